//! What a host sends along: `_headers` fits every file of the site, and never says one thing twice.

use crate::support::{build, files, read, real};
use std::{collections::BTreeMap, fs, path::Path};

/// The headers of a rule, each with its name.
type Headers = Vec<(String, String)>;

fn rules(folder: &Path) -> Vec<(String, Headers)> {
    let mut rules: Vec<(String, Headers)> = vec![];
    for line in fs::read_to_string(folder.join("_headers")).unwrap().lines() {
        assert!(line.len() < 2_000);
        match line.strip_prefix("  ") {
            None => rules.push((line.to_owned(), vec![])),
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                rules.last_mut().unwrap().1.push((name.to_owned(), value.to_owned()));
            }
        }
    }
    assert!(rules.len() <= 100, "{} rules are more than Cloudflare takes", rules.len());
    rules
}

/// What is sent for an address, as the hosts match: to the end, or to the star.
fn sent(rules: &[(String, Headers)], address: &str) -> BTreeMap<String, String> {
    let fits = |pattern: &str| pattern.strip_suffix('*').map_or(pattern == address, |start| address.starts_with(start));
    let mut sent = BTreeMap::new();
    for (name, value) in rules.iter().filter(|(pattern, _)| fits(pattern)).flat_map(|(_, headers)| headers) {
        assert_eq!(sent.insert(name.clone(), value.clone()), None, "{address}: two rules name {name}");
    }
    sent
}

#[test]
fn every_file_has_the_headers_of_its_kind() {
    let folder = build(&read(&real()));
    let rules = rules(folder.path());
    let mut kept = 0;
    for path in files(folder.path()).into_keys() {
        let file = format!("/{}", path.display());
        for address in [file.as_str(), file.strip_suffix("index.html").unwrap_or(&file)] {
            let sent = sent(&rules, address);
            let of = |name: &str| sent.get(name).map(String::as_str);
            assert_eq!(of("X-Content-Type-Options"), Some("nosniff"), "{address}");
            assert_eq!(of("Referrer-Policy"), Some("no-referrer"), "{address}");
            assert_eq!(of("Cross-Origin-Opener-Policy"), Some("same-origin"), "{address}");
            // An article as Markdown lies beside its page.
            let page = file.ends_with(".html") || file.starts_with("/articles/");
            let alone = page && !address.starts_with("/embed/");
            assert_eq!(of("Content-Security-Policy"), alone.then_some("frame-ancestors 'none'"), "{address}");
            let forever = Some("public, max-age=31536000, immutable");
            let version = address.matches('/').count() == 3 && address.starts_with("/data/");
            let app =
                ["-app.json", "-words.json", "-search.json", "-then.json"].iter().any(|end| address.ends_with(end))
                    || address.starts_with("/files-");
            let expected = match () {
                () if page || address == "/data/latest.json" => Some("no-cache"),
                () if version || address.starts_with("/style-") || app => forever,
                () => None,
            };
            assert_eq!(of("Cache-Control"), expected, "{address}");
            kept += usize::from(expected == forever);
        }
    }
    assert!(kept > 10, "only {kept} looks found what may be kept");
}

/// What others may show in a frame must not be held back by a rule for everything.
#[test]
fn no_rule_for_everything_forbids_frames() {
    let folder = build(&read(&real()));
    assert!(!sent(&rules(folder.path()), "/embed/of/somebody/").contains_key("Content-Security-Policy"));
}

#[test]
fn every_page_keeps_to_itself_where_a_reader_comes_from() {
    let folder = build(&read(&real()));
    for (path, bytes) in files(folder.path()) {
        if path.extension().is_some_and(|ending| ending == "html") {
            let html = String::from_utf8(bytes).unwrap();
            let (meta, link) = (html.find("<meta name=\"referrer\" content=\"no-referrer\">"), html.find("<a "));
            assert!(meta.is_some() && meta < link, "{}", path.display());
            assert!(html.contains("worker-src 'self';"), "{}", path.display());
        }
    }
}
