use super::{ResultState, context::HARDLY, ranking};
use crate::{
    answers::{MOST_IMPORTANT, Model, Scale},
    catalog::{Criterion, figure},
    components::{button::plain_button, erase::erase},
    decision::priority::Priority,
    order::falling,
    session::{Data, Session},
};
use leptos::prelude::*;

/// How much each criterion counted and why, with a way to try another level. The rows stay, so that the focus does.
#[component]
pub fn Priorities(state: ResultState) -> impl IntoView {
    let session = Session::expect();
    let Data { catalog, model } = state.data.get_untracked();
    // What counts stands first, by weight, as it was when the page was opened: what moved under the hand would be lost.
    let weights: Vec<f64> =
        state.decision.with_untracked(|decision| decision.priorities.iter().map(|priority| priority.weight).collect());
    let scales: Vec<(&Criterion, &Scale)> =
        catalog.criteria.iter().filter_map(|criterion| Some((criterion, model.scales.get(&criterion.id)?))).collect();
    let rows = |counts: bool| {
        let places = falling(&weights).into_iter().filter(|place| (weights[*place] >= HARDLY) == counts);
        let rows = places.filter_map(|place| {
            let (criterion, scale) = scales.get(place)?;
            let range = format!("{} From “{}” to “{}”", criterion.about, scale.worst, scale.best);
            Some(row(state, criterion.id.clone(), criterion.title.clone(), range))
        });
        rows.collect_view()
    };
    let plain = move || state.answers.with(|answers| answers.weights().next().is_none());
    // Others than one's own answers are kept as a whole or not at all.
    let kept = move || state.answers.with(|state| session.answers.with(|own| state == own || !state.answer_as(own)));
    let back = move || {
        let mut plain = state.answers.get_untracked();
        plain.unweigh();
        state.change(plain);
    };
    let leaders = move || state.with_report(ranking::leaders).into_string();
    view! {
        <section class="priorities">
            <h2>"What counts"</h2>
            <p class="note">
                "Move a slider and watch the ranking; your answers stay as they are. The percentage is the weight: the part of \
                the whole."
            </p>
            <p class="actions">
                {plain_button("Undo", move || state.adjustments.is_empty(), move || state.undo())}
                {plain_button("Reset", plain, back)}
                {plain_button("Keep", kept, move || state.keep(session))}
            </p>
            <ul>{rows(true)}</ul>
            <details class="uncounted">
                <summary>"Criteria that hardly count so far"</summary>
                <ul>{rows(false)}</ul>
            </details>
            <p class="leaders" aria-hidden="true" inner_html=leaders></p>
        </section>
    }
}

fn row(state: ResultState, criterion: String, title: String, range: String) -> AnyView {
    let id = format!("weight-{criterion}");
    let told = {
        let criterion = criterion.clone();
        move |tell: fn(&Priority, &Model) -> String| -> Signal<String> {
            let criterion = criterion.clone();
            Signal::derive(move || {
                state.decision.with(|decision| {
                    let priority = decision.priorities.iter().find(|found| found.criterion == criterion);
                    priority
                        .map_or_else(String::new, |found| state.data.with_untracked(|data| tell(found, &data.model)))
                })
            })
        }
    };
    let level = told(|priority, _| priority.level.to_string());
    let words = told(|priority, _| word(priority.level).to_owned());
    let weight = told(|priority, _| figure((priority.weight * 1_000.0).round() / 10.0, Some("%")));
    let why = told(reason);
    let choose = move |event| {
        let mut next = state.answers.get_untracked();
        let Ok(level) = event_target_value(&event).parse() else { return };
        state.data.with_untracked(|data| next.weigh(&data.model, &criterion, level));
        state.adjust(next);
    };
    erase(view! {
        <li>
            <label for=id.clone()>{title}</label>
            <span class="weight" prop:textContent=weight></span>
            <input
                id=id
                type="range"
                min="0"
                max=MOST_IMPORTANT.to_string()
                prop:value=level
                aria-valuetext=words
                on:input=choose
                on:change=move |_| state.settle()
            />
            <span class="level" aria-hidden="true" prop:textContent=words></span>
            <details>
                <summary prop:textContent=why></summary>
                <p>{range}</p>
            </details>
        </li>
    })
}

fn reason(priority: &Priority, model: &Model) -> String {
    if priority.by_hand {
        return "Set by you, after seeing the result.".to_owned();
    }
    if priority.raised_by.is_empty() {
        return "As it stands without an answer.".to_owned();
    }
    let told = priority.raised_by.iter().filter_map(|addition| {
        let label = &model.question(&addition.question)?.option(&addition.option)?.label;
        Some(format!("“{label}”"))
    });
    format!("Raised by {}.", told.collect::<Vec<_>>().join("; "))
}

/// The words for the levels of importance.
fn word(level: u8) -> &'static str {
    ["None", "Low", "Medium", "High"].get(usize::from(level)).copied().unwrap_or("Highest")
}
