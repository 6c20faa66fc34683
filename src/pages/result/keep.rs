//! Keeping the reader's own result as a decision.

use super::{ResultState, headline};
use crate::{
    answers::Answers,
    browser,
    catalog::capital,
    components::{button::plain_button, erase::erase, notice::said},
    decisions::{Decisions, NAME, tidy},
    site::{self, DECIDE, DECISIONS},
};
use leptos::{ev::SubmitEvent, html::Input, prelude::*};

/// Offers to keep what is shown, once `asked` with a name for it; says as which decision it is kept where it is.
pub fn keep(state: ResultState, asked: RwSignal<bool>) -> AnyView {
    let session = state.session;
    session.decisions();
    session.heard.set(None);
    let is_own = move || state.answers.with(|shown| session.answers.with(|own| shown == own));
    // What the result says goes with the answers that it says it of.
    Effect::new(move || {
        let headline = state.with_report(headline::outcome);
        if is_own() && session.decision().is_some() {
            untrack(|| session.say(Some(&headline)));
        }
    });
    let id = Memo::new(move |_| session.decision());
    erase(view! {
        {said(session.decisions.notice)}
        <div role="status">
            {move || session.heard.get().map(|sentence| view! { <p class="notice">{sentence}</p> })}
        </div>
        {move || match (id.get(), asked.get()) {
            (Some(id), _) => kept(state, id, Signal::derive(is_own)),
            (None, true) => ask(state, asked),
            (None, false) => erase(
                view! { <p class="actions">{plain_button("Keep as a decision", || false, move || asked.set(true))}</p> },
            ),
        }}
    })
}

/// Asks for a name.
fn ask(state: ResultState, asked: RwSignal<bool>) -> AnyView {
    let field = NodeRef::<Input>::new();
    let noun = state.data.with_untracked(|data| data.catalog.noun.one.clone());
    let name = format!("{}, {}", capital(&noun), browser::today());
    Effect::new(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
            field.select();
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(name) = field.get_untracked().map(|field| field.value()) else { return };
        asked.set(false);
        put(state, &name);
    };
    erase(view! {
        <form class="actions" on:submit=submit>
            <label for="decision-name">"Name of the decision"</label>
            <input
                id="decision-name"
                type="text"
                required
                pattern=r".*\S.*"
                maxlength=NAME.to_string()
                autocomplete="off"
                prop:value=name
                node_ref=field
            />
            <button>"Keep it"</button>
            {plain_button("Cancel", || false, move || asked.set(false))}
        </form>
    })
}

/// Keeps what is shown, which is then worked on.
fn put(state: ResultState, name: &str) {
    let session = state.session;
    let shown = state.answers.get_untracked();
    session.change(|own| *own = shown.clone());
    let headline = untrack(|| state.with_report(headline::outcome));
    if let Some(id) = session.keep_as(&tidy(name), &headline) {
        session.work_on(shown, Some(id));
    }
    browser::focus_content();
}

/// Says as which decision it is kept, and what of it is not.
fn kept(state: ResultState, id: String, is_own: Signal<bool>) -> AnyView {
    let session = state.session;
    let name = move || {
        let name = |all: &Decisions| all.get(&id).map(|decision| decision.name.clone());
        session.decisions().with(name).unwrap_or_default()
    };
    let name = Memo::new(move |_| name());
    let how = move || if is_own.get() { "." } else { ", without what you are trying here." };
    let start_anew = move |_| {
        session.save();
        session.forget();
    };
    let keep_too = move || session.change(|own: &mut Answers| *own = state.answers.get_untracked());
    erase(view! {
        <p class="actions">
            <span>"Kept as “" {move || name.get()} "”" {how}</span>
            {plain_button("Keep this too", move || is_own.get(), keep_too)}
            <a href=site::href(DECISIONS.path, "")>"All your decisions"</a>
            <a href=site::href(DECIDE.path, "") on:click=start_anew>
                "Start a new one"
            </a>
        </p>
    })
}
