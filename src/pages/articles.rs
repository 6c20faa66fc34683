//! Lists of articles: which are read or useful, and which of them are shown, in which order.

use crate::{
    browser,
    components::{
        erase::erase,
        filter::{Choice, filter, shows, words},
        html::Html,
        notice::said,
    },
    order::by_falling,
    reading::Reading,
    session::Session,
    site::ARTICLES,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Orders beside that in which they come, by the place of each in `data-places`.
const ORDERS: [(&str, &str); 3] =
    [("reviewed", "Last reviewed first"), ("shortest", "Shortest first"), ("title", "By title")];
const UNREAD: &str = "unread";
const USEFUL: &str = "useful";

/// Marks what is read or useful. Where the place names topics, it also offers what to show.
pub fn articles(place: &HtmlElement) -> AnyView {
    let session = Session::expect();
    let reading = session.reading();
    Effect::new(move || reading.with(|reading| entries().iter().for_each(|entry| mark(entry, reading))));
    let topics = words(place, "topics");
    if topics.is_empty() {
        return erase(());
    }
    let named = |(value, label): (&str, &str)| (value.to_owned(), label.to_owned());
    let choices = vec![
        Choice::of_words("topic", "Topic", topics),
        Choice {
            key: "mine",
            label: "On this device",
            none: "All",
            options: [(UNREAD, "Not read yet"), (USEFUL, "Useful to me")].map(named).to_vec(),
        },
        Choice { key: "sort", label: "Order", none: "Newest first", options: ORDERS.map(named).to_vec() },
    ];
    let show = move |chosen: &[String]| {
        sort(&chosen[2]);
        reading.with(|reading| apply(&chosen[0], &chosen[1], reading))
    };
    let list = filter(ARTICLES.path, "articles", choices, Box::new(show));
    erase((said(session.reading.notice), list))
}

fn entries() -> Vec<HtmlElement> {
    let found = browser::elements("main .articles > li").into_iter();
    found.filter_map(|entry| entry.dyn_into().ok()).collect()
}

fn slug(entry: &HtmlElement) -> String {
    entry.dataset().get("of").unwrap_or_default()
}

fn mark(entry: &HtmlElement, reading: &Reading) {
    let slug = slug(entry);
    let sign = |sign: &str, text: String| {
        let sign = Html::element("span", &[("aria-hidden", "true")], sign.into());
        Html::element("span", &[], sign.and(text))
    };
    let read = reading.read_on(&slug).map(|day| sign("✓", format!(" Read on {day}")));
    let star = reading.is_starred(&slug).then(|| sign("★", " Useful to me".to_owned()));
    if let Some(marks) = browser::element_in(entry, ".marks") {
        let html = Html::all(read.into_iter().chain(star));
        browser::mark(&marks, "hidden", html.is_empty());
        marks.set_inner_html(&html.into_string());
    }
}

fn apply(topic: &str, mine: &str, reading: &Reading) -> (usize, usize) {
    let entries = entries();
    let fits = |entry: &HtmlElement| {
        let slug = slug(entry);
        let is_mine = match mine {
            UNREAD => reading.read_on(&slug).is_none(),
            USEFUL => reading.is_starred(&slug),
            _ => true,
        };
        is_mine && (topic.is_empty() || words(entry, "topics").iter().any(|word| word == topic))
    };
    (entries.iter().map(|entry| shows(entry, fits(entry))).sum(), entries.len())
}

fn sort(order: &str) {
    let Some(list) = browser::element("main .articles") else { return };
    // The first place is that in which they came.
    let at = ORDERS.iter().position(|(key, _)| *key == order).map_or(0, |at| at + 1);
    let place = |entry: &HtmlElement| words(entry, "places").get(at).and_then(|place| place.parse::<u32>().ok());
    let before: Vec<HtmlElement> = entries();
    let places: Vec<Option<u32>> = before.iter().map(place).collect();
    if places.is_sorted() {
        return;
    }
    for entry in by_falling(before, |entry| -f64::from(place(entry).unwrap_or_default())) {
        let _ = list.append_child(&entry);
    }
}
