use super::{ResultState, text::text};
use crate::{
    answers::link,
    browser,
    components::button::plain_button,
    site::{self, RESULT},
};
use leptos::{prelude::*, task::spawn_local};

/// The link that shows the same result to anybody, and the result as text. The link holds the answers and nothing else,
/// and no host sees them.
#[component]
pub fn Share(state: ResultState) -> impl IntoView {
    let said = RwSignal::new("");
    let field = NodeRef::<leptos::html::Input>::new();
    let address = Memo::new(move |_| {
        let version = state.data.with_untracked(|data| data.catalog.version.clone());
        browser::absolute(&site::href(RESULT.path, &state.answers.with(|answers| link::encode(answers, &version))))
    });
    let copy = move |text: String| {
        spawn_local(async move {
            let copied = browser::copy(&text).await;
            if !copied && let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
            said.set(if copied {
                "Copied."
            } else {
                "The browser did not allow it. The link is selected: copy it by hand."
            });
        });
    };
    let as_text =
        move || untrack(|| state.with_report(|report| text(report, &address.get_untracked(), browser::absolute)));
    view! {
        <section class="share">
            <h2>"Pass it on"</h2>
            <p>
                "The link carries your answers after the “#”, a part that browsers do not send to any server. \
                Whoever opens it sees this result. The text has the result, what speaks against it and the link in some ten lines."
            </p>
            <p class="actions">
                <label class="hidden" for="link">"Link to this result"</label>
                <input id="link" type="text" readonly prop:value=address node_ref=field />
                <button type="button" class="button" on:click=move |_| copy(address.get_untracked())>
                    "Copy link"
                </button>
                {plain_button("Copy as text", || false, move || copy(as_text()))}
                <span role="status" inner_html=said></span>
            </p>
        </section>
    }
}
