//! The card of a cell: the very one of the page of its alternative, to which the cell's link leads without the app. Beside
//! the table where there is room, so that one can go on; over it where there is none.

use super::{Table, grid::cell_link, own};
use crate::{
    browser::{self, Failure},
    components::html::Html,
    site,
};
use leptos::{
    prelude::{on_cleanup, window},
    task::spawn_local,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlDialogElement, HtmlElement, MouseEvent};

/// Pixels of a window in which table and card stand side by side.
const WIDE: f64 = 1200.0;

type Of = Option<(String, String)>;

/// The dialog, and what is in it.
pub struct Card {
    dialog: Option<HtmlDialogElement>,
    shown: Rc<RefCell<Of>>,
    /// True where opening it was a step of the history, so that closing it is one back.
    step: Cell<bool>,
}

impl Card {
    pub fn new(place: &HtmlElement) -> Self {
        let dialog = browser::element_in(place, "dialog").and_then(|dialog| dialog.dyn_into().ok());
        Self { dialog, shown: Rc::default(), step: Cell::new(false) }
    }

    /// A browser closes a dialog by itself too: by Escape, by a gesture.
    pub fn on_close(table: &Rc<Table>) {
        let weak = Rc::downgrade(table);
        let closed = Closure::<dyn Fn()>::new(move || {
            if let Some(table) = weak.upgrade() {
                table.card.closed(&table);
            }
        });
        if let Some(dialog) = &table.card.dialog {
            dialog.set_onclose(Some(closed.as_ref().unchecked_ref()));
        }
        closed.forget();
        on_cleanup(|| browser::mark_beside(false));
    }

    /// True where a press asks for a card; it is shown then.
    pub fn pressed(&self, table: &Table, event: &Event) -> bool {
        let event = event.dyn_ref::<MouseEvent>();
        let Some(address) = event.and_then(|event| browser::pressed_link(event, ".comparison tbody td a:not(.cite)"))
        else {
            return false;
        };
        if let Some(event) = event {
            event.prevent_default();
        }
        let Some((path, place)) = address.split_once('#') else { return false };
        let open = self.shown.borrow().is_some();
        if !open && table.address.is_some() {
            self.step.set(true);
        }
        // In the panel one goes from card to card, and Back leaves all of them.
        table.change(open, &mut |next, catalog| {
            let of = catalog.alternatives.iter().find(|a| site::alternative(&catalog.noun, &a.id) == path);
            let on = catalog.criteria.iter().find(|criterion| site::claim(&criterion.id) == place);
            next.cell = of.zip(on).map(|(of, on)| (of.id.clone(), on.id.clone()));
        });
        true
    }

    /// Shows the card that is wanted now, or none.
    pub fn follow(&self, table: &Table, cell: Of) {
        let catalog = &table.data.catalog;
        let open = self.dialog.as_ref().is_some_and(HtmlDialogElement::open);
        if *self.shown.borrow() == cell && (cell.is_none() || open) {
            return;
        }
        *self.shown.borrow_mut() = cell.clone();
        self.mark(table, cell.as_ref());
        let Some(dialog) = self.dialog.clone() else { return };
        let Some((of, on)) = cell else {
            self.step.set(false);
            return dialog.close();
        };
        let address = (site::alternative(&catalog.noun, &of), site::claim(&on));
        let (shown, choice) = (self.shown.clone(), own::choice(table, &of, &on).into_string());
        spawn_local(async move {
            let card = read(&address.0, &address.1).await;
            // The reader may have asked for another one while this was under way.
            if *shown.borrow() != Some((of, on)) {
                return;
            }
            if let Some(inside) = dialog.first_element_child() {
                let told = card.map(|card| card + &choice);
                inside.set_inner_html(&told.unwrap_or_else(|failure| paragraph(failure.sentence())));
            }
            if !dialog.open() {
                let wide =
                    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= WIDE);
                browser::mark_beside(wide);
                if wide { dialog.show() } else { drop(dialog.show_modal()) }
            }
        });
    }

    /// Marks the cell whose card is open.
    fn mark(&self, table: &Table, cell: Option<&(String, String)>) {
        for link in browser::elements_in(&table.place, ".comparison a[aria-current]") {
            let _ = link.remove_attribute("aria-current");
        }
        let link = cell.and_then(|(of, on)| cell_link(&table.place, of, on));
        let _ = link.map(|link| link.set_attribute("aria-current", "true"));
    }

    /// Another change was made a step of the history: one back is no way to close it any more.
    pub fn is_no_step(&self) {
        self.step.set(false);
    }

    pub fn close(&self) {
        if let Some(dialog) = &self.dialog {
            dialog.close();
        }
    }

    fn closed(&self, table: &Table) {
        browser::mark_beside(false);
        if self.shown.borrow().is_none() {
            return;
        }
        if self.step.take() {
            browser::back();
        } else {
            table.change(true, &mut |next, _| next.cell = None);
        }
    }
}

/// A card of a page, as HTML.
async fn read(path: &str, place: &str) -> Result<String, Failure> {
    let page = browser::fetch_page(path).await?;
    let card = page.get_element_by_id(place).ok_or(Failure::Broken)?;
    let name = page.query_selector("h1").ok().flatten().and_then(|name| name.text_content()).unwrap_or_default();
    Ok(format!("{}{}", Html::element("h2", &[], name.into()).into_string(), card.inner_html()))
}

fn paragraph(text: &str) -> String {
    Html::element("p", &[], text.into()).into_string()
}
