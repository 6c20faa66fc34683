use super::Published;
use crate::{
    builder::{
        content::{Content, Correction},
        contract::Catalog,
        output::changes::shown_in,
    },
    site,
};
use leptos::prelude::*;
use serde_json::Value;

/// Values that were put right since the first version, with before and after from the versions themselves.
pub fn corrections(content: &Content, published: &Published) -> impl IntoView + use<> {
    let now = serde_json::to_value(&content.catalog).unwrap_or_default();
    let entries = content.corrections.iter().map(|correction| {
        let (before, after) = around(published, &now, &content.catalog.version, correction);
        let values = correction.claims.iter().map(|id| value(&content.catalog, id, before, after));
        view! {
            <li>
                <b>{correction.version.clone()} ", " {correction.kind.word()}</b>
                ". "
                {correction.why.clone()}
                <ul>{values.collect_view()}</ul>
            </li>
        }
    });
    let entries = entries.collect_view();
    (!content.corrections.is_empty()).then(|| {
        view! {
            <section aria-labelledby="corrections">
                <h2 id="corrections">"Corrections"</h2>
                <p>
                    "Every value that we have published and then put right, newest first. Wrong: it was not so. Misleading: it was \
                    read otherwise than it was meant. Outdated: a newer state was out when we gathered it. Newer: it was right, and \
                    more has been published or read since. Worded: the same in other words. The versions themselves stay as they were."
                </p>
                <ul class="corrections">{entries}</ul>
            </section>
        }
    })
}

/// The catalogs directly before a correction and with it.
fn around<'a>(
    published: &'a Published,
    now: &'a Value,
    version: &str,
    correction: &Correction,
) -> (Option<&'a Value>, Option<&'a Value>) {
    let at = published.earlier.iter().position(|(earlier, _)| *earlier == correction.version);
    let after = at.map(|at| &published.earlier[at].1).or((correction.version == version).then_some(now));
    let before = at.unwrap_or(published.earlier.len()).checked_sub(1).map(|at| &published.earlier[at].1);
    (before, after)
}

fn value(catalog: &Catalog, id: &str, before: Option<&Value>, after: Option<&Value>) -> impl IntoView + use<> {
    let (alternative, criterion) = id.split_once('.').unwrap_or((id, ""));
    let known = catalog.alternative(alternative);
    let title = catalog.criterion(criterion).map_or(criterion, |criterion| criterion.title.as_str());
    let label = format!("{}, {title}", known.map_or(alternative, |known| known.name.as_str()));
    let label = match known {
        Some(known) => {
            let href = site::href(&site::alternative(&catalog.noun, &known.id), &site::claim(criterion));
            view! { <a href=href>{label}</a> }.into_any()
        }
        None => label.into_any(),
    };
    let shown = |catalog: Option<&Value>| {
        catalog.and_then(|catalog| shown_in(catalog, alternative, criterion)).unwrap_or_default()
    };
    view! { <li>{label} {format!(": {} became {}.", shown(before), shown(after))}</li> }
}
