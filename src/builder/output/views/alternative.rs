//! The page of one alternative: what it is, where it is strong and weak, and every claim on it.

mod measured;
mod support;

use super::{card::card, crumbs, fold::fold, outline::contents, still};
use crate::{
    builder::{
        comparison::excerpt,
        content::{Advice, Content},
        contract::{self, Claim, Criterion},
        field::{APART, Neighbour, Standing, neighbours, standings},
    },
    catalog::{Alternative, Catalog, figure, out_of_ten, span, words::Words},
    order::by_falling,
    site::{self, COMPARE},
};
use leptos::prelude::*;

/// So many similar alternatives are named.
const NEAREST: usize = 3;
/// So many rows stand beside them.
const ROWS: usize = 8;

/// How much is known of one alternative.
pub fn counted(alternative: &contract::Alternative, version: &str) -> String {
    let known = alternative.claims.values().filter(|claim| matches!(claim, Claim::Known(_))).count();
    format!("{known} of {} values known, data of {version}", alternative.claims.len())
}

pub fn alternative(content: &Content, at: usize) -> String {
    let catalog = &content.catalog;
    let alternative = &catalog.alternatives[at];
    let compared = &content.compared;
    let as_rated = &compared.alternatives[at];
    let profile = &content.profiles[at];
    let counted = counted(alternative, &catalog.version);
    let compare = site::href(COMPARE.path, "");
    let head = still(view! {
            {crumbs(&[(compare, site::with_noun(COMPARE.title, &catalog.noun))], &alternative.name)}
            <h1>{alternative.name.clone()}</h1>
            <p class="lead">{alternative.summary.clone()}</p>
            <p class="meta">{counted}</p>
    });
    let body = still(view! {
            {strengths(compared, as_rated)}
            {advice("Choose it when", "choose-it", compared, as_rated, &profile.choose)}
            {advice("Think twice when", "think-twice", compared, as_rated, &profile.think_twice)}
            {support::support(content, alternative, profile)}
            {measured::measured(catalog, alternative)}
            {nearest(compared, &catalog.words(), as_rated)}
            {claims(content, alternative)}
    });
    let contents = contents(&body, &site::alternative(&catalog.noun, &alternative.id));
    format!("<article class=\"alternative guided\">{head}{contents}{body}</article>")
}

/// A link to one claim or rating of the alternative.
fn claim_link(catalog: &Catalog, alternative: &Alternative, criterion: &str) -> impl IntoView + use<> {
    let href = site::href(&site::alternative(&catalog.noun, &alternative.id), &site::claim(criterion));
    let title = catalog.criterion(criterion).map(|criterion| criterion.title.clone());
    view! { <a href=href>{title}</a> }
}

fn strengths(catalog: &Catalog, alternative: &Alternative) -> impl IntoView + use<> {
    let (above, rest): (Vec<_>, Vec<_>) =
        standings(catalog, alternative).into_iter().partition(|standing| standing.above() >= APART);
    let below: Vec<_> = rest.into_iter().rev().take_while(|standing| standing.above() <= -APART).collect();
    let list = |standings: Vec<Standing>, none: &'static str| {
        if standings.is_empty() {
            return view! { <p>{none}</p> }.into_any();
        }
        let items = standings.iter().map(|standing| {
            let range = alternative.ratings.get(&standing.criterion).map(|rating| span((rating.low, rating.high)));
            view! {
                <li>
                    {claim_link(catalog, alternative, &standing.criterion)}
                    ": "
                    {out_of_ten(standing.rating)}
                    ", range "
                    {range}
                    {format!("; the middle of the field is {}.", figure(standing.median, None))}
                </li>
            }
        });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="standing" aria-labelledby="strengths">
            <h2 id="strengths">"Strengths and weaknesses"</h2>
            <div>
                <h3>"Stronger than most"</h3>
                {list(above, "No rating lies well above the middle of the field.")}
            </div>
            <div>
                <h3>"Weaker than most"</h3>
                {list(below, "No rating lies well below the middle of the field.")}
            </div>
            <p class="note">
                {format!(
                    "Derived: a rating at least {} points above or below the median of the {} {} compared here.",
                    figure(APART, None),
                    catalog.alternatives.len(),
                    catalog.noun.many,
                )}
            </p>
        </section>
    }
}

