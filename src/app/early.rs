//! What a reader did to the controls that came with the page, before there was a program to answer.

use crate::browser;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// Changes, a press, and where the keyboard is: each by a selector that fits the mounted control as well.
#[derive(Default)]
pub struct Early {
    checked: Vec<(String, bool)>,
    selected: Vec<(String, String)>,
    pressed: bool,
    focused: Option<String>,
}

impl Early {
    /// Reads the controls of a place.
    pub fn of(place: &HtmlElement) -> Self {
        let mut early = Self { pressed: place.dataset().get("pressed").is_some(), ..Self::default() };
        for control in browser::elements_in(place, "input, select") {
            let selector = selector_of(&control);
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                if input.checked() != input.default_checked() {
                    early.checked.push((selector, input.checked()));
                }
            } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>()
                && select.selected_index() > 0
            {
                early.selected.push((selector, select.value()));
            }
        }
        let active = document().active_element().filter(|active| place.contains(Some(active)));
        early.focused = active.map(|active| selector_of(&active));
        early
    }

    /// Does the same to the mounted controls.
    pub fn repeat(self, place: &HtmlElement) {
        let find = |selector: &str| place.query_selector(selector).ok().flatten();
        for (selector, checked) in self.checked {
            let input = find(&selector).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
            // A box that another one unchecks needs no press of its own.
            if let Some(input) =
                input.filter(|input| input.checked() != checked && (checked || input.type_() != "radio"))
            {
                input.click();
            }
        }
        for (selector, value) in self.selected {
            if let Some(select) = find(&selector).and_then(|select| select.dyn_into::<HtmlSelectElement>().ok()) {
                select.set_value(&value);
                let _ = Event::new("change").map(|event| select.dispatch_event(&event));
            }
        }
        if let Some(focused) = self.focused.and_then(|selector| find(&selector)?.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
        if self.pressed
            && let Some(button) = find("button[type=submit]").and_then(|button| button.dyn_into::<HtmlElement>().ok())
        {
            button.click();
        }
    }
}

/// Presses the buttons again that came with the page and were pressed before.
pub fn press(place: &HtmlElement) {
    for button in browser::elements_in(place, "button[data-pressed]") {
        browser::mark(&button, "data-pressed", false);
        if let Ok(button) = button.dyn_into::<HtmlElement>() {
            button.click();
        }
    }
}

/// What finds the same control again: an id, or a name with its value.
fn selector_of(control: &Element) -> String {
    let attribute = |name: &str| control.get_attribute(name).unwrap_or_default().replace(['"', '\\'], "");
    let tag = control.tag_name().to_ascii_lowercase();
    match attribute("id") {
        id if !id.is_empty() => format!("{tag}[id=\"{id}\"]"),
        _ => {
            let parts = ["type", "name", "value", "href"].map(|name| (name, attribute(name)));
            let parts = parts.iter().filter(|(_, value)| !value.is_empty());
            parts.fold(tag, |found, (name, value)| format!("{found}[{name}=\"{value}\"]"))
        }
    }
}
