//! The table in the page. It does what [`Shown`] says with as few changes as it takes; each change of a cell costs.

use super::{
    line::{Line, Look},
    told,
};
use crate::{
    browser,
    catalog::{
        Catalog,
        selection::Selection,
        shown::{Row, Shown},
    },
};
use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

/// The parts of the table, read once.
pub struct Grid {
    /// What the lines say, in the order in which they came.
    pub rows: Vec<Row>,
    head: Line,
    lines: Vec<Line>,
    groups: Vec<Group>,
    /// Where rows stand that are picked.
    picked: Option<Element>,
    /// The rows that stand there, in order.
    moved: Vec<usize>,
    look: Look,
}

/// So many cells that are out of sight get their look in one task. Each task lays the whole table out anew.
const AT_ONCE: usize = 2500;

/// The rows of a group.
struct Group {
    body: Element,
    /// The place of the group in the catalog.
    place: usize,
    fold: Option<Element>,
}

impl Grid {
    /// Reads the table below a place.
    pub fn of(place: &HtmlElement, catalog: &Catalog) -> Self {
        let count = catalog.alternatives.len();
        let criterion = |line: &Element| {
            let id = line.get_attribute("data-row")?;
            catalog.criteria.iter().position(|criterion| criterion.id == id)
        };
        let found = browser::elements_in(place, ".comparison [data-alike]");
        let found: Vec<_> = found.into_iter().filter_map(|line| Some((criterion(&line)?, line))).collect();
        let rows = found
            .iter()
            .map(|(criterion, line)| Row::read(*criterion, &line.get_attribute("data-alike").unwrap_or_default()));
        let rows = rows.filter(|row| row.alike.len() == count).collect();
        let group = |body: Element| {
            let id = body.get_attribute("data-group")?;
            let place = catalog.groups.iter().position(|group| group.id == id)?;
            let fold = browser::element_in(&body, ".fold");
            Some(Group { body, place, fold })
        };
        let groups =
            browser::elements_in(place, ".comparison tbody[data-group]").into_iter().filter_map(group).collect();
        // A page without a head row has no table at all.
        let head = browser::element_in(place, ".comparison thead tr").unwrap_or_else(|| place.clone().into());
        let lines = found.into_iter().map(|(_, line)| Line::of(line, count)).collect();
        let picked = browser::element_in(place, ".comparison .picked");
        Self { rows, head: Line::of(head, count), lines, groups, picked, moved: vec![], look: Look::default() }
    }

    /// Shows a table.
    pub fn show(&mut self, catalog: &Catalog, selection: &Selection, shown: &Shown) {
        let pin = selection.pin.as_ref().and_then(|id| catalog.alternatives.iter().position(|a| a.id == *id));
        let columns: Vec<usize> = shown.columns.iter().map(|column| column.alternative).collect();
        let pin = pin.filter(|pin| columns.contains(pin));
        let ranked = shown.columns.iter().any(|column| column.rank.is_some());
        let mut look = Look { columns, fails: vec![false; catalog.alternatives.len()], pin };
        shown.columns.iter().for_each(|column| look.fails[column.alternative] = !column.fails.is_empty());
        // Before anything has changed, since to ask where a line stands has the browser lay the page out.
        let near = self.near(&look);
        for column in &shown.columns {
            let cell = &self.head.cells[column.alternative];
            browser::mark(cell, "data-pinned", pin == Some(column.alternative));
            if let Some(mark) = browser::element_in(cell, ".mark").as_ref() {
                let text = told::mark(catalog, selection, column, ranked);
                if mark.text_content().as_ref() != Some(&text) {
                    mark.set_text_content(Some(&text));
                }
            }
        }
        self.head.show(&look, catalog, None);
        let mut wanted = vec![false; self.lines.len()];
        shown.rows.iter().for_each(|row| wanted[*row] = true);
        for (at, line) in self.lines.iter_mut().enumerate() {
            if wanted[at] && near[at] {
                line.show(&look, catalog, self.rows.get(at));
            }
            line.hide(!wanted[at]);
        }
        self.pick(if selection.only.is_empty() { &[] } else { &shown.rows }, catalog);
        let span = (look.columns.len() + 1).to_string();
        for Group { body, place, fold } in &self.groups {
            let empty = !selection.only.is_empty() || shown.groups.get(*place).is_none_or(|rows| *rows == 0);
            browser::mark(body, "hidden", empty);
            if let Some(fold) = fold {
                let folded = selection.fold.contains_key(&catalog.groups[*place].id) && selection.find.is_empty();
                let _ = fold.set_attribute("aria-expanded", if folded { "false" } else { "true" });
            }
        }
        for title in self.titles() {
            let _ = title.set_attribute("colspan", &span);
        }
        // Else a browser that snaps to columns stays with the one that stood first.
        if pin.is_some()
            && pin != self.look.pin
            && let Some(scrolls) = browser::above(&self.head.element, ".scroll")
        {
            scrolls.set_scroll_left(0);
        }
        self.look = look;
    }

    /// Which lines must have a look at once. Where columns change their places only, what nobody sees can wait until the rest
    /// has been painted.
    fn near(&self, look: &Look) -> Vec<bool> {
        let same = look.columns.len() == self.look.columns.len()
            && look.columns.iter().all(|at| self.look.columns.contains(at));
        let height =
            window().inner_height().ok().and_then(|height| height.as_f64()).filter(|_| same && self.look != *look);
        self.lines.iter().map(|line| height.is_none_or(|height| line.is_near(height))).collect()
    }

    /// Gives some lines that waited their look. False where none is left.
    pub fn catch_up(&mut self, catalog: &Catalog) -> bool {
        let waits = |line: &Line| !line.hidden && !line.has(&self.look);
        let waiting: Vec<usize> = (0..self.lines.len()).filter(|at| waits(&self.lines[*at])).collect();
        let at_once = (AT_ONCE / self.look.columns.len().max(1)).max(1);
        for at in waiting.iter().take(at_once) {
            self.lines[*at].show(&self.look, catalog, self.rows.get(*at));
        }
        waiting.len() > at_once
    }

    /// The titles, which span all columns.
    fn titles(&self) -> Vec<Element> {
        let bodies = self.groups.iter().map(|group| &group.body).chain(&self.picked);
        bodies.flat_map(|body| browser::elements_in(body, ".group th")).collect()
    }

    /// Moves the rows that are picked into a part of their own, in order, and the others back.
    fn pick(&mut self, picked: &[usize], catalog: &Catalog) {
        let Some(body) = self.picked.clone().filter(|_| self.moved != picked) else { return };
        if !self.moved.is_empty() {
            for (at, row) in self.rows.iter().enumerate() {
                let group = &catalog.criteria[row.criterion].group;
                let home = self.groups.iter().find(|of| catalog.groups[of.place].id == *group);
                let _ = home.map(|home| home.body.append_child(&self.lines[at].element));
            }
        }
        for row in picked {
            let _ = body.append_child(&self.lines[*row].element);
        }
        browser::mark(&body, "hidden", picked.is_empty());
        self.moved = picked.to_vec();
    }
}

/// The link in the cell of an alternative and a criterion.
pub fn cell_link(place: &HtmlElement, of: &str, on: &str) -> Option<Element> {
    browser::element_in(place, &format!(".comparison [data-row=\"{on}\"] a[href*=\"/{of}/#\"]"))
}
