//! The table: alternatives side by side, every cell a claim that opens.

mod controls;
mod dialog;
mod table;

use crate::{
    address::Address,
    browser,
    catalog::{Catalog, selection::Selection},
    components::{
        erase::erase,
        notice::{missing, problems},
    },
    session::{Data, Session},
    site::COMPARE,
};
use controls::Controls;
use dialog::CardDialog;
use leptos::{ev, mount::mount_to, prelude::*};
use std::sync::Arc;
pub use table::table;
use wasm_bindgen::JsCast;

/// What stands around the table's place: what it shows, and the card of a cell.
pub fn compare(data: Data) -> AnyView {
    let catalog = data.catalog;
    let address = Address::expect();
    let opened = Memo::new({
        let catalog = catalog.clone();
        move |_| address.fragment.with(|text| Selection::decode(text, &catalog))
    });
    let selection = Memo::new(move |_| opened.get().0);
    let change = Callback::new({
        let catalog = catalog.clone();
        move |next: Selection| address.go(COMPARE.path, &next.encode(&catalog), true)
    });
    let card = RwSignal::new(None);
    Effect::new(move || {
        let listener = window_event_listener(ev::click, move |event| {
            if let Some(address) = browser::pressed_link(&event, "[data-cards] td a") {
                event.prevent_default();
                card.set(Some(address));
            }
        });
        on_cleanup(move || listener.remove());
    });
    let session = Session::expect();
    show(session, catalog.clone(), selection);
    erase(view! {
        {move || problems(opened.get().1)}
        {missing(session.words)}
        <Controls catalog selection change />
        <CardDialog address=card />
    })
}

/// Shows the selection in the table's place. The whole table came with the page, and its cells are links: to make its
/// thousands of elements anew would cost more than everything else, for a table that many never change; so its words are
/// asked for only then.
fn show(session: Session, catalog: Arc<Catalog>, selection: Memo<Selection>) {
    let mounted = StoredValue::new_local(None);
    Effect::new(move || {
        if mounted.with_value(Option::is_some) || selection.get() == Selection::default() {
            return;
        }
        let Some(words) = session.words.get() else { return session.words.want() };
        let Some(place) = browser::element("main [data-cards]") else { return };
        place.set_inner_html("");
        let catalog = catalog.clone();
        let parts = move || erase(table(&catalog, &words, &selection.get()));
        mounted.set_value(Some(mount_to(place.unchecked_into(), move || parts)));
    });
}
