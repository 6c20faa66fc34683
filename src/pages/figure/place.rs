use crate::{
    browser::{self, element_in, elements_in},
    components::html::Html,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A figure that is taken over.
pub struct Place {
    pub element: HtmlElement,
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
        if let Some(said) = element_in(&self.element, ".said")
            && said.text_content().as_deref() != Some(text)
        {
            said.set_text_content(Some(text));
        }
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
        let text = shown(number);
        if let Some(slider) = element_in(&self.element, &format!("[name={name}]")) {
            let _ = slider.set_attribute("aria-valuetext", &text);
            if let Some(label) = browser::above(&slider, "label") {
                put(&label, "b", text.into());
            }
        }
        number
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
