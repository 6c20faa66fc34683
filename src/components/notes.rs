//! Fields for what readers write for themselves, kept as they type.

use crate::{
    browser,
    components::html::Html,
    kept::is_full,
    reading::{NOTE, PAD},
    session::Session,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Holds which section a field is about; empty for the notepad.
const ABOUT: &str = "data-note";
const PAD_ID: &str = "pad";

/// The field for a note on a section.
pub fn note(section: &str, title: &str) -> Html {
    field(&format!("Your note on “{title}”"), &id(section), section, "3")
}

/// The notepad for the reader's own project.
pub fn pad() -> Html {
    field("Notes on your project", PAD_ID, "", "6")
}

/// What finds the field for a note. A dot is in no id of a heading.
pub fn id(section: &str) -> String {
    format!("note.{section}")
}

fn most(section: &str) -> usize {
    if section.is_empty() { PAD } else { NOTE }
}

fn field(label: &str, id: &str, section: &str, rows: &str) -> Html {
    let hint = format!("{id}.hint");
    let most = most(section).to_string();
    let attributes = [("id", id), (ABOUT, section), ("rows", rows), ("maxlength", &most), ("aria-describedby", &hint)];
    Html::element("label", &[("for", id)], label.into())
        .and(Html::element("textarea", &attributes, Html::default()))
        .and(Html::element("p", &[("class", "note"), ("id", &hint), ("role", "status")], Html::default()))
}

/// Fills the fields of the page and keeps what is written into them. `article` is what the notes are on.
pub fn keep(article: String) {
    let session = Session::expect();
    let reading = session.reading();
    let is_kept = session.reading.writable;
    let article = StoredValue::new(article);
    Effect::new(move || {
        let is_kept = is_kept.get();
        let fields = browser::elements("main textarea").into_iter();
        for field in fields.filter_map(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            let Some(section) = field.get_attribute(ABOUT) else { continue };
            reading.with(|reading| {
                let text = match section.as_str() {
                    "" => reading.pad(),
                    section => article.with_value(|article| reading.note(article, section)),
                };
                if field.value() != text {
                    field.set_value(text);
                }
                let told = match (is_full(text, most(&section)), is_kept) {
                    (true, _) => "This is full: what goes beyond is left out.",
                    (false, true) => "Kept as you type, only on this device.",
                    (false, false) => "Kept only as long as this page is open.",
                };
                if let Some(hint) = field.next_element_sibling()
                    && hint.text_content().as_deref() != Some(told)
                {
                    hint.set_text_content(Some(told));
                }
            });
        }
    });
    let typed = window_event_listener_untyped("input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        let Some((field, section)) = field.and_then(|field| Some((field.value(), field.get_attribute(ABOUT)?))) else {
            return;
        };
        session.note_down(|reading| match section.as_str() {
            "" => reading.set_pad(&field),
            section => article.with_value(|article| reading.set_note(article, section, &field)),
        });
    });
    on_cleanup(move || typed.remove());
}
