//! The ranking, what made it, and how to pass it on.

mod excluded;
mod headline;
mod priorities;
mod ranking;
mod share;
mod whose;

use crate::components::erase::erase;
use crate::{
    answers::{Answers, link},
    components::{
        address::{use_fragment, use_go},
        loading::with_data,
        notice::{StorageNotice, problems},
    },
    decision::{self, headline::Headline as Verdict},
    session::{Data, Session},
    site::{self, DECIDE, METHOD, RESULT},
};
use excluded::Excluded;
use headline::Headline;
use leptos::prelude::*;
use priorities::Priorities;
use ranking::Ranking;
use share::Share;
use whose::Whose;

#[component]
pub fn Result() -> impl IntoView {
    with_data(RESULT, |data| view! { <Report data /> })
}

#[component]
fn Report(data: Data) -> impl IntoView {
    let session = Session::expect();
    let fragment = use_fragment();
    let go = use_go();
    let version = data.catalog.version.clone();
    let opened = Memo::new({
        let (model, version) = (data.model.clone(), version.clone());
        move |_| fragment.with(|text| link::decode(text, &model, &version))
    });
    // The address leads: a link shows its answers; without one it is the reader's own that are shown.
    let linked = Memo::new(move |_| fragment.with(|text| !text.is_empty()));
    let answers = Memo::new(move |_| if linked.get() { opened.get().answers } else { session.answers.get() });
    let decision = Memo::new({
        let data = data.clone();
        move |_| answers.with(|answers| decision::decide(&data.catalog, &data.model, answers))
    });
    // One's own result gets its link into the address, so that the address bar can be copied.
    let show = Callback::new(move |(answers, replace): (Answers, bool)| {
        go(RESULT.path, &link::encode(&answers, &version), replace);
    });
    Effect::new(move || {
        let own = session.answers.get();
        if !linked.get() && !own.is_empty() {
            show.run((own, true));
        }
    });
    let data = StoredValue::new(data);
    view! {
        <StorageNotice />
        {move || problems(opened.get().problems)}
        {move || {
            let data = data.get_value();
            let decision = decision.get();
            if decision.headline == Verdict::Unanswered {
                return erase(view! { <Unanswered /> });
            }
            erase(view! {
                <Whose answers linked model=data.model.clone() show />
                <Headline catalog=data.catalog.clone() decision=decision.clone() />
                <Ranking catalog=data.catalog.clone() ranking=decision.ranking.clone() />
                <Excluded data=data.clone() decision=decision.clone() />
                <Priorities data=data.clone() priorities=decision.priorities answers show />
                <Share answers version=data.catalog.version.clone() />
            })
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
        <section class="empty">
            <p>
                "There is nothing to work out yet. Answer some questions first; a few are enough, and “not sure” is an answer. \
                A link to a result carries its answers in the address and opens here."
            </p>
            <p class="actions">
                <a class="button" href=site::href(DECIDE.path, "")>"Go to the questions"</a>
            </p>
        </section>
    }
}
