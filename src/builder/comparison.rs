//! The table: alternatives as columns, criteria as rows, each cell a link to its card. It stands whole on a page of its own
//! and in part in texts; the program takes both over as they stand (`pages::compare`).

mod cell;

use crate::{
    builder::still::still,
    catalog::{Alternative, Catalog, Criterion, shown::Row, words::Words},
    components::html::escape,
    fragment, site,
};
pub use cell::{stale_mark, unsaid};
use leptos::prelude::*;

/// A part of the table for a text, as HTML, for the program to take over: these alternatives and criteria, in this order.
/// `note` is what stands behind a value, as HTML. An error is a sentence.
pub fn excerpt(
    whole: &Catalog,
    words: &Words,
    (show, rows): (&[String], &[String]),
    caption: &str,
    mut note: impl FnMut(&Alternative, &Criterion) -> Option<String>,
) -> Result<String, String> {
    let alternative = |id: &String| whole.alternative(id).cloned().ok_or(format!("There is no “{id}” to show."));
    let alternatives = show.iter().map(alternative).collect::<Result<_, _>>()?;
    let catalog = &Catalog { alternatives, ..whole.clone() };
    let (comparison, all) = (Comparison { catalog, words }, Row::all(catalog, words));
    let mut lines = String::new();
    for id in rows {
        let row = all.iter().find(|row| catalog.criteria[row.criterion].id == *id);
        let row = row.ok_or(format!("There is no criterion “{id}” of which something is known."))?;
        lines += &still(comparison.line(row, false, &mut note));
    }
    let mut sorted: Vec<&str> = show.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    let address = fragment::join([("show", &*sorted.join(".")), ("only", &*rows.join("."))]);
    Ok(format!(
        "<figure class=\"excerpt\"><div data-live=\"{place}\" data-later data-excerpt>\
         <div class=\"scroll comparing\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\" data-cards>\
         <table class=\"comparison\"><caption>{caption}</caption>{head}<tbody>{lines}</tbody></table></div></div>\
         <figcaption><a href=\"{link}\">Open in the table</a></figcaption></figure>\n",
        place = site::COMPARE.path.trim_end_matches('/'),
        caption = escape(caption),
        head = still(comparison.head()),
        link = escape(&site::href(site::COMPARE.path, &address)),
    ))
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
