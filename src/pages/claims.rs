//! The claims of others: a filter of what is shown.

use crate::{browser, components::erase::erase, fragment, site};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What may be chosen: the words in the data attributes of the place that the filter is mounted into.
struct Offered {
    verdicts: Vec<String>,
    topics: Vec<String>,
}

impl Offered {
    fn of(place: &HtmlElement) -> Self {
        let words = |key: &str| {
            place.dataset().get(key).unwrap_or_default().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        Self { verdicts: words("verdicts"), topics: words("topics") }
    }
}

/// Shows only the disputed claims of one verdict and one topic. What is chosen stands in the address:
/// `verdict=<verdict>&topic=<topic>`.
pub fn filter(place: &HtmlElement) -> AnyView {
    let offered = Offered::of(place);
    let state = browser::fragment();
    let chosen = |key: &str, words: &[String]| {
        let found = fragment::pairs(&state).find(|(name, _)| name == key).map(|(_, value)| value);
        RwSignal::new(found.filter(|value| words.contains(value)).unwrap_or_default())
    };
    let (verdict, topic) = (chosen("verdict", &offered.verdicts), chosen("topic", &offered.topics));
    let shown = RwSignal::new(String::new());
    Effect::new(move || {
        let (count, total) = verdict.with(|verdict| topic.with(|topic| apply(verdict, topic)));
        shown.set(format!("{count} of {total} claims shown."));
    });
    // A link to a claim must find it.
    let reset = window_event_listener(ev::click, move |event| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = link.and_then(|element| element.closest("a[href]").ok().flatten());
        if link.and_then(|link| link.get_attribute("href")).is_some_and(|href| href.starts_with(site::CLAIMS.path)) {
            verdict.set(String::new());
            topic.set(String::new());
        }
    });
    on_cleanup(move || reset.remove());
    let remember = move || {
        let pairs = [("verdict", verdict.get_untracked()), ("topic", topic.get_untracked())];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (*key, value.as_str()));
        browser::put(&site::href(site::CLAIMS.path, &fragment::join(pairs)), true);
    };
    erase(view! {
        <div class="controls">
            {select("Verdict", "verdict", offered.verdicts, verdict, remember)}
            {select("Topic", "topic", offered.topics, topic, remember)}
            <span role="status" inner_html=shown></span>
        </div>
    })
}

fn select(
    label: &'static str,
    id: &'static str,
    words: Vec<String>,
    chosen: RwSignal<String>,
    remember: impl Fn() + 'static,
) -> AnyView {
    let options = words.into_iter().map(|word| view! { <option value=word.clone()>{word.clone()}</option> });
    erase(view! {
        <label>
            {label}
            <select
                id=id
                prop:value=chosen
                on:change=move |event| {
                    chosen.set(event_target_value(&event));
                    remember();
                }
            >
                <option value="">"All"</option>
                {options.collect_view()}
            </select>
        </label>
    })
}

/// Hides the entries that do not fit. Returns how many are shown, and of how many.
fn apply(verdict: &str, topic: &str) -> (usize, usize) {
    let entries = browser::elements("main .entry");
    let fits = |entry: &HtmlElement, key: &str, wanted: &str| {
        wanted.is_empty() || entry.dataset().get(key).as_deref() == Some(wanted)
    };
    let mut count = 0;
    for entry in entries.iter().filter_map(|entry| entry.dyn_ref::<HtmlElement>()) {
        let shows = fits(entry, "verdict", verdict) && fits(entry, "topic", topic);
        entry.set_hidden(!shows);
        count += usize::from(shows);
    }
    // What was asked for is not to be looked for behind a heading.
    if !(verdict.is_empty() && topic.is_empty()) {
        browser::elements("main details.fold").iter().for_each(|fold| browser::mark(fold, "open", true));
    }
    (count, entries.len())
}
