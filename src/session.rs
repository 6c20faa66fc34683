//! What one visit holds: the published data and the reader's own answers, as signals that any view may read.

mod store;

use crate::{
    answers::{Answers, Model},
    browser::{self, Failure},
    catalog::Catalog,
};
use leptos::{ev, prelude::*, task::spawn_local};
use serde::Deserialize;
use std::sync::Arc;

/// What the program reads of one data version.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Data {
    pub catalog: Arc<Catalog>,
    pub model: Arc<Model>,
}

impl Data {
    /// Fetches the file that the page names, with the version that it names and no other: of another one the results
    /// would differ.
    async fn fetch() -> Result<Self, Failure> {
        let text = browser::fetch(&browser::meta("app-data")).await?;
        let data: Self = serde_json::from_str(&text).map_err(|_| Failure::Broken)?;
        if data.catalog.version == browser::meta("data-version") { Ok(data) } else { Err(Failure::Broken) }
    }
}

/// The signals of a visit, in context.
#[derive(Clone, Copy)]
pub struct Session {
    /// Absent until the files have arrived.
    pub data: RwSignal<Option<Data>>,
    /// Why the data is not there, where it could not be had.
    pub failure: RwSignal<Option<Failure>>,
    /// The reader's own answers; a link's answers never come in here unless he says so.
    pub answers: RwSignal<Answers>,
    /// True once what the device holds has been read. Nothing is written before.
    pub restored: RwSignal<bool>,
    /// A sentence on what the device could not keep or give.
    pub notice: RwSignal<Option<&'static str>>,
    writable: RwSignal<bool>,
    wanted: StoredValue<bool>,
    /// The question shown last in this visit.
    pub asked: StoredValue<Option<usize>>,
}

impl Session {
    pub fn provide(data: Option<Data>) -> Self {
        let session = Self {
            data: RwSignal::new(data),
            failure: RwSignal::new(None),
            answers: RwSignal::new(Answers::default()),
            restored: RwSignal::new(false),
            notice: RwSignal::new(None),
            writable: RwSignal::new(false),
            wanted: StoredValue::new(false),
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
        let latest = self.data.with_untracked(|data| store::latest(&data.as_ref()?.model));
        if let Some(latest) = latest.filter(|latest| self.answers.with_untracked(|answers| answers != latest)) {
            self.answers.set(latest);
        }
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// Fetches the data, unless it is there or on its way.
    pub fn want_data(self) {
        if self.data.with_untracked(Option::is_some) || self.wanted.get_value() {
            return;
        }
        self.wanted.set_value(true);
        self.failure.set(None);
        spawn_local(async move {
            let fetched = Data::fetch().await;
            self.wanted.set_value(false);
            match fetched {
                Ok(data) => self.data.set(Some(data)),
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// Fetches the data where this device holds answers that could be gone on with.
    pub fn want_data_if_begun(self) {
        if store::holds_answers() {
            self.want_data();
        }
    }

    /// Changes the reader's own answers and keeps them on the device.
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        if self.writable.get_untracked() {
            self.take_latest();
        }
        self.answers.update(change);
        let Some(version) = self.data.with_untracked(|data| data.as_ref().map(|data| data.catalog.version.clone()))
        else {
            return;
        };
        if self.writable.get_untracked()
            && let Err(sentence) = self.answers.with_untracked(|answers| store::save(answers, &version))
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
