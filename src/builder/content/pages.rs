use super::{SourceFile, articles::split, named};
use crate::{
    builder::document::{Document, Renderer},
    site,
};
use serde::Deserialize;

/// A page of text that is no article.
pub struct InfoPage {
    pub slug: String,
    pub front: PageFront,
    pub document: Document,
}

/// What stands between the `+++` lines at the head of a page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFront {
    pub title: String,
    pub description: String,
}

pub fn read(file: &SourceFile, renderer: &Renderer) -> Option<InfoPage> {
    let slug = named(file);
    if site::PAGES.iter().any(|page| page.path.trim_end_matches('/') == slug) {
        file.complain(
            1,
            "file name",
            format!("There is a page “{slug}” on every site already. Name the file otherwise."),
        );
    }
    let (place, body, first_line) = split(file)?;
    let front = place.read()?;
    let mut document = Document::new(&format!("{slug}/"));
    renderer.body(&mut document, file, body, first_line);
    Some(InfoPage { slug, front, document })
}
