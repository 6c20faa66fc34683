use crate::components::erase::erase;
use crate::{
    answers::{Answers, Model},
    session::Session,
    site::{self, DECIDE},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Says whose answers are shown. Those of a link never replace the reader's own unless he asks for it.
#[component]
pub fn Whose(
    answers: Memo<Answers>,
    linked: Memo<bool>,
    model: Arc<Model>,
    show: Callback<(Answers, bool)>,
) -> impl IntoView {
    let session = Session::expect();
    let foreign = move || {
        session.restored.get() && linked.get() && answers.with(|shown| session.answers.with(|own| shown != own))
    };
    let change = site::href(DECIDE.path, "step=check");
    let total = model.questions.len();
    move || {
        if foreign() {
            let own = session.answers.with(|own| !own.is_empty());
            erase(view! {
                <div class="notice">
                    <p>"These answers come from the address, not from this device. Your own are untouched."</p>
                    <p class="actions">
                        {own
                            .then(|| {
                                view! {
                                    <button type="button" class="plain" on:click=move |_| show.run((session.answers.get_untracked(), false))>
                                        "Show mine"
                                    </button>
                                }
                            })}
                        <button
                            type="button"
                            class="plain"
                            on:click=move |_| session.change(|own| *own = answers.get_untracked())
                        >
                            "Keep these as mine"
                        </button>
                    </p>
                </div>
            })
        } else {
            erase(view! {
                <p class="basis">
                    {move || answers.with(Answers::count)} {format!(" of {total} questions answered. ")}
                    <a href=change.clone()>"Check or change your answers"</a>
                </p>
            })
        }
    }
}
