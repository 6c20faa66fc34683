//! What readers keep of an article: that they have read it, that it was useful, and notes on its sections. It comes as HTML
//! that a signal changes in place, as figures do.

use crate::{
    answers::place::CHECK,
    browser,
    components::{erase::erase, html::Html, notes, notice::said},
    reading::Reading,
    session::Session,
    site::{self, DECIDE},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a button does, in its data.
const DOES: &str = "data-does";
const READ: &str = "mark";
const STAR: &str = "star";
const OPEN: &str = "open";
const REMOVE: &str = "remove";

/// Stands below the text, and puts a place for a note at each of its sections.
pub fn article(place: &HtmlElement) -> AnyView {
    let session = Session::expect();
    let reading = session.reading();
    let article = StoredValue::new(place.dataset().get("of").unwrap_or_default());
    let sections = sections();
    sections.iter().for_each(|(id, title)| in_the_margin(id, title));
    Effect::new(move |before: Option<Vec<String>>| {
        article.with_value(|article| {
            reading.with(|reading| {
                show(reading, article, &sections);
                let noted: Vec<String> = reading.notes(article).map(|(section, _)| section.to_owned()).collect();
                let new =
                    noted.iter().filter(|section| !before.as_ref().is_some_and(|before| before.contains(section)));
                new.for_each(|section| open(section, true));
                noted
            })
        })
    });
    let pressed = window_event_listener(ev::click, move |event| {
        let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = button.and_then(|element| browser::above(&element, "main button[data-does]")) else {
            return;
        };
        let of = button.get_attribute("data-of").unwrap_or_default();
        let is_off =
            ["aria-pressed", "aria-expanded"].iter().all(|on| button.get_attribute(on).as_deref() != Some("true"));
        let change = |change: &dyn Fn(&mut Reading, &str) -> bool| {
            session.note_down(|reading| article.with_value(|article| change(reading, article)));
        };
        match button.get_attribute(DOES).as_deref() {
            Some(READ) => {
                let day = is_off.then(browser::today);
                change(&|reading, article| reading.set_read(article, day.as_deref()));
            }
            Some(STAR) => change(&|reading, article| reading.set_star(article, is_off)),
            Some(REMOVE) => change(&|reading, article| reading.set_note(article, &of, "")),
            Some(OPEN) => {
                open(&of, is_off);
                if is_off {
                    browser::focus(&format!("[id=\"{}\"]", notes::id(&of)));
                }
            }
            _ => {}
        }
    });
    on_cleanup(move || pressed.remove());
    notes::keep(article.get_value());
    erase(view! {
        <section class="yours" aria-label="For yourself">
            {said(session.reading.notice)}
            <div inner_html=below().into_string()></div>
        </section>
    })
}

/// Id and title of each section, in their order.
fn sections() -> Vec<(String, String)> {
    let found = browser::elements("main .text > h2[id]").into_iter();
    found.map(|heading| (heading.id(), heading.text_content().unwrap_or_default())).collect()
}

fn button(does: &str, more: &[(&str, &str)], label: Html) -> Html {
    let attributes = [("type", "button"), ("class", "plain"), (DOES, does)];
    Html::element("button", &attributes.iter().chain(more).copied().collect::<Vec<_>>(), label)
}

/// Marks, all notes, the notepad.
fn below() -> Html {
    let shape = || Html::element("span", &[("aria-hidden", "true")], Html::default());
    let read = button(READ, &[], shape().and("Mark as read"));
    let star = button(STAR, &[], shape().and("Useful to me"));
    let told = Html::element("span", &[("class", "told"), ("role", "status")], Html::default());
    let forget = Html::link(Some(&site::href(DECIDE.path, CHECK)), "Forget them");
    let where_kept = "Only on this device: marks and notes are kept in this browser and sent to nobody. ";
    let pad = Html::element("summary", &[], "Notes on your project".into()).and(notes::pad());
    Html::element("p", &[("class", "actions")], read.and(star).and(told))
        .and(Html::element("div", &[("class", "noted")], Html::default()))
        .and(Html::element("details", &[], pad))
        .and(Html::element("p", &[("class", "note")], Html::from(where_kept).and(forget)))
}

/// A button that opens the note on a section, beside its heading.
fn in_the_margin(id: &str, title: &str) {
    let Some(heading) = document().get_element_by_id(id) else { return };
    let Ok(margin) = document().create_element("div") else { return };
    let whose = Html::element("span", &[("class", "hidden")], format!(" on “{title}”").into());
    let button = button(OPEN, &[("aria-expanded", "false"), ("data-of", id)], Html::from("Note").and(whose));
    let field = Html::element("div", &[("hidden", "")], notes::note(id, title));
    margin.set_class_name("margin");
    margin.set_inner_html(&button.and(field).into_string());
    let _ = heading.after_with_node_1(&margin);
}

fn open(section: &str, on: bool) {
    let margin = document().get_element_by_id(&notes::id(section)).and_then(|field| browser::above(&field, ".margin"));
    let Some(margin) = margin else { return };
    press(&margin, "button", "aria-expanded", on);
    if let Some(inside) = browser::element_in(&margin, "div") {
        browser::mark(&inside, "hidden", !on);
    }
}

fn press(below: &Element, selector: &str, state: &str, on: bool) -> Option<Element> {
    let button = browser::element_in(below, selector)?;
    let _ = button.set_attribute(state, if on { "true" } else { "false" });
    Some(button)
}

/// Says in the page what is marked and noted.
fn show(reading: &Reading, article: &str, sections: &[(String, String)]) {
    let Some(yours) = browser::element("main .yours") else { return };
    let put = |below: &Element, selector: &str, html: Html| {
        let html = html.into_string();
        if let Some(element) = browser::element_in(below, selector).filter(|element| element.inner_html() != html) {
            element.set_inner_html(&html);
        }
    };
    let read = reading.read_on(article);
    let marks = [(READ, read.is_some(), ["○", "✓"]), (STAR, reading.is_starred(article), ["☆", "★"])];
    for (does, on, shapes) in marks {
        if let Some(button) = press(&yours, &format!("[{DOES}={does}]"), "aria-pressed", on) {
            put(&button, "span", shapes[usize::from(on)].into());
        }
    }
    put(&yours, ".told", read.map(|day| format!("Read on {day}.")).unwrap_or_default().into());
    put(&yours, ".noted", list(reading, article, sections));
}

/// All notes in the order of their sections, with a way to each. One on a section that has gone can be read here and removed.
fn list(reading: &Reading, article: &str, sections: &[(String, String)]) -> Html {
    let item = |of: Html, text: &str| Html::element("li", &[], of.and(Html::element("p", &[], text.into())));
    let here = sections.iter().filter_map(|(id, title)| {
        let text = Some(reading.note(article, id)).filter(|text| !text.is_empty())?;
        Some(item(Html::link(Some(&site::href(&browser::path(), id)), title), text))
    });
    let is_gone = |id: &str| !sections.iter().any(|(known, _)| known == id);
    let gone = reading.notes(article).filter(|(id, _)| is_gone(id)).map(|(id, text)| {
        let remove = button(REMOVE, &[("data-of", id)], "Remove".into());
        item(Html::from("On a section that is not here any more ").and(remove), text)
    });
    let items = Html::all(here.chain(gone));
    if items.is_empty() {
        return items;
    }
    Html::element("h2", &[], "Your notes".into()).and(Html::element("ul", &[], items))
}
