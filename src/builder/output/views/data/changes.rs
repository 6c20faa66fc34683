use super::Published;
use crate::{
    builder::{
        content::Content,
        output::changes::{Changes, changes as between},
    },
    catalog::counted,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What changed since the version before: computed from the two files.
pub fn changes(content: &Content, published: &Published) -> impl IntoView + use<> {
    let after = serde_json::to_value(&content.catalog).unwrap_or_default();
    let before = published.earlier.last();
    let found = before.map(|(_, before)| between(before, &after));
    let since = before.map(|(version, _)| version.clone());
    let inside = match (found, since) {
        (Some(found), Some(since)) if found.is_empty() => {
            view! { <p>{format!("No claim differs from those of {since}.")}</p> }.into_any()
        }
        (Some(found), Some(since)) => {
            let total = |of: fn(&Changes) -> usize| found.iter().map(of).sum::<usize>();
            let sentence = format!(
                "Since {since}: {} added, {} changed, {} removed.",
                counted(total(|c| c.added.len()), "claim"),
                total(|c| c.changed.len()),
                total(|c| c.removed.len()),
            );
            view! {
                <p>{sentence}</p>
                {touched(&found)}
                {found.into_iter().map(one).collect_view()}
            }
            .into_any()
        }
        _ => view! { <p>"This is the first version."</p> }.into_any(),
    };
    view! {
        <section aria-labelledby="changes">
            <h2 id="changes">"What changed"</h2>
            {inside}
        </section>
    }
}

/// Which earlier results may come out otherwise.
fn touched(found: &[Changes]) -> Option<impl IntoView + use<>> {
    let titles: BTreeSet<&str> = found.iter().flat_map(|of| &of.rated).map(|moved| moved.title.as_str()).collect();
    let titles: Vec<&str> = titles.into_iter().collect();
    (!titles.is_empty()).then(|| {
        view! {
            <p>
                {format!(
                    "An earlier result may come out otherwise where it weighs one of these, because a rating moved: {}. A link \
                     keeps its answers, names the version that it was made with, and is worked out anew with this one.",
                    titles.join(", "),
                )}
            </p>
        }
    })
}

fn one(changes: Changes) -> impl IntoView {
    let list = |what: &str, titles: &[String]| {
        (!titles.is_empty()).then(|| view! { <p>{format!("{what}: {}.", titles.join(", "))}</p> })
    };
    let changed = changes.changed.iter().map(|changed| {
        let what = if changed.before == changed.after {
            format!(": its detail, source or confidence; the value is still {}.", changed.after)
        } else {
            format!(": {} became {}.", changed.before, changed.after)
        };
        view! { <li>{changed.title.clone()} {what}</li> }
    });
    let rated = changes.rated.iter().map(|moved| {
        view! { <li>{moved.title.clone()} {format!(", our rating: {} became {}.", moved.before, moved.after)}</li> }
    });
    let rated = rated.collect_view();
    let counts = format!(
        "{}: {} added, {} changed, {} removed, {} ratings moved",
        changes.name,
        changes.added.len(),
        changes.changed.len(),
        changes.removed.len(),
        changes.rated.len()
    );
    view! {
        <details>
            <summary>{counts}</summary>
            {list("Added", &changes.added)}
            {list("Removed", &changes.removed)}
            <ul>{changed.collect_view()} {rated}</ul>
        </details>
    }
}
