//! `…-app.json` and `…-words.json`: what the program in the browser reads of the catalog and the model. No contract: their
//! form may change with the program, so their names change with their content.

use super::hashed;
use crate::{
    builder::content::Content,
    columns::{Column, Columns},
};
use serde_json::{Number, json};
use std::{fs, io, path::Path};

/// The names of the two files.
pub struct AppData {
    /// What a decision reads.
    pub data: String,
    /// What is told beside it.
    pub words: String,
}

impl AppData {
    /// Writes the files.
    pub fn write(content: &Content, folder: &Path) -> io::Result<Self> {
        Ok(Self {
            data: write(&content.data(), "app", folder)?,
            words: write(&content.catalog.words(), "words", folder)?,
        })
    }
}

fn write(value: &impl Column, name: &str, folder: &Path) -> io::Result<String> {
    let text = text(value);
    let file = format!("data/{}-{name}.json", hashed(&text));
    fs::write(folder.join(&file), text)?;
    Ok(file)
}

/// A value in the form of these files.
pub fn text(value: &impl Column) -> String {
    let Columns { texts, numbers } = Columns::of(value);
    let numbers: Vec<Option<Number>> = numbers.into_iter().map(number).collect();
    json!({ "texts": texts, "numbers": numbers }).to_string()
}

/// Without “.0” where it is whole: most are.
fn number(number: f64) -> Option<Number> {
    let whole = number as i64;
    if whole as f64 == number { Some(whole.into()) } else { Number::from_f64(number) }
}
