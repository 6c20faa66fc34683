use super::{check_id, stem};
use crate::builder::{
    document::{Document, Renderer},
    source_file::SourceFile,
};
use serde::Deserialize;
use toml::value::Datetime;

/// Words that an adult reads in a minute, from which the reading time is computed.
const WORDS_PER_MINUTE: usize = 200;

/// An article and what is derived from it.
pub struct Article {
    pub slug: String,
    pub front: FrontMatter,
    pub document: Document,
    /// The summary's points, as HTML.
    pub summary: Vec<String>,
    /// Reading time, at least 1.
    pub minutes: usize,
}

/// What stands between the `+++` lines at the head of an article.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    pub title: String,
    /// For search results, 70 to 155 characters.
    pub description: String,
    /// The short answer, in one sentence.
    pub answer: String,
    pub published: Datetime,
    pub reviewed: Datetime,
    pub topics: Vec<String>,
    pub summary: Vec<String>,
}

pub fn read(file: &SourceFile, renderer: &Renderer) -> Option<Article> {
    let slug = stem(file);
    check_id(file, 1, "file name", &slug);
    let (front, body, first_line) = split(file)?;
    let front: FrontMatter = file.parse_part(front, 2)?;
    let length = front.description.chars().count();
    if !(70..=155).contains(&length) {
        file.complain(
            file.line_of("description"),
            "description",
            format!("It has {length} characters; 70 to 155 are shown whole."),
        );
    }
    if !(3..=5).contains(&front.summary.len()) {
        file.complain(file.line_of("summary"), "summary", "A summary has three to five points.");
    }
    for topic in &front.topics {
        check_id(file, file.line_of("topics"), "topics", topic);
    }
    file.check_day(file.line_of("published"), "published", front.published);
    file.check_day(file.line_of("reviewed"), "reviewed", front.reviewed);
    if front.reviewed < front.published {
        file.complain(file.line_of("reviewed"), "reviewed", "The review is older than the article.");
    }
    let path = format!("articles/{slug}/");
    let mut document = Document::new(&path);
    let summary_line = file.line_of("summary");
    let summary = front.summary.iter().map(|point| renderer.inline(&mut document, file, point, summary_line)).collect();
    renderer.body(&mut document, file, body, first_line);
    let minutes = document.words.div_ceil(WORDS_PER_MINUTE).max(1);
    Some(Article { slug, front, document, summary, minutes })
}

/// The front matter and the body of a file, and the line on which the body begins.
pub fn split(file: &SourceFile) -> Option<(&str, &str, usize)> {
    let parts = file.text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    if parts.is_none() {
        file.complain(1, "front matter", "The file begins with front matter in TOML between two lines of “+++”.");
    }
    parts.map(|(front, body)| (front, body, front.lines().count() + 3))
}
