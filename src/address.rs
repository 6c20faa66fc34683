//! The fragment of the address as a signal, in which pages keep their state.

use crate::{browser, site};
use leptos::prelude::*;

/// The state in the address of the page that is shown.
#[derive(Clone, Copy)]
pub struct Address {
    /// Without its `#`.
    pub fragment: RwSignal<String>,
}

impl Address {
    pub fn new(fragment: String) -> Self {
        Self { fragment: RwSignal::new(fragment) }
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// Takes over what the address says now.
    pub fn read(self) {
        self.set(browser::fragment());
    }

    /// Puts a fragment of the page that is shown into the address: as a new step of the browser's history, or in place
    /// of the present one.
    pub fn go(self, path: &str, fragment: &str, replace: bool) {
        browser::put(&site::href(path, fragment), replace);
        self.set(fragment.to_owned());
    }

    fn set(self, fragment: String) {
        if self.fragment.with_untracked(|now| *now != fragment) {
            self.fragment.set(fragment);
        }
    }
}
