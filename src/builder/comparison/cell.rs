use crate::{
    catalog::{Alternative, Catalog, Confidence, Criterion, figure, provision::Provision, span, words::Words},
    site,
};
use leptos::prelude::*;

/// How many steps a bar has (`style/cells.css`).
const STEPS: f64 = 20.0;

/// What the numbers of a row are a part of; none where they are no amounts.
#[derive(Clone, Copy)]
pub struct Scale(Option<f64>);

impl Scale {
    pub fn of(catalog: &Catalog, criterion: &Criterion) -> Self {
        let of = |alternative: &Alternative| alternative.numbers.get(&criterion.id).copied();
        let numbers: Vec<f64> = catalog.alternatives.iter().filter_map(of).collect();
        let (least, most) = numbers.iter().fold((0.0_f64, 0.0_f64), |(least, most), n| (least.min(*n), most.max(*n)));
        // A year is no amount, nor is a grade.
        Self(
            (criterion.unit.as_deref() != Some("year") && !criterion.provided && least >= 0.0 && most > 0.0)
                .then_some(most),
        )
    }

    fn bar(self, alternative: &Alternative, criterion: &Criterion) -> Option<String> {
        let part = match (alternative.numbers.get(&criterion.id), alternative.ratings.get(&criterion.id)) {
            (Some(number), _) => number / self.0?,
            (None, rating) => rating?.rating / 10.0,
        };
        Some((part * STEPS).round().to_string())
    }
}

/// A cell of the table: the value, and the way to its card on the page of the alternative.
pub fn cell(
    catalog: &Catalog,
    words: &Words,
    alternative: &Alternative,
    criterion: &Criterion,
    scale: Scale,
    note: Option<String>,
) -> AnyView {
    let note = note.map(|note| view! { <span class="cited" inner_html=note></span> });
    let bar = scale.bar(alternative, criterion);
    let page = site::alternative(&catalog.noun, &alternative.id);
    let href = site::href(&page, &site::claim(&criterion.id));
    match (words.value(&alternative.id, &criterion.id), alternative.ratings.get(&criterion.id)) {
        (Some(Some(known)), _) => {
            let stale = known.fresh_until.as_deref().map(|until| view! { " " {stale_mark(until, known.stale)} });
            let of = known.of.clone().map(|of| view! { " " <small>{of}</small> });
            let provision = provision(alternative, criterion);
            let grade = provision.map(|provision| provision.grade().to_string());
            let word = provision.and_then(|provision| unsaid(provision, &known.value));
            let word = word.map(|word| view! { <span class="hidden">{word} ": "</span> });
            view! {
                <td data-bar=bar data-grade=grade>
                    <a href=href>{word} {known.value.clone()} {of} {doubt(known.confidence)} {stale}</a>
                    {note}
                </td>
            }
            .into_any()
        }
        (None, Some(rating)) => {
            let range = (rating.low != rating.high).then(|| span((rating.low, rating.high)));
            let range = range.map(|range| view! { " " <small>{range}</small> });
            view! {
                <td data-bar=bar>
                    <a href=href>{figure(rating.rating, None)} {range} {doubt(rating.confidence)}</a>
                </td>
            }
            .into_any()
        }
        _ => view! {
            <td class="unknown">
                <a href=href>"unknown"</a>
            </td>
        }
        .into_any(),
    }
}

fn provision(alternative: &Alternative, criterion: &Criterion) -> Option<Provision> {
    let grade = alternative.numbers.get(&criterion.id).filter(|_| criterion.provided)?;
    Some(Provision::of_grade(*grade))
}

/// The word of a grade, where a value does not begin with it: a shape must not be all that tells it.
pub fn unsaid(provision: Provision, value: &str) -> Option<&'static str> {
    let word = provision.word();
    (!value.to_lowercase().starts_with(word)).then_some(word)
}

/// The mark of a low confidence: what can hardly be relied on says so where it is read, in words for who cannot see it.
fn doubt(confidence: Confidence) -> Option<impl IntoView + use<>> {
    (confidence == Confidence::Low).then(
        || view! { " " <small class="low" title="low confidence"><span class="hidden">"low confidence"</span></small> },
    )
}

/// The word “stale”, hidden until the day comes (`public/start.js`).
pub fn stale_mark(until: &str, stale: bool) -> impl IntoView + use<> {
    view! {
        <b class="stale" data-until=until.to_owned() hidden=!stale>
            "stale"
        </b>
    }
}
