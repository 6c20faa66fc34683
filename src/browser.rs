//! The few things asked of the browser outside the views.

mod device;
mod fetched;
mod place;

pub use device::{can_share, copy, is_lasting, last, print_only, print_whole, save, saves_data, share, text_of};
pub use fetched::{Failure, fetch, fetch_columns, fetch_page, or_renewed};
pub use place::{absolute, back, below_root, fragment, here, is_framed, passed_on, path, pin_root, put, reload, root};

use leptos::{
    prelude::{document, window},
    task::spawn_local,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, FocusOptions, HtmlAnchorElement, MouseEvent};

/// The first element that fits.
pub fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// What has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// All elements that fit.
pub fn elements(selector: &str) -> Vec<Element> {
    document().document_element().map_or_else(Vec::new, |root| elements_in(&root, selector))
}

/// The texts of all elements that fit.
pub fn texts(selector: &str) -> Vec<String> {
    elements(selector).iter().filter_map(|element| element.text_content()).collect()
}

/// All elements below this one that fit.
pub fn elements_in(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else { return vec![] };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

/// The first element below this one that fits.
#[inline(never)]
pub fn element_in(below: &Element, selector: &str) -> Option<Element> {
    below.query_selector(selector).ok().flatten()
}

/// What a select that has this name in its data was set to: the name's value, and the choice.
pub fn chosen(event: &Event, name: &str) -> Option<(String, String)> {
    let select = event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?;
    Some((select.dataset().get(name)?, select.value()))
}

/// The nearest element that fits among this one and those around it.
#[inline(never)]
pub fn above(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Sets an attribute that has no value, or takes it away.
#[inline(never)]
pub fn mark(element: &Element, name: &str, on: bool) {
    let _ = element.toggle_attribute_with_force(name, on);
}

/// The link that was clicked, where it fits.
pub fn clicked_link(event: &Event, selector: &str) -> Option<HtmlAnchorElement> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    clicked.closest(selector).ok()??.dyn_into().ok()
}

/// True for a press that asks for no new tab or window.
fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) && event.button() == 0
}

/// What stands in the `href` of the link that a plain press asks for, where it fits.
pub fn pressed_link(event: &MouseEvent, selector: &str) -> Option<String> {
    clicked_link(event, selector).filter(|_| is_plain(event))?.get_attribute("href")
}

/// The address of the page of this site that a click asks for, to be shown in place of this one. Nothing where the
/// browser does better: a new tab.
pub fn followed(event: &MouseEvent) -> Option<String> {
    let link = page_link(event)?;
    (is_plain(event) && !event.default_prevented()).then(|| link.href())
}

/// The link of an event, where it leads to a page of this site that can be shown in place of this one: no file, no other
/// site, no place on this page, no card.
pub fn page_link(event: &Event) -> Option<HtmlAnchorElement> {
    let link = clicked_link(event, "a[href]")?;
    let elsewhere = !link.target().is_empty() || link.has_attribute("download") || link.rel().contains("external");
    let href = link.href();
    let below = href.strip_prefix(&root())?;
    let here = window().location().href().ok()?;
    let without = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
    let place_here = without(&href) == without(&here) && href.contains('#');
    let is_page = without(below).is_empty() || without(below).ends_with('/');
    (!elsewhere && !place_here && is_page && link.closest("[data-cards]").ok()?.is_none()).then_some(link)
}

/// Moves the keyboard's focus to the first element that fits, and the window to it if it is out of sight.
pub fn focus(selector: &str) {
    focus_with(selector, &FocusOptions::new());
}

/// Moves the keyboard's focus to the content of the page. The window stays where it is, since the content begins below
/// the header.
pub fn focus_content() {
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    focus_with("#main", &stay);
}

fn focus_with(selector: &str, options: &FocusOptions) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Some(element) = element.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = element.focus_with_options(options);
    }
}

pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// After content has arrived: brings the element that the address names into view, else the top of the page.
pub fn scroll_to_fragment() {
    match document().get_element_by_id(&fragment()) {
        Some(element) => {
            while let Ok(Some(folded)) = element.closest("details:not([open])") {
                mark(&folded, "open", true);
            }
            element.scroll_into_view();
        }
        None => scroll_to_top(),
    }
}

/// What the page's head says under a name.
pub fn meta(name: &str) -> String {
    let found = element(&format!("meta[name={name}]"));
    found.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The day on which the page was opened, as `YYYY-MM-DD`: `start.js` tells it.
pub fn today() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-day")).unwrap_or_default()
}

/// What no other moment is called: milliseconds in digits.
pub fn stamp() -> String {
    (js_sys::Date::now() as u64).to_string()
}

/// Says on the page's root element that the app is at work, for styles and for tests that wait for it.
pub fn mark_started() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "on");
    }
}

/// Lets the browser show what has changed so far.
pub async fn painted() {
    let next_frame = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
    });
    let _ = JsFuture::from(next_frame).await;
    pause().await;
}

/// Shows that a page is on its way, where that takes long enough to be wondered at.
pub fn mark_waiting(waiting: bool) {
    if let Some(root) = document().document_element() {
        mark(&root, "data-waiting", waiting);
    }
}

/// Has the page make room for the card that stands beside the table.
pub fn mark_beside(beside: bool) {
    if let Some(root) = document().document_element() {
        mark(&root, "data-beside", beside);
    }
}

/// Does something at the first sign of the reader in this visit, of which `start.js` tells; at once where there was one.
pub fn on_sign(then: impl FnOnce() + 'static) {
    let signed = document().document_element().is_some_and(|root| root.has_attribute("data-signed"));
    spawn_local(async move {
        if !signed {
            let sign = js_sys::Promise::new(&mut |resolve, _| {
                let _ = window().add_event_listener_with_callback("signed", &resolve);
            });
            let _ = JsFuture::from(sign).await;
        }
        then();
    });
}

/// Lets the browser do what else there is to do, such as answering a key.
pub async fn pause() {
    let next_task = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(next_task).await;
}
