use super::{SourceFile, TomlValue, check_id, named};
use crate::builder::{
    Day,
    document::{Document, Renderer},
};
use serde::Deserialize;

/// Words that an adult reads in a minute, from which the reading time is computed.
const WORDS_PER_MINUTE: usize = 200;

/// An article and what is derived from it.
pub struct Article {
    pub slug: String,
    pub front: FrontMatter,
    pub document: Document,
    /// The body as its author wrote it.
    pub markdown: String,
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
    pub published: Day,
    pub reviewed: Day,
    pub topics: Vec<String>,
    /// Its place among those of the same day, for who reads them in turn.
    #[serde(default)]
    pub order: u32,
    pub summary: Vec<String>,
}

pub fn read(file: &SourceFile, renderer: &Renderer) -> Option<Article> {
    let slug = named(file);
    let (place, body, first_line) = split(file)?;
    let front: FrontMatter = place.read()?;
    let length = front.description.chars().count();
    if !(70..=155).contains(&length) {
        place.key("description").complain(format!("It has {length} characters; 70 to 155 are shown whole."));
    }
    if !(3..=5).contains(&front.summary.len()) {
        place.key("summary").complain("A summary has three to five points.");
    }
    for topic in &front.topics {
        check_id(&place.key("topics"), topic);
    }
    if front.reviewed < front.published {
        place.key("reviewed").complain("The review is older than the article.");
    }
    let path = format!("articles/{slug}/");
    let mut document = Document { strict: true, ..Document::new(&path) };
    let points = place.key("summary").entries();
    let points = points.iter().zip(&front.summary);
    let summary = points.map(|(place, point)| renderer.inline(&mut document, place, point)).collect();
    renderer.body(&mut document, file, body, first_line);
    let minutes = document.words.div_ceil(WORDS_PER_MINUTE).max(1);
    Some(Article { slug, front, document, markdown: body.to_owned(), summary, minutes })
}

/// The front matter and the body of a file, and the line on which the body begins.
pub fn split(file: &SourceFile) -> Option<(TomlValue<'_>, &str, usize)> {
    let parts = file.text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    if parts.is_none() {
        file.complain(1, "front matter", "The file begins with front matter in TOML between two lines of “+++”.");
    }
    parts.map(|(front, body)| (TomlValue::parse(file, front, 2), body, front.lines().count() + 3))
}
