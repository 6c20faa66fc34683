use crate::{
    browser::{self, Failure},
    components::html::Html,
};
use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;

/// The address of the card that a click asks for; nothing where it asks for something else, such as a new tab.
pub fn card_of(event: &web_sys::MouseEvent) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let clicked = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    clicked.closest("[data-cards] td a").ok()??.get_attribute("href")
}

/// Shows the card of a cell over the table: the very one of its page, to which the cell's link leads without the app.
#[component]
pub fn CardDialog(address: RwSignal<Option<String>>) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let inside = RwSignal::new(String::new());
    Effect::new(move || {
        let Some(wanted) = address.get() else { return };
        spawn_local(async move {
            let card = read(&wanted).await;
            // The reader may have asked for another one while this was under way.
            if address.try_get_untracked() != Some(Some(wanted)) {
                return;
            }
            inside.set(card.unwrap_or_else(|failure| paragraph(failure.sentence())));
            if let Some(dialog) = dialog.get_untracked() {
                let _ = dialog.show_modal();
            }
        });
    });
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog node_ref=dialog class="card" aria-label="Evidence" on:close=move |_| address.set(None)>
            <div inner_html=move || inside.get()></div>
            <button type="button" class="plain" on:click=close>
                "Close"
            </button>
        </dialog>
    }
}

/// The card at an address, as HTML.
async fn read(address: &str) -> Result<String, Failure> {
    let (path, place) = address.split_once('#').unwrap_or((address, ""));
    let page = browser::fetch_page(path).await?;
    let card = page.get_element_by_id(place).ok_or(Failure::Broken)?;
    let name = page.query_selector("h1").ok().flatten().and_then(|name| name.text_content()).unwrap_or_default();
    Ok(format!("{}{}", paragraph(&name), card.inner_html()))
}

fn paragraph(text: &str) -> String {
    Html::element("p", &[], text.into()).into_string()
}
