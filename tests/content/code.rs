//! Words of code are marked by what they are, and the code itself stays as it was written.

use crate::{
    damage::Copy,
    support::{build, read, real},
};
use plumbline::builder::document::unmarked;
use scraper::{Html, Selector};
use std::{collections::BTreeSet, fs, path::Path};

/// The blocks of code of a Markdown text, with their languages.
fn written(markdown: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = vec![];
    let mut open = None;
    for line in markdown.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(language), None) => open = Some((language.to_owned(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (None, Some((_, code))) => *code += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    found.retain(|(language, _)| !["figure", "compare"].contains(&language.as_str()));
    found
}

/// The text of each block of code in HTML, and the classes in it.
fn shown(html: &str) -> Vec<(String, BTreeSet<String>)> {
    let (pre, span) = (Selector::parse("pre > code").unwrap(), Selector::parse("span").unwrap());
    let html = Html::parse_fragment(html);
    let blocks = html.select(&pre).map(|code| {
        let classes = code.select(&span).map(|span| span.attr("class").unwrap().to_owned()).collect();
        (code.text().collect(), classes)
    });
    blocks.collect()
}

/// The inside of the block that the builder makes of code in the language.
fn marked(language: &str, code: &str) -> String {
    let copy = Copy::new();
    let path = copy.folder().join("pages/about.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n```{language}\n{code}\n```\n")).unwrap();
    let content = read(copy.folder());
    let page = content.pages.iter().find(|page| page.slug == "about").unwrap();
    let (_, block) = page.document.html.rsplit_once("<code>").unwrap();
    block.split_once("\n</code>").unwrap().0.to_owned()
}

#[test]
fn each_language_is_marked() {
    for (language, code, expected) in [
        (
            "python",
            "def go(): return 1",
            r#"<span class="k">def</span> <span class="f">go</span>(): <span class="k">return</span> <span class="n">1</span>"#,
        ),
        ("python", "x = not y  # why", r#"x = <span class="k">not</span> y  <span class="c"># why</span>"#),
        (
            "js",
            "const a = `b${c}`;",
            r#"<span class="k">const</span> a = <span class="s">`b</span>${c}<span class="s">`</span>;"#,
        ),
        ("ts", "let a: b = 'c'", r#"<span class="k">let</span> a: b = <span class="s">'c'</span>"#),
        (
            "sql",
            "select 'a' -- b",
            r#"<span class="k">select</span> <span class="s">'a'</span> <span class="c">-- b</span>"#,
        ),
        (
            "php",
            "return 'a' < 5;",
            r#"<span class="k">return</span> <span class="s">'a'</span> &lt; <span class="n">5</span>;"#,
        ),
        (
            "ruby",
            "class A; end # b",
            r#"<span class="k">class</span> A; <span class="k">end</span> <span class="c"># b</span>"#,
        ),
        ("go", "func a() {}", r#"<span class="k">func</span> <span class="f">a</span>() {}"#),
        ("sh", "echo 'a' # b", r#"<span class="f">echo</span> <span class="s">'a'</span> <span class="c"># b</span>"#),
        (
            "toml",
            "a = true # b",
            r#"<span class="k">a</span> = <span class="n">true</span> <span class="c"># b</span>"#,
        ),
        (
            "html",
            "<p id=\"a\">b</p>",
            r#"&lt;<span class="k">p</span> id=<span class="s">&quot;a&quot;</span>&gt;b&lt;/<span class="k">p</span>&gt;"#,
        ),
        ("nonsuch", "class A < B & \"c\"", "class A &lt; B &amp; &quot;c&quot;"),
        ("", "class A", "class A"),
    ] {
        assert_eq!(marked(language, code), expected, "{language}");
    }
}

#[test]
fn code_stays_as_it_was_written() {
    let mut content = read(&real());
    content.site.origin = Some("https://host.internal/".to_owned());
    let folder = build(&content);
    let feed = fs::read_to_string(folder.path().join("feed.xml")).unwrap();
    let mut blocks = 0;
    for article in &content.articles {
        let written = written(&article.markdown);
        let html = &article.document.html;
        let plain = unmarked(html);
        for ((language, code), (text, classes)) in written.iter().zip(shown(html)) {
            assert_eq!(*code, text, "{}", article.slug);
            assert!(!classes.is_empty(), "{}: nothing is marked in {language}:\n{code}", article.slug);
        }
        assert_eq!(written.len(), shown(&plain).len(), "{}", article.slug);
        for ((_, code), (text, classes)) in written.iter().zip(shown(&plain)) {
            assert!(*code == text && classes.is_empty(), "{}: {text}", article.slug);
        }
        let markdown = fs::read_to_string(folder.path().join(format!("articles/{}.md", article.slug))).unwrap();
        assert!(written.iter().all(|(_, code)| markdown.contains(code)), "{}", article.slug);
        blocks += written.len();
    }
    assert!(blocks > 10, "only {blocks} blocks");
    assert!(!feed.contains("span class=&quot;k&quot;"), "the feed has marks");
}

/// The relative luminance of a colour `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn code_is_read_on_its_ground_in_light_and_dark() {
    let styles = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).unwrap();
    let pair = |name: &str| {
        let (_, rest) = styles.split_once(&format!("--{name}: light-dark(")).unwrap_or_else(|| panic!("no --{name}"));
        let (light, dark) = rest.split_once(')').unwrap().0.split_once(", ").unwrap();
        [light.to_owned(), dark.to_owned()]
    };
    let grounds = pair("sheet");
    for name in ["ink", "soft", "code-string", "code-word", "code-name", "code-number"] {
        for (colour, ground) in pair(name).iter().zip(&grounds) {
            let (one, other) = (luminance(colour), luminance(ground));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "--{name}: {colour} on {ground} has a contrast of {contrast:.2}");
        }
    }
}
