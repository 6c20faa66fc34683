//! Every link leads somewhere: to a page and a place in it, or openly to another site.

use crate::site::{Page, Site};
use plumbline::{
    answers::{Depth, link},
    builder,
    catalog::selection::Selection,
    fragment,
    site::{COMPARE, DECIDE, RESULT},
};
use std::path::Path;

/// The links of all pages that stay on the site, each with its page.
fn internal(site: &Site) -> Vec<(&Page, String)> {
    let links = |page| Page::all(page, "a[href], area[href]").into_iter().map(move |link| (page, link));
    let links = site.pages.iter().flat_map(links).map(|(page, link)| (page, link.attr("href").unwrap().to_owned()));
    let links: Vec<_> = links.filter(|(_, href)| !href.contains(':')).collect();
    assert!(links.len() > 50, "only {} links", links.len());
    links
}

/// The file that a link relative to the root leads to, and its fragment.
fn target(href: &str) -> (String, &str) {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let path = path.trim_start_matches("./");
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    (file, fragment)
}

#[test]
fn every_link_leads_to_a_file() {
    let site = Site::read();
    for (page, href) in internal(&site) {
        assert!(
            !href.starts_with(['/', '#']) && !href.contains("../"),
            "{}: {href} is not relative to the root",
            page.file
        );
        let (file, _) = target(&href);
        assert!(site.files.contains_key(&file), "{}: {href} leads to no file", page.file);
    }
}

#[test]
fn every_fragment_leads_to_an_element() {
    let site = Site::read();
    for (page, href) in internal(&site) {
        let (file, fragment) = target(&href);
        // State, such as answers, is told from a place by its sign.
        if fragment.is_empty() || fragment.contains('=') {
            continue;
        }
        let found = site
            .page(&file)
            .is_some_and(|target| target.all("[id]").iter().any(|element| element.attr("id") == Some(fragment)));
        assert!(found, "{}: {href} leads to no element", page.file);
    }
}

#[test]
fn every_state_in_a_link_is_understood() {
    let site = Site::read();
    let content = builder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content"));
    let Ok(content) = content else { panic!("the content is not sound") };
    for (page, href) in internal(&site) {
        let (file, state) = target(&href);
        if !state.contains('=') {
            continue;
        }
        let is = |page: plumbline::site::Page| file == format!("{}index.html", page.path);
        let understood = if is(COMPARE) {
            Selection::decode(state, &content.compared).1.is_empty()
        } else if is(RESULT) {
            link::decode(state, &content.model, &content.catalog.version).problems.is_empty()
        } else {
            let step = |(key, value): (String, String)| match key.as_str() {
                "step" => value == "check" || content.model.question(&value).is_some(),
                "depth" => Depth::ALL.iter().any(|depth| depth.word() == value),
                "then" => value == "check",
                // An answer to begin with.
                key => content
                    .model
                    .question(key)
                    .is_some_and(|question| value.split('.').all(|option| question.option(option).is_some())),
            };
            is(DECIDE) && fragment::pairs(state).all(step)
        };
        assert!(understood, "{}: {href} says what its page does not understand", page.file);
    }
}

#[test]
fn links_that_leave_the_site_say_so() {
    let site = Site::read();
    let origin = site.origin();
    for page in &site.pages {
        for element in page.all("a[href]") {
            let href = element.attr("href").unwrap();
            let marked = element.attr("rel").is_some_and(|rel| rel.split(' ').any(|word| word == "external"));
            let tied = origin.as_ref().is_some_and(|origin| href.starts_with(origin));
            assert!(!tied, "{}: {href} is tied to one host", page.file);
            if href.contains(':') {
                let message = href.starts_with("mailto:") && href.contains('@');
                assert!(
                    (message || href.starts_with("https://")) && marked,
                    "{}: {href} leaves without saying so",
                    page.file
                );
            } else {
                // Files that are no pages are left to the browser.
                assert_eq!(marked, !target(href).0.ends_with(".html"), "{}: {href}", page.file);
            }
            assert_eq!(element.attr("target"), None, "{}: {href} opens a window", page.file);
        }
    }
}

#[test]
fn everything_a_page_loads_is_on_the_site() {
    let site = Site::read();
    for page in &site.pages {
        for element in page.all("link[href], script[src], img[src], source[src], iframe[src]") {
            let kind = element.attr("rel").unwrap_or_default();
            let address = element.attr("href").or(element.attr("src")).unwrap();
            if kind == "canonical" {
                continue;
            }
            let (file, _) = target(address);
            assert!(site.files.contains_key(&file), "{}: {address} is not on the site", page.file);
        }
    }
}

#[test]
fn every_page_can_be_come_to() {
    let site = Site::read();
    let links = internal(&site);
    for page in site.pages.iter().filter(|page| !page.is_unlisted()) {
        // The result is where the questions lead.
        let found = page.path() == RESULT.path
            || links.iter().any(|(from, href)| from.file != page.file && target(href).0 == page.file);
        assert!(found, "no link leads to {}", page.file);
    }
}
