//! One decision in the list. What the reader wrote is set as text or as the value of a field, never within a tag.

use crate::{
    answers::link,
    browser,
    components::html::Html,
    decisions::{Decision, NAME, NOTE, Stage, tidy},
    site::{self, RESULT},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

pub const DOES: &str = "data-does";
pub const OPEN: &str = "open";
pub const COPY: &str = "copy";
pub const SAVE: &str = "save";
pub const DELETE: &str = "delete";
pub const UNDO: &str = "undo";
pub const NAME_OF: &str = "name";
const NOTE_OF: &str = "text";
const STAGE_OF: &str = "stage";

/// What a reader reads of a stage.
fn label(stage: Stage) -> &'static str {
    match stage {
        Stage::Open => "Open",
        Stage::Decided => "Decided",
        Stage::Dropped => "Dropped",
    }
}

/// The whole row.
pub fn row(id: &str, decision: &Decision) -> Html {
    let field_id = |field: &str| format!("{field}.{id}");
    let whose = || Html::element("span", &[("class", "hidden whose")], format!(" “{}”", decision.name).into());
    let labelled =
        |field: &str, text: &str| Html::element("label", &[("for", &field_id(field))], Html::from(text).and(whose()));
    let most = |most: usize| most.to_string();
    let name = Html::element(
        "input",
        &[("type", "text"), ("id", &field_id(NAME_OF)), ("maxlength", &most(NAME)), ("autocomplete", "off")],
        Html::default(),
    );
    let options = Stage::ALL.map(|stage| Html::element("option", &[("value", stage.word())], label(stage).into()));
    let stage = Html::element("select", &[("id", &field_id(STAGE_OF))], Html::all(options));
    let note = Html::element(
        "textarea",
        &[("id", &field_id(NOTE_OF)), ("rows", "3"), ("maxlength", &most(NOTE))],
        Html::default(),
    );
    let fields = Html::element("div", &[], labelled(NAME_OF, "Name").and(name)).and(Html::element(
        "div",
        &[],
        labelled(STAGE_OF, "State").and(stage),
    ));
    let note = Html::element("div", &[], labelled(NOTE_OF, "Note").and(note));
    let result = site::href(RESULT.path, "");
    let open = [("class", "button"), (DOES, OPEN), ("href", result.as_str())];
    let open = Html::element("a", &open, Html::from("Open").and(whose()));
    let button = |does: &str, label: &str| {
        Html::element("button", &[("type", "button"), ("class", "plain"), (DOES, does)], Html::from(label).and(whose()))
    };
    // Where the data has changed since.
    let then = Html::element("a", &[("class", "then"), ("hidden", "")], "Then and now".into());
    let buttons =
        [(COPY, "Duplicate"), (SAVE, "Save as a file"), (DELETE, "Delete")].map(|(does, label)| button(does, label));
    Html::element("div", &[("class", "fields")], fields)
        .and(Html::element("p", &[("class", "said")], Html::default()))
        .and(note)
        .and(Html::element("p", &[("class", "actions")], open.and(then).and(Html::all(buttons))))
        .and(Html::element("p", &[("class", "meta")], Html::default()))
}

/// What stands in its place once it is deleted.
pub fn removed(decision: &Decision) -> Html {
    let said = Html::element("span", &[], format!("“{}” is deleted.", decision.name).into());
    let undo = Html::element("button", &[("type", "button"), ("class", "plain"), (DOES, UNDO)], "Undo".into());
    Html::element("p", &[("class", "actions")], said.and(undo))
}

/// Puts what the decision holds into its row. A field that says the same is left alone, as the reader may be writing.
pub fn fill(row: &Element, decision: &Decision, is_open: bool) {
    if let Some(name) = field::<HtmlInputElement>(row, "input") {
        let written = tidy(&name.value());
        let is_writing = written.is_empty() && browser::focused().is_some_and(|focused| focused.id() == name.id());
        if written != decision.name && !is_writing {
            name.set_value(&decision.name);
        }
    }
    if let Some(note) = field::<HtmlTextAreaElement>(row, "textarea").filter(|note| note.value() != decision.note) {
        note.set_value(&decision.note);
    }
    if let Some(stage) = field::<HtmlSelectElement>(row, "select") {
        stage.set_value(decision.stage.word());
    }
    let headline = match decision.headline.as_str() {
        "" => "What the result says of these answers has not been looked at yet.".to_owned(),
        headline => format!("{headline} (said on {})", decision.said),
    };
    put(row, ".said", &headline);
    let worked_on = if is_open { " These are the answers that you are working on." } else { "" };
    put(row, ".meta", &format!("Made on {}, changed on {}.{worked_on}", decision.made, decision.changed));
    if let Some(then) = browser::element_in(row, ".then") {
        let is_of_today =
            |text: &str| link::version(text).is_none_or(|version| version == browser::meta("data-version"));
        let _ = then.set_attribute("href", &site::href(RESULT.path, &decision.link));
        browser::mark(&then, "hidden", is_of_today(&decision.link));
    }
    let whose = format!(" “{}”", decision.name);
    for hidden in browser::elements_in(row, ".whose") {
        if hidden.text_content().as_deref() != Some(&whose) {
            hidden.set_text_content(Some(&whose));
        }
    }
}

fn put(row: &Element, selector: &str, text: &str) {
    if let Some(place) =
        browser::element_in(row, selector).filter(|place| place.text_content().as_deref() != Some(text))
    {
        place.set_text_content(Some(text));
    }
}

fn field<T: JsCast>(row: &Element, selector: &str) -> Option<T> {
    browser::element_in(row, selector)?.dyn_into().ok()
}
