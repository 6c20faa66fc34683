//! The controls, which came with the page: what they say follows the selection, and what is done to them changes it.

use super::{Table, standing, told};
use crate::{
    browser,
    catalog::{
        Catalog, Criterion,
        selection::{Key, Need, Selection, words},
    },
    components::html::Html,
    fragment,
};
use leptos::prelude::WithUntracked;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// Stands for the reader's score, and for rows that were picked; it can be no id.
const OWN: &str = "*";
/// The field of the search.
pub const FIND: &str = "find";
/// The name of the boxes of rows.
const ROW: &str = "row";

/// Has the controls say what is shown.
pub fn set(place: &HtmlElement, catalog: &Catalog, selection: &Selection, answered: bool) {
    for input in browser::elements_in(place, ".controls input") {
        let Some(input) = input.dyn_ref::<HtmlInputElement>() else { continue };
        match &*input.id() {
            "differ" => input.set_checked(selection.differ),
            "hides" => input.set_checked(selection.hides),
            // What is being typed has signs and blanks that a search has not.
            FIND if words(&input.value()) != selection.find => input.set_value(&selection.find),
            "" if input.name() == ROW => input.set_checked(selection.only.contains(&input.value())),
            "" => input.set_checked(selection.picks(&input.value())),
            _ => {}
        }
    }
    let first = selection.sort.first();
    for select in browser::elements_in(place, ".controls select") {
        let Some(select) = select.dyn_ref::<HtmlSelectElement>() else { continue };
        match &*select.id() {
            "rows" if !selection.only.is_empty() => select.set_value(OWN),
            "rows" => select.set_value(selection.rows.as_deref().unwrap_or_default()),
            "sort" => select.set_value(key(first)),
            "need" => {
                let provided = catalog.criterion(&select.value()).is_some_and(|criterion| criterion.provided);
                for (field, hidden) in [("#bound", provided), ("#grade", !provided)] {
                    let label = browser::element_in(place, field).and_then(|field| field.parent_element());
                    let _ = label.map(|label| browser::mark(&label, "hidden", hidden));
                }
            }
            "then" => {
                select.set_value(key(selection.sort.get(1)));
                select.set_disabled(first.is_none());
            }
            "way" => {
                let words = told::directions(catalog, first);
                for (option, words) in browser::elements_in(select, "option").iter().zip(words) {
                    option.set_text_content(Some(words));
                }
                select.set_value(if first.is_some_and(|key| key.reverse) { "1" } else { "" });
                select.set_disabled(first.is_none_or(|key| key.criterion.is_none()));
            }
            _ => {}
        }
    }
    for own in browser::elements_in(place, ".controls [data-own]") {
        browser::mark(&own, "hidden", !answered);
    }
    if let Some(asked) = browser::element_in(place, ".asked") {
        let chips = selection.needs.iter().map(|need| {
            let name = name(need);
            let attributes = [("type", "button"), ("class", "plain"), ("data-do", "drop"), ("data-need", &*name)];
            Html::element("button", &attributes, format!("{} ✕", told::need(catalog, need)).into())
        });
        let chips = Html::all(chips).into_string();
        // A chip that stays keeps the focus.
        if asked.child_element_count() as usize != selection.needs.len()
            || asked.get_attribute("data-asks").as_ref() != Some(&chips)
        {
            asked.set_inner_html(&chips);
            let _ = asked.set_attribute("data-asks", &chips);
        }
    }
}

/// What stands for an order in a control.
fn key(key: Option<&Key>) -> &str {
    key.map_or("", |key| key.criterion.as_deref().unwrap_or(OWN))
}

/// What stands for a requirement in a page.
fn name(need: &Need) -> String {
    format!("{}{}", if need.most { "<" } else { ">" }, need.criterion)
}

/// A control that was touched before the program ran, and what it was set to.
pub struct Touched {
    control: Element,
    checked: bool,
    value: String,
}

/// The controls that do not stand as they came.
pub fn touched(place: &HtmlElement) -> Vec<Touched> {
    let controls = browser::elements_in(place, ".controls :is(input, select)").into_iter();
    let touched = |control: Element| {
        let (checked, value, touched) = match control.dyn_ref::<HtmlInputElement>() {
            Some(input) => {
                let text = input.id() == FIND && !input.value().is_empty();
                (input.checked(), input.value(), text || input.checked() != input.default_checked())
            }
            None => {
                let select = control.dyn_ref::<HtmlSelectElement>()?;
                (false, select.value(), select.selected_index() > 0)
            }
        };
        touched.then_some(Touched { control, checked, value })
    };
    controls.filter_map(touched).collect()
}

impl Touched {
    /// Does the same again, with somebody there to answer.
    pub fn repeat(&self, table: &Table) {
        match self.control.dyn_ref::<HtmlInputElement>() {
            Some(input) => {
                input.set_value(&self.value);
                input.set_checked(self.checked);
            }
            None => {
                if let Some(select) = self.control.dyn_ref::<HtmlSelectElement>() {
                    select.set_value(&self.value);
                }
            }
        }
        changed(table, &self.control);
    }
}

