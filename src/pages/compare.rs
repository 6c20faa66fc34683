//! The table: alternatives side by side, every cell a claim that opens. The whole of it came with the page, and to make its
//! thousands of elements anew would cost more than everything else; so it is taken over as it stands. One listener for each
//! kind of event serves all of it, and what is done is shown at once, before the address says it. An excerpt in a text is
//! the same with fewer columns and no address.

mod card;
mod controls;
mod drag;
mod furnish;
mod grid;
mod keys;
mod line;
mod menu;
mod own;
mod standing;
mod told;

use crate::{
    address::Address,
    browser,
    catalog::{Catalog, selection::Selection, shown::shown},
    components::erase::erase,
    session::{Data, Session},
    site::COMPARE,
};
use card::Card;
use drag::Drag;
use grid::Grid;
use keys::Keys;
use leptos::{prelude::*, task::spawn_local};
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

const EVENTS: [&str; 9] =
    ["click", "change", "input", "submit", "keydown", "focusin", "pointerdown", "pointermove", "pointerup"];

/// Takes over the table and its controls.
pub fn compare(place: &HtmlElement, data: Data) -> AnyView {
    let (session, address) = (Session::expect(), Address::expect());
    let excerpt = place.dataset().get("excerpt").is_some();
    furnish::furnish(place, excerpt);
    let data = if excerpt { furnish::only_shown(place, data) } else { data };
    let address = (!excerpt).then_some(address);
    let table = Rc::new_cyclic(|me| Table {
        me: me.clone(),
        session,
        address,
        place: place.clone(),
        data,
        state: RefCell::default(),
        grid: RefCell::default(),
        catches_up: Cell::new(false),
        typed: Cell::new(false),
        keys: Keys::default(),
        drag: Drag::default(),
        card: Card::new(place),
    });
    for name in EVENTS {
        let table = table.clone();
        let handle = window_event_listener_untyped(name, move |event| table.answer(&event));
        on_cleanup(move || handle.remove());
    }
    Card::on_close(&table);
    Effect::new(move |before: Option<()>| {
        session.answers.track();
        let fragment = address.map_or_else(String::new, |address| address.fragment.get());
        table.arrive(&fragment, before.is_none());
    });
    erase(())
}

/// What the table knows and shows.
struct Table {
    me: Weak<Table>,
    session: Session,
    /// None for an excerpt, which has no address of its own.
    address: Option<Address>,
    place: HtmlElement,
    data: Data,
    state: RefCell<State>,
    /// Read at the first command.
    grid: RefCell<Option<Grid>>,
    /// True while lines that are out of sight get their look.
    catches_up: Cell<bool>,
    /// True while a letter of the search has been typed that no row has followed yet.
    typed: Cell<bool>,
    keys: Keys,
    drag: Drag,
    card: Card,
}

/// Gives what is out of sight its look after the rest has been painted, bit by bit so that no key waits for it.
async fn catch_up(table: Weak<Table>) {
    browser::painted().await;
    while let Some(table) = table.upgrade() {
        let more = table.grid.borrow_mut().as_mut().is_some_and(|grid| grid.catch_up(&table.data.catalog));
        if !more {
            return table.catches_up.set(false);
        }
        browser::pause().await;
    }
}

/// Has the rows follow the search after the letter itself has been painted, so that no key waits for them.
async fn follow(table: Weak<Table>) {
    browser::painted().await;
    if let Some(table) = table.upgrade() {
        table.find();
    }
}

/// What is chosen, and the address that says so.
#[derive(Default)]
struct State {
    selection: Selection,
    fragment: String,
    problems: Vec<String>,
}

impl Table {
    /// Shows what the address says.
    fn arrive(&self, fragment: &str, first: bool) {
        let touched = if first { controls::touched(&self.place) } else { vec![] };
        let known = self.state.borrow().fragment == fragment && !first;
        if !known {
            let (selection, problems) = Selection::decode(fragment, &self.data.catalog);
            *self.state.borrow_mut() = State { selection, fragment: fragment.to_owned(), problems };
        }
        let rated = own::mark(self);
        if !known || self.uses_score() || rated {
            self.show();
        }
        // What was done before the program ran is done now.
        touched.iter().for_each(|control| control.repeat(self));
    }

    fn uses_score(&self) -> bool {
        self.state.borrow().selection.sort.iter().any(|key| key.criterion.is_none())
    }

