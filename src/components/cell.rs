use crate::{
    catalog::{Alternative, Catalog, Confidence, Criterion, figure, span, words::Words},
    components::erase::erase,
    site,
};
use leptos::prelude::*;

/// A cell of the table: the value, and the way to its card on the page of the alternative.
pub fn cell(catalog: &Catalog, words: &Words, alternative: &Alternative, criterion: &Criterion) -> AnyView {
    let page = site::alternative(&catalog.noun, &alternative.id);
    let href = site::href(&page, &site::claim(&criterion.id));
    match (words.value(&alternative.id, &criterion.id), alternative.ratings.get(&criterion.id)) {
        (Some(Some(known)), _) => {
            let stale = known.fresh_until.as_deref().map(|until| stale_mark(until, known.stale));
            let of = known.of.clone().map(|of| view! { " " <small>{of}</small> });
            erase(view! {
                <a href=href>{known.value.clone()} {stale}</a>
                {of}
                {doubt(known.confidence)}
            })
        }
        (None, Some(rating)) => {
            let range = (rating.low != rating.high).then(|| span((rating.low, rating.high)));
            erase(
                view! { <a href=href>{figure(rating.rating, None)} " " <small>{range}</small></a> {doubt(rating.confidence)} },
            )
        }
        _ => erase(view! {
            <a class="unknown" href=href>
                "unknown"
            </a>
        }),
    }
}

/// The word of a low confidence: what can hardly be relied on says so where it is read.
fn doubt(confidence: Confidence) -> Option<impl IntoView + use<>> {
    (confidence == Confidence::Low).then(|| view! { " " <small class="low">"low confidence"</small> })
}

/// The word “stale”, hidden until the day comes (`public/start.js`).
pub fn stale_mark(until: &str, stale: bool) -> impl IntoView + use<> {
    view! {
        <b class="stale" data-until=until.to_owned() hidden=!stale>
            "stale"
        </b>
    }
}
