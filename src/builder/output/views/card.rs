//! All that is known of one cell of the table. The page of its alternative prints it; the table takes it from there.

use super::report::{About, ways};
use crate::{
    builder::{
        comparison::{stale_mark, unsaid},
        content::Content,
        contract::{Alternative, Catalog, Claim, Criterion, Evidence, Rating, Scale},
    },
    catalog::{figure, out_of_ten, span},
    site,
};
use leptos::prelude::*;

/// The card of one alternative on one criterion.
pub fn card(content: &Content, alternative: &Alternative, criterion: &Criterion, scale: Option<&Scale>) -> AnyView {
    let catalog = &content.catalog;
    let inside = match (alternative.claims.get(&criterion.id), alternative.ratings.get(&criterion.id)) {
        (Some(Claim::Known(evidence)), _) => known(catalog, criterion, evidence),
        (Some(Claim::Unknown(looked)), _) => unknown(looked.clone()),
        (None, Some(rating)) => rated(content, alternative, criterion, rating),
        (None, None) if scale.is_some() => {
            unknown("There is no number to work it out from. It counts as anything from 0 to 10.".to_owned())
        }
        (None, None) => unknown("Nothing was gathered yet.".to_owned()),
    };
    let anchors = scale.map(|scale| {
        view! {
            <dl class="anchors">
                <dt>"0"</dt>
                <dd>{scale.worst.clone()}</dd>
                <dt>"5"</dt>
                <dd>{scale.middle.clone()}</dd>
                <dt>"10"</dt>
                <dd>{scale.best.clone()}</dd>
            </dl>
        }
    });
    let address = site::href(&site::alternative(&catalog.noun, &alternative.id), &site::claim(&criterion.id));
    let value = alternative.value(&criterion.id).unwrap_or_else(|| "unknown".to_owned());
    let about = About {
        title: &format!("{}, {}", alternative.name, criterion.title),
        read: Some(format!("{}: {value}", criterion.title)),
        address: &address,
    };
    let reports = ways(content, &about);
    into(view! {
        {inside}
        {anchors}
        {criterion.caveat.clone().map(|caveat| view! { <p class="caveat">{caveat}</p> })}
        <p class="links">
            <a href=address.clone()>"Link to this"</a>
            {reports}
        </p>
    })
}

fn known(catalog: &Catalog, criterion: &Criterion, evidence: &Evidence) -> AnyView {
    let number = evidence.number.map(|number| figure(number, criterion.unit.as_deref()));
    let number = number.filter(|number| *number != evidence.value).map(|number| format!(" ({number})"));
    let provided = evidence.provision.and_then(|provision| unsaid(provision, &evidence.value));
    let provided = provided.map(|word| format!(" ({word})"));
    let also = (!evidence.also.is_empty()).then(|| {
        let others = evidence.also.iter().map(|other| {
            let apart = evidence.number.zip(other.number).and_then(|(one, other)| apart(one, other));
            view! {
                <li>
                    <b>{other.shown().scoped()}</b>
                    {apart}
                    " "
                    {other.detail.clone()}
                    {provenance(catalog, other)}
                </li>
            }
        });
        view! {
            <p>"Other readings:"</p>
            <ul class="also">{others.collect_view()}</ul>
        }
    });
    let disputed = (!evidence.disputed.is_empty()).then(|| {
        let links = evidence.disputed.iter().map(|id| {
            view! {
                " "
                <a href=site::href(site::CLAIMS.path, id)>{id.to_uppercase()}</a>
            }
        });
        view! { <p>"Claims that others make about it and that do not hold as they stand:" {links.collect_view()}</p> }
    });
    into(view! {
        <p class="value">{evidence.shown().scoped()} {number} {provided}</p>
        <p>{evidence.detail.clone()}</p>
        {provenance(catalog, evidence)}
        {evidence.note.clone().map(|note| view! { <p class="note">{note}</p> })}
        {also}
        {disputed}
    })
}

/// How far another number lies from the one shown.
fn apart(one: f64, other: f64) -> Option<String> {
    let percent = ((other / one - 1.0) * 100.0).round();
    let words = if percent < 0.0 { "lower" } else { "higher" };
    (percent.is_finite() && percent != 0.0).then(|| format!(" ({} {words})", figure(percent.abs(), Some("%"))))
}

/// Source, dates, confidence and age.
fn provenance(catalog: &Catalog, evidence: &Evidence) -> AnyView {
    let source = catalog.sources.get(&evidence.source);
    let link = source.map(|source| {
        view! { <a href=source.url.clone() rel="external">{source.title.clone()}</a> }
    });
    let dated = source.map(|source| source.date.clone());
    let why = evidence.why.clone().unwrap_or_else(|| evidence.confidence.meaning().to_owned());
    let fresh = evidence.fresh_until.clone().map(|until| {
        view! {
            <dt>"Fresh until"</dt>
            <dd>{until.clone()} " " {stale_mark(&until, evidence.stale)}</dd>
        }
    });
    into(view! {
        <dl>
            <dt>"Source"</dt>
            <dd>{link} ", " {dated}</dd>
            <dt>"Read"</dt>
            <dd>{evidence.checked.clone()}</dd>
            <dt>"Confidence"</dt>
            <dd>{evidence.confidence.word()} ". " {why}</dd>
            {fresh}
        </dl>
    })
}

fn rated(content: &Content, alternative: &Alternative, criterion: &Criterion, rating: &Rating) -> AnyView {
    let catalog = &content.catalog;
    let second = content.second_reading.of(&alternative.id, &criterion.id).map(|both| {
        let settled = both.settled.as_ref().map(|settled| format!(" {settled}"));
        format!(" A second reader gave {}.{}", figure(both.second, None), settled.unwrap_or_default())
    });
    let page = site::alternative(&catalog.noun, &alternative.id);
    let rests_on = rating.claims.iter().filter_map(|id| {
        let criterion = catalog.criterion(id)?;
        let value = alternative.value(id).unwrap_or_else(|| "unknown".to_owned());
        let href = site::href(&page, &site::claim(id));
        Some(view! {
            <li>
                <a href=href>{criterion.title.clone()}</a>
                ": "
                {value}
            </li>
        })
    });
    let basis = if rating.computed { "Computed by a stated function." } else { "Our judgement." };
    let widened = rating.fresh_until.clone().filter(|_| rating.widened() != (rating.low, rating.high)).map(|until| {
        view! {
            <span data-until=until hidden>
                " Some of it is stale by now, so the range is "
                {span(rating.widened())}
                "."
            </span>
        }
    });
    into(view! {
        <p class="value">{out_of_ten(rating.rating)} ", range " {span((rating.low, rating.high))}</p>
        <p>{rating.because.clone()}</p>
        <p class="note">
            {basis} " Confidence " {rating.confidence.word()} ", the lowest of what it rests on." {second} {widened}
        </p>
        <ul class="rests">{rests_on.collect_view()}</ul>
    })
}

fn unknown(looked: String) -> AnyView {
    into(view! {
        <p class="value unknown">"unknown"</p>
        <p>{looked}</p>
    })
}

fn into(view: impl IntoView + 'static) -> AnyView {
    view.into_any()
}
