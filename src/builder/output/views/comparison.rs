//! The table of everything, as it comes with its page. The program does not make it anew: it hides, moves and marks what
//! stands here (`pages::compare`).

mod cell;
mod controls;

use super::still;
use crate::{
    builder::content::Content,
    catalog::{Catalog, provision::Provision, shown::Row, words::Words},
    components::html::Html,
    site::{self, COMPARE},
};
pub use cell::{stale_mark, unsaid};
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
        <div class="scroll" role="region" aria-label="Table" tabindex="0" data-cards>
            {table(&content.compared, words, rows)}
        </div>
        <p class="empty" hidden></p>
        {menu()}
        {card()}
    }
    .into_any()
}

fn table(catalog: &Catalog, words: &Words, rows: &[Row]) -> impl IntoView + use<> {
    let heads = catalog
        .alternatives
        .iter()
        .map(|alternative| {
            let href = site::href(&site::alternative(&catalog.noun, &alternative.id), "");
            view! {
                <th scope="col" data-of=alternative.id.clone()>
                    <a href=href>{alternative.name.clone()}</a>
                    <button
                        type="button"
                        class="more"
                        aria-expanded="false"
                        aria-label=format!("{}: move, pin or hide", alternative.name)
                    ></button>
                    <small class="mark"></small>
                </th>
            }
        })
        .collect_view();
    let span = (catalog.alternatives.len() + 1).to_string();
    let bodies = catalog
        .groups
        .iter()
        .filter_map(|group| {
            let of_group = |row: &&Row| catalog.criteria[row.criterion].group == group.id;
            let lines: Vec<_> = rows.iter().filter(of_group).map(|row| line(catalog, words, row)).collect();
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
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
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

fn line(catalog: &Catalog, words: &Words, row: &Row) -> impl IntoView + use<> {
    let criterion = &catalog.criteria[row.criterion];
    let scale = cell::Scale::of(catalog, criterion);
    let cells =
        catalog.alternatives.iter().map(|alternative| cell::cell(catalog, words, alternative, criterion, scale));
    view! {
        <tr id=criterion.id.clone() data-alike=row.to_text()>
            <th scope="row">
                <details>
                    <summary>{criterion.title.clone()}</summary>
                    <p>{criterion.about.clone()}</p>
                </details>
            </th>
            {cells.collect_view()}
        </tr>
    }
}

/// What the shapes before values mean, best first.
fn grades() -> impl IntoView {
    let grades = Provision::ALL.iter().rev();
    grades.map(|of| view! { <li data-grade=of.grade().to_string()>{of.word()}</li> }).collect_view()
}

/// What the button in the head of a column opens; the program puts it there.
fn menu() -> impl IntoView {
    let item = |does: &'static str, words: &'static str| {
        view! {
            <button type="button" class="plain" data-do=does>
                {words}
            </button>
        }
    };
    view! {
        <div class="menu" role="group" aria-label="Column" hidden>
            {item("left", "Move left")}
            {item("right", "Move right")}
            {item("pin", "Pin as reference")}
            {item("hide", "Hide")}
        </div>
    }
}

/// Where the card of a cell is shown.
fn card() -> impl IntoView {
    view! {
        <dialog class="card" aria-label="Evidence">
            <div></div>
            <p class="actions">
                <button type="button" class="plain" data-take="cell">
                    "Copy with its source"
                </button>
                <button type="button" class="plain" data-do="close">
                    "Close"
                </button>
            </p>
        </dialog>
    }
}
