//! What one visit holds: the published data and the reader's own answers, as signals that any view may read.

mod kept;
mod reading;
mod store;
mod wanted;

use crate::{
    answers::{Answers, Model, own::Own, saved},
    browser::{self, Failure},
    catalog::{Catalog, words::Words},
    columns::{Column, Columns, columns},
    reading::Reading,
};
pub use kept::Kept;
use leptos::prelude::*;
use std::sync::Arc;
use store::{ANSWERS, READING};
pub use wanted::{Fetching, Wanted};

/// The key under which answers are kept.
pub const KEPT: &str = ANSWERS.key;

/// What a decision reads of one data version.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    pub catalog: Arc<Catalog>,
    pub model: Arc<Model>,
}

columns! { Data { catalog, model } }

impl Data {
    /// The same as this reader sees it, who may rate otherwise and have alternatives of his own.
    pub fn seen_with(&self, own: &Own) -> Self {
        let catalog = if own.is_empty() { self.catalog.clone() } else { Arc::new(own.in_place(&self.catalog)) };
        Self { catalog, model: self.model.clone() }
    }
}

/// The signals of a visit, in context.
#[derive(Clone, Copy)]
pub struct Session {
    pub data: Wanted<Data>,
    pub words: Wanted<Arc<Words>>,
    /// The reader's own answers; a link's answers never come in here unless the reader says so.
    pub answers: RwSignal<Answers>,
    /// The same, with what the device has to do with them.
    pub kept: Kept<Answers>,
    /// Marks and notes of the reader.
    pub reading: Kept<Reading>,
    /// The question shown last in this visit.
    pub asked: StoredValue<Option<usize>>,
}

impl Session {
    pub fn provide(data: Option<Data>) -> Self {
        let kept = Kept::new(&ANSWERS);
        let session = Self {
            data: Wanted::new(|| Box::pin(read("app-data", of_this_version)), data),
            words: Wanted::new(|| Box::pin(read("app-words", |_| true)), None),
            answers: kept.value,
            kept,
            reading: Kept::new(&READING),
            asked: StoredValue::new(None),
        };
        provide_context(session);
        Effect::new(move || {
            if let Some(data) = session.data.get()
                && !session.kept.restored.get_untracked()
            {
                session.kept.restore(move |text| saved::read(text, &data.model));
            }
        });
        session
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// Fetches the data where this device holds answers that could be gone on with.
    pub fn want_data_if_begun(self) {
        if self.kept.is_held() {
            self.data.want();
        }
    }

    /// Changes the reader's own answers and keeps them on the device.
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        let Some(data) = self.data.get_untracked() else { return self.answers.update(change) };
        let write = |answers: &Answers| saved::write(answers, &data.catalog.version);
        self.kept.change(|text| saved::read(text, &data.model), write, change);
    }

    /// Forgets the reader's own answers.
    pub fn forget(self) {
        self.kept.forget();
    }

    /// Forgets all that the reader left on this device.
    pub fn forget_everything(self) {
        self.kept.forget();
        self.reading.forget();
    }
}

/// Of another version than the page names the results would differ.
fn of_this_version(data: &Data) -> bool {
    data.catalog.version == browser::meta("data-version")
}

/// Fetches a file and reads it. `meta` names it, in the page that is open; a value that does not fit is as good as none.
async fn read<T: Column>(meta: &str, fits: fn(&T) -> bool) -> Result<T, Failure> {
    let (texts, numbers) = browser::fetch_columns(&browser::meta(meta)).await?;
    Columns { texts, numbers }.open().filter(fits).ok_or(Failure::Broken)
}