    /// Changes what is shown, as a step of the history or in place of the present one.
    fn change(&self, replace: bool, change: &mut dyn FnMut(&mut Selection, &Catalog)) {
        let catalog = &self.data.catalog;
        let mut selection = self.state.borrow().selection.clone();
        change(&mut selection, catalog);
        let selection = selection.tidy(catalog);
        let fragment = selection.encode(catalog);
        let same = fragment == self.state.borrow().fragment;
        if !replace && !same && selection.cell == self.state.borrow().selection.cell {
            self.card.is_no_step();
        }
        *self.state.borrow_mut() = State { selection, fragment: fragment.clone(), problems: vec![] };
        // First the address: a browser lays the page out for it, which costs nothing while nothing has changed.
        if let Some(address) = self.address.filter(|_| !same) {
            address.go(COMPARE.path, &fragment, replace);
        }
        self.show();
    }

    fn show(&self) {
        let (state, catalog) = (self.state.borrow(), &self.data.catalog);
        let selection = &state.selection;
        let answered = self.session.answers.with_untracked(|answers| !answers.is_empty());
        let mut grid = self.grid.borrow_mut();
        let touched = grid.is_some() || selection.encode(catalog) != Selection::default().encode(catalog);
        if touched {
            let grid = grid.get_or_insert_with(|| Grid::of(&self.place, catalog));
            let scores = match self.uses_score() {
                true => self.session.answers.with_untracked(|answers| standing::scores(&self.data, answers)),
                false => vec![],
            };
            // As this reader rates them.
            let shown = self.session.answers.with_untracked(|answers| match answers.own().is_empty() {
                true => shown(catalog, &grid.rows, selection, &scores),
                false => shown(&answers.own().rated(Catalog::clone(catalog)), &grid.rows, selection, &scores),
            });
            grid.show(catalog, selection, &shown);
            told::tell(&self.place, catalog, selection, &shown, grid.rows.len(), answered);
            self.keys.mend(&self.place);
        }
        told::problems(&self.place, &state.problems);
        controls::set(&self.place, catalog, selection, answered);
        let cell = selection.cell.clone();
        drop((state, grid));
        self.card.follow(self, cell);
        if touched && !self.catches_up.replace(true) {
            spawn_local(catch_up(self.me.clone()));
        }
    }

    fn answer(&self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        // There may be several tables in a text.
        if self.address.is_none() && !self.place.contains(Some(&target)) {
            return;
        }
        if ["change", "click", "submit"].contains(&&*event.type_()) {
            self.find();
        }
        match &*event.type_() {
            "pointermove" => self.drag.moves(event),
            "pointerup" => self.drag.ends(self),
            "pointerdown" => self.drag.begins(&target, event),
            "change" if target.has_attribute("data-rate") => own::rated(self, &target, event),
            "change" => controls::changed(self, &target),
            "input" if target.id() == "among" => controls::changed(self, &target),
            "input" if target.id() == controls::FIND && !self.typed.replace(true) => {
                spawn_local(follow(self.me.clone()));
            }
            "submit" => controls::submitted(self, &target, event),
            "focusin" => self.keys.focused(&self.place, &target),
            "keydown" => self.keys.pressed(self, &target, event),
            "click" => self.clicked(&target, event),
            _ => {}
        }
    }

    /// Finds what has been typed.
    fn find(&self) {
        if self.typed.replace(false)
            && let Some(field) = browser::element_in(&self.place, &format!("#{}", controls::FIND))
        {
            controls::changed(self, &field);
        }
    }

    fn clicked(&self, target: &Element, event: &Event) {
        let near = |selector: &str| browser::above(target, selector);
        let of = |element: Option<Element>, name: &str| element.and_then(|element| element.get_attribute(name));
        if self.card.pressed(self, event) {
        } else if near(".rows summary").is_some() {
            controls::list_rows(self);
        } else if near(".more").is_some() {
            if !self.drag.was_dragged() {
                menu::toggle(&self.place, target);
            }
            return;
        } else if let Some(does) = of(near("[data-do]"), "data-do") {
            match (&*does, of(near("[data-need]"), "data-need"), of(near("[data-of]"), "data-of")) {
                ("close", ..) => self.card.close(),
                ("drop", Some(need), _) => controls::drop_need(self, &need),
                (does, _, Some(id)) => menu::chosen(self, does, &id),
                (does, ..) => controls::pressed(self, does),
            }
        } else if let Some(group) = of(near(".fold"), "data-group") {
            self.change(false, &mut |next, _| {
                if next.fold.contains_key(&group) {
                    next.fold.remove(&group);
                } else {
                    next.fold.insert(group.clone(), ());
                }
            });
        }
        menu::close(&self.place);
    }
}
