use crate::{
    answers::{Answers, link},
    browser,
    site::{self, RESULT},
};
use leptos::{prelude::*, task::spawn_local};

/// The link that shows the same result to anybody. It holds the answers and nothing else, and no host sees them.
#[component]
pub fn Share(answers: Memo<Answers>, version: String) -> impl IntoView {
    let said = RwSignal::new("");
    let field = NodeRef::<leptos::html::Input>::new();
    let address = Memo::new(move |_| {
        browser::absolute(&site::href(RESULT.path, &answers.with(|answers| link::encode(answers, &version))))
    });
    let copy = move |_| {
        spawn_local(async move {
            let copied = browser::copy(&address.get_untracked()).await;
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
    view! {
        <section class="share">
            <h2>"Pass it on"</h2>
            <p>
                "The link carries your answers after the “#”, a part that browsers do not send to any server. \
                Whoever opens it sees this result."
            </p>
            <p class="actions">
                <label class="hidden" for="link">"Link to this result"</label>
                <input id="link" type="text" readonly prop:value=address node_ref=field />
                <button type="button" class="button" on:click=copy>"Copy link"</button>
                <span role="status" inner_html=said></span>
            </p>
        </section>
    }
}
