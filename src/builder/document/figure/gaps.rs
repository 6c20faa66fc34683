use super::{
    Asked,
    frame::{Frame, table},
};
use crate::{
    builder::document::escape,
    pages::figure::gaps::{MARKS, in_short, left, says},
};
use serde::Deserialize;

/// What several stacks bring, and what they leave to add and to write.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gaps {
    kind: String,
    caption: String,
    stacks: Vec<String>,
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    need: String,
    /// One for each stack.
    cells: Vec<Cell>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    /// Who does the work: one of [`MARKS`].
    mark: String,
    what: String,
    claim: Option<String>,
    source: Option<String>,
}

impl Gaps {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let mut counts = vec![[0; MARKS.len()]; self.stacks.len()];
        let mut rows = String::new();
        for row in &self.row {
            if row.cells.len() != self.stacks.len() {
                return Err(format!(
                    "“{}” has {} cells for {} stacks. Give one for each.",
                    row.need,
                    row.cells.len(),
                    self.stacks.len()
                ));
            }
            rows += &format!(
                "<tr><th scope=\"row\"><label><input type=\"checkbox\" checked data-live-only hidden>{}</label></th>",
                escape(&row.need)
            );
            for (cell, counts) in row.cells.iter().zip(&mut counts) {
                let kind = MARKS.iter().position(|(word, _)| *word == cell.mark);
                let kind = kind.ok_or_else(|| {
                    let words = MARKS.map(|(word, _)| word).join(", ");
                    format!("“{}”: there is no mark “{}”. There are {words}.", row.need, cell.mark)
                })?;
                counts[kind] += 1;
                let what = asked.noted(cell.claim.as_deref(), cell.source.as_deref(), &escape(&cell.what))?;
                let (word, sign) = MARKS[kind];
                rows += &format!(
                    "<td data-kind=\"{kind}\"><b><span aria-hidden=\"true\">{sign}</span> {word}</b> {what}</td>"
                );
            }
            rows += "</tr>";
        }
        let feet: String = self
            .stacks
            .iter()
            .zip(&counts)
            .map(|(stack, counts)| format!("<td data-of=\"{}\">{}</td>", escape(stack), left(*counts).into_string()))
            .collect();
        let stacks: Vec<String> = self.stacks.iter().map(|stack| escape(stack)).collect();
        let heads: Vec<&str> = std::iter::once("Need").chain(stacks.iter().map(String::as_str)).collect();
        let told: Vec<String> =
            self.stacks.iter().zip(&counts).map(|(stack, counts)| format!("{stack}: {}", in_short(*counts))).collect();
        let foot = format!("<tr><th scope=\"row\">Counted</th>{feet}</tr>");
        let untick = "<p data-live-only hidden>Untick what you do not need, and the counts follow.</p>";
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            body: &(untick.to_owned() + &table("Needs and stacks", &heads, &rows, &foot)),
            says: &says(self.row.len(), &told),
            ..Frame::default()
        }
        .html())
    }
}
