use crate::{
    answers::{Answers, MOST_IMPORTANT, Model},
    decision::priority::{Priority, Step},
    session::Data,
};
use leptos::prelude::*;

/// How much each criterion counted and why, with a way to try another class.
#[component]
pub fn Priorities(
    data: Data,
    priorities: Vec<Priority>,
    answers: Memo<Answers>,
    show: Callback<(Answers, bool)>,
) -> impl IntoView {
    let Data { catalog, model } = data;
    let rows = priorities
        .into_iter()
        .filter_map(|priority| {
            let title = catalog.criterion(&priority.criterion)?.title.clone();
            let scale = model.scales.get(&priority.criterion)?;
            let why = if priority.by_hand {
                "Set by you.".to_owned()
            } else {
                reason(&model, &priority.moved_by)
            };
            let range = format!("From “{}” to “{}”", scale.worst, scale.best);
            let id = format!("weight-{}", priority.criterion);
            let model = model.clone();
            let options = (0..=MOST_IMPORTANT)
                .map(|class| view! { <option value=class.to_string() selected=class == priority.class>{word(class)}</option> })
                .collect_view();
            Some(view! {
                <tr>
                    <th scope="row">
                        <label for=id.clone()>{title}</label>
                        <span class="note">{range}</span>
                    </th>
                    <td>
                        <select
                            id=id
                            on:change=move |event| {
                                let mut next = answers.get_untracked();
                                next.weigh(&model, &priority.criterion, event_target_value(&event).parse().ok());
                                show.run((next, true));
                            }
                        >
                            {options}
                        </select>
                    </td>
                    <td>{why}</td>
                </tr>
            })
        })
        .collect_view();
    let by_hand = move || answers.with(|answers| answers.weights().next().is_some());
    view! {
        <section>
            <h2>"What counted"</h2>
            <p>
                "Each answer moves criteria up or down in importance. Choose another class to see what it changes; \
                your answers stay as they are."
            </p>
            <div class="scroll" role="region" tabindex="0" aria-label="Importance of the criteria">
                <table class="priorities">
                    <thead>
                        <tr>
                            <th scope="col">"Criterion"</th>
                            <th scope="col">"Importance"</th>
                            <th scope="col">"Why"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {move || {
                by_hand()
                    .then(|| {
                        view! {
                            <button type="button" class="plain" on:click=move |_| show.run((unweighed(&answers.get_untracked()), true))>
                                "Back to the classes that follow from the answers"
                            </button>
                        }
                    })
            }}
        </section>
    }
}

fn unweighed(answers: &Answers) -> Answers {
    let mut plain = answers.clone();
    plain.unweigh();
    plain
}

fn reason(model: &Model, steps: &[Step]) -> String {
    if steps.is_empty() {
        return "As it stands without an answer.".to_owned();
    }
    let told = steps.iter().filter_map(|step| {
        let question = model.question(&step.question)?;
        let label = &question.option(&step.option)?.label;
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
