//! Arrow keys move by cell, as in a grid (ARIA Authoring Practices), and the table is one stop of the Tab key. It stays a
//! table: its cells hold links and buttons, and these have the focus.

use super::{Table, menu};
use crate::browser;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

const STOPS: &str = "a, button, summary";

/// Where the keyboard is in the table.
#[derive(Default)]
pub struct Keys {
    /// The one stop of the Tab key; none before the table had the focus.
    stop: RefCell<Option<Element>>,
    /// The column, kept where a row is one cell only.
    column: Cell<usize>,
}

impl Keys {
    /// Makes what has the focus the one stop.
    pub fn focused(&self, place: &HtmlElement, target: &Element) {
        if browser::above(target, ".comparison").is_none() || browser::above(target, ".menu").is_some() {
            return;
        }
        let before = self.stop.borrow_mut().replace(target.clone());
        match before {
            Some(before) => set(&before, "-1"),
            None => browser::elements_in(place, ".comparison :is(a, button, summary)").iter().for_each(|stop| {
                if browser::above(stop, ".menu").is_none() {
                    set(stop, "-1");
                }
            }),
        }
        set(target, "0");
        let cell = browser::above(target, "td, th");
        if let Some(cell) = cell.filter(|cell| !cell.has_attribute("colspan")) {
            self.column.set(cells(&cell.parent_element()).iter().position(|other| *other == cell).unwrap_or(0));
        }
    }

    /// Where the stop has been hidden, another cell takes its place.
    pub fn mend(&self, place: &HtmlElement) {
        let mut stop = self.stop.borrow_mut();
        if stop.as_ref().is_some_and(|stop| browser::above(stop, "[hidden]").is_some()) {
            let first = rows(place).into_iter().find_map(|row| stops(&row).into_iter().next());
            if let Some(first) = first {
                set(&first, "0");
                *stop = Some(first);
            }
        }
    }

    pub fn pressed(&self, table: &Table, target: &Element, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        if key == "Escape" {
            return self.escape(table);
        }
        let held = event.alt_key() || event.meta_key() || event.shift_key();
        if held || browser::above(target, ".comparison").is_none() || browser::above(target, ".menu").is_some() {
            return;
        }
        if let Some(next) = self.next(&table.place, target, &key, event.ctrl_key()) {
            event.prevent_default();
            if let Ok(next) = next.dyn_into::<HtmlElement>() {
                let _ = next.focus();
            }
        }
    }

    fn escape(&self, table: &Table) {
        let opener = menu::opener(&table.place);
        if menu::close(&table.place) {
            let _ = opener.map(|opener| opener.focus());
        } else if document().query_selector("dialog:modal").ok().flatten().is_none() {
            // A dialog over everything is closed by the browser itself.
            table.card.close();
        }
    }

    /// What gets the focus by a key.
    fn next(&self, place: &HtmlElement, target: &Element, key: &str, ctrl: bool) -> Option<Element> {
        let row = target.closest("tr").ok()??;
        let here = stops(&row);
        let at = here.iter().position(|stop| stop == target)?;
        match key {
            "ArrowLeft" => return here.get(at.checked_sub(1)?).cloned(),
            "ArrowRight" => return here.get(at + 1).cloned(),
            "Home" if !ctrl => return here.first().cloned(),
            "End" if !ctrl => return here.last().cloned(),
            _ => {}
        }
        let rows = rows(place);
        let at = rows.iter().position(|other| *other == row)?;
        match key {
            "ArrowUp" => self.in_row(rows.get(at.checked_sub(1)?)?),
            "ArrowDown" => self.in_row(rows.get(at + 1)?),
            "Home" => stops(rows.first()?).into_iter().next(),
            "End" => stops(rows.last()?).pop(),
            _ => None,
        }
    }

    /// The stop of the column in a row.
    fn in_row(&self, row: &Element) -> Option<Element> {
        let cells = cells(&Some(row.clone()));
        let cell = cells.get(self.column.get().min(cells.len().checked_sub(1)?))?;
        browser::elements_in(cell, STOPS).into_iter().next()
    }
}

fn set(element: &Element, index: &str) {
    let _ = element.set_attribute("tabindex", index);
}

/// The rows that are shown.
fn rows(place: &HtmlElement) -> Vec<Element> {
    browser::elements_in(place, ".comparison :is(thead, tbody):not([hidden]) > tr:not([hidden])")
}

/// The cells of a row that are shown.
fn cells(row: &Option<Element>) -> Vec<Element> {
    row.as_ref().map_or_else(Vec::new, |row| browser::elements_in(row, ":scope > :is(td, th):not([hidden])"))
}

/// What can have the focus in a row.
fn stops(row: &Element) -> Vec<Element> {
    browser::elements_in(row, ":scope > :is(td, th):not([hidden]) :is(a, button, summary):not(.menu *)")
}
