use super::Wizard;
use crate::{answers::Answers, components::html::Html, decision::effect::effect, session::Session};
use leptos::prelude::*;

/// From so many answers on it is told who comes first.
const TELLING: usize = 4;

/// A line that says what the answer to the question at this place changes.
pub fn line(wizard: Wizard, at: usize) -> impl IntoView {
    let session = Session::expect();
    let text = Memo::new(move |_| session.answers.with(|_| in_words(wizard, session, at)));
    view! {
        <p class="effect" role="status">
            <b>"What this changes. "</b>
            <span inner_html=move || Html::from(text.get()).into_string()></span>
        </p>
    }
}

fn in_words(wizard: Wizard, session: Session, at: usize) -> String {
    wizard.data.with_value(|data| {
        wizard.table.with_value(|table| {
            let choices = session.answers.with(|answers| table.choices(&data.model, answers));
            let Some(effect) = effect(table, &choices, at) else { return "Nothing so far.".to_owned() };
            let name = |place: &usize| data.catalog.alternatives[*place].name.as_str();
            let title = |place: &usize| {
                data.catalog.criterion(&table.criteria[*place]).map_or("", |criterion| criterion.title.as_str())
            };
            let parts = [
                ("Counts more", effect.up.iter().map(title).collect::<Vec<_>>()),
                ("Excluded", effect.excludes.iter().map(name).collect()),
            ];
            let mut text = String::new();
            for (what, names) in parts.iter().filter(|(_, names)| !names.is_empty()) {
                text += &format!("{what}: {}. ", names.join(", "));
            }
            if text.is_empty() {
                text.push_str("No weight changes. ");
            }
            // Before some answers are given, who comes first says more of the catalog than of the reader.
            if session.answers.with(Answers::count) < TELLING {
                return text;
            }
            text + &match (effect.before, effect.now) {
                (_, None) => "Nothing is left then.".to_owned(),
                (Some(before), Some(now)) if before != now => {
                    format!("{} comes first instead of {}.", name(&now), name(&before))
                }
                (_, Some(now)) => format!("{} stays in front.", name(&now)),
            }
        })
    })
}
