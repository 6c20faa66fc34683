use super::{Document, citations::Reference};
use crate::{
    builder::{
        comparison::{Comparison, excerpt},
        contract::Catalog,
        still::still,
    },
    catalog::{self, shown::Row},
    fragment,
};
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
    /// The table with a note on each value, for the program to take over. An error is a sentence.
    pub fn render(&self, document: &mut Document, catalog: &Catalog) -> Result<String, String> {
        let whole = catalog.compared();
        let alternative = |id: &String| whole.alternative(id).cloned().ok_or(format!("There is no “{id}” to show."));
        let alternatives = self.show.iter().map(alternative).collect::<Result<_, _>>()?;
        let part = catalog::Catalog { alternatives, ..whole };
        let words = catalog.words();
        let all = Row::all(&part, &words);
        let comparison = Comparison { catalog: &part, words: &words };
        let mut lines = String::new();
        for id in &self.rows {
            let row = all.iter().find(|row| part.criteria[row.criterion].id == *id);
            let row = row.ok_or(format!("There is no criterion “{id}” of which something is known."))?;
            let line = comparison.line(row, false, |alternative, criterion| {
                let reference = Reference::read(&format!("claim:{}.{}", alternative.id, criterion.id), catalog)?;
                let (open, close) = document.note(reference.ok()?);
                Some(open + &close)
            });
            lines += &still(line);
        }
        let address = fragment::join([("show", &*sorted(&self.show)), ("only", &*self.rows.join("."))]);
        Ok(excerpt(&comparison, &self.caption, &lines, &address))
    }
}

/// Ids as an address has them.
fn sorted(ids: &[String]) -> String {
    let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    ids.sort_unstable();
    ids.join(".")
}
