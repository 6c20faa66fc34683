use crate::browser::{self, Failure};
use leptos::{prelude::*, task::spawn_local};
use std::pin::Pin;

/// What is under way, and what comes of it.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// A file of this site, or a part of the program, that is fetched once somebody wants it, and again where that failed.
pub struct Wanted<T: Send + Sync + 'static> {
    /// Absent until it has arrived.
    value: RwSignal<Option<T>>,
    /// Why it is not there, where it could not be had.
    failure: RwSignal<Option<Failure>>,
    under_way: StoredValue<bool>,
    fetch: fn() -> Fetching<T>,
}

impl<T: Send + Sync + 'static> Clone for Wanted<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Wanted<T> {}

impl<T: Clone + Send + Sync + 'static> Wanted<T> {
    pub fn new(fetch: fn() -> Fetching<T>, value: Option<T>) -> Self {
        let (value, failure, under_way) = (RwSignal::new(value), RwSignal::new(None), StoredValue::new(false));
        Self { value, failure, under_way, fetch }
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
        let fetching = (self.fetch)();
        spawn_local(async move {
            let fetched = browser::or_renewed(fetching.await).await;
            // What is made of it is a task of its own: neither is felt.
            browser::pause().await;
            // Nobody wants it any more where its page has been left.
            if self.under_way.try_set_value(false).is_some() {
                return;
            }
            match fetched {
                Ok(value) => self.value.set(Some(value)),
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }
}
