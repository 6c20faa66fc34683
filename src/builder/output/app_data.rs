//! `…-app.json`: what the program in the browser reads of the catalog and the model, in one file. No contract: its form
//! may change with the program, so its name changes with its content.

use super::hashed;
use crate::builder::content::Content;
use serde_json::{Map, Value, json};
use std::{fs, io, path::Path};

/// Parts of the catalog that only pages made by the builder tell.
const UNREAD: [&str; 3] = ["sources", "kinds", "report"];
/// What the table shows of a claim.
const OF_CLAIM: [&str; 6] = ["value", "number", "of", "confidence", "fresh_until", "stale"];
/// What the decision and its report read of a rating.
const OF_RATING: [&str; 5] = ["rating", "low", "high", "because", "confidence"];

/// Writes the file and returns its name.
pub fn write(content: &Content, folder: &Path) -> io::Result<String> {
    let mut catalog = serde_json::to_value(&content.catalog)?;
    for part in UNREAD {
        catalog.as_object_mut().map(|catalog| catalog.shift_remove(part));
    }
    for alternative in catalog["backends"].as_array_mut().into_iter().flatten() {
        alternative.as_object_mut().map(|alternative| alternative.shift_remove("summary"));
        for claim in entries(&mut alternative["claims"]) {
            match claim.get_mut("known").and_then(Value::as_object_mut) {
                Some(known) => keep(known, &OF_CLAIM),
                None => claim["unknown"] = Value::from(""),
            }
        }
        for rating in entries(&mut alternative["ratings"]).filter_map(Value::as_object_mut) {
            keep(rating, &OF_RATING);
        }
    }
    let text = json!({ "catalog": catalog, "model": content.model }).to_string();
    let file = format!("data/{}-app.json", hashed(&text));
    fs::write(folder.join(&file), text)?;
    Ok(file)
}

fn entries(object: &mut Value) -> impl Iterator<Item = &mut Value> {
    object.as_object_mut().into_iter().flat_map(|object| object.values_mut())
}

fn keep(object: &mut Map<String, Value>, fields: &[&str]) {
    object.retain(|field, _| fields.contains(&field.as_str()));
}
