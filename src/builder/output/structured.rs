//! What a page says of itself to programs: JSON-LD in the words of schema.org. It is data and runs nothing.

use crate::{
    builder::content::{Article, Content},
    site,
};
use serde_json::{Value, json};

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// An article, and the way to it.
pub fn article(article: &Article, origin: Option<&str>) -> Value {
    let front = &article.front;
    let publisher = json!({ "@type": "Organization", "name": site::NAME });
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": front.title,
        "description": front.description,
        "abstract": front.answer,
        "datePublished": front.published.to_string(),
        "dateModified": front.reviewed.to_string(),
        "keywords": front.topics,
        "inLanguage": "en",
        "license": LICENCE,
        "author": publisher,
        "publisher": publisher,
    });
    if let Some(origin) = origin {
        told["url"] = format!("{origin}{}", site::article(&article.slug)).into();
    }
    let way = [(site::ARTICLES.title, site::ARTICLES.path.to_owned()), (&front.title, site::article(&article.slug))];
    json!([told, crumbs(&way, origin)])
}

/// The way from the start page to this one, which comes last.
pub fn crumbs(way: &[(&str, String)], origin: Option<&str>) -> Value {
    let home = (site::HOME.label, String::new());
    let items = std::iter::once(&home).chain(way).enumerate().map(|(at, (name, path))| {
        let mut item = json!({ "@type": "ListItem", "position": at + 1, "name": name });
        if let Some(origin) = origin {
            item["item"] = format!("{origin}{path}").into();
        }
        item
    });
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// The data of this version.
pub fn dataset(content: &Content, origin: Option<&str>) -> Value {
    let catalog = &content.catalog;
    let (version, many) = (&catalog.version, &catalog.noun.many);
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": format!("{}: {many} compared, {version}", site::NAME),
        "description": format!("Values, ratings, sources and questions on {many}, each value with its source, date and confidence."),
        "version": version,
        "license": LICENCE,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": site::NAME },
    });
    if let Some(origin) = origin {
        let file = |name: &str| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": format!("{origin}data/{version}/{name}"),
            })
        };
        told["url"] = format!("{origin}{}", site::DATA.path).into();
        told["distribution"] = json!([file("catalog.json"), file("model.json"), file("articles.json")]);
    }
    told
}
