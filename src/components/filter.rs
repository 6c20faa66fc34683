//! Lists above a list, by which some of its entries are shown. What is chosen stands in the address, so that an address shows
//! the same entries.

use crate::{
    address::Address,
    browser,
    components::{erase::erase, html::Html},
    fragment,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

/// One of the lists.
pub struct Choice {
    /// Its key in the address.
    pub key: &'static str,
    pub label: &'static str,
    /// What is said where nothing is chosen.
    pub none: &'static str,
    /// Values in the address, and what is said of each.
    pub options: Vec<(String, String)>,
}

impl Choice {
    /// Of words, which are their own names.
    pub fn of_words(key: &'static str, label: &'static str, words: Vec<String>) -> Self {
        let options = words.into_iter().map(|word| (word.clone(), word)).collect();
        Self { key, label, none: "All", options }
    }

    fn list(&self) -> Html {
        let option = |value: &str, label: &str| Html::element("option", &[("value", value)], label.into());
        let options = self.options.iter().map(|(value, label)| option(value, label));
        let options = option("", self.none).and(Html::all(options));
        let list = Html::element("select", &[("id", self.key)], options);
        Html::element("label", &[], Html::from(self.label).and(list))
    }

    /// What the state of an address says of it; empty where that is nothing.
    fn chosen(&self, state: &str) -> String {
        let found = fragment::pairs(state).find(|(name, _)| name == self.key).map(|(_, value)| value);
        found.filter(|value| self.options.iter().any(|(known, _)| known == value)).unwrap_or_default()
    }
}

/// Shows the entries that fit what is chosen in each list (empty for nothing). Returns how many, and of how many.
pub type Show = Box<dyn Fn(&[String]) -> (usize, usize)>;

/// The words in a data attribute.
pub fn words(element: &HtmlElement, key: &str) -> Vec<String> {
    element.dataset().get(key).unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// The lists, and how many entries are shown. Signals that `show` reads have it do so again.
pub fn filter(path: &'static str, entries: &'static str, choices: Vec<Choice>, show: Show) -> AnyView {
    let address = Address::expect();
    let lists = Html::all(choices.iter().map(Choice::list));
    let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
    let told = RwSignal::new(String::new());
    Effect::new(move |before: Option<bool>| {
        let chosen: Vec<String> =
            address.fragment.with(|state| choices.iter().map(|choice| choice.chosen(state)).collect());
        for (choice, value) in choices.iter().zip(&chosen) {
            if let Some(list) = list(choice.key) {
                list.set_value(value);
            }
        }
        let (count, total) = show(&chosen);
        told.set(match count {
            0 => format!("None of {total} {entries} fits. Choose “All” in one of the lists."),
            _ => format!("{count} of {total} {entries} shown."),
        });
        let is_chosen = chosen.iter().any(|value| !value.is_empty());
        // A link to an entry that was hidden must find it.
        if before == Some(true) && !is_chosen && !browser::fragment().is_empty() {
            browser::scroll_to_fragment();
        }
        is_chosen
    });
    let choose = move |_| {
        let values = keys.iter().filter_map(|key| Some((*key, list(key)?.value()))).collect::<Vec<_>>();
        let pairs = values.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (*key, value.as_str()));
        address.go(path, &fragment::join(pairs), true);
    };
    erase(view! {
        <div class="controls" on:change=choose>
            <div class="lists" inner_html=lists.into_string()></div>
            <span role="status" inner_html=told></span>
        </div>
    })
}

fn list(key: &str) -> Option<HtmlSelectElement> {
    browser::element(&format!("main select[id={key}]"))?.dyn_into().ok()
}

/// Shows or hides an entry; 1 where it is shown.
pub fn shows(entry: &HtmlElement, fits: bool) -> usize {
    entry.set_hidden(!fits);
    usize::from(fits)
}
