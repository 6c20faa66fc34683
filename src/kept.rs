//! What documents that a device keeps have in common.

mod cut_off;
pub mod form;

use serde::Deserialize;
use serde_json::Value;

/// What a stored document held.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored<T> {
    pub value: T,
    pub state: State,
}

/// How a stored document was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Whole,
    /// Part of it could not be read; `value` holds the rest.
    Damaged,
    /// Written by a newer version of the site: to be read, not to be overwritten.
    Newer,
}

/// True for a document that says it is of a newer version than this one, whatever else it holds.
pub fn is_newer(text: &str, version: u32) -> bool {
    #[derive(Deserialize)]
    struct Version {
        v: u32,
    }
    serde_json::from_str::<Version>(text).is_ok_and(|found| found.v > version)
}

/// How a document was found of which everything was `taken` or not.
pub fn state(text: &str, version: u32, taken: bool) -> State {
    match (is_newer(text, version), taken) {
        (true, _) => State::Newer,
        (false, true) => State::Whole,
        (false, false) => State::Damaged,
    }
}

/// The JSON of a document, or what is left of one that was cut off; and whether it is whole.
pub fn json(text: &str) -> (Option<Value>, bool) {
    match serde_json::from_str(text) {
        Ok(whole) => (Some(whole), true),
        Err(_) => (cut_off::endings(text).into_iter().find_map(|ended| serde_json::from_str(&ended).ok()), false),
    }
}

/// As many characters of a text as are kept.
pub fn beginning(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

/// True for a text that has all the characters a field may have, counted as a browser counts them.
pub fn is_full(text: &str, most: usize) -> bool {
    text.encode_utf16().count() >= most
}

/// True for the form of a day, `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    let form = text.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    form.eq(b"0000-00-00".iter().copied())
}
