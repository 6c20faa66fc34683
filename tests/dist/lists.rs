//! The sitemap lists every page once and nothing else; the feed has every article. A site that was built without its
//! address has neither, and says nothing of them.

use crate::{
    data::content,
    site::{Site, text},
    xml::parse,
};
use plumbline::site::alternative;
use std::collections::BTreeSet;

#[test]
fn the_sitemap_lists_the_pages_that_may_be_listed() {
    let site = Site::read();
    let unlisted: BTreeSet<&str> =
        site.pages.iter().filter(|page| page.is_unlisted()).map(|page| page.file.as_str()).collect();
    let content = content();
    let former = content.catalog.former.iter();
    let former = former.map(|former| format!("{}index.html", alternative(&content.catalog.noun, &former.id)));
    let gone: Vec<String> = former.chain(["404.html".to_owned()]).collect();
    assert_eq!(
        unlisted,
        gone.iter().map(String::as_str).collect(),
        "what is gone is not listed, and nothing else is left out"
    );
    let Some(origin) = site.origin() else { return assert!(!site.files.contains_key("sitemap.xml")) };
    let map = parse(site.text("sitemap.xml"));
    assert_eq!(map.name, "urlset");
    let listed: Vec<String> = map.all("url").map(|url| url.one("loc").text.clone()).collect();
    let pages = site.pages.iter().filter(|page| page.all("meta[name=robots][content=noindex]").is_empty());
    let pages: BTreeSet<String> = pages.map(|page| format!("{origin}{}", page.path())).collect();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), pages);
    assert_eq!(listed.len(), pages.len(), "a page is listed twice");
}

#[test]
fn robots_are_shown_the_sitemap() {
    let site = Site::read();
    let lines: Vec<&str> = site.text("robots.txt").lines().filter(|line| line.starts_with("Sitemap")).collect();
    let expected: Vec<String> = site.origin().iter().map(|origin| format!("Sitemap: {origin}sitemap.xml")).collect();
    assert_eq!(lines, expected);
}

#[test]
fn the_feed_has_every_article() {
    let site = Site::read();
    let Some(origin) = site.origin() else { return assert!(!site.files.contains_key("feed.xml")) };
    let feed = parse(site.text("feed.xml"));
    assert_eq!((feed.name.as_str(), feed.attribute("xmlns")), ("feed", Some("http://www.w3.org/2005/Atom")));
    let own = feed.all("link").find(|link| link.attribute("rel") == Some("self"));
    assert_eq!(own.and_then(|link| link.attribute("href")), Some(format!("{origin}feed.xml").as_str()));
    let articles = site.pages.iter().filter(|page| page.path().starts_with("articles/") && page.path() != "articles/");
    let mut left: BTreeSet<String> = articles.map(|page| page.path().to_owned()).collect();
    assert_eq!(feed.all("entry").count(), left.len());
    for entry in feed.all("entry") {
        let address = entry.one("link").attribute("href").unwrap();
        assert_eq!(entry.one("id").text, address);
        let path = address.strip_prefix(&origin).unwrap_or_default();
        assert!(left.remove(path), "{address} is no article, or there twice");
        let page = site.page(&format!("{path}index.html")).unwrap();
        assert_eq!(entry.one("title").text, text(page.one("h1")));
        assert!(!entry.one("summary").text.is_empty());
        for date in ["published", "updated"] {
            let day = &entry.one(date).text;
            assert!(day.len() == 20 && day.ends_with("T00:00:00Z") && *day <= feed.one("updated").text, "{day}");
        }
    }
}

#[test]
fn every_page_names_the_feed() {
    let site = Site::read();
    let expected: Vec<&str> = site.origin().iter().map(|_| "feed.xml").collect();
    for page in &site.pages {
        let feeds = page.all("link[rel=alternate][type='application/atom+xml']");
        let feeds: Vec<&str> = feeds.iter().filter_map(|feed| feed.attr("href")).collect();
        assert_eq!(feeds, expected, "{}", page.file);
    }
}
