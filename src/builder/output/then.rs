//! `…-then.json`: earlier versions of the data in the form that the program reads, so that an old link can be worked out as
//! it was. They are made anew with each build from what was published.

use super::{app_data, hashed};
use crate::{builder::contract, session::Data};
use serde_json::{Value, json};
use std::{fs, io, path::Path, sync::Arc};

/// Writes one for each of these versions that can still be read. Returns the versions, each with the hash that its file is
/// named after.
///
/// `folder` is that of the data.
pub fn write<'a>(folder: &Path, versions: impl Iterator<Item = &'a String>) -> io::Result<Vec<(String, String)>> {
    let mut written = vec![];
    for version in versions {
        let Some(data) = read(&folder.join(version))? else { continue };
        let text = app_data::text(&data);
        let hash = hashed(&text);
        fs::write(folder.join(format!("{hash}-then.json")), text)?;
        written.push((version.clone(), hash));
    }
    Ok(written)
}

/// What a decision reads of a published version; none where it has a form that is no longer known.
pub fn read(folder: &Path) -> io::Result<Option<Data>> {
    let file = |name: &str| -> io::Result<Value> { Ok(serde_json::from_slice(&fs::read(folder.join(name))?)?) };
    let (catalog, mut model) = (file("catalog.json")?, file("model.json")?);
    // The first models did not say how thorough one has to be to be asked a question, of which no result depends.
    for question in model["questions"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        question.entry("depth").or_insert(json!("quick"));
    }
    let catalog = serde_json::from_value::<contract::Catalog>(catalog);
    let model = serde_json::from_value::<contract::Model>(model);
    Ok(catalog
        .ok()
        .zip(model.ok())
        .map(|(catalog, model)| Data { catalog: Arc::new(catalog.compared()), model: Arc::new(model.read()) }))
}
