use super::told;
use crate::{
    browser,
    catalog::{Catalog, shown::Row},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How all lines look: which columns, in which order, which of them greyed, and against which one.
#[derive(Clone, Default, PartialEq)]
pub struct Look {
    /// From left to right.
    pub columns: Vec<usize>,
    /// For each alternative whether it fails a requirement.
    pub fails: Vec<bool>,
    /// The reference.
    pub pin: Option<usize>,
}

/// A row of the table in the page.
pub struct Line {
    pub element: Element,
    /// One for each alternative, in the catalog's order.
    pub cells: Vec<HtmlElement>,
    pub hidden: bool,
    /// The alternatives in the order in which their cells stand.
    order: Vec<usize>,
    /// Whether the cell of an alternative is shown.
    open: Vec<bool>,
    /// Whether the cell of an alternative says how it differs from the reference.
    told: Vec<bool>,
    look: Look,
}

impl Line {
    /// Reads a row; none of its marks is set.
    pub fn of(element: Element, count: usize) -> Self {
        let inside = element.children();
        let cells = (1..=count).filter_map(|place| inside.item(place as u32)?.dyn_into().ok()).collect();
        let look = Look { columns: (0..count).collect(), fails: vec![false; count], pin: None };
        let (open, told) = (vec![true; count], vec![false; count]);
        Self { element, cells, hidden: false, order: (0..count).collect(), open, told, look }
    }

    pub fn hide(&mut self, hidden: bool) {
        if self.hidden != hidden {
            self.hidden = hidden;
            browser::mark(&self.element, "hidden", hidden);
        }
    }

    /// Whether it has this look.
    pub fn has(&self, look: &Look) -> bool {
        self.look == *look
    }

    /// Whether it can be seen, or had no place when it was hidden.
    pub fn is_near(&self, height: f64) -> bool {
        let place = self.element.get_bounding_client_rect();
        place.bottom() >= 0.0 && place.top() <= height
    }

    /// Gives it a look, with as few changes as it takes. `row` is what it says, where it says something.
    pub fn show(&mut self, look: &Look, catalog: &Catalog, row: Option<&Row>) {
        if self.look == *look {
            return;
        }
        let mut open = vec![false; self.cells.len()];
        look.columns.iter().for_each(|column| open[*column] = true);
        for (at, cell) in self.cells.iter().enumerate() {
            if open[at] != self.open[at] {
                cell.set_hidden(!open[at]);
            }
            if look.fails[at] != self.look.fails[at] {
                browser::mark(cell, "data-fails", look.fails[at]);
            }
        }
        self.stand(&look.columns, &open);
        self.open = open;
        if let Some(row) = row.filter(|_| look.pin.is_some() || self.look.pin.is_some()) {
            self.hold_against(look, catalog, row);
        }
        self.look = look.clone();
    }

    /// Brings the cells that are shown into this order. Hidden ones may stand anywhere.
    fn stand(&mut self, columns: &[usize], open: &[bool]) {
        let stand: Vec<usize> = self.order.iter().copied().filter(|column| open[*column]).collect();
        let Some(at) = stand.iter().zip(columns).position(|(stands, wanted)| stands != wanted) else { return };
        // Mostly one has been moved, and to move one cell costs less than to put all of them anew.
        let without =
            |of: &[usize], moved: usize| -> Vec<usize> { of.iter().copied().filter(|one| *one != moved).collect() };
        let moved =
            [columns[at], stand[at]].into_iter().find(|moved| without(&stand, *moved) == without(columns, *moved));
        let Some(moved) = moved else {
            let cells: js_sys::Array = columns.iter().map(|column| &self.cells[*column]).collect();
            let _ = self.element.append_with_node(&cells);
            self.order.retain(|column| !open[*column]);
            self.order.extend(columns);
            return;
        };
        let next = columns.iter().skip_while(|column| **column != moved).nth(1).copied();
        let before = next.map(|next| self.cells[next].clone().into());
        let _ = self.element.insert_before(&self.cells[moved], before.as_ref());
        self.order.retain(|column| *column != moved);
        let place = next.and_then(|next| self.order.iter().position(|column| *column == next));
        self.order.insert(place.unwrap_or(self.order.len()), moved);
    }

    /// Marks how each cell differs from that of the reference.
    fn hold_against(&mut self, look: &Look, catalog: &Catalog, row: &Row) {
        for (at, cell) in self.cells.iter().enumerate() {
            let told = look.pin.filter(|pin| *pin != at && self.open[at]).and_then(|pin| {
                let same = row.alike[at].is_some() && row.alike[at] == row.alike[pin];
                told::difference(catalog, row.criterion, at, pin).or(same.then(|| ("same".to_owned(), None)))
            });
            if !self.told[at] && told.is_none() {
                continue;
            }
            self.told[at] = told.is_some();
            let set = |name: &str, value: Option<&str>| {
                let _ = match value {
                    Some(value) => cell.set_attribute(name, value),
                    None => cell.remove_attribute(name),
                };
            };
            let better = told.as_ref().and_then(|(_, better)| *better);
            set("data-against", told.as_ref().map(|(text, _)| text.as_str()));
            set("data-is", better.map(|better| if better { "better" } else { "worse" }));
        }
    }
}
