//! Markdown to HTML, with references to claims and sources that become numbered notes.

mod citations;
mod columns;
mod headings;
mod markdown;
mod table;

pub use crate::components::html::escape;
pub use citations::{Citation, Reference};
pub use headings::Heading;
pub use markdown::Renderer;

/// A text that has been rendered, and what was met on the way.
#[derive(Default)]
pub struct Document {
    /// Its address, relative to the root: links within the page are made from it.
    pub path: String,
    pub html: String,
    pub headings: Vec<Heading>,
    /// Numbered from 1 in this order.
    pub citations: Vec<Citation>,
    /// Words of running text.
    pub words: usize,
}

impl Document {
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }
}
