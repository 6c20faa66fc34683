//! What one visit holds: the published data and the reader's own answers, as signals that any view may read.

mod store;
mod wanted;

use crate::{
    answers::{Answers, Model, own::Own},
    browser::{self, Failure},
    catalog::{Catalog, words::Words},
    columns::{Column, Columns, columns},
};
use leptos::{ev, prelude::*};
use std::sync::Arc;
pub use store::KEY as KEPT;
pub use wanted::{Fetching, Wanted};

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
    /// True once what the device holds has been read. Nothing is written before.
    pub restored: RwSignal<bool>,
    /// A sentence on what the device could not keep or give.
    pub notice: RwSignal<Option<&'static str>>,
    writable: RwSignal<bool>,
    /// The question shown last in this visit.
    pub asked: StoredValue<Option<usize>>,
}

impl Session {
    pub fn provide(data: Option<Data>) -> Self {
        let session = Self {
            data: Wanted::new(|| Box::pin(read("app-data", of_this_version)), data),
            words: Wanted::new(|| Box::pin(read("app-words", |_| true)), None),
            answers: RwSignal::new(Answers::default()),
            restored: RwSignal::new(false),
            notice: RwSignal::new(None),
            writable: RwSignal::new(false),
            asked: StoredValue::new(None),
        };
        provide_context(session);
        Effect::new(move || {
            if let Some(data) = session.data.get()
                && !session.restored.get_untracked()
            {
                session.restore(&data.model);
                session.follow_other_tabs();
            }
        });
        session
    }

    /// Shows what another tab changes. Lasts as long as the page.
    fn follow_other_tabs(self) {
        let _ = window_event_listener(ev::storage, move |event| {
            if store::concerns(event.key().as_deref()) && self.writable.get_untracked() {
                self.take_latest();
            }
        });
    }

    /// Takes over what the device holds, where that differs: the later change counts, question by question.
    fn take_latest(self) {
        let latest = self.data.get_untracked().and_then(|data| store::latest(&data.model));
        if let Some(latest) = latest.filter(|latest| self.answers.with_untracked(|answers| answers != latest)) {
            self.answers.set(latest);
        }
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// Fetches the data where this device holds answers that could be gone on with.
    pub fn want_data_if_begun(self) {
        if store::holds_answers() {
            self.data.want();
        }
    }

    /// Changes the reader's own answers and keeps them on the device.
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        if self.writable.get_untracked() {
            self.take_latest();
        }
        self.answers.update(change);
        let Some(data) = self.data.get_untracked() else { return };
        if self.writable.get_untracked()
            && let Err(sentence) = self.answers.with_untracked(|answers| store::save(answers, &data.catalog.version))
        {
            self.notice.set(Some(sentence));
            // Said once; from here on the page itself is the only memory.
            self.writable.set(false);
        }
    }

    /// Forgets the reader's own answers, on the device as well: deleting needs no room, and what could not be read was
    /// meant too.
    pub fn forget(self) {
        self.answers.set(Answers::default());
        store::clear();
    }

    fn restore(self, model: &Model) {
        let found = store::load(model);
        self.writable.set(found.writable);
        self.notice.set(found.notice);
        self.answers.set(found.answers);
        self.restored.set(true);
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
