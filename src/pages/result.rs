//! The ranking, what made it, and how to pass it on.

mod excluded;
mod headline;
mod priorities;
mod ranking;
mod share;
mod whose;

use crate::{
    answers::{Answers, link},
    components::{
        address::{use_fragment, use_go},
        erase::erase,
        loading::with_data,
        notice::{StorageNotice, problems},
    },
    decision::{self, Decision},
    session::{Data, Session},
    site::{self, DECIDE, METHOD, RESULT},
};
use leptos::prelude::*;
use priorities::Priorities;
use share::Share;
use whose::Whose;

#[component]
pub fn Result() -> impl IntoView {
    with_data(RESULT, |data| erase(view! { <Report data /> }))
}

/// What the parts of the report have in common.
#[derive(Clone, Copy)]
struct Shown {
    data: StoredValue<Data>,
    /// Those of the address or the reader's own.
    answers: Memo<Answers>,
    decision: Memo<Decision>,
    /// Puts answers into the address: as a new step of the history, or in place of the present one where true.
    show: Callback<(Answers, bool)>,
}

#[component]
fn Report(data: Data) -> impl IntoView {
    let session = Session::expect();
    let fragment = use_fragment();
    let go = use_go();
    let data = StoredValue::new(data);
    let version = data.with_value(|data| data.catalog.version.clone());
    let opened = Memo::new({
        let version = version.clone();
        move |_| data.with_value(|data| fragment.with(|text| link::decode(text, &data.model, &version)))
    });
    // The address leads: a link shows its answers; without one it is the reader's own that are shown.
    let linked = move || fragment.with(|text| !text.is_empty());
    let answers = Memo::new(move |_| if linked() { opened.get().answers } else { session.answers.get() });
    let decision = Memo::new(move |_| {
        data.with_value(|data| answers.with(|answers| decision::decide(&data.catalog, &data.model, answers)))
    });
    let show = Callback::new({
        let version = version.clone();
        move |(answers, replace): (Answers, bool)| go(RESULT.path, &link::encode(&answers, &version), replace)
    });
    // One's own result gets its link into the address, so that the address bar can be copied.
    Effect::new(move || {
        let own = session.answers.get();
        if !linked() && !own.is_empty() {
            show.run((own, true));
        }
    });
    let shown = Shown { data, answers, decision, show };
    let unanswered = Memo::new(move |_| answers.with(Answers::is_empty));
    view! {
        <StorageNotice />
        {move || opened.with(|opened| problems(opened.problems.clone()))}
        {move || {
            if unanswered.get() {
                return erase(view! { <Unanswered /> });
            }
            let version = version.clone();
            erase(
                view! {
                    <Whose shown linked=Signal::derive(linked) />
                    {move || data.with_value(|data| decision.with(|decision| headline::headline(&data.catalog, decision)))}
                    {move || data.with_value(|data| decision.with(|decision| ranking::ranking(&data.catalog, &decision.ranking)))}
                    {move || data.with_value(|data| decision.with(|decision| excluded::excluded(data, decision)))}
                    <Priorities shown />
                    <Share answers version />
                },
            )
        }}
        <p class="note">
            "How it is worked out: " <a href=site::href(METHOD, "")>"the method"</a>
            ". A result is a starting point for a trial, not a verdict."
        </p>
    }
}

#[component]
fn Unanswered() -> impl IntoView {
    view! {
        <div class="empty">
            <p>
                "There is nothing to work out yet. Answer some questions first; a few are enough, and “not sure” is an answer. \
                A link to a result carries its answers in the address and opens here."
            </p>
            <p class="actions">
                <a class="button" href=site::href(DECIDE.path, "")>
                    "Go to the questions"
                </a>
            </p>
        </div>
    }
}
