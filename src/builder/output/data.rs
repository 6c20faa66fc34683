use crate::builder::content::Content;
use serde::Serialize;
use std::{fs, io, path::Path};

/// An article as other programs see it.
#[derive(Serialize)]
struct Listed<'a> {
    slug: &'a str,
    title: &'a str,
    description: &'a str,
    answer: &'a str,
    published: String,
    reviewed: String,
    topics: &'a [String],
    minutes: usize,
}

/// Writes `data/latest.json` and the files of this version.
pub fn write(content: &Content, folder: &Path) -> io::Result<()> {
    let version = &content.catalog.version;
    let below = folder.join("data").join(version);
    fs::create_dir_all(&below)?;
    let articles: Vec<Listed> = content
        .articles
        .iter()
        .map(|article| Listed {
            slug: &article.slug,
            title: &article.front.title,
            description: &article.front.description,
            answer: &article.front.answer,
            published: article.front.published.to_string(),
            reviewed: article.front.reviewed.to_string(),
            topics: &article.front.topics,
            minutes: article.minutes,
        })
        .collect();
    fs::write(below.join("catalog.json"), serde_json::to_string(&content.catalog)?)?;
    fs::write(below.join("model.json"), serde_json::to_string(&content.model)?)?;
    fs::write(below.join("articles.json"), serde_json::to_string(&articles)?)?;
    fs::write(folder.join("data/latest.json"), serde_json::json!({ "version": version }).to_string())
}
