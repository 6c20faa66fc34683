use crate::{
    catalog::{Catalog, figure},
    components::erase::erase,
    decision::score::{Part, Ranked},
    fragment,
    site::{self, COMPARE},
};
use leptos::prelude::*;

/// The alternatives, best first, each with the part that every criterion played.
pub fn ranking(catalog: &Catalog, ranking: &[Ranked]) -> Option<AnyView> {
    let items = ranking.iter().filter_map(|ranked| item(catalog, ranked)).collect_view();
    (!items.is_empty()).then(|| {
        erase(view! {
            <section>
                <h2>"Ranking"</h2>
                <ol class="ranking">{items}</ol>
            </section>
        })
    })
}

fn item(catalog: &Catalog, ranked: &Ranked) -> Option<impl IntoView + use<>> {
    let alternative = catalog.alternative(&ranked.alternative)?;
    let rows = ranked.parts.iter().map(|part| {
        let title = catalog.criterion(&part.criterion).map(|c| c.title.clone());
        let because = match (alternative.ratings.get(&part.criterion), part.known) {
            (Some(rating), _) => rating.because.clone(),
            (None, true) => "From your answer.".to_owned(),
            (None, false) => "Not rated; counted as the middle.".to_owned(),
        };
        row(title.unwrap_or_default(), part, because)
    });
    let group = ranked.parts.first().and_then(|part| catalog.criterion(&part.criterion)).map(|c| c.group.as_str());
    let evidence = site::href(COMPARE.path, &fragment::join([("rows", group.unwrap_or_default())]));
    Some(view! {
        <li>
            <div class="score">
                <strong>{alternative.name.clone()}</strong>
                <span>{format!("{} of 100", (ranked.score * 100.0).round() as u32)}</span>
            </div>
            {bar(ranked)}
            <details>
                <summary>"What made up the score of " {alternative.name.clone()}</summary>
                <div class="scroll" role="region" tabindex="0" aria-label=format!("Parts of the score of {}", alternative.name)>
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
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
                <p>
                    <a href=evidence>"The evidence behind the ratings"</a>
                </p>
            </details>
        </li>
    })
}

fn row(title: String, part: &Part, because: String) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td>{figure((part.weight * 100.0).round(), Some("%"))}</td>
            <td>{figure(part.value * 10.0, None)}</td>
            <td>{figure(part.part * 100.0, None)}</td>
            <td class="because">{because}</td>
        </tr>
    }
}

/// The score as a row of parts, one for each criterion; the table below it says the same in words.
fn bar(ranked: &Ranked) -> impl IntoView + use<> {
    /// The whole scale in the picture's units; whole numbers of them are finer than a screen shows.
    const SCALE: f64 = 10_000.0;
    const GAP: f64 = 25.0;
    let mut x = 0.0;
    let parts = ranked
        .parts
        .iter()
        .map(|part| {
            let width = part.part * SCALE;
            let rect = (x as u32, (width - GAP).max(0.0) as u32);
            x += width;
            view! { <rect x=rect.0.to_string() y="0" width=rect.1.to_string() height="4"></rect> }
        })
        .collect_view();
    view! {
        <svg class="bar" viewBox="0 0 10000 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" x="0" y="0" width="10000" height="4"></rect>
            {parts}
        </svg>
    }
}
