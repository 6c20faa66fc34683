use crate::{
    catalog::{Catalog, selection::Selection, words::Words},
    components::cell::cell,
    site,
};
use leptos::prelude::*;

/// The table of a selection: a column for each alternative, a body for each group.
pub fn table(catalog: &Catalog, words: &Words, selection: &Selection) -> impl IntoView + use<> {
    let columns = selection.columns(catalog);
    let heads = columns
        .iter()
        .map(|alternative| {
            let href = site::href(&site::alternative(&catalog.noun, &alternative.id), "");
            view! {
                <th scope="col">
                    <a href=href>{alternative.name.clone()}</a>
                </th>
            }
        })
        .collect_view();
    let span = (columns.len() + 1).to_string();
    let bodies = catalog
        .groups
        .iter()
        .filter_map(|group| {
            let rows = selection.rows(catalog, words, &group.id, &columns);
            let lines = rows
                .iter()
                .map(|criterion| {
                    let cells = columns
                        .iter()
                        .map(|alternative| view! { <td>{cell(catalog, words, alternative, criterion)}</td> });
                    view! {
                        <tr id=criterion.id.clone()>
                            <th scope="row">
                                <details>
                                    <summary>{criterion.title.clone()}</summary>
                                    <p>{criterion.about.clone()}</p>
                                </details>
                            </th>
                            {cells.collect_view()}
                        </tr>
                    }
                })
                .collect_view();
            (!rows.is_empty()).then(|| {
                view! {
                    <tbody>
                        <tr class="group">
                            <th colspan=span.clone() scope="colgroup">
                                {group.title.clone()}
                            </th>
                        </tr>
                        {lines}
                    </tbody>
                }
            })
        })
        .collect_view();
    let empty = bodies.is_empty();
    view! {
        <table class="comparison">
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            {bodies}
        </table>
        {empty.then(|| view! { <p class="empty">"All rows agree. Show another one, or all rows."</p> })}
    }
}
