use super::Shown;
use crate::{
    answers::Answers,
    components::{button::plain_button, erase::erase},
    session::Session,
    site::{self, DECIDE},
};
use leptos::prelude::*;

/// Says whose answers are shown. Those of a link never replace the reader's own unless he asks for it.
#[component]
pub fn Whose(shown: Shown, linked: Signal<bool>) -> impl IntoView {
    let session = Session::expect();
    let foreign = Memo::new(move |_| {
        let differ = |shown: &Answers| session.answers.with(|own| !shown.answer_as(own));
        session.restored.get() && linked.get() && shown.answers.with(differ)
    });
    let answered = Signal::derive(move || format!("Questions answered: {}. ", shown.answers.with(Answers::count)));
    let change = site::href(DECIDE.path, "step=check");
    move || {
        if foreign.get() {
            return erase(notice(shown, session));
        }
        erase(view! {
            <p class="basis">
                {answered}
                <a href=change.clone()>"Check or change your answers"</a>
            </p>
        })
    }
}

fn notice(shown: Shown, session: Session) -> impl IntoView {
    let back = move || shown.show.run((session.answers.get_untracked(), false));
    view! {
        <div class="notice">
            <p>"These answers come from the address, not from this device. Your own are untouched."</p>
            <p class="actions">
                {plain_button("Show mine", move || session.answers.with(Answers::is_empty), back)}
                {plain_button("Keep these as mine", || false, move || shown.keep(session))}
            </p>
        </div>
    }
}
