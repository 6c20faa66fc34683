//! An address of an author or of a setting leads where it may: to a page of this site, to another site openly, to a mail
//! program. Never to a script, and never to another host under the look of a link of this site.

use crate::{
    damage::{Copy, Expected, assert_told},
    support::{build, real},
};
use plumbline::builder::{
    self,
    address::{Use, admit},
};
use proptest::prelude::*;
use std::process::Command;
use url::Url;

/// Ways to write an address that is no link within the site.
const NO_LINKS: [&str; 23] = [
    "",
    "/articles/",
    "//evil.test/",
    " //evil.test/",
    "\t//evil.test/",
    "\n//evil.test/",
    "\\\\evil.test/",
    "/\\evil.test/",
    "\\articles/",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,x",
    "https://evil.test/",
    "mailto:a@b.c",
    "../",
    "articles/../../",
    "%2e%2e/",
    "articles//evil.test/",
    "?search",
    "#main",
    "articles/\"onclick=\"x",
];
/// Of which addresses are put together at random.
const PIECES: &[&str] = &[
    "https://",
    "http:",
    "javascript:",
    "data:",
    "//",
    "/",
    "\\",
    ":",
    "#",
    "?",
    "@",
    "..",
    ".",
    "%2e",
    "%2f",
    "\t",
    "\n",
    " ",
    "host.org",
    "a",
    "b1",
    "-",
    "&",
    "\"",
    "<",
    "\u{7f}",
    "\u{2028}",
    "é",
];
const NO_PAGES: [&str; 12] = [
    "",
    "http://host.org/",
    "HTTPS://host.org/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//host.org/",
    "https:host.org",
    "https:///host.org",
    "https://host",
    "https://user@host.org/",
    "https://host.org/a b",
    "https://host.org\\evil.test",
];
const NO_ORIGINS: [&str; 10] = [
    "javascript:alert(1)",
    "host.org",
    "https://",
    "https://x//evil.test/",
    "https://x/../",
    "https://x/?a&b",
    "https://x/#a",
    "https://x:y/",
    "https://x/\"><script>",
    "https://user:word@x/",
];
const NO_MAILS: [&str; 8] =
    ["", "name", "@host.org", "name@", "name@host", "a b@host.org", "a@b@host.org", "a@host.org?cc=b"];
const NO_TRACKERS: [&str; 8] = [
    "",
    "javascript:alert(1)",
    "//host.org/new",
    "http://host.org/new",
    "https://host.org/new?title=a",
    "https://host.org/new#a",
    "https://host.org/\"><script>",
    "https://user:word@host.org/new",
];

#[test]
fn what_leads_elsewhere_is_refused() {
    let all = [
        (Use::Link, &NO_LINKS[..]),
        (Use::Page, &NO_PAGES),
        (Use::Origin, &NO_ORIGINS),
        (Use::Mail, &NO_MAILS),
        (Use::Tracker, &NO_TRACKERS),
    ];
    for (of, texts) in all {
        for text in texts {
            let told = admit(text, of).expect_err(&format!("{of:?} {text:?} was admitted"));
            assert!(told.ends_with('.') && !told.contains(char::is_control), "{told:?}");
        }
    }
}

#[test]
fn what_leads_where_it_says_is_admitted() {
    for text in ["./", "articles/", "compare/#show=a.b&rows=c", "data/latest.json", "a-b/c_d/#e-1"] {
        assert_eq!(admit(text, Use::Link).as_deref(), Ok(text));
    }
    for text in ["https://host.org", "https://a.host.org:8443/x//y/https://z?a=(b)#c", "https://host.org?a"] {
        assert_eq!(admit(text, Use::Page).as_deref(), Ok(text));
    }
    for (text, root) in [
        ("https://host.org", "https://host.org/"),
        ("http://host.org:8080/a/b", "http://host.org:8080/a/b/"),
        ("https://host/a/", "https://host/a/"),
    ] {
        assert_eq!(admit(text, Use::Origin).as_deref(), Ok(root));
    }
    let tracker = "https://host.org/who/what/-/issues/new";
    assert_eq!(admit(tracker, Use::Tracker).as_deref(), Ok(tracker));
    assert_eq!(admit("first.last+site@mail.host.org", Use::Mail).as_deref(), Ok("first.last+site@mail.host.org"));
}

/// What a browser would make of an address is told by the parser of the URL standard.
fn resolved(text: &str) -> Option<String> {
    Url::parse("https://site.test/base/page/").unwrap().join("../").unwrap().join(text).ok().map(String::from)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn an_admitted_link_stays_below_the_root(parts in prop::collection::vec(prop::sample::select(PIECES), 1..6)) {
        let text = parts.concat();
        if admit(&text, Use::Link).is_ok() {
            let found = resolved(&text);
            prop_assert!(found.as_ref().is_some_and(|found| found.starts_with("https://site.test/base/")), "{text:?} is {found:?}");
        }
        if let Ok(origin) = admit(&text, Use::Origin) {
            prop_assert_eq!(Url::parse(&origin).map(String::from), Ok(origin.to_lowercase()));
        }
        if admit(&text, Use::Page).is_ok() {
            let found = Url::parse(&text).unwrap();
            prop_assert!(found.scheme() == "https" && found.host_str().is_some() && found.username().is_empty(), "{text:?}");
        }
    }
}

