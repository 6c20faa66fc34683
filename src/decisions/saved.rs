//! The document in which they are kept, and the file in which they are handed out: both have the same form,
//! `{"plumbline":"decisions","v":1,"decisions":{"<id>":{"name":"<text>","note":"<text>","state":"decided","link":"<link>",
//! "made":"<day>","changed":"<day>","headline":"<text>","said":"<day>"}}}`. What is empty is absent, and so is the state of
//! what is open.

use super::{Decision, Decisions, LINK, Stage};
use crate::kept::{
    Restored, State,
    form::{all, all_of, field, object, quoted},
    is_day, json, state,
};
use serde_json::Value;

const VERSION: u32 = 1;
/// Says whose form it is, and what it holds.
const WHOSE: &str = "plumbline";
const WHAT: &str = "decisions";

/// Writes the document; of what is equal, in the same characters.
pub fn write(decisions: &Decisions) -> String {
    let each = decisions.iter().map(|(id, decision)| field(id, &one(decision)));
    let head = [field(WHOSE, &quoted(WHAT)), field("v", &VERSION.to_string())];
    object(head.into_iter().chain([field(WHAT, &object(each.collect()))]).collect())
}

fn one(decision: &Decision) -> String {
    let stage = if decision.stage == Stage::Open { "" } else { decision.stage.word() };
    let fields = [
        ("name", decision.name.as_str()),
        ("note", &decision.note),
        ("state", stage),
        ("link", &decision.link),
        ("made", &decision.made),
        ("changed", &decision.changed),
        ("headline", &decision.headline),
        ("said", &decision.said),
    ];
    object(fields.iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| field(key, &quoted(text))).collect())
}

/// Reads what a device kept, whatever it holds. What is of another form, or beyond what is kept, is passed over, and the
/// document is damaged then.
pub fn read(text: &str) -> Restored<Decisions> {
    read_file(text).unwrap_or(Restored { value: Decisions::default(), state: State::Damaged })
}

/// Reads a file; none where it is no file of this kind.
pub fn read_file(text: &str) -> Option<Restored<Decisions>> {
    let text = text.trim_start_matches('\u{feff}');
    let (found, is_whole) = json(text);
    let document = found.as_ref().and_then(Value::as_object)?;
    if document.get(WHOSE).and_then(Value::as_str) != Some(WHAT) {
        return None;
    }
    let version = document.get("v").and_then(Value::as_u64) == Some(VERSION.into());
    let mut value = Decisions::default();
    // What stands at the end of a file that was cut off, and whose it is.
    let (cut, last) = if is_whole { ("", "") } else { (text, last_id(text)) };
    let taken = all(document, |key, inside| match key {
        WHOSE | "v" => true,
        WHAT => all_of(inside, |id, inside| take(&mut value, id, inside, if id == last { cut } else { "" })),
        _ => false,
    });
    Some(Restored { value, state: state(text, VERSION, taken && is_whole && version) })
}

/// False where something is left over.
fn take(decisions: &mut Decisions, id: &str, inside: &Value, cut: &str) -> bool {
    let mut decision = Decision::default();
    let is_all =
        all_of(inside, |key, value| value.as_str().is_some_and(|text| take_field(&mut decision, key, text, cut)));
    inside.is_object() && decisions.put_back(id, decision) && is_all
}

fn take_field(decision: &mut Decision, key: &str, text: &str, cut: &str) -> bool {
    let is_cut = is_cut(text, cut);
    let place = match key {
        "name" => &mut decision.name,
        "note" => &mut decision.note,
        "link" if text.len() <= LINK => {
            // What is left of an option's id may be another option's.
            let whole = if is_cut { text.rfind(['&', '.', '=']).unwrap_or_default() } else { text.len() };
            text[..whole].clone_into(&mut decision.link);
            return true;
        }
        "headline" if !is_cut => &mut decision.headline,
        "made" if is_day(text) => &mut decision.made,
        "changed" if is_day(text) => &mut decision.changed,
        "said" if is_day(text) => &mut decision.said,
        "state" => {
            let stage = Stage::of_word(text);
            decision.stage = stage.unwrap_or_default();
            return stage.is_some();
        }
        _ => return false,
    };
    text.clone_into(place);
    true
}

/// The id of the decision at which a document was cut off. Before the quotation mark that ends an id stands a sign of it; before
/// one that begins a text a colon, and within a text a backslash.
fn last_id(document: &str) -> &str {
    let is_of_id = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let begins =
        document.rmatch_indices("\":{").map(|(at, _)| &document[..at]).find(|before| before.ends_with(is_of_id));
    begins.and_then(|before| before.rsplit('"').next()).unwrap_or_default()
}

/// True for a value at which the document was cut off. Only before a value does a quotation mark follow a colon: within texts
/// it is escaped.
fn is_cut(text: &str, document: &str) -> bool {
    let whole = format!(":{}", quoted(text));
    let begun = &whole[..whole.len() - 1];
    !text.is_empty() && (document.ends_with(begun) || without_half_escape(document).ends_with(begun))
}

fn without_half_escape(document: &str) -> &str {
    match document.rfind('\\') {
        Some(at) if document.len() - at < "\\u0000".len() => &document[..at],
        _ => document,
    }
}
