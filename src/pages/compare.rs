//! The table: alternatives side by side, every cell a claim that opens.

use crate::{
    catalog::{Catalog, selection::Selection},
    components::{
        address::{use_fragment, use_go},
        cell::cell,
        erase::erase,
        layout::arrived_in_place,
        loading::with_data,
        notice::problems,
    },
    session::Data,
    site::COMPARE,
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Compare() -> impl IntoView {
    with_data(COMPARE, |data| erase(view! { <Instrument data /> }))
}

#[component]
fn Instrument(data: Data) -> impl IntoView {
    let catalog = data.catalog;
    let fragment = use_fragment();
    let opened = Memo::new({
        let catalog = catalog.clone();
        move |_| fragment.with(|text| Selection::decode(text, &catalog))
    });
    let selection = Memo::new(move |_| opened.get().0);
    let go = use_go();
    let change = Callback::new({
        let catalog = catalog.clone();
        move |next: Selection| go(COMPARE.path, &next.encode(&catalog), true)
    });
    let count = format!(
        "{} {} on {} criteria, as of {}. Open a cell to see where its value comes from.",
        catalog.alternatives.len(),
        catalog.noun.many,
        catalog.groups.iter().map(|group| Selection::default().rows(&catalog, &group.id, &[]).len()).sum::<usize>(),
        catalog.version,
    );
    let as_it_came = StoredValue::new(arrived_in_place());
    view! {
        <p class="lead">{count}</p>
        {move || problems(opened.get().1)}
        <Controls catalog=catalog.clone() selection change />
        <div class="scroll" role="region" aria-label="Table" tabindex="0">
            {move || {
                let selection = selection.get();
                // The whole table is in the page already, and its cells open by themselves. To take over its thousands
                // of elements would cost more than everything else, for a table that many never change.
                if as_it_came.get_value() && selection == Selection::default() {
                    return erase(view! { <div inner_html=""></div> });
                }
                as_it_came.set_value(false);
                erase(view! { <div>{table(&catalog, &selection)}</div> })
            }}
        </div>
    }
}

#[component]
fn Controls(catalog: Arc<Catalog>, selection: Memo<Selection>, change: Callback<Selection>) -> impl IntoView {
    let boxes = catalog
        .alternatives
        .iter()
        .map(|alternative| {
            let id = alternative.id.clone();
            let shown = {
                let id = id.clone();
                move || selection.with(|selection| selection.shows(&id))
            };
            let catalog = catalog.clone();
            view! {
                <label>
                    <input
                        type="checkbox"
                        name="show"
                        value=id.clone()
                        prop:checked=shown
                        on:change=move |event| {
                            let mut next = selection.get_untracked();
                            next.toggle(&id, &catalog);
                            // The last one cannot be hidden, and its box must not say otherwise.
                            event_target::<web_sys::HtmlInputElement>(&event).set_checked(next.shows(&id));
                            change.run(next);
                        }
                    />
                    {alternative.name.clone()}
                </label>
            }
        })
        .collect_view();
    let groups = catalog
        .groups
        .iter()
        .map(|group| view! { <option value=group.id.clone()>{group.title.clone()}</option> })
        .collect_view();
    let sorts = catalog
        .sortable()
        .map(|criterion| view! { <option value=criterion.id.clone()>{criterion.title.clone()}</option> })
        .collect_view();
    view! {
        <div class="controls">
            <fieldset>
                <legend>"Show"</legend>
                {boxes}
            </fieldset>
            <label>
                "Rows"
                <select
                    id="rows"
                    prop:value=move || selection.get().rows.unwrap_or_default()
                    on:change=move |event| {
                        let rows = Some(event_target_value(&event)).filter(|value| !value.is_empty());
                        change.run(Selection { rows, ..selection.get_untracked() });
                    }
                >
                    <option value="">"All"</option>
                    {groups}
                </select>
            </label>
            <label>
                "Best first by"
                <select
                    id="sort"
                    prop:value=move || selection.get().sort.unwrap_or_default()
                    on:change=move |event| {
                        let sort = Some(event_target_value(&event)).filter(|value| !value.is_empty());
                        change.run(Selection { sort, ..selection.get_untracked() });
                    }
                >
                    <option value="">"No order"</option>
                    {sorts}
                </select>
            </label>
            <label>
                <input
                    type="checkbox"
                    id="differ"
                    prop:checked=move || selection.get().differ
                    on:change=move |event| {
                        change.run(Selection { differ: event_target_checked(&event), ..selection.get_untracked() });
                    }
                />
                "Hide rows that agree"
            </label>
        </div>
    }
}

fn table(catalog: &Catalog, selection: &Selection) -> impl IntoView + use<> {
    let columns = selection.columns(catalog);
    let heads =
        columns.iter().map(|alternative| view! { <th scope="col">{alternative.name.clone()}</th> }).collect_view();
    let span = (columns.len() + 1).to_string();
    let bodies = catalog
        .groups
        .iter()
        .filter_map(|group| {
            let rows = selection.rows(catalog, &group.id, &columns);
            let lines = rows
                .iter()
                .map(|criterion| {
                    let cells =
                        columns.iter().map(|alternative| view! { <td>{cell(catalog, alternative, criterion)}</td> });
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
