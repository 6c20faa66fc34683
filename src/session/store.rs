//! What readers keep, in local storage: the only module that touches browser storage.

use crate::{
    browser,
    kept::{Restored, State},
};
use gloo_storage::{LocalStorage, Storage};

/// A document in storage, and what is said where something is amiss.
pub struct Place {
    /// The key under which it stands.
    pub key: &'static str,
    /// Where it goes when it could be read only in part, before the next change writes over it.
    aside: &'static str,
    denied: &'static str,
    damaged: &'static str,
    /// Damaged, and there is no room to set it aside.
    stuck: &'static str,
    newer: &'static str,
    full: &'static str,
}

/// The reader's own answers.
pub const ANSWERS: Place = Place {
    key: "plumbline.v1.answers",
    aside: "plumbline.v1.answers.damaged",
    denied: "This browser does not let the site keep anything, so your answers last as long as this page is open. The link on the result page keeps them.",
    damaged: "Part of what this device had kept could not be read. What could be read is here; the rest was set aside.",
    stuck: "Part of what this device had kept could not be read, and there is no room to set it aside. It is left as it is; what you change now is not kept. The link on the result page keeps it.",
    newer: "This device holds answers of a newer version of this site. They are left as they are; what you change now is not kept.",
    full: "This device has no room left for the site or does not let it keep anything. Your answers last as long as this page is open; the link on the result page keeps them.",
};

/// Marks and notes beside the articles, and the notepad.
pub const READING: Place = Place {
    key: "plumbline.v1.reading",
    aside: "plumbline.v1.reading.damaged",
    denied: "This browser does not let the site keep anything, so marks and notes last as long as this page is open. Copy what you want to keep.",
    damaged: "Part of the marks and notes on this device could not be read, or was longer than is kept. What could be read is here; all of it was set aside.",
    stuck: "Part of the marks and notes on this device could not be read, and there is no room to set them aside. They are left as they are; what you change now is not kept.",
    newer: "This device holds marks and notes of a newer version of this site. They are left as they are; what you change now is not kept.",
    full: "This device has no room left for the site or does not let it keep anything. Marks and notes last as long as this page is open. Copy what you want to keep.",
};

/// Decisions that are kept.
pub const DECISIONS: Place = Place {
    key: "plumbline.v1.decisions",
    aside: "plumbline.v1.decisions.damaged",
    denied: "This browser does not let the site keep anything, so decisions last as long as this page is open. Save them as a file.",
    damaged: "Part of the decisions on this device could not be read, or was longer than is kept. What could be read is here; all of it was set aside.",
    stuck: "Part of the decisions on this device could not be read, and there is no room to set them aside. They are left as they are; what you change now is not kept, so save it as a file.",
    newer: "This device holds decisions of a newer version of this site. They are left as they are; what you change now is not kept, so save it as a file.",
    full: "This device has no room left for the site or does not let it keep anything. Decisions last as long as this page is open, so save them as a file.",
};

/// What was found on this device.
pub struct Found<T> {
    pub value: T,
    /// A sentence for the reader where something is amiss.
    pub notice: Option<&'static str>,
    /// False where writing would destroy what this version cannot read, or is not possible.
    pub writable: bool,
}

impl Place {
    /// Reads what this device holds.
    pub fn load<T: Default>(&self, read: impl FnOnce(&str) -> Restored<T>) -> Found<T> {
        let found = |value, notice, writable| Found { value, notice, writable };
        if !available() {
            return found(T::default(), Some(self.denied), false);
        }
        let Some(text) = raw(self.key) else { return found(T::default(), None, true) };
        let restored = read(&text);
        let (notice, writable) = match restored.state {
            State::Whole => (None, true),
            State::Damaged if set(self.aside, &text) => (Some(self.damaged), true),
            State::Damaged => (Some(self.stuck), false),
            State::Newer => (Some(self.newer), false),
        };
        found(restored.value, notice, writable)
    }

    /// True where an earlier visit kept something, readable or not.
    pub fn holds_something(&self) -> bool {
        available() && raw(self.key).is_some()
    }

    /// Keeps a document. An error is a sentence for the reader.
    pub fn save(&self, text: &str) -> Result<(), &'static str> {
        if available() && set(self.key, text) { Ok(()) } else { Err(self.full) }
    }

    /// What the device holds now, which another tab may have changed since: nothing where it cannot be read as a whole.
    pub fn latest<T: Default>(&self, read: impl FnOnce(&str) -> Restored<T>) -> Option<T> {
        let Some(text) = available().then(|| raw(self.key))? else { return Some(T::default()) };
        let restored = read(&text);
        (restored.state == State::Whole).then_some(restored.value)
    }

    /// Forgets it on this device, and what of it was set aside.
    pub fn clear(&self) {
        if available() {
            for key in [self.key, self.aside] {
                let _ = LocalStorage::raw().remove_item(key);
            }
        }
    }

    /// True for its key, and where all keys were cleared at once.
    pub fn concerns(&self, key: Option<&str>) -> bool {
        key.is_none_or(|key| key == self.key)
    }
}

/// gloo-storage panics where the browser denies storage, so each call asks first. In a frame nothing is kept or read.
fn available() -> bool {
    !browser::is_framed() && leptos::prelude::window().local_storage().ok().flatten().is_some()
}

fn raw(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

// Not LocalStorage::set: the documents are JSON already, and would be quoted once more.
fn set(key: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(key, text).is_ok()
}
