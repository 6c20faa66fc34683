//! Columns are moved by drag as well: the button of the menu is what is held.

use super::{Table, menu};
use crate::browser;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// A press becomes a drag after so many pixels.
const FAR: i32 = 8;

/// A column that is held.
#[derive(Default)]
pub struct Drag {
    /// The head of the column, and where it was taken.
    held: RefCell<Option<(Element, i32)>>,
    /// The head over which it is, and whether it would come behind it.
    over: RefCell<Option<(Element, bool)>>,
    dragged: Cell<bool>,
}

impl Drag {
    pub fn begins(&self, target: &Element, event: &Event) {
        self.dragged.set(false);
        let head = browser::above(target, "thead .more").and_then(|button| browser::above(&button, "th"));
        *self.held.borrow_mut() = head.map(|head| (head, at(event).0));
    }

    pub fn moves(&self, event: &Event) {
        let Some((head, from)) = self.held.borrow().clone() else { return };
        let (x, y) = at(event);
        if (x - from).abs() < FAR && !self.dragged.get() {
            return;
        }
        self.dragged.set(true);
        let _ = head.set_attribute("data-held", "");
        let under = document().element_from_point(x as f32, y as f32);
        let over = under.and_then(|under| browser::above(&under, "thead th[data-of]")).filter(|over| *over != head);
        self.unmark();
        let Some(over) = over else { return };
        let place = over.get_bounding_client_rect();
        let behind = f64::from(x) > place.left() + place.width() / 2.0;
        let _ = over.set_attribute("data-over", if behind { "behind" } else { "before" });
        *self.over.borrow_mut() = Some((over, behind));
    }

    pub fn ends(&self, table: &Table) {
        let Some((head, _)) = self.held.borrow_mut().take() else { return };
        let _ = head.remove_attribute("data-held");
        let over = self.unmark();
        let id = |head: &Element| head.get_attribute("data-of").unwrap_or_default();
        let Some((over, behind)) = over.filter(|_| self.dragged.get()) else { return };
        let (moved, over) = (id(&head), id(&over));
        let mut order = menu::heads(&table.place);
        order.retain(|other| *other != moved);
        let to = order.iter().position(|other| *other == over).map_or(order.len(), |at| at + usize::from(behind));
        order.insert(to, moved);
        table.change(false, &mut |next, catalog| next.arrange(order.clone(), catalog));
    }

    /// True for the click that ends a drag.
    pub fn was_dragged(&self) -> bool {
        self.dragged.replace(false)
    }

    fn unmark(&self) -> Option<(Element, bool)> {
        let over = self.over.borrow_mut().take();
        if let Some((over, _)) = &over {
            let _ = over.remove_attribute("data-over");
        }
        over
    }
}

/// Where the pointer is.
fn at(event: &Event) -> (i32, i32) {
    event.dyn_ref::<MouseEvent>().map_or((0, 0), |event| (event.client_x(), event.client_y()))
}
