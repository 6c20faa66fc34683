//! What the program answers to. Names, ids and `data-do` are what it goes by (`pages::compare::controls`).

use crate::{
    builder::content::Content,
    catalog::{Catalog, provision::Provision},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

pub fn controls(content: &Content, rows: usize) -> impl IntoView + use<> {
    let catalog = &content.compared;
    let groups = catalog.groups.iter().map(|group| option(&group.id, &group.title)).collect_view();
    let told = format!("{} {}, {rows} rows.", catalog.alternatives.len(), catalog.noun.many);
    view! {
        <form class="controls" autocomplete="off">
            // On a narrow screen the table comes first.
            <label class="further"><input type="checkbox" id="further" />"Columns, rows and order"</label>
            {columns(content)}
            <div class="line">
                <label>"Rows" <select id="rows">{option("", "All")} {groups} <option value="*" disabled>"Picked rows"</option></select></label>
                <label>"Find a row" <input type="search" id="find" maxlength="80" /></label>
                {own("weigh", "Only what my answers weigh")}
                <label><input type="checkbox" id="differ" />"Hide rows that agree"</label>
            </div>
            <div class="line">
                <label>
                    "Order columns by"
                    <select id="sort">{option("", "No order")} {option("*", "My score")} {sorts(catalog)}</select>
                </label>
                <label>
                    "Which end first"
                    <select id="way" disabled>{option("", "Best first")} {option("1", "Worst first")}</select>
                </label>
                <label>
                    "Then by"
                    <select id="then" disabled>{option("", "No order")} {option("*", "My score")} {sorts(catalog)}</select>
                </label>
            </div>
            {single_rows()}
            {needs(catalog)}
            {take()}
            <p class="told" role="status">{told}</p>
            <div class="steps actions">{button("before", "‹ Columns")} {button("after", "Columns ›")}</div>
        </form>
    }
}

/// Single rows: the program puts a box for each here once somebody opens it.
fn single_rows() -> impl IntoView {
    view! {
        <details class="rows">
            <summary>"Pick rows"</summary>
            <p class="note">"Those that are ticked stand alone, in the order in which they were ticked."</p>
            <div class="boxes"></div>
        </details>
    }
}

/// What is asked of the alternatives.
fn needs(catalog: &Catalog) -> impl IntoView + use<> {
    view! {
        <details class="needs">
            <summary>"Requirements"</summary>
            <div class="line">
                <label>"Of" <select id="need">{sorts(catalog)}</select></label>
                <label>"Bound" <select id="most">{option("", "at least")} {option("1", "at most")}</select></label>
                <label>"Number" <input type="number" id="bound" step="0.001" /></label>
                <label hidden>"Provided" <select id="grade">{grades()}</select></label>
                <button type="submit" class="plain">
                    "Add"
                </button>
            </div>
            <div class="asked actions"></div>
            <label><input type="checkbox" id="hides" />"Leave out columns that fail"</label>
        </details>
    }
}

/// How a thing can be provided, best first.
fn grades() -> impl IntoView {
    let grades = Provision::ALL.iter().rev();
    grades.map(|of| option(&of.grade().to_string(), of.word())).collect_view()
}

/// What the table shows, as a text (`public/take.js`).
fn take() -> impl IntoView {
    let button = |kind: &'static str, words: &'static str| {
        view! {
            <button type="button" class="plain" data-take=kind>
                {words}
            </button>
        }
    };
    view! {
        <details class="take">
            <summary>"Take it along"</summary>
            <p class="note">"What is shown, with its sources. Printing takes all columns as well."</p>
            <div class="actions">
                {button("csv", "CSV")} {button("md", "Markdown")} {button("json", "JSON")} {button("html", "HTML")}
            </div>
            <div class="taken" hidden>
                <textarea readonly rows="8" aria-label="The table as text" spellcheck="false"></textarea>
                <div class="actions">
                    {button("copy", "Copy")} <a href="" download>"Save as a file"</a>
                </div>
            </div>
        </details>
    }
}

/// A button for those who have answered questions.
fn own(does: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="plain" data-do=does data-own hidden>
            {words}
        </button>
    }
}

/// Which alternatives are shown: a box each, and what sets many boxes at once.
fn columns(content: &Content) -> impl IntoView + use<> {
    let catalog = &content.compared;
    let boxes = catalog.alternatives.iter().map(|alternative| {
        view! {
            <label>
                <input type="checkbox" name="show" value=alternative.id.clone() checked />
                {alternative.name.clone()}
            </label>
        }
    });
    let sets = sets(content);
    let sets = (!sets.is_empty()).then(|| {
        view! { <select id="set" aria-label="Show a group">{option("", "A group …")} {sets}</select> }
    });
    view! {
        <fieldset class="columns">
            <legend>"Show"</legend>
            <div class="boxes">{boxes.collect_view()}</div>
            <div class="actions">
                {button("every", "All")}
                {button("clear", "None")}
                {button("swap", "Only the unticked")}
                {own("leave", "What my answers leave")}
                {sets}
                <input type="search" id="among" maxlength="80" aria-label="Find a column" placeholder="Find a column" />
            </div>
        </fieldset>
    }
}

/// Groups that the data knows of: alternatives with the same value of a trait, where that is more than one and not all. A
/// value has the words of the answer that names it.
fn sets(content: &Content) -> Vec<AnyView> {
    let Content { compared: catalog, model, .. } = content;
    let traits: BTreeSet<&str> = catalog.alternatives.iter().flat_map(|a| a.traits.keys()).collect();
    let of_trait = |of: &str| {
        let has = |alternative: &&crate::catalog::Alternative, value: &String| {
            alternative.traits.get(of).is_some_and(|values| values.contains(value))
        };
        let values: BTreeSet<&String> =
            catalog.alternatives.iter().filter_map(|a| a.traits.get(of)).flatten().collect();
        let sets = values.into_iter().filter_map(|value| {
            let ids: Vec<&str> = catalog.alternatives.iter().filter(|a| has(a, value)).map(|a| a.id.as_str()).collect();
            let asked = model.questions.iter().filter(|question| {
                let matches = question.matches.as_ref().and_then(|matches| model.scales.get(&matches.criterion));
                matches.is_some_and(|scale| scale.by_trait.as_deref() == Some(of))
            });
            let label = asked.flat_map(|question| &question.options).find(|option| option.id == *value)?;
            (ids.len() > 1 && ids.len() < catalog.alternatives.len()).then(|| option(&ids.join("."), &label.label))
        });
        let sets: Vec<_> = sets.collect();
        let mut title = of.to_owned();
        title[..1].make_ascii_uppercase();
        (!sets.is_empty()).then(|| view! { <optgroup label=title>{sets}</optgroup> }.into_any())
    };
    traits.into_iter().filter_map(of_trait).collect()
}

/// What columns can be ordered by, group by group.
fn sorts(catalog: &Catalog) -> impl IntoView + use<> {
    let groups = catalog.groups.iter().filter_map(|group| {
        let of_group = catalog.sortable().filter(|criterion| criterion.group == group.id);
        let options: Vec<_> = of_group.map(|criterion| option(&criterion.id, &criterion.title)).collect();
        (!options.is_empty()).then(|| view! { <optgroup label=group.title.clone()>{options}</optgroup> })
    });
    groups.collect_view()
}

fn option(value: &str, words: &str) -> impl IntoView + use<> {
    view! { <option value=value.to_owned()>{words.to_owned()}</option> }
}

fn button(does: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="plain" data-do=does>
            {words}
        </button>
    }
}
