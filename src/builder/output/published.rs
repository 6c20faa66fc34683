//! The published files of a data version: what others download, and the forms of it.

mod articles;
mod freeze;
mod schema;
mod tables;

pub use freeze::{Frozen, different, freeze, versions, write};
pub use schema::{Field, fields};

use crate::builder::content::Content;
use serde::Serialize;
use std::io;

/// A published file.
pub struct PublishedFile {
    pub name: String,
    /// What is in it, in a sentence.
    pub about: &'static str,
    pub text: String,
}

/// The files of this version.
pub fn files(content: &Content) -> io::Result<Vec<PublishedFile>> {
    let mut files = vec![];
    let mut json = |name: &str, about: &'static str, value: String, schema: schemars::Schema| -> io::Result<()> {
        files.push(PublishedFile { name: format!("{name}.json"), about, text: value });
        let text = serde_json::to_string_pretty(&schema)?;
        files.push(PublishedFile {
            name: format!("{name}.schema.json"),
            about: "The form of the file above: a JSON Schema.",
            text,
        });
        Ok(())
    };
    let [catalog, model, profiles, disputes, articles, cases, second_reading] = schema::ALL;
    json("catalog", catalog.about, to_text(&content.catalog)?, (catalog.form)())?;
    json("model", model.about, to_text(&content.published_model())?, (model.form)())?;
    json("profiles", profiles.about, to_text(&content.profiles)?, (profiles.form)())?;
    json("disputes", disputes.about, to_text(&content.ledger)?, (disputes.form)())?;
    json("articles", articles.about, to_text(&articles::listed(content))?, (articles.form)())?;
    json("cases", cases.about, to_text(&content.cases.all)?, (cases.form)())?;
    let form = (second_reading.form)();
    json("second_reading", second_reading.about, to_text(&content.second_reading)?, form)?;
    files.extend(tables::all(content)?);
    Ok(files)
}

fn to_text(value: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string(value)?)
}
