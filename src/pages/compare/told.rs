//! What is said of a table, in words.

use crate::{
    browser,
    catalog::{
        Alternative, Catalog, Direction, counted, figure,
        selection::{Key, Need, Selection},
        shown::{Column, Shown},
    },
    components::html::Html,
};
use web_sys::HtmlElement;

/// Says what is shown, and where that is nothing what to do.
pub fn tell(place: &HtmlElement, catalog: &Catalog, selection: &Selection, shown: &Shown, rows: usize, answered: bool) {
    let set = |selector: &str, text: &str| {
        if let Some(element) = browser::elements_in(place, selector).first() {
            element.set_text_content(Some(text));
            browser::mark(element, "hidden", text.is_empty());
        }
    };
    set(".told", &sentence(catalog, selection, shown, rows, answered));
    set(".empty", nothing(selection, shown));
}

/// Says what of an address could not be used.
pub fn problems(place: &HtmlElement, sentences: &[String]) {
    let Some(element) = browser::element_in(place, ".said") else { return };
    let items = Html::all(sentences.iter().map(|sentence| Html::element("li", &[], sentence.as_str().into())));
    let told = Html::element("p", &[], "Part of this link could not be used:".into());
    let notice = Html::element("div", &[("class", "notice")], told.and(Html::element("ul", &[], items)));
    let html = if sentences.is_empty() { String::new() } else { notice.into_string() };
    if element.inner_html().is_empty() != html.is_empty() || !html.is_empty() {
        element.set_inner_html(&html);
    }
}

/// How much of everything is shown, and how it is ordered.
fn sentence(catalog: &Catalog, selection: &Selection, shown: &Shown, rows: usize, answered: bool) -> String {
    let of = |part: usize, all: usize| if part == all { all.to_string() } else { format!("{part} of {all}") };
    let columns = of(shown.columns.len(), catalog.alternatives.len());
    let mut text = format!("{columns} {}, {} rows.", catalog.noun.many, of(shown.rows.len(), rows));
    if selection.picks_none() {
        text += " None is ticked, so all are shown.";
    }
    if shown.left_out > 0 {
        text += &format!(" Left out, because they fail: {}.", counted(shown.left_out, "column"));
    }
    if selection.sort.iter().any(|key| key.criterion.is_none()) && !answered {
        text += " You have answered no question, so there is no score to order by.";
    } else if !selection.sort.is_empty() {
        let unknown = shown.columns.iter().filter(|column| column.rank.is_none()).count();
        if unknown > 0 {
            let why = if by_score(selection) { "Excluded by your answers" } else { "Not known" };
            text += &format!(" {why} and therefore last: {}.", counted(unknown, "column"));
        }
    }
    text
}

/// What to do where there is no row.
fn nothing(selection: &Selection, shown: &Shown) -> &'static str {
    let folded = shown.groups.iter().any(|rows| *rows > 0);
    match () {
        () if !shown.rows.is_empty() || (folded && selection.only.is_empty()) => "",
        () if !selection.find.is_empty() => "No row has these words. Type others, or show all rows.",
        () if selection.differ => "All rows agree. Show another one, or all rows.",
        () => "There is no row to show. Choose other rows.",
    }
}

/// The two directions of an order: the usual one, and the other way round.
pub fn directions(catalog: &Catalog, key: Option<&Key>) -> [&'static str; 2] {
    let criterion = key.and_then(|key| key.criterion.as_ref()).and_then(|id| catalog.criterion(id));
    match criterion {
        Some(criterion) if criterion.provided => ["Built-in first", "Built-in last"],
        Some(criterion) if criterion.better.is_none() => ["Highest first", "Lowest first"],
        _ => ["Best first", "Worst first"],
    }
}

/// What is asked, such as “Calm: at least 5”.
pub fn need(catalog: &Catalog, need: &Need) -> String {
    let criterion = catalog.criterion(&need.criterion);
    let title = criterion.map_or("", |criterion| &criterion.title);
    let bound = criterion.map_or_else(String::new, |criterion| criterion.amount(need.bound));
    format!("{title}: {} {bound}", if need.most { "at most" } else { "at least" })
}

fn by_score(selection: &Selection) -> bool {
    selection.sort.first().is_some_and(|key| key.criterion.is_none())
}

/// What stands below a name: its rank, and what it fails or may fail. `ranked` where any column has a rank.
pub fn mark(catalog: &Catalog, selection: &Selection, column: &Column, ranked: bool) -> String {
    let alternative = &catalog.alternatives[column.alternative];
    let mut parts = vec![];
    if let Some(rank) = column.rank {
        parts.push(format!("rank {rank}{}", if column.tied { ", tied" } else { "" }));
    } else if by_score(selection) && ranked {
        parts.push("excluded by your answers".to_owned());
    } else if !selection.sort.is_empty() && !by_score(selection) {
        parts.push("not known".to_owned());
    }
    parts.extend(column.fails.iter().map(|at| failing(catalog, alternative, &selection.needs[*at])));
    parts.extend(column.open.iter().map(|at| format!("{}: not known", title(catalog, &selection.needs[*at]))));
    parts.join("; ")
}

fn failing(catalog: &Catalog, alternative: &Alternative, need: &Need) -> String {
    let criterion = catalog.criterion(&need.criterion);
    let amount = |number| criterion.map_or_else(String::new, |criterion| criterion.amount(number));
    let has = alternative.number(&need.criterion).map_or_else(String::new, amount);
    let way = if need.most { "at most" } else { "at least" };
    format!("{}: {has}, {way} {} asked", title(catalog, need), amount(need.bound))
}

fn title<'a>(catalog: &'a Catalog, need: &Need) -> &'a str {
    catalog.criterion(&need.criterion).map_or("", |criterion| &criterion.title)
}

/// How a number differs from that of the reference, and whether that is better; nothing where one is not known.
pub fn difference(catalog: &Catalog, criterion: usize, of: usize, from: usize) -> Option<(String, Option<bool>)> {
    let criterion = &catalog.criteria[criterion];
    let number = |at: usize| catalog.alternatives[at].number(&criterion.id);
    let difference = number(of)? - number(from)?;
    let text = match figure(difference, None) {
        // Grades are no amounts.
        _ if criterion.provided => return None,
        text if text == "0" => "same".to_owned(),
        text if difference > 0.0 => format!("+{text}"),
        text => text,
    };
    let better = criterion.better.map(|better| (better == Direction::Higher) == (difference > 0.0));
    Some((text, better.filter(|_| difference != 0.0)))
}
