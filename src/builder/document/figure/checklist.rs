use super::{Asked, frame::Frame};
use crate::{builder::document::escape, catalog::capital, site};
use serde::Deserialize;

/// What to do and when, each with the section that says why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    kind: String,
    caption: String,
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    #[serde(rename = "do")]
    what: String,
    when: String,
    /// Alternatives for which it is; for all where none is named.
    #[serde(default)]
    of: Vec<String>,
    /// The id of a heading of the same text.
    at: String,
    source: Option<String>,
}

impl Checklist {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let mut whens: Vec<&str> = vec![];
        for item in &self.item {
            if !whens.contains(&item.when.as_str()) {
                whens.push(&item.when);
            }
        }
        let mut body = String::new();
        for when in whens {
            let mut items = String::new();
            for item in self.item.iter().filter(|item| item.when == when) {
                items += &self.item(item, asked)?;
            }
            body += &format!("<p><b>{}</b></p><ul>{items}</ul>", escape(&capital(when)));
        }
        let options = asked.options();
        let controls = format!(
            "<label>Show what applies to <select name=\"choice\"><option value=\"\">all</option>{options}</select></label>"
        );
        Ok(Frame { kind: &self.kind, caption: &self.caption, controls: &controls, body: &body, ..Frame::default() }
            .html())
    }

    fn item(&self, item: &Item, asked: &mut Asked) -> Result<String, String> {
        let href = escape(&site::href(&asked.document.path, &item.at));
        asked.document.wanted.push((asked.line, item.at.clone()));
        let whom = match item.of.as_slice() {
            [] => String::new(),
            // The shorter of two ways to say it.
            of if of.len() * 2 > asked.catalog.alternatives.len() => {
                let others: Vec<String> =
                    asked.catalog.alternatives.iter().map(|a| a.id.clone()).filter(|id| !of.contains(id)).collect();
                asked.names(of)?;
                match others.is_empty() {
                    true => String::new(),
                    false => format!("<small>not for {}</small>", escape(&asked.names(&others)?)),
                }
            }
            of => format!("<small>for {}</small>", escape(&asked.names(of)?)),
        };
        let source = match &item.source {
            Some(source) => {
                let (open, close) = asked.note(&format!("source:{source}"))?;
                open + &close
            }
            None => String::new(),
        };
        let what = escape(&item.what);
        let of = if item.of.is_empty() { String::new() } else { format!(" data-of=\"{}\"", item.of.join(" ")) };
        Ok(format!(
            "<li{of}><input type=\"checkbox\" aria-label=\"Done: {what}\" data-live-only hidden><span><a href=\"{href}\">{what}</a>{source}{whom}</span></li>"
        ))
    }
}