/// A file, a heading in it, what is replaced below that and by what, and the field that must be told.
type Damage = (&'static str, &'static str, &'static str, &'static str, &'static str);

const DAMAGES: [Damage; 13] = [
    ("site.toml", "lead", "lead", "report = \"mailto:a@b.c\"\nlead", "report"),
    ("site.toml", "lead", "lead", "issues = \"javascript:x\"\nlead", "issues"),
    ("site.toml", "description", "description", "origin = \"javascript:x\"\ndescription", "origin"),
    ("site.toml", "[[door]]\ntitle = \"Compare\"", "\"compare/\"", "\"//evil.test/\"", "door[1].path"),
    ("site.toml", "[[former]]", "\"auk\"", "\"../auk\"", "former.id"),
    ("site.toml", "[noun]", "\"databases\"", "\"/\"", "noun.many"),
    ("disputes/second.toml", "url", "https://", "javascript:", "url"),
    ("disputes/invented.toml", "url", "https:", "http:", "url"),
    ("sources/all.toml", "[songbook]", "https://", "data:", "songbook.url"),
    ("cases/invented.json", "\"source_url\"", "https://", "javascript:", ""),
    ("pages/about.md", "(data/#fields)", "(data/", "(\\\\\\\\evil.test/", "link"),
    ("pages/about.md", "(claims/)", "(claims/)", "(<&#9;//evil.test/>)", "link"),
    ("pages/method.md", "compare/#rows=marks", "compare/", "javascript&colon;", "link"),
];

#[test]
fn every_field_with_an_address_is_checked() {
    let copy = Copy::new();
    let lines: Vec<_> =
        DAMAGES.iter().map(|(file, heading, from, to, _)| copy.spoil(file, heading, from, to)).collect();
    let problems = copy.problems();
    for ((file, _, _, _, field), lines) in DAMAGES.into_iter().zip(lines) {
        // A case is told of by its id, which is the content's.
        let of_case = problems.iter().find(|problem| problem.field.ends_with(".source_url"));
        let field =
            if field.is_empty() { of_case.expect("the case is told of").field.clone() } else { field.to_owned() };
        assert_told(&problems, &Expected { file, lines, field: field.leak(), words: "“" });
    }
}

fn render(text: &str) -> (String, bool) {
    let copy = Copy::new();
    copy.spoil("pages/about.md", "Nobody made", "Nobody made", &format!("{text}\n\nNobody made"));
    match builder::read(copy.folder()) {
        Ok(content) => {
            let page = content.pages.iter().find(|page| page.slug == "about").unwrap();
            (page.document.html.clone(), true)
        }
        Err(problems) => (problems[0].to_string(), false),
    }
}

#[test]
fn a_mail_address_in_a_text_opens_a_mail_program() {
    let (html, sound) = render("Write to <somebody@host.org>.");
    assert!(
        sound && html.contains("<a href=\"mailto:somebody@host.org\" rel=\"external\">somebody@host.org</a>"),
        "{html}"
    );
    let (told, sound) = render("Write to <some{body@host.org>.");
    assert!(!sound && told.contains("is no mail address"), "{told}");
}

/// The policy of the site blocks styles in pages.
#[test]
fn an_aligned_table_has_no_style_in_it() {
    let (html, sound) = render("\n\n| a | b | c |\n| :-- | --: | :-: |\n| 1 | 2 | 3 |\n");
    let table = "<table><thead><tr><th>a</th><th class=\"end\">b</th><th class=\"centre\">c</th></tr></thead><tbody>\n\
                 <tr><td>1</td><td class=\"end\">2</td><td class=\"centre\">3</td></tr>\n</tbody></table>";
    assert!(sound && html.contains(table), "{html}");
}

/// Whatever a text holds stays text.
#[test]
fn feed_and_head_escape_what_they_print() {
    let mut content = crate::support::read(&real());
    let article = &mut content.articles[0].front;
    (article.title, article.answer) = ("A & \"B\" <c>\u{8}".to_owned(), "<script>".to_owned());
    article.description = "\"><script>".to_owned();
    content.site.origin = Some("https://host.internal/".to_owned());
    let folder = build(&content);
    let text = |file: &str| std::fs::read_to_string(folder.path().join(file)).unwrap();
    let feed = text("feed.xml");
    assert!(feed.contains("<title>A &amp; &quot;B&quot; &lt;c&gt; </title>") && !feed.contains("<script"), "{feed}");
    let page = text(&format!("articles/{}/index.html", content.articles[0].slug));
    assert!(page.contains("content=\"&quot;&gt;&lt;script&gt;\""), "{}", &page[..2000]);
}

#[test]
fn a_bad_address_from_outside_stops_the_build() {
    let folder = tempfile::tempdir().unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_site"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("TRUNK_STAGING_DIR", folder.path())
        .env("PLUMBLINE_ORIGIN", "https://x/\"><script>")
        .output()
        .unwrap();
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(!run.status.success() && told.starts_with("PLUMBLINE_ORIGIN: “https://x/"), "{told}");
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none(), "something was written");
}
