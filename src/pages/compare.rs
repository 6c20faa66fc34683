//! The table: alternatives side by side, every cell a claim that opens.

mod controls;
mod dialog;
mod table;

use crate::{
    catalog::selection::Selection,
    components::{
        address::{use_fragment, use_go},
        erase::erase,
        layout::arrived_in_place,
        loading::with_data,
        notice::problems,
    },
    session::Data,
    site::COMPARE,
};
use controls::Controls;
use dialog::{CardDialog, card_of};
use leptos::prelude::*;
use table::table;

#[component]
pub fn Compare() -> impl IntoView {
    with_data(COMPARE, |data| erase(view! { <Instrument data /> }))
}

#[component]
fn Instrument(data: Data) -> impl IntoView {
    let catalog = data.catalog;
    let fragment = use_fragment();
    let opened = Memo::new({
        let catalog = catalog.clone();
        move |_| fragment.with(|text| Selection::decode(text, &catalog))
    });
    let selection = Memo::new(move |_| opened.get().0);
    let go = use_go();
    let change = Callback::new({
        let catalog = catalog.clone();
        move |next: Selection| go(COMPARE.path, &next.encode(&catalog), true)
    });
    let count = format!(
        "{} {} on {} criteria, data of {}. Open a cell to see where its value comes from.",
        catalog.alternatives.len(),
        catalog.noun.many,
        catalog.groups.iter().map(|group| Selection::default().rows(&catalog, &group.id, &[]).len()).sum::<usize>(),
        catalog.version,
    );
    let as_it_came = StoredValue::new(arrived_in_place());
    let card = RwSignal::new(None);
    let open = move |event: web_sys::MouseEvent| {
        if let Some(address) = card_of(&event) {
            event.prevent_default();
            card.set(Some(address));
        }
    };
    view! {
        <p class="lead">{count}</p>
        {move || problems(opened.get().1)}
        <Controls catalog=catalog.clone() selection change />
        <CardDialog address=card />
        <div class="scroll" role="region" aria-label="Table" tabindex="0" on:click=open>
            {move || {
                let selection = selection.get();
                // The whole table is in the page already, and its cells are links. To take over its thousands of
                // elements would cost more than everything else, for a table that many never change.
                if as_it_came.get_value() && selection == Selection::default() {
                    return erase(view! { <div inner_html=""></div> });
                }
                as_it_came.set_value(false);
                erase(view! { <div>{table(&catalog, &selection)}</div> })
            }}
        </div>
    }
}
