use super::{Fetching, Session};
use crate::browser::Failure;
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// What is done with decisions on pages that are not about them: a part of the program of its own, as few keep any.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// Puts the reader's own answers into the decision that they belong to.
    pub save: fn(Session),
    /// How many decisions there are on this device.
    pub count: fn(Session) -> usize,
}

pub fn fetch() -> Fetching<Keeping> {
    Box::pin(keeping())
}

#[wasm_split(keeping, fallible)]
fn keeping() -> Result<Keeping, Failure> {
    Ok(Keeping {
        save: Session::save,
        count: |session| {
            let decisions = session.decisions();
            decisions.with(crate::decisions::Decisions::len)
        },
    })
}

impl Session {
    /// Keeps each change of answers that belong to a decision in it too. Nothing is done, or fetched, where they belong to none.
    /// A visit that ends before the part has arrived loses nothing: the answers are kept, and the next visit puts them there.
    pub(super) fn keep_in_decision(self) {
        Effect::new(move || {
            if self.kept.restored.get() && self.kept.value.with(|draft| draft.decision.is_some()) {
                self.keeping.want();
                if let Some(keeping) = self.keeping.get() {
                    untrack(|| (keeping.save)(self));
                }
            }
        });
    }

    /// Fetches the part where this device holds decisions.
    pub fn want_keeping_if_any(self) {
        if self.decisions.is_held() {
            self.keeping.want();
        }
    }
}
