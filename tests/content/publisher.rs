//! Who publishes a site and where errors go is a setting. Without it nothing pretends that there is such an address.

use crate::{
    damage::{Copy, Expected, assert_told},
    support::{SHELL, build, files, read, real},
};
use plumbline::builder::address::{Use, admit};
use std::{fs, path::Path, process::Command};
use url::{Position, Url};

const ORIGIN: &str = "https://host.internal/choose/";
const REPORT: &str = "errors@host.internal";
const ISSUES: &str = "https://host.internal/who/what/issues/new";

/// Every page with its address from the root.
fn pages(folder: &Path) -> Vec<(String, String)> {
    let html = files(folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "html"));
    let pages: Vec<_> =
        html.map(|(path, bytes)| (path.display().to_string(), String::from_utf8(bytes).unwrap())).collect();
    assert!(pages.len() > 10, "only {} pages", pages.len());
    pages
}

#[test]
fn a_site_of_nobody_names_no_address() {
    let folder = build(&read(&real()));
    for (path, html) in pages(folder.path()) {
        for word in [
            "rel=\"canonical\"",
            "og:url",
            "feed.xml",
            "application/atom+xml",
            "mailto:",
            "Report an error</a>",
            "pen an issue</a>",
            "Is something wrong",
        ] {
            assert!(!html.contains(word), "{path} has “{word}”");
        }
    }
    let there = |file: &str| folder.path().join(file).exists();
    assert!(!there("feed.xml") && !there("sitemap.xml"));
    let text = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    assert_eq!(text("robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(text("data/index.html").contains("gives no address for reports"));
    assert!(text("claims/index.html").contains("a mistake of ours is put right."));
    assert!(text("404.html").contains("<base href=\"./\">"));
    let data = text(&format!("data/{}/catalog.json", read(&real()).catalog.version));
    assert!(!data.contains("\"report\""));
}

#[test]
fn a_site_of_somebody_names_the_addresses_given() {
    let mut content = read(&real());
    (content.site.origin, content.site.report) = (Some(ORIGIN.to_owned()), Some(REPORT.to_owned()));
    let folder = build(&content);
    for (path, html) in pages(folder.path()) {
        let unlisted = html.contains("content=\"noindex\"");
        let address = format!("{ORIGIN}{}", path.strip_suffix("index.html").unwrap_or(&path));
        let canonical =
            format!("<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">");
        assert!(html.contains(&canonical) != unlisted, "{path} has not {canonical}");
        assert!(html.contains("title=\"Plumbline articles\" href=\"feed.xml\">"), "{path}");
        assert!(html.contains("<a href=\"feed.xml\" rel=\"external\">"), "{path}");
    }
    let text = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    assert!(text("robots.txt").ends_with(&format!("\nSitemap: {ORIGIN}sitemap.xml\n")));
    assert!(text("404.html").contains("<base href=\"/choose/\">"));
    let link = format!("<a href=\"mailto:{REPORT}\" rel=\"external\">{REPORT}</a>");
    assert!(text("data/index.html").contains(&format!("For anything else: {link}.")));
    assert!(text("claims/index.html").contains(&format!("is put right: write to {link}.")));
    // Every card has a message with what was read filled in.
    for (at, alternative) in content.catalog.alternatives.iter().enumerate() {
        let html = text(&format!("{}/{}/index.html", content.catalog.noun.many, alternative.id));
        let cards = html.matches("Link to this").count();
        assert!(
            cards > 10 && html.matches(&format!("mailto:{REPORT}?subject=Plumbline")).count() == cards,
            "number {at}"
        );
    }
    // A version is the same wherever it is published.
    let other = build(&read(&real()));
    let data = |folder: &Path| files(&folder.join("data").join(&content.catalog.version));
    assert!(data(folder.path()) == data(other.path()));
}

#[test]
fn a_name_that_nobody_can_have_is_refused() {
    for host in [
        "a.example",
        "example.com",
        "www.Example.org",
        "b.example.net",
        "c.test",
        "d.invalid",
        "localhost",
        "e.localhost",
        "f.example.",
    ] {
        let (origin, mail) = (format!("https://{host}/"), format!("a@{host}"));
        for (address, of) in [(&origin, Use::Origin), (&mail, Use::Mail), (&origin, Use::Tracker)] {
            let told = admit(address, of).expect_err(address);
            assert!(told.contains("reserved"), "{told}");
        }
    }
    assert!(admit("https://example.de/", Use::Origin).is_ok() && admit("a@my-example.com", Use::Mail).is_ok());
    for (field, line) in [
        ("origin", "origin = \"https://plumbline.example/\""),
        ("report", "report = \"a@b.example\""),
        ("issues", "issues = \"https://plumbline.example/new\""),
    ] {
        let copy = Copy::new();
        let lines = copy.spoil("site.toml", "lead", "lead", &format!("{line}\nlead"));
        assert_told(&copy.problems(), &Expected { file: "site.toml", lines, field, words: "is reserved" });
    }
}

/// What stands in a link that opens an issue; none where the page has no such link.
fn issues(html: &str) -> Vec<(String, String)> {
    let links = html.split("<a href=\"").skip(1).filter_map(|rest| rest.split_once("\" rel=\"external\">"));
    let issues = links.filter(|(href, label)| {
        label.trim_start().to_lowercase().starts_with("open an issue<") || href.starts_with(ISSUES)
    });
    let filled = issues.map(|(href, _)| {
        let address = Url::parse(&href.replace("&amp;", "&")).unwrap();
        assert_eq!(address[..Position::AfterPath], *ISSUES);
        let mut pairs = address.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned()));
        let (title, body) = (pairs.next().unwrap(), pairs.next().unwrap());
        assert_eq!((title.0.as_str(), body.0.as_str(), pairs.next()), ("title", "body", None));
        (title.1, body.1)
    });
    filled.collect()
}

#[test]
fn an_issue_comes_with_what_was_read() {
    let mut content = read(&real());
    content.site.issues = Some(ISSUES.to_owned());
    let folder = build(&content);
    let text = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    let version = &content.catalog.version;
    for article in &content.articles {
        let (path, title) = (format!("articles/{}/", article.slug), &article.front.title);
        let found = issues(&text(&format!("{path}index.html")));
        let [(about, body)] = &found[..] else { panic!("{path} has {} links", found.len()) };
        assert_eq!(*about, format!("Plumbline: {title}"));
        assert!(body.ends_with(&format!("\n--\n{title}\nData of {version}, {path}")), "{body}");
    }
    for page in ["claims/", "data/"] {
        let found = issues(&text(&format!("{page}index.html")));
        assert!(found.len() == 1 && found[0].1.ends_with(&format!("Data of {version}, {page}")), "{page}: {found:?}");
    }
    assert!(text("claims/index.html").contains("a mistake of ours is put right: <a href=\"https://host.internal/"));
    for alternative in &content.catalog.alternatives {
        let path = format!("{}/{}/", content.catalog.noun.many, alternative.id);
        let html = text(&format!("{path}index.html"));
        let found = issues(&html);
        assert!(found.len() > 10 && found.len() == html.matches("Link to this").count(), "{path}");
        // What the reader's answers rate has no card.
        let has_card = |id: &str| alternative.claims.contains_key(id) || alternative.ratings.contains_key(id);
        for criterion in content.catalog.criteria.iter().filter(|criterion| has_card(&criterion.id)) {
            let value = alternative.value(&criterion.id).unwrap_or_else(|| "unknown".to_owned());
            let about = format!("Plumbline: {}, {}", alternative.name, criterion.title);
            let read = format!("\n{}: {value}\nData of {version}, {path}#", criterion.title);
            assert!(found.iter().any(|(title, body)| *title == about && body.contains(&read)), "{about}{read}");
        }
    }
    // A mail and an issue stand side by side.
    content.site.report = Some(REPORT.to_owned());
    let folder = build(&content);
    let claims = fs::read_to_string(folder.path().join("claims/index.html")).unwrap();
    assert!(claims.contains(&format!("{REPORT}</a> or <a href=\"{ISSUES}?title=")));
}

/// Runs the builder's command; what it said, and whether the site was written.
fn run(origin: &str, report: &str, issues: &str) -> (String, bool) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), SHELL).unwrap();
    fs::write(folder.path().join("tokens-1.css"), "").unwrap();
    fs::write(folder.path().join("base-2.css"), "").unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_site"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("TRUNK_STAGING_DIR", folder.path())
        .env("TRUNK_PROFILE", "debug")
        .env("PLUMBLINE_ORIGIN", origin)
        .env("PLUMBLINE_REPORT", report)
        .env("PLUMBLINE_ISSUES", issues)
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (said, run.status.success() && folder.path().join("about/index.html").exists())
}

#[test]
fn the_command_says_once_what_is_left_out() {
    let (said, written) = run("", "", "");
    assert!(written, "{said}");
    for name in ["PLUMBLINE_ORIGIN", "PLUMBLINE_REPORT", "PLUMBLINE_ISSUES"] {
        assert_eq!(said.matches(name).count(), 1, "{said}");
    }
    let (said, written) = run(ORIGIN, REPORT, ISSUES);
    assert!(written && !said.contains("PLUMBLINE"), "{said}");
}

#[test]
fn the_command_refuses_what_leads_nowhere() {
    let (said, written) = run("https://plumbline.example/", "errors", "https://host.internal/issues?new");
    assert!(!written, "{said}");
    for told in [
        "PLUMBLINE_ORIGIN: “https://plumbline.example/” names a host",
        "PLUMBLINE_REPORT: “errors” is no mail address",
        "PLUMBLINE_ISSUES: “https://host.internal/issues?new” is no address where an issue is opened",
    ] {
        assert!(said.contains(told), "{said}");
    }
}
