//! What documents that a device keeps have in common.

use serde::Deserialize;

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
