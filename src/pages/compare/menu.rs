//! The menu in the head of a column: move, pin, hide.

use super::Table;
use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

fn menu(place: &HtmlElement) -> Option<HtmlElement> {
    browser::element_in(place, ".menu")?.dyn_into().ok()
}

/// Opens the menu below a head, or closes it where it is open there.
pub fn toggle(place: &HtmlElement, button: &Element) {
    let (Some(menu), Ok(Some(head))) = (menu(place), button.closest("th")) else { return };
    let here = !menu.hidden() && head.contains(Some(&menu));
    close(place);
    if !here {
        let _ = head.append_child(&menu);
        menu.set_hidden(false);
        make_room(place, true);
        let _ = button.set_attribute("aria-expanded", "true");
        let pinned = head.has_attribute("data-pinned");
        if let Some(pin) = browser::element_in(&menu, "[data-do=pin]").as_ref() {
            pin.set_text_content(Some(if pinned { "Unpin" } else { "Pin as reference" }));
        }
    }
}

/// Closes the menu; true where it was open.
pub fn close(place: &HtmlElement) -> bool {
    let Some(menu) = menu(place).filter(|menu| !menu.hidden()) else { return false };
    menu.set_hidden(true);
    make_room(place, false);
    for button in browser::elements_in(place, ".more[aria-expanded=true]") {
        let _ = button.set_attribute("aria-expanded", "false");
    }
    true
}

/// Below a table of few rows. Said by an attribute, as `:has` would be asked again for each of thousands of cells that move.
fn make_room(place: &HtmlElement, open: bool) {
    if let Some(scrolls) = browser::element_in(place, ".scroll") {
        browser::mark(&scrolls, "data-menu", open);
    }
}

/// The button that opened the menu which is open.
pub fn opener(place: &HtmlElement) -> Option<HtmlElement> {
    browser::element_in(place, ".more[aria-expanded=true]")?.dyn_into().ok()
}

/// Does what was chosen in the menu of an alternative.
pub fn chosen(table: &Table, does: &str, id: &str) {
    let opener = opener(&table.place);
    let standing = heads(&table.place);
    // Now rather than after the focus has moved, for which the browser lays the page out.
    close(&table.place);
    table.change(false, &mut |next, catalog| match does {
        "hide" => {
            if next.picks_none() {
                next.show = None;
            }
            next.toggle(id, catalog);
        }
        "pin" => next.pin = if next.pin.as_deref() == Some(id) { None } else { Some(id.to_owned()) },
        _ => {
            // What is pinned stays first.
            let mut order: Vec<String> = standing.iter().filter(|id| next.pin.as_ref() != Some(id)).cloned().collect();
            let Some(at) = order.iter().position(|other| other == id) else { return };
            let to = if does == "left" { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
            order.swap(at, to);
            next.arrange(order, catalog);
        }
    });
    // A cell that is moved loses the focus in some browsers.
    let other = || browser::element_in(&table.place, ".comparison thead th:not([hidden]) .more")?.dyn_into().ok();
    if let Some(opener) = if does == "hide" { other() } else { opener } {
        let _ = opener.focus();
    }
}

/// The ids of the columns, from left to right.
pub fn heads(place: &HtmlElement) -> Vec<String> {
    let heads = browser::elements_in(place, ".comparison thead th:not([hidden])");
    heads.iter().filter_map(|head| head.get_attribute("data-of")).collect()
}
