use super::Shown;
use crate::{
    answers::{MOST_IMPORTANT, Model},
    catalog::figure,
    components::{button::plain_button, erase::erase},
    decision::priority::Priority,
    session::{Data, Session},
};
use leptos::prelude::*;

/// How much each criterion counted and why, with a way to try another class. The rows stay, so that the focus does.
#[component]
pub fn Priorities(shown: Shown) -> impl IntoView {
    let session = Session::expect();
    let Data { catalog, model } = shown.data.get_value();
    let rows = catalog
        .criteria
        .iter()
        .filter_map(|criterion| {
            let scale = model.scales.get(&criterion.id)?;
            let range = format!("From “{}” to “{}”", scale.worst, scale.best);
            Some(row(shown, criterion.id.clone(), criterion.title.clone(), range))
        })
        .collect_view();
    let plain = move || shown.answers.with(|answers| answers.weights().next().is_none());
    // Others than one's own answers are kept as a whole or not at all.
    let kept = move || shown.answers.with(|shown| session.answers.with(|own| shown == own || !shown.answer_as(own)));
    let back = move || {
        let mut plain = shown.answers.get_untracked();
        plain.unweigh();
        shown.show.run((plain, true));
    };
    view! {
        <section>
            <h2>"What counted"</h2>
            <p>
                "Each answer moves criteria up or down between five classes of importance. Move a slider to see what it \
                changes; your answers stay as they are. The weight is the mean of all weights that fit the classes."
            </p>
            <div class="scroll" role="region" tabindex="0" aria-label="Importance of the criteria">
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
            <p class="actions">
                {plain_button("Back to the classes that follow from the answers", plain, back)}
                {plain_button("Keep these importances", kept, move || shown.keep(session))}
            </p>
        </section>
    }
}

fn row(shown: Shown, criterion: String, title: String, range: String) -> AnyView {
    let id = format!("weight-{criterion}");
    let told = {
        let criterion = criterion.clone();
        move |tell: fn(&Priority, &Model) -> String| -> Signal<String> {
            let criterion = criterion.clone();
            Signal::derive(move || {
                shown.decision.with(|decision| {
                    let priority = decision.priorities.iter().find(|found| found.criterion == criterion);
                    priority.map_or_else(String::new, |found| shown.data.with_value(|data| tell(found, &data.model)))
                })
            })
        }
    };
    let class = told(|priority, _| priority.class.to_string());
    let words = told(|priority, _| word(priority.class).to_owned());
    let weight = told(|priority, _| figure((priority.weight * 1_000.0).round() / 10.0, Some("%")));
    let why = told(reason);
    let choose = move |event| {
        let mut next = shown.answers.get_untracked();
        let Ok(class) = event_target_value(&event).parse() else { return };
        shown.data.with_value(|data| next.weigh(&data.model, &criterion, class));
        shown.preview.run(next);
    };
    let keep = move |_| shown.show.run((shown.answers.get_untracked(), true));
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
                    prop:value=class
                    aria-valuetext=words
                    on:input=choose
                    on:change=keep
                />
                <span class="class" aria-hidden="true">
                    {words}
                </span>
            </td>
            <td>{weight}</td>
            <td>{why}</td>
        </tr>
    })
}

fn reason(priority: &Priority, model: &Model) -> String {
    if priority.by_hand {
        return "Set by you, after seeing the result.".to_owned();
    }
    if priority.moved_by.is_empty() {
        return "As it stands without an answer.".to_owned();
    }
    let told = priority.moved_by.iter().filter_map(|step| {
        let label = &model.question(&step.question)?.option(&step.option)?.label;
        Some(format!("{} “{label}”", if step.steps > 0 { "Up by" } else { "Down by" }))
    });
    format!("{}.", told.collect::<Vec<_>>().join("; "))
}

fn word(class: u8) -> &'static str {
    match class {
        0 => "Does not count",
        1 => "A little",
        2 => "Some",
        3 => "Much",
        _ => "Most",
    }
}
