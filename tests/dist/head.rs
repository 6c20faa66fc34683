//! Every page has a title, a description and an address of its own, and names its root relative to itself.

use crate::site::{Site, text};
use std::collections::BTreeSet;

#[test]
fn every_page_has_a_title_of_its_own_that_is_shown_whole() {
    let mut seen = BTreeSet::new();
    for page in Site::read().pages {
        let title = text(page.one("head > title"));
        assert!((5..=70).contains(&title.chars().count()), "{}: {title}", page.file);
        assert_eq!(page.meta("meta[property='og:title']"), title, "{}", page.file);
        assert!(seen.insert(title.clone()), "{}: “{title}” is the title of another page too", page.file);
    }
}

#[test]
fn every_page_has_a_description_of_its_own_that_is_shown_whole() {
    let mut seen = BTreeSet::new();
    for page in Site::read().pages {
        let description = page.meta("meta[name=description]").to_owned();
        let length = description.chars().count();
        assert!((50..=160).contains(&length), "{}: {length} characters: {description}", page.file);
        assert_eq!(page.meta("meta[property='og:description']"), description, "{}", page.file);
        assert!(!description.contains('{'), "{}: {description}", page.file);
        assert!(seen.insert(description), "{}: the description of another page", page.file);
    }
}

#[test]
fn every_page_names_its_address() {
    let site = Site::read();
    let origin = site.origin();
    for page in &site.pages {
        let Some(origin) = origin.as_ref().filter(|_| !page.is_unlisted()) else {
            assert_eq!(page.all("link[rel=canonical], meta[property='og:url']").len(), 0, "{}", page.file);
            continue;
        };
        assert!(origin.starts_with("http") && origin.ends_with('/'), "{origin}");
        let address = format!("{origin}{}", page.path());
        assert_eq!(page.one("link[rel=canonical]").attr("href"), Some(address.as_str()), "{}", page.file);
        assert_eq!(page.meta("meta[property='og:url']"), address, "{}", page.file);
        assert_eq!(page.all("meta[name=robots]").len(), 0, "{} is to be found", page.file);
    }
}

/// So the same files work in any folder of any host.
#[test]
fn every_page_names_its_root_by_its_depth() {
    for page in Site::read().pages {
        let href = page.one("base").attr("href").unwrap_or_default().to_owned();
        let depth = page.path().matches('/').count();
        let expected = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        // For the page that stands in for any address the builder may have been told the root.
        assert!(href == expected || (page.is_missing_page() && href.starts_with('/')), "{}: {href}", page.file);
        let before = page.html.html();
        let (base, link) = (before.find("<base").unwrap(), before.find("href=").unwrap());
        assert!(base < link, "{}: a link stands before the root it is relative to", page.file);
    }
}

#[test]
fn every_page_names_its_language_its_letters_and_its_width() {
    for page in Site::read().pages {
        assert_eq!(page.one("html").attr("lang"), Some("en"), "{}", page.file);
        assert_eq!(page.one("meta[charset]").attr("charset"), Some("utf-8"), "{}", page.file);
        assert!(page.meta("meta[name=viewport]").contains("width=device-width"), "{}", page.file);
        assert!(!page.meta("meta[name=viewport]").contains("scal"), "{} hinders zooming", page.file);
    }
}
