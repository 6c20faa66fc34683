use super::ResultState;
use crate::{
    answers::{MOST_IMPORTANT, Model, Scale},
    catalog::{Criterion, figure},
    components::{button::plain_button, erase::erase, html::Html},
    decision::priority::Priority,
    order::falling,
    session::{Data, Session},
};
use leptos::prelude::*;

/// The names of the two tables.
const COUNTED: &str = "Importance of the criteria";
const UNCOUNTED: &str = "Criteria that do not count so far";

/// How much each criterion counted and why, with a way to try another level. The rows stay, so that the focus does.
#[component]
pub fn Priorities(state: ResultState) -> impl IntoView {
    let session = Session::expect();
    let Data { catalog, model } = state.data.get_value();
    // What counts stands first, by weight, as it was when the page was opened: what moved under the hand would be lost.
    let weights: Vec<f64> =
        state.decision.with_untracked(|decision| decision.priorities.iter().map(|priority| priority.weight).collect());
    let scales: Vec<(&Criterion, &Scale)> =
        catalog.criteria.iter().filter_map(|criterion| Some((criterion, model.scales.get(&criterion.id)?))).collect();
    let rows = |counts: bool| {
        let places = falling(&weights).into_iter().filter(|place| (weights[*place] > 0.0) == counts);
        let rows = places.filter_map(|place| {
            let (criterion, scale) = scales.get(place)?;
            let range = format!("{} From “{}” to “{}”", criterion.about, scale.worst, scale.best);
            Some(row(state, criterion.id.clone(), criterion.title.clone(), range))
        });
        table(if counts { COUNTED } else { UNCOUNTED }, rows.collect_view().into_any())
    };
    let plain = move || state.answers.with(|answers| answers.weights().next().is_none());
    // Others than one's own answers are kept as a whole or not at all.
    let kept = move || state.answers.with(|state| session.answers.with(|own| state == own || !state.answer_as(own)));
    let back = move || {
        let mut plain = state.answers.get_untracked();
        plain.unweigh();
        state.show.run((plain, true));
    };
    view! {
        <section>
            <h2>"What counted"</h2>
            <p>
                "Each answer adds to the importance of some criteria; the weight of a criterion is its part of the whole. Move a \
                slider to see what it changes; your answers stay as they are."
            </p>
            {rows(true)}
            <details class="uncounted">
                <summary>{UNCOUNTED}</summary>
                {rows(false)}
            </details>
            <p class="actions">
                {plain_button("Back to what follows from the answers", plain, back)}
                {plain_button("Keep these importances", kept, move || state.keep(session))}
            </p>
        </section>
    }
}

fn table(label: &'static str, rows: AnyView) -> AnyView {
    erase(view! {
        <div class="scroll" role="region" tabindex="0" aria-label=label>
            <table class="priorities">
                <thead>
                    <tr>
                        <th scope="col">"Criterion"</th>
                        <th scope="col">"Importance"</th>
                        <th scope="col">"Weight"</th>
                        <th scope="col">"Why"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
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
                    priority.map_or_else(String::new, |found| state.data.with_value(|data| tell(found, &data.model)))
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
        state.data.with_value(|data| next.weigh(&data.model, &criterion, level));
        state.preview.run(next);
    };
    let keep = move |_| state.show.run((state.answers.get_untracked(), true));
    erase(view! {
        <tr>
            <th scope="row">
                <label for=id.clone()>{title}</label>
                <span class="note">{range}</span>
            </th>
            <td>
                <input
                    id=id
                    type="range"
                    min="0"
                    max=MOST_IMPORTANT.to_string()
                    prop:value=level
                    aria-valuetext=words
                    on:input=choose
                    on:change=keep
                />
                <span class="class" aria-hidden="true" inner_html=words></span>
            </td>
            <td inner_html=weight></td>
            <td inner_html=escaped(why)></td>
        </tr>
    })
}

/// Text as HTML: it stands in an element that is changed as a whole. Who translates a page puts other text nodes in place
/// of ours, and a change of ours would not be seen.
fn escaped(text: Signal<String>) -> impl Fn() -> String + Clone {
    move || Html::from(text.get()).into_string()
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
