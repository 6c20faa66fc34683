//! The claims of others: a filter of what is shown.

use crate::{
    browser,
    components::filter::{Choice, filter, shows, words},
    site::CLAIMS,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Shows only the disputed claims of one verdict and one topic. What may be chosen stands in the data attributes of the place.
pub fn claims(place: &HtmlElement) -> AnyView {
    let choices = vec![
        Choice::of_words("verdict", "Verdict", words(place, "verdicts")),
        Choice::of_words("topic", "Topic", words(place, "topics")),
    ];
    filter(CLAIMS.path, "claims", choices, Box::new(|chosen| apply(&chosen[0], &chosen[1])))
}

/// Hides the entries that do not fit. Returns how many are shown, and of how many.
fn apply(verdict: &str, topic: &str) -> (usize, usize) {
    let entries = browser::elements("main .entry");
    let fits = |entry: &HtmlElement, key: &str, wanted: &str| {
        wanted.is_empty() || entry.dataset().get(key).as_deref() == Some(wanted)
    };
    let shown = entries.iter().filter_map(|entry| entry.dyn_ref::<HtmlElement>());
    let count = shown.map(|entry| shows(entry, fits(entry, "verdict", verdict) && fits(entry, "topic", topic))).sum();
    // What was asked for is not to be looked for behind a heading.
    if !(verdict.is_empty() && topic.is_empty()) {
        browser::elements("main details.fold").iter().for_each(|fold| browser::mark(fold, "open", true));
    }
    (count, entries.len())
}
