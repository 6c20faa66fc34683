use crate::{
    catalog::Catalog,
    decision::score::{Part, Ranked},
    site::{self, COMPARE},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The alternatives, best first, each with the part that every criterion played.
#[component]
pub fn Ranking(catalog: Arc<Catalog>, ranking: Vec<Ranked>) -> impl IntoView {
    if ranking.is_empty() {
        return None;
    }
    let items = ranking.iter().map(|ranked| item(&catalog, ranked)).collect_view();
    Some(view! {
        <section>
            <h2>"Ranking"</h2>
            <ol class="ranking">{items}</ol>
        </section>
    })
}

fn item(catalog: &Catalog, ranked: &Ranked) -> impl IntoView + use<> {
    let alternative = catalog.alternative(&ranked.alternative)?;
    let title = |part: &Part| catalog.criterion(&part.criterion).map(|c| c.title.clone()).unwrap_or_default();
    let rows = ranked
        .parts
        .iter()
        .map(|part| {
            let rating = alternative.ratings.get(&part.criterion);
            let because = match (rating, part.known) {
                (Some(rating), _) => rating.because.clone(),
                (None, true) => "From your answer.".to_owned(),
                (None, false) => "Not rated; counted as the middle.".to_owned(),
            };
            view! {
                <tr>
                    <th scope="row">{title(part)}</th>
                    <td>{percent(part.weight)}</td>
                    <td>{format!("{:.0}", part.value * 10.0)}</td>
                    <td>{format!("{:.1}", part.part * 100.0)}</td>
                    <td class="because">{because}</td>
                </tr>
            }
        })
        .collect_view();
    let table = site::href(COMPARE.path, "rows=ratings");
    Some(view! {
        <li>
            <div class="score">
                <strong>{alternative.name.clone()}</strong>
                <span>{format!("{:.0} of 100", ranked.score * 100.0)}</span>
            </div>
            {bar(ranked)}
            <details>
                <summary>"What made up the score of " {alternative.name.clone()}</summary>
                <div class="scroll" role="region" tabindex="0" aria-label="Parts of the score">
                    <table class="parts">
                        <thead>
                            <tr>
                                <th scope="col">"Criterion"</th>
                                <th scope="col">"Weight"</th>
                                <th scope="col">"Rating of 10"</th>
                                <th scope="col">"Points"</th>
                                <th scope="col">"Why"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p>
                    <a href=table>"The evidence behind the ratings"</a>
                </p>
            </details>
        </li>
    })
}

/// The score as a row of parts, one for each criterion; the table below it says the same in words.
fn bar(ranked: &Ranked) -> impl IntoView + use<> {
    let mut x = 0.0;
    let parts = ranked
        .parts
        .iter()
        .map(|part| {
            let width = part.part * 100.0;
            let rect = view! {
                <rect x=format!("{x:.2}") y="0" width=format!("{:.2}", (width - 0.25).max(0.0)) height="4"></rect>
            };
            x += width;
            rect
        })
        .collect_view();
    view! {
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" x="0" y="0" width="100" height="4"></rect>
            {parts}
        </svg>
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}\u{a0}%", share * 100.0)
}
