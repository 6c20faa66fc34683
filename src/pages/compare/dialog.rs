use crate::{
    browser::{self, Failure},
    components::html::Html,
};
use leptos::{ev, html, prelude::*, task::spawn_local};

/// Shows the card of a cell over the table: the very one of its page, to which the cell's link leads without the app.
#[component]
pub fn CardDialog(address: RwSignal<Option<String>>) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let inside = RwSignal::new(String::new());
    // An open card is a step of the history, so that Back closes it.
    let step = StoredValue::new(false);
    Effect::new(move || {
        let listener = window_event_listener(ev::popstate, move |_| {
            if step.get_value() {
                step.set_value(false);
                address.set(None);
                if let Some(dialog) = dialog.get_untracked() {
                    dialog.close();
                }
            }
        });
        on_cleanup(move || listener.remove());
    });
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
                if !step.get_value() {
                    step.set_value(true);
                    browser::put(&browser::here(), false);
                }
            }
        });
    });
    let closed = move |_| {
        address.set(None);
        if step.get_value() {
            step.set_value(false);
            browser::back();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog node_ref=dialog class="card" aria-label="Evidence" on:close=closed>
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