fn advice(
    title: &'static str,
    id: &'static str,
    catalog: &Catalog,
    alternative: &Alternative,
    list: &[Advice],
) -> Option<impl IntoView + use<>> {
    let items = list.iter().map(|advice| {
        let rests_on = advice.claims.iter().map(|id| view! { <li>{claim_link(catalog, alternative, id)}</li> });
        view! {
            <li>
                {advice.when.clone()}
                <ul class="rests" aria-label="Rests on">
                    {rests_on.collect_view()}
                </ul>
            </li>
        }
    });
    let items = items.collect_view();
    (!list.is_empty()).then(|| {
        view! {
            <section class="advice" aria-labelledby=id>
                <h2 id=id>{title} " …"</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

/// The rows in which the alternative stands apart from the field, beside those that are nearest to it.
fn beside(catalog: &Catalog, words: &Words, alternative: &Alternative, near: &[Neighbour]) -> String {
    let apart = standings(catalog, alternative).into_iter().filter(|standing| standing.above().abs() >= APART);
    let apart = by_falling(apart.collect(), |standing: &Standing| standing.above().abs());
    let rows: Vec<String> = apart.into_iter().map(|standing| standing.criterion).take(ROWS).collect();
    let others = near.iter().map(|neighbour| &neighbour.alternative);
    let show: Vec<String> = std::iter::once(&alternative.id).chain(others).cloned().collect();
    let caption = format!("Where {} stands apart, beside the nearest", alternative.name);
    // All of them come from the catalog.
    let table = excerpt(catalog, words, (&*show, &*rows), &caption, |_, _| None).unwrap_or_default();
    if rows.is_empty() { String::new() } else { table }
}

fn nearest(catalog: &Catalog, words: &Words, alternative: &Alternative) -> Option<impl IntoView + use<>> {
    let item = |neighbour: &Neighbour| {
        let other = catalog.alternative(&neighbour.alternative)?;
        let page = site::href(&site::alternative(&catalog.noun, &other.id), "");
        let both = {
            let mut ids = [alternative.id.as_str(), other.id.as_str()];
            ids.sort_unstable();
            site::href(COMPARE.path, &format!("show={}", ids.join(".")))
        };
        let (own, theirs) =
            (alternative.ratings.get(&neighbour.differs_most)?, other.ratings.get(&neighbour.differs_most)?);
        let differs = format!(
            ": {} points apart on average. They differ most on “{}”: {} here, {} there. ",
            figure(neighbour.distance, None),
            catalog.criterion(&neighbour.differs_most)?.title,
            figure(own.rating, None),
            figure(theirs.rating, None),
        );
        Some(view! {
            <li>
                <a href=page>{other.name.clone()}</a>
                {differs}
                <a href=both>"Compare " {alternative.name.clone()} " and " {other.name.clone()}</a>
            </li>
        })
    };
    let near: Vec<Neighbour> = neighbours(catalog, alternative).into_iter().take(NEAREST).collect();
    let items: Vec<_> = near.iter().filter_map(item).collect();
    let beside = beside(catalog, words, alternative, &near);
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="nearest">
                <h2 id="nearest">"Nearest to it"</h2>
                <ul>{items}</ul>
                <p class="note">"By the mean distance of the ratings that both have."</p>
                <div inner_html=beside></div>
            </section>
        }
    })
}

fn claims(content: &Content, alternative: &contract::Alternative) -> impl IntoView + use<> {
    let catalog = &content.catalog;
    let groups = catalog.groups.iter().filter_map(|group| {
        let rows: Vec<&Criterion> = catalog
            .criteria
            .iter()
            .filter(|criterion| criterion.group == group.id && catalog.describes(criterion))
            .collect();
        let cards = rows
            .iter()
            .map(|criterion| {
                let scale = content.scales.get(&criterion.id);
                view! {
                    <section class="card" id=site::claim(&criterion.id)>
                        <h3>{criterion.title.clone()}</h3>
                        <p class="about">{criterion.about.clone()}</p>
                        <div>{card(content, alternative, criterion, scale)}</div>
                    </section>
                }
            })
            .collect_view();
        let id = format!("group-{}", group.id);
        (!rows.is_empty()).then(|| fold(id, group.title.clone(), rows.len(), "row", cards.into_any()))
    });
    groups.collect_view()
}
