//! The reader's own answers in local storage: the only module that touches browser storage.

use crate::answers::{
    Answers, Model,
    saved::{self, State},
};
use gloo_storage::{LocalStorage, Storage};

/// The key under which the answers stand.
pub const KEY: &str = "plumbline.v1.answers";
/// Where a document goes that could be read only in part, before the next answer writes over it.
const DAMAGED: &str = "plumbline.v1.answers.damaged";

/// What was found on this device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub answers: Answers,
    /// A sentence for the reader where something is amiss.
    pub notice: Option<&'static str>,
    /// False where writing would destroy what this version cannot read, or is not possible.
    pub writable: bool,
}

/// Reads what this device holds.
pub fn load(model: &Model) -> Found {
    if !available() {
        return Found {
            notice: Some(
                "This browser does not let the site keep anything, so your answers last as long as this page is open. The link on the result page keeps them.",
            ),
            ..Found::default()
        };
    }
    let Some(text) = raw(KEY) else {
        return Found { writable: true, ..Found::default() };
    };
    let restored = saved::read(&text, model);
    let (notice, writable) = match restored.state {
        State::Whole => (None, true),
        State::Damaged if set(DAMAGED, &text) => (
            Some(
                "Part of what this device had kept could not be read. What could be read is here; the rest was set aside.",
            ),
            true,
        ),
        State::Damaged => (
            Some(
                "Part of what this device had kept could not be read, and there is no room to set it aside. It is left as it is; what you change now is not kept. The link on the result page keeps it.",
            ),
            false,
        ),
        State::Newer => (
            Some(
                "This device holds answers of a newer version of this site. They are left as they are; what you change now is not kept.",
            ),
            false,
        ),
    };
    Found { answers: restored.answers, notice, writable }
}

/// True where an earlier visit kept something, readable or not.
pub fn holds_answers() -> bool {
    available() && raw(KEY).is_some()
}

/// Keeps answers. An error is a sentence for the reader.
pub fn save(answers: &Answers, data_version: &str) -> Result<(), &'static str> {
    if !available() || !set(KEY, &saved::write(answers, data_version)) {
        return Err(
            "This device has no room left for the site or does not let it keep anything. Your answers last as long as this page is open; the link on the result page keeps them.",
        );
    }
    Ok(())
}

/// What the device holds now, which another tab may have changed since: nothing where it cannot be read as a whole.
pub fn latest(model: &Model) -> Option<Answers> {
    let Some(text) = available().then(|| raw(KEY))? else { return Some(Answers::default()) };
    let restored = saved::read(&text, model);
    (restored.state == State::Whole).then_some(restored.answers)
}

/// Forgets all answers on this device: those that are kept, and what was set aside.
pub fn clear() {
    if available() {
        for key in [KEY, DAMAGED] {
            let _ = LocalStorage::raw().remove_item(key);
        }
    }
}

/// True for the key under which answers are kept, and where all keys were cleared at once.
pub fn concerns(key: Option<&str>) -> bool {
    key.is_none_or(|key| key == KEY)
}

/// gloo-storage panics where the browser denies storage, so each call asks first.
fn available() -> bool {
    leptos::prelude::window().local_storage().ok().flatten().is_some()
}

fn raw(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

// Not LocalStorage::set: the documents are JSON already, and would be quoted once more.
fn set(key: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(key, text).is_ok()
}
