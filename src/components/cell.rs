use crate::catalog::{Alternative, Catalog, Claim, Criterion, Evidence, Rating, out_of_ten};
use crate::components::erase::erase;
use leptos::prelude::*;

/// A cell of the table that opens to its source, date and confidence. `details` opens it without JavaScript too.
pub fn cell(catalog: &Catalog, alternative: &Alternative, criterion: &Criterion) -> AnyView {
    match (alternative.claims.get(&criterion.id), alternative.ratings.get(&criterion.id)) {
        (Some(Claim::Known(evidence)), _) => known(catalog, evidence),
        (Some(Claim::Unknown(looked)), _) => unknown(looked.clone()),
        (None, Some(rating)) => rated(catalog, alternative, rating),
        (None, None) => unknown("Nothing was gathered yet.".to_owned()),
    }
}

fn known(catalog: &Catalog, evidence: &Evidence) -> AnyView {
    erase(view! {
        <details class="claim">
            <summary>{evidence.value.clone()}</summary>
            <p>{evidence.detail.clone()}</p>
            {source(catalog, evidence)}
            {evidence.note.clone().map(|note| view! { <p class="note">{note}</p> })}
        </details>
    })
}

fn source(catalog: &Catalog, evidence: &Evidence) -> impl IntoView + use<> {
    let source = catalog.sources.get(&evidence.source);
    let link = source.map(|source| {
        view! { <a href=source.url.clone() rel="external">{source.title.clone()}</a> }
    });
    let date = source.map(|source| source.date.clone());
    view! {
        <dl>
            <dt>"Source"</dt>
            <dd>{link}</dd>
            <dt>"Dated"</dt>
            <dd>{date}</dd>
            <dt>"Read"</dt>
            <dd>{evidence.checked.clone()}</dd>
            <dt>"Confidence"</dt>
            <dd>{evidence.confidence.word()}</dd>
        </dl>
    }
}

fn rated(catalog: &Catalog, alternative: &Alternative, rating: &Rating) -> AnyView {
    let rests_on = rating.claims.iter().filter_map(|id| {
        let criterion = catalog.criterion(id)?;
        let found = match alternative.claims.get(id) {
            Some(Claim::Known(evidence)) => {
                erase(view! { <dd>{evidence.detail.clone()} {source(catalog, evidence)}</dd> })
            }
            _ => erase(view! { <dd>"unknown"</dd> }),
        };
        Some(view! {
            <dt>{criterion.title.clone()}</dt>
            {found}
        })
    });
    erase(view! {
        <details class="claim">
            <summary>{out_of_ten(rating.rating)}</summary>
            <p>{rating.because.clone()}</p>
            <p class="note">
                "Our judgement. Confidence " {catalog.confidence(alternative, rating).word()} ", the lowest of what it rests on:"
            </p>
            <dl class="rests">{rests_on.collect_view()}</dl>
        </details>
    })
}

fn unknown(looked: String) -> AnyView {
    erase(view! {
        <details class="claim unknown">
            <summary>"unknown"</summary>
            <p>{looked}</p>
        </details>
    })
}
