use super::{Document, citations::Reference};
use crate::builder::{comparison::excerpt, contract::Catalog};
use serde::Deserialize;

/// A part of the comparison, asked for in a text by a fenced block named `compare`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excerpt {
    /// Alternatives, in the order of the columns.
    pub show: Vec<String>,
    /// Criteria, in the order of the rows.
    pub rows: Vec<String>,
    pub caption: String,
}

impl Excerpt {
    /// The table with a note on each value. An error is a sentence.
    pub fn render(&self, document: &mut Document, catalog: &Catalog) -> Result<String, String> {
        let which = (&*self.show, &*self.rows);
        excerpt(&catalog.compared(), &catalog.words(), which, &self.caption, |alternative, criterion| {
            let reference = Reference::read(&format!("claim:{}.{}", alternative.id, criterion.id), catalog)?;
            let (open, close) = document.note(reference.ok()?);
            Some(open + &close)
        })
    }
}
