use super::{ResultState, record, text::text};
use crate::{
    answers::link,
    browser,
    components::button::plain_button,
    session::Wanted,
    site::{self, RESULT},
};
use leptos::{prelude::*, task::spawn_local};

/// Where a decision record goes.
#[derive(Clone, Copy, PartialEq)]
enum To {
    Clipboard,
    File,
}

/// The link that shows the same result to anybody, and the result as text and as a decision record. The link holds the answers and nothing else,
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
    let put = move |text: String, to: To| match to {
        To::Clipboard => copy(text),
        To::File => {
            let noun = state.data.with_untracked(|data| data.catalog.noun.one.replace(' ', "-"));
            browser::save(&format!("0001-choose-{noun}.md"), "text/markdown", &text);
            said.set("Saved as a file.");
        }
    };
    // What makes it, and its reasons, are fetched once somebody asks for it.
    let asked = RwSignal::new(None::<To>);
    let (maker, words) = (Wanted::new(record::fetch, None), state.session.words);
    Effect::new(move || {
        let Some(to) = asked.get() else { return };
        if let (Some(record), Some(_)) = (maker.get(), words.get()) {
            asked.set(None);
            put(record(state, &address.get_untracked()), to);
        } else if maker.failure().or(words.failure()).is_some() {
            asked.set(None);
            said.set("It could not be fetched what the record is made of. Check the connection, then try again.");
        }
    });
    let ask = move |to: To| {
        maker.want();
        words.want();
        asked.set(Some(to));
    };
    let as_text =
        move || untrack(|| state.with_report(|report| text(report, &address.get_untracked(), browser::absolute)));
    view! {
        <section class="share">
            <h2>"Pass it on"</h2>
            <p>
                "The link carries your answers after the “#”, a part that browsers do not send to any server. \
                Whoever opens it sees this result. The text has the result, what speaks against it and the link in some ten lines. \
                The decision record has the answers, what counts, all options with their evidence, and when to look again, \
                as a Markdown architectural decision record (MADR)."
            </p>
            <p class="actions">
                <label class="hidden" for="link">"Link to this result"</label>
                <input id="link" type="text" readonly prop:value=address node_ref=field />
                <button type="button" class="button" on:click=move |_| copy(address.get_untracked())>
                    "Copy link"
                </button>
                {plain_button("Copy as text", || false, move || copy(as_text()))}
                {plain_button("Copy as decision record", || false, move || ask(To::Clipboard))}
                {plain_button("Save as decision record", || false, move || ask(To::File))}
                <span role="status" inner_html=said></span>
            </p>
        </section>
    }
}
