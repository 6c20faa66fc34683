use super::{Document, citations::Reference, escape};
use crate::{builder::contract::Catalog, fragment, site};
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
        let alternatives =
            self.show.iter().map(|id| catalog.alternative(id).ok_or(format!("There is no “{id}” to show.")));
        let alternatives: Vec<_> = alternatives.collect::<Result<_, _>>()?;
        let heads: String =
            alternatives.iter().map(|a| format!("<th scope=\"col\">{}</th>", escape(&a.name))).collect();
        let mut html = format!(
            "<figure class=\"excerpt\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\"><table>\
             <caption>{caption}</caption><thead><tr><td></td>{heads}</tr></thead><tbody>",
            caption = escape(&self.caption)
        );
        for id in &self.rows {
            let criterion = catalog.criterion(id).ok_or(format!("There is no criterion “{id}”."))?;
            html += &format!("<tr><th scope=\"row\">{}</th>", escape(&criterion.title));
            for alternative in &alternatives {
                let reference = Reference::read(&format!("claim:{}.{id}", alternative.id), catalog);
                html += &match (reference, alternative.value(id)) {
                    (Some(Ok(reference)), Some(value)) => {
                        let (open, close) = document.note(reference);
                        format!("<td>{open}{}{close}</td>", escape(&value))
                    }
                    _ => "<td class=\"unknown\">unknown</td>".to_owned(),
                };
            }
            html += "</tr>";
        }
        let mut show: Vec<&str> = self.show.iter().map(String::as_str).collect();
        show.sort_unstable();
        let link = site::href(site::COMPARE.path, &fragment::join([("show", show.join(".").as_str())]));
        html += &format!(
            "</tbody></table></div><figcaption><a href=\"{}\">Open in the table</a></figcaption></figure>\n",
            escape(&link)
        );
        Ok(html)
    }
}
