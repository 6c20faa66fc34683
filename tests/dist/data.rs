//! The published data is the content, whole, in the form that the app reads.

use crate::site::{BUILD, Site};
use plumbline::builder::{
    self,
    content::Content,
    contract::{Catalog, Model},
};
use serde_json::Value;
use std::path::Path;

/// What the site should be made of.
pub fn content() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    builder::read(&folder).map_err(|problems| format!("{problems:?}")).expect("the content is sound")
}

fn file(site: &Site, name: &str) -> String {
    let latest: Value = serde_json::from_str(site.text("data/latest.json")).unwrap();
    site.text(&format!("data/{}/{name}", latest["version"].as_str().unwrap())).to_owned()
}

#[test]
fn the_catalog_and_the_model_are_those_of_the_content() {
    let (site, content) = (Site::read(), content());
    let catalog: Catalog = serde_json::from_str(&file(&site, "catalog.json")).unwrap();
    let model: Model = serde_json::from_str(&file(&site, "model.json")).unwrap();
    assert!(catalog == content.catalog && model == content.published_model(), "dist/ is not of this content: {BUILD}");
}

#[test]
fn the_articles_are_told_of() {
    let (site, content) = (Site::read(), content());
    let listed: Vec<Value> = serde_json::from_str(&file(&site, "articles.json")).unwrap();
    assert_eq!(listed.len(), content.articles.len());
    for (listed, article) in listed.iter().zip(&content.articles) {
        assert_eq!(listed["slug"], article.slug.as_str());
        assert_eq!(listed["title"], article.front.title.as_str());
        assert_eq!(listed["published"], article.front.published.to_string());
        assert!(listed["minutes"].as_u64() >= Some(1));
        assert!(site.page(&format!("articles/{}/index.html", article.slug)).is_some());
    }
}

#[test]
fn every_page_is_built_with_the_newest_data() {
    let site = Site::read();
    let latest: Value = serde_json::from_str(site.text("data/latest.json")).unwrap();
    assert_eq!(latest, serde_json::json!({ "version": content().catalog.version }), "{BUILD}");
    for page in &site.pages {
        assert_eq!(Some(page.meta("meta[name=data-version]")), latest["version"].as_str(), "{}", page.file);
    }
}

/// Content is data: its size must not be that of the program.
#[test]
fn nothing_of_the_content_is_in_the_program() {
    let site = Site::read();
    let content = content();
    let told = content.catalog.alternatives.iter().map(|alternative| alternative.summary.as_str());
    let told = told.chain(content.catalog.alternatives.iter().map(|alternative| alternative.name.as_str()));
    let told: Vec<&str> = told.chain(content.model.questions.iter().map(|question| question.title.as_str())).collect();
    // A name of a few letters is a common word as well.
    let told: Vec<&str> = told.into_iter().filter(|text| text.len() > 4).collect();
    for (file, bytes) in site.files.iter().filter(|(file, _)| file.ends_with(".wasm") || file.ends_with(".js")) {
        for text in &told {
            let found = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!found, "{file} holds “{text}”");
        }
    }
}
