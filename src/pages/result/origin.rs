use super::ResultState;
use crate::{
    answers::Answers,
    browser,
    components::{answers::list, button::plain_button, erase::erase},
    session::Session,
    site::{self, DECIDE},
};
use leptos::prelude::*;

/// Says whose answers are shown. Those of a link never replace the reader's own unless they ask for it.
#[component]
pub fn Origin(state: ResultState, linked: Signal<bool>) -> impl IntoView {
    let session = Session::expect();
    let foreign = Memo::new(move |_| {
        let differ = |state: &Answers| session.answers.with(|own| !state.answer_as(own));
        session.restored.get() && linked.get() && state.answers.with(differ)
    });
    let answered = move || format!("Questions answered: {}. ", state.answers.with(Answers::count));
    let change = site::href(DECIDE.path, "step=check");
    move || {
        if foreign.get() {
            return erase(notice(state, session));
        }
        erase(view! {
            <p class="basis">
                <span inner_html=answered></span>
                <a href=change.clone()>"Check or change your answers"</a>
            </p>
        })
    }
}

fn notice(state: ResultState, session: Session) -> impl IntoView {
    let back = move || state.show.run((session.answers.get_untracked(), false));
    let listed = move || {
        state.data.with(|data| {
            state.answers.with(|answers| {
                let answered = data.model.questions.iter().filter(|question| answers.answered(&question.id));
                list(answered, answers, |_| None).into_string()
            })
        })
    };
    view! {
        <div class="notice">
            <p>"These are the answers of the link that you opened. Answers of your own, if there are any on this device, are untouched."</p>
            <details>
                <summary>"The answers that it was made from"</summary>
                <div inner_html=listed></div>
            </details>
            <p class="actions">
                {plain_button("Show mine", move || session.answers.with(Answers::is_empty), back)}
                {plain_button("Use these as my answers", || false, move || state.keep(session))}
            </p>
        </div>
    }
}

/// Who has no answers can go on from those of a link: a link to the questions takes them along, and nothing is lost.
pub fn take_along(state: ResultState, session: Session, linked: bool, event: &web_sys::MouseEvent) {
    let own_is_empty = session.restored.get_untracked() && session.answers.with_untracked(Answers::is_empty);
    if linked
        && own_is_empty
        && browser::clicked_link(event, "a[href]")
            .is_some_and(|link| link.get_attribute("href").is_some_and(|href| href.starts_with(DECIDE.path)))
    {
        state.keep(session);
    }
}
