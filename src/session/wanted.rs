use crate::{
    browser::{self, Failure},
    columns::{Column, Columns},
};
use leptos::{prelude::*, task::spawn_local};

/// A file of this site that is fetched once somebody wants it, and again where that failed.
pub struct Wanted<T: Send + Sync + 'static> {
    /// Absent until it has arrived.
    value: RwSignal<Option<T>>,
    /// Why it is not there, where it could not be had.
    failure: RwSignal<Option<Failure>>,
    under_way: StoredValue<bool>,
    /// The name under which the page says where it is.
    meta: &'static str,
    fits: fn(&T) -> bool,
}

impl<T: Send + Sync + 'static> Clone for Wanted<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Wanted<T> {}

impl<T: Column + Clone + Send + Sync + 'static> Wanted<T> {
    /// `meta` names the file, in the page that is open; a value that does not fit is as good as none.
    pub fn new(meta: &'static str, fits: fn(&T) -> bool, value: Option<T>) -> Self {
        let (value, failure, under_way) = (RwSignal::new(value), RwSignal::new(None), StoredValue::new(false));
        Self { value, failure, under_way, meta, fits }
    }

    pub fn get(self) -> Option<T> {
        self.value.get()
    }

    pub fn get_untracked(self) -> Option<T> {
        self.value.get_untracked()
    }

    pub fn failure(self) -> Option<Failure> {
        self.failure.get()
    }

    /// Fetches it, unless it is there or on its way.
    pub fn want(self) {
        if self.value.with_untracked(Option::is_some) || self.under_way.get_value() {
            return;
        }
        self.under_way.set_value(true);
        self.failure.set(None);
        spawn_local(async move {
            let fetched = columns(self.meta).await;
            let fetched = fetched.and_then(|columns| columns.open().filter(self.fits).ok_or(Failure::Broken));
            // What is made of it is a task of its own: neither is felt.
            browser::pause().await;
            self.under_way.set_value(false);
            match fetched {
                Ok(value) => self.value.set(Some(value)),
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }
}

async fn columns(meta: &str) -> Result<Columns, Failure> {
    let text = browser::fetch(&browser::meta(meta)).await?;
    serde_json::from_str(&text).map_err(|_| Failure::Broken)
}
