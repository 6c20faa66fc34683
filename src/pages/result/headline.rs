use crate::{
    catalog::Catalog,
    decision::{
        Decision,
        headline::{Headline as Verdict, TOO_CLOSE},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The result in one sentence, and a second one that says how sure it is.
#[component]
pub fn Headline(catalog: Arc<Catalog>, decision: Decision) -> impl IntoView {
    let name = |id: &String| catalog.alternative(id).map(|a| a.name.clone()).unwrap_or_default();
    let points = |share: f64| (share * 100.0).round() as i64;
    let (first, second) = match &decision.headline {
        Verdict::Unanswered => (String::new(), String::new()),
        Verdict::NothingLeft => (
            format!("No {} here meets all that you require.", catalog.noun.one),
            "Below is what excluded each. Take one requirement back to get a ranking.".to_owned(),
        ),
        Verdict::OnlyOne(only) => (
            format!("Only {} meets what you require.", name(only)),
            "That is no contest: it follows from your requirements alone. See below which they are.".to_owned(),
        ),
        Verdict::Winner { first, lead } => (
            format!("{} fits your answers best.", name(first)),
            format!(
                "It leads by {} points of 100. A lead below {} would be called too close.",
                points(*lead),
                points(TOO_CLOSE)
            ),
        ),
        Verdict::TooClose(close) => (
            format!("Too close to call: {}.", in_words(&close.iter().map(name).collect::<Vec<_>>())),
            format!(
                "They lie within {} points of 100, which is less than the ratings can tell. Try those, or answer more questions.",
                points(TOO_CLOSE)
            ),
        ),
    };
    view! {
        <section class="headline">
            <h2>{first}</h2>
            <p>{second}</p>
        </section>
    }
}

fn in_words(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
