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
        session.kept.restored.get() && linked.get() && !state.adjustments.are_of_own() && state.answers.with(differ)
    });
    let answered = move || format!("Questions answered: {}. ", state.answers.with(Answers::count));
    let change = site::href(DECIDE.path, "step=check");
    // True once somebody wants to keep it.
    let asked = RwSignal::new(false);
    let kept = move || match state.details.get() {
        Some(details) => (details.keep)(state, asked),
        None => before_that(state, asked),
    };
    move || {
        if foreign.get() {
            return erase(notice(state, session));
        }
        if state.adjustments.are_of_own()
            && state.answers.with(|shown| session.answers.with(|own| !shown.answer_as(own)))
        {
            return erase(
                view! { <p class="basis">"You are trying other answers. Your own are kept as they are."</p> },
            );
        }
        erase(view! {
            <p class="basis">
                <span inner_html=answered></span>
                <a href=change.clone()>"Check or change your answers"</a>
            </p>
            <div class="keep">{kept}</div>
        })
    }
}

/// What stands there until the part has arrived that keeps decisions.
fn before_that(state: ResultState, asked: RwSignal<bool>) -> AnyView {
    let is_of_one = state.session.kept.value.with(|draft| draft.decision.is_some());
    erase(view! {
        <p class="actions">
            {plain_button("Keep as a decision", move || is_of_one, move || {
                asked.set(true);
                state.details.want();
            })}
        </p>
    })
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
        <div class="resume">
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

/// What a link to the questions takes along, so that nothing is lost: who has no answers can go on from those of a link, and
/// what was said of alternatives on one's own result goes with one's answers.
pub fn take_along(state: ResultState, session: Session, linked: bool, event: &web_sys::MouseEvent) {
    let to_questions = browser::clicked_link(event, "a[href]")
        .is_some_and(|link| link.get_attribute("href").is_some_and(|href| href.starts_with(DECIDE.path)));
    if !linked || !to_questions || !session.kept.restored.get_untracked() {
        return;
    }
    let shown = state.answers.get_untracked();
    if session.answers.with_untracked(Answers::is_empty) {
        state.keep(session);
    } else if session.answers.with_untracked(|own| shown.answer_as(own) && shown.own() != own.own()) {
        session.change(|own| own.say_as(&shown));
    }
}
