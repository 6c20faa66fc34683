//! The table of everything, as it comes with its page. The program does not make it anew: it hides, moves and marks what
//! stands here (`pages::compare`).

mod controls;

use super::still;
use crate::{
    builder::{comparison::Comparison, content::Content},
    catalog::{Catalog, provision::Provision, shown::Row, words::Words},
    components::html::Html,
    site::{self, COMPARE},
};
use leptos::prelude::*;

pub fn compare(content: &Content) -> String {
    let catalog = &content.compared;
    let words = content.catalog.words();
    let rows = Row::all(catalog, &words);
    let lead = format!(
        "{} {} on {} criteria, data of {}. Open a cell to see where its value comes from.",
        catalog.alternatives.len(),
        catalog.noun.many,
        rows.len(),
        catalog.version,
    );
    let title = site::with_noun(COMPARE.title, &catalog.noun);
    let head = Html::element("h1", &[], title.into()).and(Html::element("p", &[("class", "lead")], lead.into()));
    let place = COMPARE.path.trim_end_matches('/');
    format!("{}<div data-live=\"{place}\">{}</div>", head.into_string(), still(instrument(content, &words, &rows)))
}

fn instrument(content: &Content, words: &Words, rows: &[Row]) -> AnyView {
    view! {
        <div class="said"></div>
        {controls::controls(content, rows.len())}
        <p class="legend note">
            <small class="low"></small>
            " low confidence, "
            <b class="stale">"stale"</b>
            " past its day. A line below a number is its part of the largest, below a rating its part of ten."
        </p>
        <ul class="legend note grades" aria-label="How a thing is provided">{grades()}</ul>
        <div class="scroll comparing" role="region" aria-label="Table" tabindex="0" data-cards>
            {table(&content.compared, words, rows)}
        </div>
        <p class="empty" hidden></p>
    }
    .into_any()
}

fn table(catalog: &Catalog, words: &Words, rows: &[Row]) -> impl IntoView + use<> {
    let comparison = Comparison { catalog, words };
    let span = (catalog.alternatives.len() + 1).to_string();
    let bodies = catalog
        .groups
        .iter()
        .filter_map(|group| {
            let of_group = |row: &&Row| catalog.criteria[row.criterion].group == group.id;
            let lines: Vec<_> =
                rows.iter().filter(of_group).map(|row| comparison.line(row, true, |_, _| None)).collect();
            (!lines.is_empty()).then(|| {
                view! {
                    <tbody data-group=group.id.clone()>
                        <tr class="group">
                            <th colspan=span.clone() scope="colgroup">
                                <button type="button" class="fold" aria-expanded="true" data-group=group.id.clone()>
                                    {group.title.clone()}
                                </button>
                            </th>
                        </tr>
                        {lines}
                    </tbody>
                }
            })
        })
        .collect_view();
    let picked = (catalog.alternatives.len() + 1).to_string();
    view! {
        <table class="comparison">
            {comparison.head()}
            <tbody class="picked" hidden>
                <tr class="group">
                    <th colspan=picked scope="colgroup">
                        <span>"Picked rows"</span>
                    </th>
                </tr>
            </tbody>
            {bodies}
        </table>
    }
}

/// What the shapes before values mean, best first.
fn grades() -> impl IntoView {
    let grades = Provision::ALL.iter().rev();
    grades.map(|of| view! { <li data-grade=of.grade().to_string()>{of.word()}</li> }).collect_view()
}
