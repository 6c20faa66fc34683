use super::Session;
use crate::reading::{self, Reading};
use leptos::prelude::*;

const TOO_MUCH: &str = "Not all of this is kept: at most 1,000 articles, 200 notes on each, 2,000 characters a note, and 20,000 in the notepad.";

impl Session {
    /// What the reader keeps beside the articles, read from the device by who asks first.
    pub fn reading(self) -> RwSignal<Reading> {
        if !self.reading.restored.get_untracked() {
            self.reading.restore(reading::read);
        }
        self.reading.value
    }

    /// Changes it and keeps it on the device; `change` is false where it is more than is kept.
    pub fn note_down(self, change: impl FnOnce(&mut Reading) -> bool) {
        let mut is_all = true;
        self.reading.change(reading::read, reading::write, |reading| is_all = change(reading));
        if !is_all {
            self.reading.notice.set(Some(TOO_MUCH));
        }
    }
}
