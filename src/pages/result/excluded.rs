use crate::{
    answers::Model,
    catalog::Catalog,
    decision::{Decision, requirement::Demand},
    session::Data,
    site::{self, DECIDE},
};
use leptos::prelude::*;

/// What was set apart and by which answer, and what could not be checked.
#[component]
pub fn Excluded(data: Data, decision: Decision) -> impl IntoView {
    let Data { catalog, model } = data;
    if decision.excluded.is_empty() && decision.open.is_empty() {
        return None;
    }
    let name = |id: &str| catalog.alternative(id).map(|a| a.name.clone()).unwrap_or_default();
    let excluded = decision
        .excluded
        .iter()
        .map(|exclusion| {
            let reason = catalog
                .alternative(&exclusion.alternative)
                .and_then(|a| a.ratings.get(&exclusion.demand.criterion))
                .map(|rating| rating.because.clone());
            view! {
                <li>
                    <strong>{name(&exclusion.alternative)}</strong>
                    {format!(" has {} of 10 where your answer asks for {}. ", exclusion.rating, exclusion.demand.at_least)}
                    {reason}
                    {demand(&catalog, &model, &exclusion.demand)}
                </li>
            }
        })
        .collect_view();
    let open = decision
        .open
        .iter()
        .map(|open| {
            view! {
                <li>
                    <strong>{name(&open.alternative)}</strong>
                    " is not rated here, so nobody can say. It stays in the ranking."
                    {demand(&catalog, &model, &open.demand)}
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section>
            <h2>"Excluded by your requirements"</h2>
            <ul class="excluded">{excluded} {open}</ul>
        </section>
    })
}

fn demand(catalog: &Catalog, model: &Model, demand: &Demand) -> impl IntoView + use<> {
    let question = model.question(&demand.question)?;
    let answer = question.option(&demand.option).map(|option| option.label.clone()).unwrap_or_default();
    let criterion = catalog.criterion(&demand.criterion).map(|c| c.title.clone()).unwrap_or_default();
    let change = site::href(DECIDE.path, &format!("step={}&then=check", question.id));
    Some(view! {
        <p class="note">
            {criterion} ": " {question.title.clone()} " “" {answer} "” "
            <a href=change>
                "Change" <span class="hidden">": " {question.title.clone()}</span>
            </a>
        </p>
    })
}
