//! Markdown to HTML, with references to claims and sources that become numbered notes.

mod citations;
mod code;
mod columns;
pub mod figure;
mod headings;
mod markdown;
mod numbers;
mod table;
mod terms;

pub use crate::components::html::escape;
pub use citations::{Citation, Reference};
pub use code::unmarked;
pub use headings::Heading;
pub use markdown::Renderer;
pub use terms::{Glossary, Term};

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
    /// True where every number has to be a reference's, and where words are explained.
    pub strict: bool,
    /// The ids of the words that were explained.
    pub explained: Vec<String>,
    /// Headings that a figure links to, and the line that it stands on.
    pub wanted: Vec<(usize, String)>,
}

impl Document {
    pub fn new(path: &str) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }
}
