//! How much each criterion counted and why, with a slider to try another level. The rows are made once and follow each
//! decision, as those of the ranking do: so the focus stays, and a slider waits for nothing that it does not change.

use super::{
    ResultState,
    context::{HARDLY, ReportContext},
    ranking,
};
use crate::{
    answers::{MOST_IMPORTANT, Model},
    browser::elements_in,
    catalog::figure,
    components::{button::plain_button, html::Html},
    decision::priority::Priority,
    order::falling,
};
use leptos::{html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// What stands before a criterion in the id of its slider.
const ID: &str = "weight-";

#[component]
pub fn Priorities(state: ResultState) -> impl IntoView {
    let session = state.session;
    let place = NodeRef::<Div>::new();
    let made = state.with_report(rows).into_string();
    Effect::new(move || {
        if let Some(place) = place.get() {
            state.with_report(|report| follow(&place, report));
        }
    });
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
        <section
            class="priorities"
            on:input=move |event| tried(state, &event)
            on:change=move |event| {
                if slider(&event).is_some() {
                    state.settle();
                }
            }
        >
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
            <div node_ref=place inner_html=made></div>
            <p class="leaders" aria-hidden="true" inner_html=leaders></p>
        </section>
    }
}

/// The criterion whose slider an event is of, and the slider.
fn slider(event: &Event) -> Option<(String, HtmlInputElement)> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some((input.id().strip_prefix(ID)?.to_owned(), input))
}

/// Shows the result with another level, while a slider moves.
fn tried(state: ResultState, event: &Event) {
    let Some((criterion, input)) = slider(event) else { return };
    let Ok(level) = input.value().parse() else { return };
    let mut next = state.answers.get_untracked();
    state.data.with_untracked(|data| next.weigh(&data.model, &criterion, level));
    state.adjust(next);
}

/// What counts stands first, by weight, as it was when the page was opened: what moved under the hand would be lost.
fn rows(report: ReportContext) -> Html {
    let priorities = &report.decision.priorities;
    let weights: Vec<f64> = priorities.iter().map(|priority| priority.weight).collect();
    let list = |counts: bool| {
        let places = falling(&weights).into_iter().filter(|place| (weights[*place] >= HARDLY) == counts);
        Html::element("ul", &[], Html::all(places.map(|place| row(report, &priorities[place]))))
    };
    let summary = Html::element("summary", &[], "Criteria that hardly count so far".into());
    list(true).and(Html::element("details", &[("class", "uncounted")], summary.and(list(false))))
}

fn row(report: ReportContext, priority: &Priority) -> Html {
    let id = format!("{ID}{}", priority.criterion);
    let texts = Texts::of(report, priority);
    let span = |class: &str, text: &str| Html::element("span", &[("class", class)], text.into());
    let label = Html::element("label", &[("for", &id)], report.titled(&priority.criterion).into());
    let (level, most) = (priority.level.to_string(), MOST_IMPORTANT.to_string());
    let range = [("type", "range"), ("min", "0"), ("max", &most), ("value", &level), ("aria-valuetext", texts.level)];
    let attributes: Vec<(&str, &str)> = [("id", id.as_str())].into_iter().chain(range).collect();
    let slider = Html::element("input", &attributes, Html::default());
    let word = Html::element("span", &[("class", "level"), ("aria-hidden", "true")], texts.level.into());
    let range = report.data.model.scales.get(&priority.criterion).zip(report.catalog().criterion(&priority.criterion));
    let range = range.map_or_else(String::new, |(scale, criterion)| {
        format!("{} From “{}” to “{}”", criterion.about, scale.worst, scale.best)
    });
    let why = Html::element("summary", &[], texts.why.as_str().into());
    let why = Html::element("details", &[], why.and(Html::element("p", &[], range.into())));
    Html::element("li", &[], label.and(span("weight", &texts.weight)).and(slider).and(word).and(why))
}

/// Brings the rows in line with the decision. Parts are asked for of all rows at once: a slider would ask the page a hundred
/// times else.
fn follow(place: &Element, report: ReportContext) {
    let parts = [".weight", ".level", "summary"].map(|part| elements_in(place, &format!("li {part}")));
    for (at, input) in elements_in(place, "li input").into_iter().enumerate() {
        let Ok(input) = input.dyn_into::<HtmlInputElement>() else { continue };
        let id = input.id();
        let of = |priority: &&Priority| id.strip_prefix(ID) == Some(&*priority.criterion);
        let Some(priority) = report.decision.priorities.iter().find(of) else { continue };
        let texts = Texts::of(report, priority);
        let level = priority.level.to_string();
        if input.value() != level {
            input.set_value(&level);
        }
        for (part, text) in parts.iter().zip([&*texts.weight, texts.level, &*texts.why]) {
            // What stays as it is need not be laid out again.
            let Some(part) = part.get(at).filter(|part| part.text_content().as_deref() != Some(text)) else { continue };
            part.set_text_content(Some(text));
            if text == texts.level {
                let _ = input.set_attribute("aria-valuetext", text);
            }
        }
    }
}

/// What changes with a decision.
struct Texts {
    weight: String,
    level: &'static str,
    why: String,
}

impl Texts {
    fn of(report: ReportContext, priority: &Priority) -> Self {
        Self {
            weight: figure((priority.weight * 1_000.0).round() / 10.0, Some("%")),
            level: word(priority.level),
            why: reason(priority, &report.data.model),
        }
    }
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
