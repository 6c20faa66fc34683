//! What the reader tries out on the result: shown at once, undone step by step, with what stood before as a ghost.

use super::ResultState;
use crate::answers::Answers;
use leptos::prelude::*;

/// The ids of those whose reasons are unfolded.
pub type Unfolded = StoredValue<Vec<String>>;
/// Scores before the last change, by the alternatives' ids, best first.
pub type Before = Vec<(String, f64)>;

/// The changes of this visit.
#[derive(Clone, Copy)]
pub struct Adjustments {
    /// The answers before each change, the oldest first.
    undo: RwSignal<Vec<Answers>>,
    /// True from the first move of a control until it rests: one change, however many values it runs through.
    moving: StoredValue<bool>,
    pub before: RwSignal<Before>,
    /// True where the first of them changed answers of the reader's own.
    of_own: StoredValue<bool>,
}

impl Adjustments {
    pub fn new() -> Self {
        Self {
            undo: RwSignal::default(),
            moving: StoredValue::new(false),
            before: RwSignal::default(),
            of_own: StoredValue::new(false),
        }
    }

    /// True while answers of the reader's own are changed here.
    pub fn are_of_own(self) -> bool {
        !self.is_empty() && self.of_own.get_value()
    }

    /// Forgets them, where other answers than those that were changed are shown.
    pub fn forget(self) {
        self.moving.set_value(false);
        self.undo.set(vec![]);
        self.before.set(vec![]);
    }

    /// True where there is nothing to undo.
    pub fn is_empty(self) -> bool {
        self.undo.with(Vec::is_empty)
    }
}

impl ResultState {
    /// Shows other answers, while a control is moved or once.
    pub fn adjust(self, next: Answers) {
        let Adjustments { undo, moving, before, of_own } = self.adjustments;
        if !moving.get_value() {
            moving.set_value(true);
            if undo.with_untracked(Vec::is_empty) {
                let own = |answers: &Answers| self.session.answers.with_untracked(|own| answers.answer_as(own));
                of_own.set_value(self.answers.with_untracked(own));
            }
            undo.update(|undo| undo.push(self.answers.get_untracked()));
            before.set(self.decision.with_untracked(|decision| {
                decision.ranking.iter().map(|ranked| (ranked.alternative.clone(), ranked.score)).collect()
            }));
        }
        self.preview.run(next);
    }

    /// The control rests: the answers shown go into the address.
    pub fn settle(self) {
        self.adjustments.moving.set_value(false);
        self.show.run((self.answers.get_untracked(), true));
    }

    /// Shows other answers, as one step.
    pub fn change(self, next: Answers) {
        self.adjust(next);
        self.settle();
    }

    /// Takes the last change back.
    pub fn undo(self) {
        let last = self.adjustments.undo.try_update(Vec::pop).flatten();
        if let Some(last) = last {
            self.adjustments.before.set(vec![]);
            self.show.run((last, true));
        }
    }
}
