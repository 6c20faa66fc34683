use super::{
    Asked,
    frame::{Frame, table},
};
use crate::{
    builder::{contract::Claim, document::escape},
    site,
};
use serde::Deserialize;

/// Parts that a product needs, and which alternatives bring or add them. All numbers are the reader's own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    kind: String,
    caption: String,
    part: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    /// What it does, in a sentence.
    does: String,
    /// The criterion whose claims say who brings it.
    criterion: String,
    /// Alternatives with which it comes.
    brought: Vec<String>,
    /// Alternatives for which a package does most of it.
    added: Vec<String>,
}

impl Estimate {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let mut rows = String::new();
        for part in &self.part {
            let title = escape(&asked.criterion(&part.criterion)?.title);
            for id in part.brought.iter().chain(&part.added) {
                let claim = asked.catalog.alternative(id).and_then(|found| found.claims.get(&part.criterion));
                if !matches!(claim, Some(Claim::Known(_))) {
                    return Err(format!("“{}”: nothing is known of “{id}” on “{}”.", part.name, part.criterion));
                }
            }
            if let Some(id) = part.brought.iter().find(|id| part.added.contains(id)) {
                return Err(format!("“{}”: “{id}” both brings and adds it. Take it out of one.", part.name));
            }
            let named = |ids: &[String]| {
                asked.names(ids).map(|names| if names.is_empty() { "nothing".to_owned() } else { escape(&names) })
            };
            let name = escape(&part.name);
            rows += &format!(
                "<tr data-row=\"{}\" data-brought=\"{}\" data-added=\"{}\"><th scope=\"row\"><span title=\"{title}\">{name}</span><small>{}</small></th>\
                 <td data-live-only hidden><span class=\"state\"></span><input type=\"number\" min=\"0\" step=\"any\" inputmode=\"decimal\" aria-label=\"Weeks of one person for: {name}\"></td>\
                 <td data-still>{}</td><td data-still>{}</td></tr>",
                part.criterion,
                part.brought.join(" "),
                part.added.join(" "),
                escape(&part.does),
                named(&part.brought)?,
                named(&part.added)?,
            );
        }
        let options = asked.options();
        let field = |name: &str, label: &str| {
            format!(
                "<label>{label} <input type=\"number\" name=\"{name}\" min=\"0\" step=\"any\" inputmode=\"decimal\"></label>"
            )
        };
        let controls = format!(
            "<label>You choose <select name=\"choice\"><option value=\"\">nothing yet</option>{options}</select></label>{}{}",
            field("heads", "People who build"),
            field("rate", "Cost of one person’s week")
        );
        let page = site::alternative(&asked.catalog.noun, "*");
        let heads = ["Part", "", "Comes with", "A package does most of it"];
        let body = table("Parts and who brings them", &heads, &rows, "");
        // One column is the program's, and two are for reading without it.
        let own = "<th scope=\"col\" data-live-only hidden>Weeks of one person</th>";
        let body = body.replacen("<td></td>", own, 1);
        let body = heads[2..].iter().fold(body, |body, head| {
            body.replacen(
                &format!("<th scope=\"col\">{head}</th>"),
                &format!("<th scope=\"col\" data-still>{head}</th>"),
                1,
            )
        });
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("page", &page)],
            controls: &controls,
            body: &body,
            ..Frame::default()
        }
        .html())
    }
}
