//! What one visit holds: the published data and the reader's own answers, as signals that any view may read.

mod decisions;
mod keeping;
mod kept;
mod reading;
mod store;
mod wanted;

use crate::{
    answers::{
        Answers, Model,
        own::Own,
        saved::{self, Draft},
    },
    browser::{self, Failure},
    catalog::{Catalog, words::Words},
    columns::{Column, Columns, columns},
    decisions::Decisions,
    reading::Reading,
};
pub use keeping::Keeping;
pub use kept::Kept;
use leptos::prelude::*;
use std::sync::Arc;
use store::{ANSWERS, DECISIONS, READING};
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
    pub answers: Memo<Answers>,
    /// The same, with the decision that they belong to and what the device has to do with them.
    pub kept: Kept<Draft>,
    /// Decisions that the reader keeps.
    pub decisions: Kept<Decisions>,
    /// A sentence on what another tab has changed of them.
    pub heard: RwSignal<Option<String>>,
    /// The part of the program that keeps answers in the decision that they belong to.
    pub keeping: Wanted<Keeping>,
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
            answers: Memo::new(move |_| kept.value.with(|draft: &Draft| draft.answers.clone())),
            kept,
            decisions: Kept::new(&DECISIONS),
            heard: RwSignal::new(None),
            keeping: Wanted::new(keeping::fetch, None),
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
        session.keep_in_decision();
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
        self.change_draft(|draft| change(&mut draft.answers));
    }

    /// Works on other answers, which are kept in a decision or not.
    pub fn work_on(self, answers: Answers, decision: Option<String>) {
        self.change_draft(|draft| *draft = Draft { answers, decision });
    }

    fn change_draft(self, change: impl FnOnce(&mut Draft)) {
        let mut change = Some(change);
        self.change_draft_once(&mut |draft| {
            if let Some(change) = change.take() {
                change(draft);
            }
        });
    }

    /// One instance for all changes.
    #[inline(never)]
    fn change_draft_once(self, change: &mut dyn FnMut(&mut Draft)) {
        let Some(data) = self.data.get_untracked() else { return self.kept.value.update(change) };
        let write = |draft: &Draft| saved::write(draft, &data.catalog.version);
        self.kept.change(|text| saved::read(text, &data.model), write, change);
    }

    /// Forgets the reader's own answers; the decision that they belong to keeps them.
    pub fn forget(self) {
        self.kept.forget();
    }

    /// Forgets all that the reader left on this device.
    pub fn forget_everything(self) {
        self.kept.forget();
        self.reading.forget();
        self.decisions.forget();
    }
}

/// Of another version than the page names the results would differ.
fn of_this_version(data: &Data) -> bool {
    data.catalog.version == browser::meta("data-version")
}

/// Fetches a file and reads it. `meta` names it, in the page that is open; a value that does not fit is as good as none.
async fn read<T: Column>(meta: &str, fits: fn(&T) -> bool) -> Result<T, Failure> {
    read_file(&browser::meta(meta)).await.and_then(|read| if fits(&read) { Ok(read) } else { Err(Failure::Broken) })
}

/// The data of another version, from its file.
pub async fn data_of(path: &str, version: &str) -> Result<Data, Failure> {
    let data: Data = read_file(path).await?;
    if data.catalog.version == version { Ok(data) } else { Err(Failure::Broken) }
}

async fn read_file<T: Column>(path: &str) -> Result<T, Failure> {
    let (texts, numbers) = browser::fetch_columns(path).await?;
    Columns { texts, numbers }.open().ok_or(Failure::Broken)
}
