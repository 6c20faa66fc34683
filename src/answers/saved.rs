//! The document in which answers are kept: `{"v":1,"answers":"<link>"}`.
//!
//! The answers stand in it as a link, so that what comes from storage passes the same door as what comes from an address,
//! and a document that was cut off still gives what is left of it.

use super::{Answers, Model, link};
use crate::kept::{Restored, State, is_newer};
use serde::{Deserialize, Serialize};

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Document {
    v: u32,
    answers: String,
}

/// Writes the document. JSON that was cut tells so by itself, and a page of an older version, still open, reads it too: so
/// it does not say how many answers it holds.
pub fn write(answers: &Answers, data_version: &str) -> String {
    let document = Document { v: VERSION, answers: link::canonical(answers, data_version) };
    serde_json::to_string(&document).unwrap_or_default()
}

/// Reads a document, whatever it holds.
pub fn read(text: &str, model: &Model) -> Restored<Answers> {
    let (link, state) = match serde_json::from_str::<Document>(text) {
        Ok(document) if document.v <= VERSION => (document.answers, State::Whole),
        Ok(document) => (document.answers, State::Newer),
        Err(_) if is_newer(text, VERSION) => (String::new(), State::Newer),
        Err(_) => (remains(text).to_owned(), State::Damaged),
    };
    // An older data set is no damage here: the answers are the reader's, and they hold for any set that knows them.
    let kept: Vec<&str> = link.split('&').filter(|part| !part.starts_with("data=")).collect();
    let opened = link::decode(&kept.join("&"), model, "");
    let state = if state == State::Whole && !opened.problems.is_empty() { State::Damaged } else { state };
    Restored { value: opened.answers, state }
}

/// What is left of the link in a document that is no JSON any more. The piece at which it was cut off is left out: what is
/// left of an option's id may be another option's.
fn remains(text: &str) -> &str {
    let after = text.split_once("\"answers\":\"").map_or("", |(_, after)| after);
    match after.find(['"', '\\']) {
        Some(end) => &after[..end],
        None => after.rfind(['&', '.', '=']).map_or("", |end| &after[..end]),
    }
}
