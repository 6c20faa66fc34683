use super::steps::Step;
use crate::{
    answers::{Answers, Model, Question, UNSURE},
    session::Session,
    site::{self, RESULT},
};
use leptos::prelude::*;
use std::sync::Arc;

/// All answers on one page, each with a way to change it.
#[component]
pub fn Check(model: Arc<Model>) -> impl IntoView {
    let session = Session::expect();
    let rows = model
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| {
            let href = Step::Ask { at, then_check: true }.href(&model);
            let title = question.title.clone();
            let question = question.clone();
            view! {
                <div>
                    <dt>{title.clone()}</dt>
                    <dd>{move || session.answers.with(|answers| answer_in_words(&question, answers))}</dd>
                    <dd class="change">
                        <a href=href>
                            "Change" <span class="hidden">": " {title}</span>
                        </a>
                    </dd>
                </div>
            }
        })
        .collect_view();
    let none = move || session.answers.with(Answers::is_empty);
    let first = Step::Ask { at: 0, then_check: false }.href(&model);
    view! {
        <section class="check">
            <h2>"Check your answers"</h2>
            <dl class="answers">{rows}</dl>
            {move || {
                none().then(|| view! { <p class="empty">"No question is answered yet. Answer at least one to get a result."</p> })
            }}
            <p class="actions">
                {move || {
                    if none() {
                        view! { <a class="button" href=first.clone()>"Start with the first question"</a> }
                    } else {
                        view! { <a class="button" href=site::href(RESULT.path, "")>"See the result"</a> }
                    }
                }}
                <button type="button" class="plain" disabled=none on:click=move |_| session.forget()>
                    "Forget all answers"
                </button>
            </p>
        </section>
    }
}

fn answer_in_words(question: &Question, answers: &Answers) -> String {
    if !answers.answered(&question.id) {
        return "Not answered".to_owned();
    }
    if answers.has(&question.id, UNSURE) {
        return "Not sure".to_owned();
    }
    let chosen = question.options.iter().filter(|option| answers.has(&question.id, &option.id));
    chosen.map(|option| option.label.as_str()).collect::<Vec<_>>().join("; ")
}
