//! The document in which it is kept:
//! `{"v":1,"articles":{"<article>":{"read":"<day>","star":true,"notes":{"<section>":"<text>"}}},"pad":"<text>"}`.

use super::{Entry, Reading, cut_off};
use crate::{
    by_id::ById,
    kept::{Restored, State, is_newer},
};
use serde::Serialize;
use serde_json::{Map, Value};

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    v: u32,
    #[serde(skip_serializing_if = "ById::is_empty")]
    articles: &'a ById<Entry>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pad: &'a str,
}

/// Writes the document; of what is equal, in the same characters.
pub fn write(reading: &Reading) -> String {
    let document = Document { v: VERSION, articles: &reading.articles, pad: &reading.pad };
    serde_json::to_string(&document).unwrap_or_default()
}

/// Reads a document, whatever it holds. What is of another form, or beyond what is kept, is passed over, and the document
/// is damaged then.
pub fn read(text: &str) -> Restored<Reading> {
    let whole = serde_json::from_str::<Value>(text);
    let is_json = whole.is_ok();
    let found = whole
        .ok()
        .or_else(|| cut_off::endings(text).into_iter().find_map(|ended| serde_json::from_str::<Value>(&ended).ok()));
    let mut value = Reading::default();
    let taken = found.as_ref().and_then(Value::as_object).is_some_and(|document| take(document, &mut value));
    let state = match (is_newer(text, VERSION), taken && is_json) {
        (true, _) => State::Newer,
        (false, true) => State::Whole,
        (false, false) => State::Damaged,
    };
    Restored { value, state }
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

fn all_of(value: &Value, take: impl FnMut(&str, &Value) -> bool) -> bool {
    value.as_object().is_some_and(|object| all(object, take))
}

/// Takes each entry, also after one that is left over.
fn all(object: &Map<String, Value>, mut take: impl FnMut(&str, &Value) -> bool) -> bool {
    object.iter().fold(true, |all, (key, value)| take(key, value) && all)
}
