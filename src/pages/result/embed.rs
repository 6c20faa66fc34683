//! A result, or some rows of the table, in a frame on another site: what is told there, and who tells it. Nothing is kept and
//! nothing can be changed; each link opens a page of its own.

use super::{
    context::{ReportContext, list, table},
    glimpse, headline,
};
use crate::{
    address::Address,
    answers::link,
    browser::{self, Failure},
    catalog::{Catalog, selection::Selection, words::Words},
    components::{erase::erase, html::Html},
    decision,
    session::{Data, Fetching, Session, Wanted},
    site::{self, COMPARE, RESULT},
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;

/// What stands before the state of a table.
const TABLE: &str = "table";

/// Says what the address asks for. Where it asks for nothing, what came with the page tells how to ask.
pub fn embed(_place: &HtmlElement, data: Data) -> AnyView {
    let (session, fragment) = (Session::expect(), Address::expect().fragment);
    let rows = Wanted::new(fetch, None);
    let told = move || {
        let text = fragment.get();
        let html = match text.strip_prefix(TABLE) {
            _ if text.is_empty() => Html::default(),
            Some(rest) => {
                session.words.want();
                rows.want();
                match (session.words.get(), rows.get()) {
                    (Some(words), Some(tell)) => tell(&data.catalog, &words, rest.trim_start_matches('&')),
                    _ => Html::default(),
                }
            }
            None => result(&data, &text),
        };
        html.into_string()
    };
    erase(view! { <div class="embedded" inner_html=told></div> })
}

fn result(data: &Data, fragment: &str) -> Html {
    let opened = link::decode(fragment, &data.model, &data.catalog.version);
    if opened.answers.is_empty() {
        return problems(&opened.problems).and(paragraph("The address of this frame holds no answers."));
    }
    let data = data.seen_with(opened.answers.own());
    let decision = decision::decide(&data.catalog, &data.model, &opened.answers);
    let report = ReportContext { data: &data, answers: &opened.answers, decision: &decision, words: None };
    // Whose link is old: the whole result shows then and now.
    let older = opened.told_of_data(&data.catalog.version);
    let told: Vec<String> = older.into_iter().chain(opened.problems.iter().cloned()).collect();
    let how_sure = headline::how_sure(report).into_iter().map(|sentence| paragraph(&sentence));
    problems(&told)
        .and(glimpse(&data, &opened.answers, &decision))
        .and(Html::all(how_sure))
        .and(list(report.answered().into_iter().map(Html::from).collect()))
        .and(home(RESULT.path, fragment, "Open the whole result", &data.catalog))
}

/// Tells of a table what a fragment asks for. It reads what addresses of the table say, so it comes with the part that does.
type Excerpt = fn(&Catalog, &Words, &str) -> Html;

fn fetch() -> Fetching<Excerpt> {
    Box::pin(part())
}

#[wasm_split(compare, fallible)]
fn part() -> Result<Excerpt, Failure> {
    Ok(excerpt)
}

/// The columns and rows that a table is asked for, as text.
fn excerpt(catalog: &Catalog, words: &Words, fragment: &str) -> Html {
    let (selection, told) = Selection::decode(fragment, catalog);
    let columns: Vec<String> = selection.by_hand(catalog);
    let columns: Vec<_> = columns.iter().filter_map(|id| catalog.alternative(id)).collect();
    let in_group = |group: &str| selection.rows.as_ref().is_none_or(|rows| rows == group);
    let picked = |id: &String| selection.only.is_empty() || selection.only.contains(id);
    let criteria = catalog.criteria.iter().filter(|criterion| picked(&criterion.id) && in_group(&criterion.group));
    let heads: Vec<&str> = std::iter::once("").chain(columns.iter().map(|column| column.name.as_str())).collect();
    let rows = criteria.filter_map(|criterion| {
        let cells: Vec<Option<String>> = columns.iter().map(|column| words.cell(column, &criterion.id)).collect();
        // What only answers rate has no cells at all.
        cells.iter().any(Option::is_some).then(|| {
            let cells = columns.iter().zip(cells).map(|(column, cell)| {
                let text = cell.unwrap_or_else(|| "unknown".to_owned());
                let page = site::href(&site::alternative(&catalog.noun, &column.id), &site::claim(&criterion.id));
                outward(&page, &text)
            });
            std::iter::once(Html::from(criterion.title.as_str())).chain(cells).collect()
        })
    });
    let rows: Vec<Vec<Html>> = rows.collect();
    problems(&told).and(table("Comparison", "comparison-excerpt", &heads, rows)).and(home(
        COMPARE.path,
        fragment,
        "Open the table",
        catalog,
    ))
}

/// Leads to the whole of it, and says whose it is.
fn home(path: &str, fragment: &str, label: &str, catalog: &Catalog) -> Html {
    let whole = outward(&site::href(path, fragment), label);
    let whose = format!(". By {}, with the data of {}.", site::NAME, catalog.version);
    Html::element("p", &[("class", "note")], whole.and(whose))
}

/// A link that leaves the frame.
fn outward(href: &str, text: &str) -> Html {
    let attributes = [("href", href), ("target", "_blank"), ("rel", "noopener external")];
    Html::element("a", &attributes, text.into())
}

fn problems(sentences: &[String]) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    list(sentences.iter().map(|sentence| sentence.as_str().into()).collect())
}

fn paragraph(text: &str) -> Html {
    Html::element("p", &[], text.into())
}

/// What a page of somebody else needs to show this result.
pub fn snippet(fragment: &str, title: &str) -> String {
    let address = browser::passed_on(&site::href(site::EMBED.path, fragment));
    let attributes = [
        ("src", &*address),
        ("title", title),
        ("width", "100%"),
        ("height", "480"),
        ("loading", "lazy"),
        ("style", "border: 0"),
    ];
    Html::element("iframe", &attributes, Html::default()).into_string()
}
