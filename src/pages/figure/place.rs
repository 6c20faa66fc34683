use crate::{
    browser::{self, element_in, elements_in},
    components::html::Html,
};
use leptos::prelude::set_timeout;
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// How long nothing may move before it is said what came of it.
const REST: Duration = Duration::from_millis(700);

/// A figure that is taken over.
pub struct Place {
    pub element: HtmlElement,
    /// How often something was to be said: what waits for its turn gives way to what came after it.
    turns: Rc<Cell<u32>>,
}

/// What a text says as a number; not a number where it says none. Here the browser reads it, which needs no code for it.
pub fn number(text: &str) -> f64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Number::parse_float(text);
    #[cfg(not(target_arch = "wasm32"))]
    text.parse().unwrap_or(f64::NAN)
}

/// The value of a data attribute; empty where there is none.
#[inline(never)]
pub fn of(element: &Element, name: &str) -> String {
    element.get_attribute(&format!("data-{name}")).unwrap_or_default()
}

/// The same as a number.
pub fn number_of(element: &Element, name: &str) -> f64 {
    number(&of(element, name))
}

/// Puts HTML in the place of what stands in the first element below this one that fits.
#[inline(never)]
pub fn put(below: &Element, selector: &str, html: Html) {
    if let Some(element) = element_in(below, selector) {
        element.set_inner_html(&html.into_string());
    }
}

impl Place {
    pub fn new(element: HtmlElement) -> Self {
        Self { element, turns: Rc::default() }
    }

    pub fn of(&self, name: &str) -> String {
        of(&self.element, name)
    }

    pub fn number(&self, name: &str) -> f64 {
        number_of(&self.element, name)
    }

    /// The rows of the table.
    pub fn rows(&self) -> Vec<Element> {
        elements_in(&self.element, "tbody tr")
    }

    pub fn put(&self, selector: &str, html: Html) {
        put(&self.element, selector, html);
    }

    /// Says what came of a change, where it is read out.
    #[inline(never)]
    pub fn say(&self, text: &str) {
        self.turns.set(self.turns.get().wrapping_add(1));
        say(&self.element, text);
    }

    /// The same once nothing has moved for a moment, so that only where it came to rest is read out.
    pub fn say_at_rest(&self, text: String) {
        self.turns.set(self.turns.get().wrapping_add(1));
        let (element, turns, turn) = (self.element.clone(), Rc::clone(&self.turns), self.turns.get());
        let say_if_last = move || {
            if turns.get() == turn {
                say(&element, &text);
            }
        };
        set_timeout(say_if_last, REST);
    }

    /// What a field or a list holds.
    #[inline(never)]
    pub fn value(&self, name: &str) -> String {
        let Some(control) = element_in(&self.element, &format!("[name={name}]")) else { return String::new() };
        match control.dyn_into::<HtmlInputElement>() {
            Ok(input) => input.value(),
            Err(other) => other.dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default(),
        }
    }

    /// The number that a field holds; none where it is empty or holds none.
    pub fn given(&self, name: &str) -> Option<f64> {
        given(&self.value(name))
    }

    /// What a slider is set to, which is written beside it as well.
    #[inline(never)]
    pub fn slider(&self, name: &str, shown: fn(f64) -> String) -> f64 {
        let number = number(&self.value(name));
        self.tell(name, &shown(number));
        number
    }

    /// Writes beside a slider what it is set to.
    #[inline(never)]
    pub fn tell(&self, name: &str, text: &str) {
        if let Some(slider) = element_in(&self.element, &format!("[name={name}]")) {
            let _ = slider.set_attribute("aria-valuetext", text);
            if let Some(label) = browser::above(&slider, "label") {
                put(&label, "b", text.into());
            }
        }
    }

    /// Moves a slider of whole numbers by one where one of its buttons was pressed; from an end it goes on at the other one.
    pub fn step(&self, pressed: &Element) -> bool {
        let Some(button) = browser::above(pressed, "button[data-moves]") else { return false };
        let slider = element_in(&self.element, &format!("[name={}]", of(&button, "moves")));
        let Some(slider) = slider.and_then(|slider| slider.dyn_into::<HtmlInputElement>().ok()) else { return false };
        let (before, is_back) = (slider.value_as_number(), button.has_attribute("data-back"));
        // The browser keeps it within the slider's ends.
        slider.set_value_as_number(before + if is_back { -1.0 } else { 1.0 });
        if slider.value_as_number() == before {
            slider.set_value(&if is_back { slider.max() } else { slider.min() });
        }
        true
    }
}

#[inline(never)]
fn say(figure: &Element, text: &str) {
    if let Some(said) = element_in(figure, ".said")
        && said.text_content().as_deref() != Some(text)
    {
        said.set_text_content(Some(text));
    }
}

/// The number that a reader wrote, 0 or more; none where nothing or something else is written.
pub fn given(text: &str) -> Option<f64> {
    Some(number(text)).filter(|number| number.is_finite() && *number >= 0.0)
}

/// True where a box or a button is ticked.
pub fn is_ticked(control: &Element) -> bool {
    control.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
}
