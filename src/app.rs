//! What runs in the browser around the pages. Every page is a document that the site builder rendered; components are
//! mounted into its live places, and in-app navigation puts the next document in its place.

mod document;
mod early;
mod live;

use crate::{address::Address, browser, pages::Parts, session::Session};
use document::Document;
use leptos::{ev, prelude::*, task::spawn_local};
use live::Mounted;

/// Takes over the page that is open. Shows nothing itself.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::provide(None);
    let address = Address::new(browser::fragment());
    let navigation = Navigation {
        session,
        address,
        parts: Parts::of_a_visit(),
        path: StoredValue::new(browser::path()),
        visited: StoredValue::default(),
        mounted: StoredValue::new_local(vec![]),
    };
    navigation.keep(Document::of_page());
    navigation.mount();
    // For as long as the page is open, so no handle is kept.
    let _ = window_event_listener(ev::click, move |event| {
        if let Some(href) = browser::followed(&event) {
            event.prevent_default();
            navigation.follow(&href);
        }
    });
    let _ = window_event_listener(ev::popstate, move |_| navigation.arrive(false));
    let _ = window_event_listener(ev::hashchange, move |_| navigation.arrive(false));
}

/// The page that is shown, and those of this visit.
#[derive(Clone, Copy)]
struct Navigation {
    session: Session,
    address: Address,
    parts: Parts,
    /// Relative to the root.
    path: StoredValue<String>,
    /// The documents of this visit: a browser can bring a reader back to the same line only in a page that is there at once.
    visited: StoredValue<Vec<(String, Document)>>,
    /// What runs in the live places.
    mounted: StoredValue<Mounted, LocalStorage>,
}

impl Navigation {
    fn keep(self, document: Document) {
        let path = self.path.get_value();
        self.visited.update_value(|visited| {
            if !visited.iter().any(|(known, _)| *known == path) {
                visited.push((path, document));
            }
        });
    }

    fn mount(self) {
        self.mounted.set_value(live::mount(self.session, self.address, self.parts));
    }

    /// Follows a link to another page of this site.
    fn follow(self, href: &str) {
        browser::put(href, false);
        self.arrive(true);
    }

    /// Shows what the address says: other state of this page, or another page. `forward` by a link, and not by the history.
    fn arrive(self, forward: bool) {
        let path = browser::path();
        if path == self.path.get_value() {
            self.address.read();
            if forward && browser::fragment().is_empty() {
                browser::scroll_to_top();
            }
            return;
        }
        let known = self.visited.with_value(|visited| {
            visited.iter().find(|(known, _)| *known == path).map(|(_, document)| document.clone())
        });
        if let Some(document) = known {
            return self.show(path, &document, forward);
        }
        spawn_local(async move {
            let fetched = browser::fetch_page(&path).await.and_then(|page| Document::of(&page));
            // The reader may have gone on while this was under way.
            if browser::path() != path {
                return;
            }
            match fetched {
                Ok(document) => {
                    self.show(path, &document, forward);
                    self.keep(document);
                }
                Err(failure) => self.show(path, &Document::apology(failure), forward),
            }
        });
    }

    fn show(self, path: String, document: &Document, forward: bool) {
        // Before the address is read: what runs on the old page must not take the new page's state for its own.
        self.mounted.set_value(vec![]);
        document.show(&path);
        self.path.set_value(path);
        self.address.read();
        self.mount();
        browser::focus_content();
        if forward {
            browser::scroll_to_fragment();
        }
    }
}
