use crate::{
    catalog::Catalog,
    components::erase::erase,
    decision::{
        Decision,
        headline::{Headline, TOO_CLOSE},
    },
};
use leptos::prelude::*;

/// The result in one sentence, and a second one that says how sure it is.
pub fn headline(catalog: &Catalog, decision: &Decision) -> AnyView {
    let name = |id: &String| catalog.alternative(id).map(|a| a.name.clone()).unwrap_or_default();
    let points = |share: f64| (share * 100.0).round() as i64;
    let close = points(TOO_CLOSE);
    let (first, second) = match &decision.headline {
        Headline::Unanswered => (String::new(), String::new()),
        Headline::NothingLeft => (
            format!("No {} here meets all that you require.", catalog.noun.one),
            "Below is what excluded each. Take one requirement back to get a ranking.".to_owned(),
        ),
        Headline::OnlyOne(only) => (
            format!("Only {} meets what you require.", name(only)),
            "That is no contest: it follows from your requirements alone. See below which they are.".to_owned(),
        ),
        Headline::Winner { first, lead } => (
            format!("{} fits your answers best.", name(first)),
            format!("It leads by {} points of 100. A lead below {close} would be called too close.", points(*lead)),
        ),
        Headline::TooClose(shortlist) => (
            format!("Too close to call: {}.", in_words(&shortlist.iter().map(name).collect::<Vec<_>>())),
            format!(
                "They lie within {close} points of 100, which is less than the ratings can tell. Try those, or answer more questions."
            ),
        ),
    };
    erase(view! {
        <section class="headline" role="status">
            <h2>{first}</h2>
            <p>{second}</p>
        </section>
    })
}

fn in_words(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
