use crate::{
    answers::Model,
    catalog::{Catalog, figure},
    components::erase::erase,
    decision::{Decision, requirement::Demand},
    session::Data,
    site::{self, DECIDE},
};
use leptos::prelude::*;

/// What was set apart and by which answer, and what could not be checked.
pub fn excluded(data: &Data, decision: &Decision) -> Option<AnyView> {
    let (catalog, model) = (&data.catalog, &data.model);
    let excluded = decision.excluded.iter().map(|exclusion| {
        let alternative = catalog.alternative(&exclusion.alternative);
        let because =
            alternative.and_then(|a| a.ratings.get(&exclusion.demand.criterion)).map(|rating| &rating.because);
        let reason = format!(
            " has {} of 10 where your answer asks for {}. {}",
            figure(exclusion.rating, None),
            figure(exclusion.demand.at_least, None),
            because.map_or("", String::as_str),
        );
        entry(catalog, model, &exclusion.alternative, reason, &exclusion.demand)
    });
    let open = decision.open.iter().map(|open| {
        let reason = " is not rated here, so nobody can say. It stays in the ranking.".to_owned();
        entry(catalog, model, &open.alternative, reason, &open.demand)
    });
    let entries: Vec<_> = excluded.chain(open).collect();
    (!entries.is_empty()).then(|| {
        erase(view! {
            <section>
                <h2>"Excluded by your requirements"</h2>
                <ul class="excluded">{entries}</ul>
            </section>
        })
    })
}

fn entry(
    catalog: &Catalog,
    model: &Model,
    alternative: &str,
    reason: String,
    demand: &Demand,
) -> impl IntoView + use<> {
    let name = catalog.alternative(alternative).map(|a| a.name.clone());
    let criterion = catalog.criterion(&demand.criterion).map(|c| c.title.clone());
    let question = model.question(&demand.question);
    let answer = question.and_then(|question| question.option(&demand.option)).map(|option| option.label.clone());
    let title = question.map(|question| question.title.clone()).unwrap_or_default();
    let change = site::href(DECIDE.path, &format!("step={}&then=check", demand.question));
    view! {
        <li>
            <strong>{name}</strong>
            {reason}
            <p class="note">
                {criterion} ": " {title.clone()} " “" {answer} "” "
                <a href=change>
                    "Change" <span class="hidden">": " {title}</span>
                </a>
            </p>
        </li>
    }
}
