//! Who publishes a site and where errors go is a setting. Without it nothing pretends that there is such an address.

use crate::{
    damage::{Copy, Expected, assert_told},
    support::{SHELL, build, files, read, real},
};
use plumbline::builder::address::{Use, admit};
use std::{fs, path::Path, process::Command};

const ORIGIN: &str = "https://host.internal/choose/";
const REPORT: &str = "errors@host.internal";

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
        for word in
            ["rel=\"canonical\"", "og:url", "feed.xml", "application/atom+xml", "mailto:", "Report an error</a>"]
        {
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
        for (address, of) in [(&origin, Use::Origin), (&mail, Use::Mail)] {
            let told = admit(address, of).expect_err(address);
            assert!(told.contains("reserved"), "{told}");
        }
    }
    assert!(admit("https://example.de/", Use::Origin).is_ok() && admit("a@my-example.com", Use::Mail).is_ok());
    for (field, line) in [("origin", "origin = \"https://plumbline.example/\""), ("report", "report = \"a@b.example\"")]
    {
        let copy = Copy::new();
        let lines = copy.spoil("site.toml", "lead", "lead", &format!("{line}\nlead"));
        assert_told(&copy.problems(), &Expected { file: "site.toml", lines, field, words: "is reserved" });
    }
}

/// Runs the builder's command; what it said, and whether the site was written.
fn run(origin: &str, report: &str) -> (String, bool) {
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
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (said, run.status.success() && folder.path().join("about/index.html").exists())
}

#[test]
fn the_command_says_once_what_is_left_out() {
    let (said, written) = run("", "");
    assert!(written, "{said}");
    for name in ["PLUMBLINE_ORIGIN", "PLUMBLINE_REPORT"] {
        assert_eq!(said.matches(name).count(), 1, "{said}");
    }
    let (said, written) = run(ORIGIN, REPORT);
    assert!(written && !said.contains("PLUMBLINE"), "{said}");
}

#[test]
fn the_command_refuses_what_leads_nowhere() {
    let (said, written) = run("https://plumbline.example/", "errors");
    assert!(!written, "{said}");
    for told in
        ["PLUMBLINE_ORIGIN: “https://plumbline.example/” names a host", "PLUMBLINE_REPORT: “errors” is no mail address"]
    {
        assert!(said.contains(told), "{said}");
    }
}
