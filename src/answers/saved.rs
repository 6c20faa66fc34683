//! The document in which answers are kept: `{"v":1,"answers":"<link>","decision":"<id>"}`.
//!
//! Which decision they belong to, if any, stands beside them: so a tab never sees the one without the other, and with the
//! answers the decision is closed. A page of an older version, still open, leaves it out, which closes it too.
//!
//! The answers stand in it as a link, so that what comes from storage passes the same door as what comes from an address,
//! and a document that was cut off still gives what is left of it.

use super::{
    Answers, Model,
    link::{self, Opened},
};
use crate::kept::{Restored, State, is_newer};
use serde::{Deserialize, Serialize};

const VERSION: u32 = 1;

/// The answers that are being worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub answers: Answers,
    /// The id of the decision that they are kept in.
    pub decision: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Document {
    v: u32,
    answers: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decision: Option<String>,
}

/// Writes the document. JSON that was cut tells so by itself, and a page of an older version, still open, reads it too: so
/// it does not say how many answers it holds.
pub fn write(draft: &Draft, data_version: &str) -> String {
    let answers = link::canonical(&draft.answers, data_version);
    let document = Document { v: VERSION, answers, decision: draft.decision.clone() };
    serde_json::to_string(&document).unwrap_or_default()
}

/// Reads a document, whatever it holds.
pub fn read(text: &str, model: &Model) -> Restored<Draft> {
    let (link, decision, state) = match serde_json::from_str::<Document>(text) {
        Ok(document) if document.v <= VERSION => (document.answers, document.decision, State::Whole),
        Ok(document) => (document.answers, document.decision, State::Newer),
        Err(_) if is_newer(text, VERSION) => (String::new(), None, State::Newer),
        Err(_) => (remains(text).to_owned(), None, State::Damaged),
    };
    let opened = open(&link, model);
    let is_all = opened.problems.is_empty();
    let state = if state == State::Whole && !is_all { State::Damaged } else { state };
    // Where part of them cannot be read, the decision keeps them as they are.
    Restored { value: Draft { answers: opened.answers, decision: decision.filter(|_| is_all) }, state }
}

/// Reads the answers of a link that was kept. An older data set is no problem here: the answers are the reader's, and they
/// hold for any set that knows them.
pub fn open(link: &str, model: &Model) -> Opened {
    let kept: Vec<&str> = link.split('&').filter(|part| !part.starts_with("data=")).collect();
    link::decode(&kept.join("&"), model, "")
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