/// Does what a control says now.
pub fn changed(table: &Table, control: &Element) {
    if browser::above(control, ".controls").is_none() {
        return;
    }
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let (id, value, checked) = (input.id(), input.value(), input.checked());
        let row = input.name() == ROW;
        if id == "among" {
            return among(&table.place, &words(&value));
        }
        // Not a step for each letter.
        table.change(id == FIND, &mut |next, catalog| match &*id {
            "differ" => next.differ = checked,
            "hides" => next.hides = checked,
            FIND => next.find.clone_from(&value),
            "" if row => {
                next.only.retain(|other| *other != value);
                if checked {
                    next.only.push(value.clone());
                }
            }
            "" if next.picks(&value) != checked => next.toggle(&value, catalog),
            _ => {}
        });
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        let (id, value) = (select.id(), select.value());
        table.change(false, &mut |next, catalog| chosen(next, catalog, &id, &value));
        if id == "set" {
            select.set_selected_index(0);
        }
    }
}

/// Leaves the boxes whose names have these words.
fn among(place: &HtmlElement, find: &str) {
    for label in browser::elements_in(place, ".columns .boxes label") {
        let name = words(&label.text_content().unwrap_or_default());
        browser::mark(&label, "hidden", !find.split(' ').all(|word| name.contains(word)));
    }
}

/// Puts a box for each row into the place for them, group by group, where that has not been done.
pub fn list_rows(table: &Table) {
    let Some(boxes) = browser::element_in(&table.place, ".rows .boxes") else { return };
    if boxes.child_element_count() > 0 {
        return;
    }
    let lines = browser::elements_in(&table.place, ".comparison [data-alike]");
    let shown = |criterion: &&Criterion| {
        lines.iter().any(|line| line.get_attribute("data-row").as_ref() == Some(&criterion.id))
    };
    let catalog = &table.data.catalog;
    let groups = catalog.groups.iter().map(|group| {
        let of_group = catalog.criteria.iter().filter(|criterion| criterion.group == group.id).filter(shown);
        let labels = of_group.map(|criterion| {
            let attributes = [("type", "checkbox"), ("name", ROW), ("value", &*criterion.id)];
            let input = Html::element("input", &attributes, Html::default());
            Html::element("label", &[], input.and(criterion.title.as_str()))
        });
        let legend = Html::element("legend", &[], group.title.as_str().into());
        Html::element("fieldset", &[], legend.and(Html::all(labels)))
    });
    boxes.set_inner_html(&Html::all(groups).into_string());
    table.show();
}

fn chosen(next: &mut Selection, catalog: &Catalog, id: &str, value: &str) {
    let key = || Key { criterion: Some(value.to_owned()).filter(|value| value != OWN), reverse: false };
    match id {
        "rows" if value != OWN => {
            next.only.clear();
            next.rows = Some(value.to_owned()).filter(|group| !group.is_empty());
        }
        "sort" => {
            next.sort.drain(..next.sort.len().min(1));
            if value.is_empty() {
                next.sort.clear();
            } else {
                next.sort.retain(|second| second.criterion != key().criterion);
                next.sort.insert(0, key());
            }
        }
        "then" => {
            next.sort.truncate(1);
            if !value.is_empty() && next.sort.iter().all(|first| first.criterion != key().criterion) {
                next.sort.push(key());
            }
        }
        "way" => next.sort.iter_mut().take(1).for_each(|key| key.reverse = !value.is_empty()),
        "set" => next.pick(fragment::list(value).map(str::to_owned).collect(), catalog),
        _ => {}
    }
}

/// Does what a button says.
pub fn pressed(table: &Table, does: &str) {
    let data = &table.data;
    if does == "before" || does == "after" {
        let columns = browser::element_in(&table.place, ".scroll");
        let width = browser::element_in(&table.place, ".comparison thead th:not([hidden])");
        if let (Some(columns), Some(width)) = (columns, width) {
            let way = if does == "after" { 2.0 } else { -2.0 };
            columns.scroll_by_with_x_and_y(way * width.get_bounding_client_rect().width(), 0.0);
        }
        return;
    }
    table.session.answers.with_untracked(|answers| {
        table.change(false, &mut |next, catalog| {
            let all = catalog.alternatives.iter().map(|a| a.id.clone());
            match does {
                "every" => next.pick(all.collect(), catalog),
                "clear" => next.pick(vec![], catalog),
                "swap" => next.pick(all.filter(|id| !next.picks(id)).collect(), catalog),
                "leave" => next.pick(standing::left(data, answers), catalog),
                "weigh" => next.only = standing::weighed(data, answers),
                _ => {}
            }
        });
    });
}

/// Asks what the form of requirements says. Enter in any field sends a form, which must not load the page anew.
pub fn submitted(table: &Table, form: &Element, event: &Event) {
    if !form.class_list().contains("controls") {
        return;
    }
    event.prevent_default();
    let value = |id: &str| {
        let control = browser::elements_in(form, id).pop();
        let select = |control: &Element| Some(control.dyn_ref::<HtmlSelectElement>()?.value());
        let input = |control: &Element| Some(control.dyn_ref::<HtmlInputElement>()?.value());
        control.and_then(|control| select(&control).or_else(|| input(&control))).unwrap_or_default()
    };
    let (criterion, most) = (value("#need"), !value("#most").is_empty());
    let provided = table.data.catalog.criterion(&criterion).is_some_and(|criterion| criterion.provided);
    if let Some(bound) = fragment::number(&value(if provided { "#grade" } else { "#bound" })) {
        table.change(false, &mut |next, catalog| {
            next.need(Need { criterion: criterion.clone(), most, bound }, catalog);
        });
        if let Some(field) =
            browser::elements_in(form, "#bound").pop().and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        {
            field.set_value("");
        }
    }
}

/// Asks something no more.
pub fn drop_need(table: &Table, dropped: &str) {
    table.change(false, &mut |next, _| next.needs.retain(|need| name(need) != dropped));
    browser::focus("#bound");
}
