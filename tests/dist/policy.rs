//! Nothing foreign runs in a page: all code and style is in files of the site, and a policy holds the browser to that.

use crate::site::{BUILD, SINGLE, Site, text};
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

#[test]
fn no_code_and_no_style_stands_in_a_page() {
    for page in Site::read().pages {
        for script in page.all("script") {
            // Data that programs read: no browser runs it.
            if script.attr("type") == Some("application/ld+json") {
                assert!(serde_json::from_str::<serde_json::Value>(&text(script)).is_ok(), "{}: no JSON", page.file);
                continue;
            }
            assert!(script.attr("src").is_some() && text(script).is_empty(), "{}: a script without a file", page.file);
        }
        assert_eq!(page.all("style").len(), 0, "{}", page.file);
        for element in page.all("*") {
            for (name, _) in element.value().attrs() {
                let refused = name == "style" || name.starts_with("on");
                assert!(!refused, "{}: <{} {name}>", page.file, element.value().name());
            }
        }
    }
}

#[test]
fn every_page_has_the_policy() {
    for page in Site::read().pages {
        let found = page.all("meta[http-equiv='content-security-policy' i]");
        assert_eq!(found.len(), 1, "{} has no policy, so it was not built for publishing: {BUILD}", page.file);
        let policy = found[0].attr("content").unwrap();
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "base-uri 'self'",
            "worker-src 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ] {
            // Data that the page holds is named by its hash.
            let mut found = policy.split(';').map(|found| found.split(" 'sha256-").next().unwrap_or_default().trim());
            assert!(found.any(|found| found == part), "{}: no {part} in {policy}", page.file);
        }
        for word in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "data:", "*"] {
            assert!(!policy.contains(word), "{}: {word} in {policy}", page.file);
        }
    }
}

#[test]
fn no_link_says_where_it_was_followed() {
    for page in Site::read().pages {
        assert_eq!(page.meta("meta[name=referrer]"), "no-referrer", "{}", page.file);
    }
}

/// A policy is not applied to what stands before it.
#[test]
fn the_policy_comes_before_what_it_rules() {
    for page in Site::read().pages {
        let html = page.html.html();
        let policy = html.find("content-security-policy");
        for loads in ["<script", "<link"] {
            assert!(policy < html.find(loads), "{}: {loads} stands before the policy", page.file);
        }
    }
}

/// The compiler writes the files of crates into the messages of panics, with the folder in which they lay.
#[test]
fn the_program_does_not_name_the_folders_it_was_built_in() {
    let site = Site::read();
    let home = std::env::var("HOME").unwrap_or_default();
    let mut named = false;
    for (file, bytes) in site.files.iter().filter(|(file, _)| file.ends_with(".wasm")) {
        let text = String::from_utf8_lossy(bytes);
        for folder in ["/registry/src/", env!("CARGO_MANIFEST_DIR"), home.as_str()] {
            // A home at the root, as of a system's user, would be in any path.
            assert!(folder.len() < 2 || !text.contains(folder), "{file} names {folder}: {BUILD}");
        }
        named |= text.contains("/crates/");
    }
    assert!(named, "no module names a crate, so this looks at nothing");
}

/// What stands in the one file that holds the site runs by its hash, and nothing in it may connect to anything.
#[test]
fn the_one_file_connects_to_nothing() {
    let site = Site::read();
    let page = Html::parse_document(site.text(SINGLE));
    let all = |selector: &str| -> Vec<_> { page.select(&Selector::parse(selector).unwrap()).collect() };
    let policy = all("meta[http-equiv='content-security-policy' i]")[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for word in ["connect-src", "'self'", "'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(word), "{word} in {policy}");
    }
    assert_eq!(policy.matches("data:").count(), policy.matches("img-src data:").count(), "{policy}");
    let runs = ["script:not([type])", "script[type=module]", "style"].into_iter().flat_map(all);
    let hashes: Vec<String> = runs
        .map(|element| {
            let told = Sha256::digest(element.text().collect::<String>());
            format!("'sha256-{}'", base64(&told))
        })
        .collect();
    assert_eq!(hashes.len(), 3);
    for hash in hashes {
        assert!(policy.contains(&hash), "{hash} is not in {policy}");
    }
    assert!(all("[src], link[href]:not([href^='data:'])").is_empty());
}

/// By the letter of RFC 4648, 4, for the thirty-two bytes of a hash.
fn base64(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let bits: Vec<bool> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1)).collect();
    let six = bits.chunks(6).map(|six| (0..6).fold(0, |sum, at| sum * 2 + usize::from(six.get(at) == Some(&true))));
    let mut out: String = six.map(|at| letters[at]).collect();
    while !out.len().is_multiple_of(4) {
        out.push('=');
    }
    out
}
