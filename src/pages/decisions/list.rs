//! The list. Its rows are made in one go and then follow what changes: five hundred would keep a reader waiting else, and
//! who writes in one must not lose the place.

use super::{
    Shelf, opening,
    row::{self, COPY, DELETE, DOES, NAME_OF, OPEN, SAVE, UNDO},
};
use crate::{
    browser,
    components::{erase::erase, html::Html},
    decisions::{Decisions, Sort, Stage},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, MouseEvent};

const LIST: &str = "main .decisions-list";
const ROW: &str = "main .decisions-list > li";
const OF: &str = "data-of";
/// Marks the row of what is deleted.
const GONE: &str = "data-gone";

/// Where the list stands.
pub fn place(shelf: Shelf) -> AnyView {
    // Before the program follows the link.
    let clicked = move |event: MouseEvent| {
        let Some((id, does)) = asked(&event) else { return };
        match does.as_str() {
            OPEN => opening::open(shelf, &id, &event),
            COPY => copy(shelf, &id),
            SAVE => super::files::save_one(shelf, &id),
            DELETE => remove(shelf, &id),
            UNDO => undo(shelf),
            _ => {}
        }
    };
    // All may have been forgotten in another tab.
    Effect::new(move || {
        if let Some(list) = browser::element(LIST).filter(|_| shelf.has_none()) {
            list.set_inner_html("");
        }
    });
    // A name that was left blank is shown again.
    let left = move |_| shelf.session.decisions().notify();
    erase(view! {
        <ol
            class="decisions-list"
            on:click:capture=clicked
            on:input=move |event| written(shelf, &event)
            on:change=move |event| chosen(shelf, &event)
            on:focusout=left
        ></ol>
    })
}

/// The decision whose control was pressed, and what the control does.
fn asked(event: &Event) -> Option<(String, String)> {
    let pressed = browser::above(&event.target()?.dyn_into::<Element>().ok()?, &format!("[{DOES}]"))?;
    Some((browser::above(&pressed, "li")?.get_attribute(OF)?, pressed.get_attribute(DOES)?))
}

/// Keeps what was written into a field.
fn written(shelf: Shelf, event: &Event) {
    let Some(target) = event.target() else { return };
    if let Some(name) = target.dyn_ref::<HtmlInputElement>() {
        shelf.session.revise(|all| all.set_name(&of(name), &name.value(), &browser::today()));
    } else if let Some(note) = target.dyn_ref::<HtmlTextAreaElement>() {
        shelf.session.revise(|all| all.set_note(&of(note), &note.value(), &browser::today()));
    }
}

/// Keeps what was chosen.
fn chosen(shelf: Shelf, event: &Event) {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) else { return };
    if let Some(stage) = Stage::of_word(&field.value()) {
        shelf.session.revise(|all| all.set_stage(&of(&field), stage, &browser::today()));
    }
}

/// The decision whose field it is.
fn of(field: &Element) -> String {
    browser::above(field, "li").and_then(|row| row.get_attribute(OF)).unwrap_or_default()
}

fn copy(shelf: Shelf, id: &str) {
    let mut made = None;
    shelf.session.revise(|all| {
        made = all.duplicate(id, &browser::stamp(), &browser::today());
        made.is_some()
    });
    if let Some(made) = made {
        focus_once_there(format!("[id=\"{NAME_OF}.{made}\"]"));
    }
}

fn remove(shelf: Shelf, id: &str) {
    let Some(decision) = shelf.session.decisions().with_untracked(|all| all.get(id).cloned()) else { return };
    shelf.removed.set(Some((id.to_owned(), decision)));
    shelf.session.revise(|all| {
        all.remove(id);
        true
    });
    focus_once_there(format!("{ROW} [{DOES}={UNDO}]"));
}

fn undo(shelf: Shelf) {
    let Some((id, decision)) = shelf.removed.get_untracked() else { return };
    let selector = format!("[id=\"{NAME_OF}.{id}\"]");
    shelf.session.revise(|all| match all.get(&id) {
        Some(_) => all.add(&browser::stamp(), decision).is_some(),
        None => all.put_back(&id, decision),
    });
    shelf.removed.set(None);
    focus_once_there(selector);
}

/// The row stands there once what has changed was followed.
fn focus_once_there(selector: String) {
    leptos::task::spawn_local(async move {
        browser::pause().await;
        browser::focus(&selector);
    });
}

/// Brings the rows in line with what is kept. Returns how many there are, twice: all are shown.
pub fn follow(shelf: Shelf, order: &str) -> (usize, usize) {
    let open = shelf.session.decision();
    let removed = shelf.removed.get();
    shelf.session.decisions().with(|kept| {
        let mut all = kept.clone();
        if let Some((id, decision)) = removed.filter(|(id, _)| kept.get(id).is_none()) {
            all.put_back(&id, decision);
        }
        let rows = browser::elements(ROW);
        let mut shown: Vec<String> = rows.iter().filter_map(|row| row.get_attribute(OF)).collect();
        let mut ids = all.sorted(Sort::of_word(order));
        let list = browser::element(LIST);
        let is_of_order = list.as_ref().and_then(|list| list.get_attribute("data-order")).as_deref() == Some(order);
        // Who renames one must not see it move.
        let is_same = shown.len() == ids.len() && ids.iter().all(|id| shown.contains(id));
        let mut focused = None;
        if is_of_order && is_same {
            ids = std::mem::take(&mut shown);
        } else if let Some(list) = list {
            focused = browser::focused().map(|focused| focused.id()).filter(|id| !id.is_empty());
            let _ = list.set_attribute("data-order", order);
            list.set_inner_html(&Html::all(ids.iter().map(|id| item(id, &all, kept))).into_string());
        }
        for (row, id) in browser::elements(ROW).iter().zip(&ids) {
            let Some(decision) = all.get(id) else { continue };
            let is_gone = kept.get(id).is_none();
            if row.has_attribute(GONE) != is_gone {
                browser::mark(row, GONE, is_gone);
                row.set_inner_html(&inside(id, &all, kept).into_string());
            }
            if !is_gone {
                row::fill(row, decision, open.as_deref() == Some(id));
            }
        }
        // Not before: an empty field that has the focus is taken for one that is being written.
        if let Some(focused) = focused {
            browser::focus(&format!("[id=\"{focused}\"]"));
        }
        (all.len(), all.len())
    })
}

fn item(id: &str, all: &Decisions, kept: &Decisions) -> Html {
    let gone: &[(&str, &str)] = if kept.get(id).is_none() { &[(GONE, "")] } else { &[] };
    let attributes: Vec<(&str, &str)> = [(OF, id)].into_iter().chain(gone.iter().copied()).collect();
    Html::element("li", &attributes, inside(id, all, kept))
}

fn inside(id: &str, all: &Decisions, kept: &Decisions) -> Html {
    match (kept.get(id), all.get(id)) {
        (Some(decision), _) => row::row(id, decision),
        (None, Some(decision)) => row::removed(decision),
        (None, None) => Html::default(),
    }
}
