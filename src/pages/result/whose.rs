use super::Shown;
use crate::{
    answers::Answers,
    components::erase::erase,
    session::Session,
    site::{self, DECIDE},
};
use leptos::prelude::*;

/// Says whose answers are shown. Those of a link never replace the reader's own unless he asks for it.
#[component]
pub fn Whose(shown: Shown, linked: Signal<bool>) -> impl IntoView {
    let session = Session::expect();
    let foreign = Memo::new(move |_| {
        session.restored.get() && linked.get() && shown.answers.with(|shown| session.answers.with(|own| shown != own))
    });
    let change = site::href(DECIDE.path, "step=check");
    move || {
        if foreign.get() {
            return erase(notice(shown, session));
        }
        erase(view! {
            <p class="basis">
                {move || format!("Questions answered: {}. ", shown.answers.with(Answers::count))}
                <a href=change.clone()>"Check or change your answers"</a>
            </p>
        })
    }
}

fn notice(shown: Shown, session: Session) -> impl IntoView {
    let own = move || session.answers.with(Answers::is_empty);
    view! {
        <div class="notice">
            <p>"These answers come from the link or from sliders you moved, not from what this device keeps. Your own are untouched."</p>
            <p class="actions">
                <button
                    type="button"
                    class="plain"
                    hidden=own
                    on:click=move |_| shown.show.run((session.answers.get_untracked(), false))
                >
                    "Show mine"
                </button>
                <button
                    type="button"
                    class="plain"
                    on:click=move |_| session.change(|own| *own = shown.answers.get_untracked())
                >
                    "Keep these as mine"
                </button>
            </p>
        </div>
    }
}
