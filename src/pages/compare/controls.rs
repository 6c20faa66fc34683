use crate::catalog::{Catalog, selection::Selection};
use leptos::prelude::*;
use std::sync::Arc;

/// What the table shows, and in which order.
#[component]
pub fn Controls(catalog: Arc<Catalog>, selection: Memo<Selection>, change: Callback<Selection>) -> impl IntoView {
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
