//! The document in which it is kept:
//! `{"v":1,"articles":{"<article>":{"read":"<day>","star":true,"notes":{"<section>":"<text>"}}},"pad":"<text>"}`.

use super::Reading;
use crate::kept::{
    Restored,
    form::{all, all_of, field, object, quoted},
    json, state,
};
use serde_json::{Map, Value};

const VERSION: u32 = 1;

/// Writes the document; of what is equal, in the same characters.
pub fn write(reading: &Reading) -> String {
    let articles = reading.articles.iter().map(|(article, entry)| {
        let read = entry.read.as_ref().map(|day| field("read", &quoted(day)));
        let star = entry.star.then(|| field("star", "true"));
        let notes = entry.notes.iter().map(|(section, text)| field(section, &quoted(text)));
        let notes = (!entry.notes.is_empty()).then(|| field("notes", &object(notes.collect())));
        field(article, &object([read, star, notes].into_iter().flatten().collect()))
    });
    let articles = (!reading.articles.is_empty()).then(|| field("articles", &object(articles.collect())));
    let pad = (!reading.pad.is_empty()).then(|| field("pad", &quoted(&reading.pad)));
    let version = Some(field("v", &VERSION.to_string()));
    object([version, articles, pad].into_iter().flatten().collect())
}

/// Reads a document, whatever it holds. What is of another form, or beyond what is kept, is passed over, and the document
/// is damaged then.
pub fn read(text: &str) -> Restored<Reading> {
    let (found, is_json) = json(text);
    let mut value = Reading::default();
    let taken = found.as_ref().and_then(Value::as_object).is_some_and(|document| take(document, &mut value));
    Restored { value, state: state(text, VERSION, taken && is_json) }
}

/// False where something is left over, as in all below.
fn take(document: &Map<String, Value>, reading: &mut Reading) -> bool {
    let version = document.get("v").and_then(Value::as_u64) == Some(VERSION.into());
    all(document, |key, value| match key {
        "v" => true,
        "articles" => {
            all_of(value, |article, entry| all_of(entry, |key, value| take_field(reading, article, key, value)))
        }
        "pad" => value.as_str().is_some_and(|text| reading.set_pad(text)),
        _ => false,
    }) && version
}

fn take_field(reading: &mut Reading, article: &str, key: &str, value: &Value) -> bool {
    match key {
        "read" => value.as_str().is_some_and(|day| reading.set_read(article, Some(day))),
        "star" => value.as_bool().is_some_and(|star| reading.set_star(article, star)),
        "notes" => {
            all_of(value, |section, text| text.as_str().is_some_and(|text| reading.set_note(article, section, text)))
        }
        _ => false,
    }
}
