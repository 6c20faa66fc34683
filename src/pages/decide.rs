//! The questions, one at a time, and the page on which to check the answers.

mod check;
mod effect;
mod overview;
mod question;
mod stop;

use crate::{
    address::Address,
    answers::{
        Depth, Model, link,
        place::{Place, Step},
    },
    components::{erase::erase, html::Html, notice::StorageNotice},
    decision::table::Table,
    session::{Data, Session},
    site::DECIDE,
};
use check::Check;
use leptos::prelude::*;
use question::Ask;
use std::sync::Arc;

/// What the parts of the wizard have in common.
#[derive(Clone, Copy)]
struct Wizard {
    data: StoredValue<Data>,
    table: StoredValue<Table>,
    place: Memo<Place>,
}

/// The questions.
pub fn decide(data: Data) -> AnyView {
    let address = Address::expect();
    // Ratings by hand are not changed here.
    let data = Session::expect().answers.with_untracked(|answers| data.seen_with(answers.own()));
    let model = data.model.clone();
    let table = StoredValue::new(Table::new(&data.catalog, &data.model));
    let place = Memo::new({
        let model = model.clone();
        move |_| address.fragment.with(|fragment| Place::decode(fragment, &model))
    });
    bring(address, &model);
    let go_to = Callback::new({
        let model = model.clone();
        move |place: Place| address.go(DECIDE.path, &place.encode(&model), false)
    });
    let wizard = Wizard { data: StoredValue::new(data), table, place };
    let depths_of = model.clone();
    erase(view! {
        <StorageNotice />
        <nav class="depths" aria-label="How many questions" inner_html=move || depths(place.get(), &depths_of).into_string()></nav>
        {move || {
            let place = place.get();
            match place.step {
                Step::Ask { at, then_check } => erase(view! { <Ask wizard place at then_check go_to /> }),
                Step::Check => erase(view! { <Check wizard place /> }),
            }
        }}
        {stop::stop(wizard)}
        <details class="overview" inner_html=overview::overview(&model).into_string()></details>
    })
}

/// Answers in the address, as links of other pages have them, fill what is not answered yet; then it goes on after them.
fn bring(address: Address, model: &Arc<Model>) {
    let session = Session::expect();
    let brought = address.fragment.with_untracked(|fragment| link::decode(fragment, model, "")).answers;
    if brought.count() == 0 {
        return;
    }
    let model = model.clone();
    Effect::new(move || {
        if !session.kept.restored.get() {
            return;
        }
        // Whoever answered otherwise before is shown that question.
        let otherwise = session.answers.with_untracked(|own| {
            let (id, _) = own
                .chosen()
                .find(|(id, options)| brought.chosen().any(|(other, brought)| other == *id && brought != *options))?;
            model.questions.iter().position(|question| question.id == id)
        });
        session.change(|own| own.fill(&brought));
        let place = address.fragment.with_untracked(|fragment| Place::decode(fragment, &model));
        let step = session.answers.with_untracked(|own| {
            let open = place.asked(&model, own).find(|at| !own.answered(&model.questions[*at].id));
            otherwise.or(open).map_or(Step::Check, |at| Step::Ask { at, then_check: false })
        });
        address.go(DECIDE.path, &Place { step, ..place }.encode(&model), true);
    });
}

/// How many questions are asked: a link for each depth, to the same place.
fn depths(place: Place, model: &Model) -> Html {
    let links = Depth::ALL.map(|depth| {
        let href = place.at_depth(depth, model).href(model);
        let label = format!("{}: {}", depth.word(), model.asked(depth).count());
        let current: &[(&str, &str)] = if place.depth == depth { &[("aria-current", "true")] } else { &[] };
        let attributes: Vec<(&str, &str)> =
            [("href", href.as_str())].into_iter().chain(current.iter().copied()).collect();
        Html::element("li", &[], Html::element("a", &attributes, label.into()))
    });
    Html::element("ul", &[], Html::all(links))
}
