use crate::answers::Model;
use leptos::prelude::*;
use std::sync::Arc;

/// All questions and their options, to be read before answering, and without JavaScript.
#[component]
pub fn Overview(model: Arc<Model>) -> impl IntoView {
    let items = model
        .questions
        .iter()
        .map(|question| {
            let options =
                question.options.iter().map(|option| view! { <li>{option.label.clone()}</li> }).collect_view();
            view! {
                <li>
                    <h3>{question.title.clone()}</h3>
                    <p>{question.why.clone()}</p>
                    <ul>{options}</ul>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="overview">
            <summary>{format!("All {} questions at a glance", model.questions.len())}</summary>
            <ol>{items}</ol>
        </details>
    }
}
