//! The table: alternatives as columns, criteria as rows, each cell a link to its card. It stands whole on a page of its own
//! and in part in texts; the program takes both over as they stand (`pages::compare`).

mod cell;

use crate::{
    builder::still::still,
    catalog::{Alternative, Catalog, Criterion, shown::Row, words::Words},
    components::html::escape,
    site,
};
pub use cell::{stale_mark, unsaid};
use leptos::prelude::*;

/// A part of the table for a text, as HTML: some rows, made by [`Comparison::line`], for the program to take over.
/// `address` is what shows the same on the page of the table.
pub fn excerpt(comparison: &Comparison, caption: &str, lines: &str, address: &str) -> String {
    let (caption, place) = (escape(caption), site::COMPARE.path.trim_end_matches('/'));
    let link = escape(&site::href(site::COMPARE.path, address));
    format!(
        "<figure class=\"excerpt\"><div data-live=\"{place}\" data-later data-excerpt>\
         <div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\" data-cards>\
         <table class=\"comparison\"><caption>{caption}</caption>{}<tbody>{lines}</tbody></table></div></div>\
         <figcaption><a href=\"{link}\">Open in the table</a></figcaption></figure>\n",
        still(comparison.head()),
    )
}

/// A table that makes its rows.
pub struct Comparison<'a> {
    pub catalog: &'a Catalog,
    pub words: &'a Words,
}

impl Comparison<'_> {
    /// The heads of all columns.
    pub fn head(&self) -> impl IntoView + use<> {
        let heads = self.catalog.alternatives.iter().map(|alternative| {
            let href = site::href(&site::alternative(&self.catalog.noun, &alternative.id), "");
            view! {
                <th scope="col" data-of=alternative.id.clone()>
                    <a href=href>{alternative.name.clone()}</a>
                    <small class="mark"></small>
                </th>
            }
        });
        view! {
            <thead>
                <tr>
                    <td></td>
                    {heads.collect_view()}
                </tr>
            </thead>
        }
    }

    /// A row. `anchor` where an address may lead to it; `note` is what stands behind a value, as HTML.
    pub fn line(
        &self,
        row: &Row,
        anchor: bool,
        mut note: impl FnMut(&Alternative, &Criterion) -> Option<String>,
    ) -> AnyView {
        let criterion = &self.catalog.criteria[row.criterion];
        let scale = cell::Scale::of(self.catalog, criterion);
        let cells = self.catalog.alternatives.iter().map(|alternative| {
            let note = note(alternative, criterion);
            cell::cell(self.catalog, self.words, alternative, criterion, scale, note)
        });
        let cells: Vec<_> = cells.collect();
        view! {
            <tr id=anchor.then(|| criterion.id.clone()) data-row=criterion.id.clone() data-alike=row.to_text()>
                <th scope="row">
                    <details>
                        <summary>{criterion.title.clone()}</summary>
                        <p>{criterion.about.clone()}</p>
                    </details>
                </th>
                {cells}
            </tr>
        }
        .into_any()
    }
}
