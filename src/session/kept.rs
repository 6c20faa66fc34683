use super::store::Place;
use crate::kept::Restored;
use leptos::{ev, prelude::*};

/// What a device keeps of one kind, as signals of a visit.
pub struct Kept<T: Send + Sync + 'static> {
    pub value: RwSignal<T>,
    /// True once what the device holds has been read. Nothing is written before.
    pub restored: RwSignal<bool>,
    /// A sentence on what the device could not keep or give.
    pub notice: RwSignal<Option<&'static str>>,
    pub writable: RwSignal<bool>,
    place: &'static Place,
}

impl<T: Send + Sync + 'static> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Kept<T> {}

impl<T: Clone + Default + PartialEq + Send + Sync + 'static> Kept<T> {
    pub fn new(place: &'static Place) -> Self {
        Self {
            value: RwSignal::new(T::default()),
            restored: RwSignal::new(false),
            notice: RwSignal::new(None),
            writable: RwSignal::new(false),
            place,
        }
    }

    /// Takes over what the device holds, and from then on what another tab changes, as long as the page is open.
    pub fn restore(self, read: impl Fn(&str) -> Restored<T> + 'static) {
        let found = self.place.load(&read);
        self.writable.set(found.writable);
        self.notice.set(found.notice);
        self.value.set(found.value);
        self.restored.set(true);
        let _ = window_event_listener(ev::storage, move |event| {
            if self.place.concerns(event.key().as_deref()) && self.writable.get_untracked() {
                self.take_latest(&read);
            }
        });
    }

    /// Takes over what the device holds, where that differs: the later change counts, part by part.
    fn take_latest(self, read: impl Fn(&str) -> Restored<T>) {
        let latest = self.place.latest(read);
        if let Some(latest) = latest.filter(|latest| self.value.with_untracked(|value| value != latest)) {
            self.value.set(latest);
        }
    }

    /// Changes it and keeps it on the device, where that has been read. What is the same afterwards is neither told nor kept anew.
    pub fn change(
        self,
        read: impl Fn(&str) -> Restored<T>,
        write: impl FnOnce(&T) -> String,
        change: impl FnOnce(&mut T),
    ) {
        if self.writable.get_untracked() {
            self.take_latest(read);
        }
        let mut changed = self.value.get_untracked();
        change(&mut changed);
        if self.value.with_untracked(|value| *value == changed) {
            return;
        }
        self.value.set(changed);
        if self.writable.get_untracked()
            && let Err(sentence) = self.place.save(&self.value.with_untracked(write))
        {
            self.notice.set(Some(sentence));
            // Said once; from here on the page itself is the only memory.
            self.writable.set(false);
        }
    }

    /// Forgets it, on the device as well: deleting needs no room, and what could not be read was meant too.
    pub fn forget(self) {
        self.value.set(T::default());
        self.place.clear();
    }

    /// True where an earlier visit kept something.
    pub fn is_held(self) -> bool {
        self.place.holds_something()
    }
}
