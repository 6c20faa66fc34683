//! What the reader says of alternatives: ratings in place of ours, and alternatives that are not compared here.

use super::{ResultState, adjust::Unfolded, context::ReportContext};
use crate::{
    answers::own::{self, MOST, is_own},
    browser,
    components::{
        button::plain_button,
        erase::erase,
        html::Html,
        rating::{rating_choice, take_rating},
    },
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The choice of a rating for one cell: what is known here, or the reader's own.
pub fn choice(report: ReportContext, alternative: &str, criterion: &str) -> Html {
    let chosen = report.answers.own().rating(alternative, criterion);
    let ours = if is_own(alternative) { "not known" } else { "as rated" };
    let label = format!("Your rating of {} on {}", report.named(alternative), report.titled(criterion));
    rating_choice(&format!("{alternative}.{criterion}"), &label, ours, chosen)
}

/// Takes a rating that was chosen.
pub fn rated(state: ResultState, event: &Event) {
    let Some((cell, rating)) = browser::chosen(event, "rate") else { return };
    let mut next = state.answers.get_untracked();
    state.data.with_untracked(|data| take_rating(&mut next, &data.model, &cell, &rating));
    state.change(next);
}

/// Takes back the answer that a button names.
pub fn taken_back(state: ResultState, event: &web_sys::MouseEvent) {
    let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let pressed = pressed.and_then(|pressed| pressed.get_attribute("data-drop"));
    let Some((question, option)) = pressed.as_deref().and_then(|answer| answer.split_once('.')) else { return };
    let mut next = state.answers.get_untracked();
    state.data.with_untracked(|data| {
        let Some(question) = data.model.question(question) else { return };
        let options = question.options.iter().map(|option| option.id.as_str());
        let kept: Vec<&str> = options.filter(|id| *id != option && next.has(&question.id, id)).collect();
        next.answer(question, kept);
    });
    state.change(next);
    focus_later(".priorities .actions button".to_owned());
}

/// Moves the focus once what was pressed is gone and what it made is there.
fn focus_later(selector: String) {
    spawn_local(async move {
        browser::painted().await;
        browser::focus(&selector);
    });
}

/// The reader's own alternatives: to add one and to take one away.
#[component]
pub fn OwnAlternatives(state: ResultState, unfolded: Unfolded) -> impl IntoView {
    let names = Memo::new(move |_| {
        state.answers.with(|answers| {
            let names = answers.own().names();
            names.map(|(id, name)| (id.to_owned(), name.to_owned())).collect::<Vec<_>>()
        })
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = browser::element("#own").and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let free = own::ids().find(|id| names.with_untracked(|names| names.iter().all(|(taken, _)| taken != id)));
        let mut next = state.answers.get_untracked();
        if let Some(id) = free
            && next.name(&id, &field.value())
        {
            field.set_value("");
            let reasons = format!(".ranking > li[data-id=\"{id}\"] summary");
            unfolded.update_value(|unfolded| unfolded.push(id));
            state.change(next);
            focus_later(reasons);
        }
    };
    let remove = move || {
        let buttons = names.get().into_iter().map(|(id, name)| {
            let press = move || {
                let mut next = state.answers.get_untracked();
                next.unname(&id);
                state.change(next);
                focus_later("#own".to_owned());
            };
            plain_button(format!("Take {name} away"), || false, press)
        });
        erase(buttons.collect_view())
    };
    view! {
        <form class="own actions" on:submit=add hidden=move || names.with(|names| names.len() >= MOST)>
            <label for="own">"Is one missing? Add it and rate it yourself:"</label>
            <input id="own" type="text" required pattern=r".*\S.*" maxlength="60" autocomplete="off" />
            <button class="plain">"Add"</button>
        </form>
        <p class="actions">{remove}</p>
    }
}
