//! What runs in the browser around the pages. Every page is a document that the site builder rendered; components are
//! mounted into its live places, and in-app navigation puts the next document in its place.

mod document;
mod early;
mod live;

use crate::{address::Address, browser, pages::Parts, session::Session};
use document::Document;
use leptos::{ev, prelude::*, task::spawn_local};
use live::Mounted;
use std::time::Duration;
use web_sys::HtmlAnchorElement;

/// How long a link is under the pointer or has the focus before its page is fetched.
const INTENT: Duration = Duration::from_millis(80);

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
        under_way: StoredValue::default(),
        forward: StoredValue::new(false),
        mounted: StoredValue::new_local(vec![]),
    };
    navigation.keep(browser::path(), Document::of_page());
    navigation.mount();
    // For as long as the page is open, so no handle is kept.
    let _ = window_event_listener(ev::click, move |event| {
        if let Some(href) = browser::followed(&event) {
            event.prevent_default();
            navigation.follow(&href);
        }
    });
    let intends = move |event: &web_sys::Event| {
        if let Some(link) = browser::page_link(event).filter(|_| !browser::saves_data()) {
            set_timeout(move || navigation.intend(&link), INTENT);
        }
    };
    let _ = window_event_listener(ev::mouseover, move |event| intends(&event));
    let _ = window_event_listener(ev::focusin, move |event| intends(&event));
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
    /// The paths of the pages that are being fetched.
    under_way: StoredValue<Vec<String>>,
    /// Whether the page that the address asks for was asked for by a link, and not by the history.
    forward: StoredValue<bool>,
    /// What runs in the live places.
    mounted: StoredValue<Mounted, LocalStorage>,
}

impl Navigation {
    fn keep(self, path: String, document: Document) {
        self.visited.update_value(|visited| {
            if !visited.iter().any(|(known, _)| *known == path) {
                visited.push((path, document));
            }
        });
    }

    fn known(self, path: &str) -> Option<Document> {
        self.visited
            .with_value(|visited| visited.iter().find(|(known, _)| known == path).map(|(_, document)| document.clone()))
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
            // A place on this page is the browser's own business, but in a site that is one file.
            if forward {
                browser::scroll_to_fragment();
            }
            return;
        }
        self.forward.set_value(forward);
        let known = self.known(&path);
        browser::mark_waiting(known.is_none());
        match known {
            Some(document) => self.show(path, &document),
            None => self.fetch(path),
        }
    }

    /// Fetches the page of a link that seems about to be followed.
    fn intend(self, link: &HtmlAnchorElement) {
        if link.matches(":is(:hover, :focus)").unwrap_or(false)
            && let path = browser::below_root(&link.pathname())
            && self.known(&path).is_none()
        {
            self.fetch(path);
        }
    }

    /// Fetches a page once, and shows it where the address asks for it by then.
    fn fetch(self, path: String) {
        if self.under_way.with_value(|under_way| under_way.contains(&path)) {
            return;
        }
        self.under_way.update_value(|under_way| under_way.push(path.clone()));
        spawn_local(async move {
            let fetched = browser::fetch_page(&path).await.and_then(|page| Document::of(&page));
            let fetched = browser::or_renewed(fetched).await;
            self.under_way.update_value(|under_way| under_way.retain(|other| *other != path));
            let asked = browser::path() == path && self.path.get_value() != path;
            if asked {
                browser::mark_waiting(false);
            }
            match fetched {
                Ok(document) => {
                    if asked {
                        self.show(path.clone(), &document);
                    }
                    self.keep(path, document);
                }
                Err(failure) if asked => self.show(path, &Document::apology(failure)),
                Err(_) => {}
            }
        });
    }

    fn show(self, path: String, document: &Document) {
        // Before the address is read: what runs on the old page must not take the new page's state for its own.
        self.mounted.set_value(vec![]);
        document.show(&path);
        self.path.set_value(path);
        self.address.read();
        self.mount();
        browser::focus_content();
        if self.forward.get_value() {
            browser::scroll_to_fragment();
        }
    }
}
