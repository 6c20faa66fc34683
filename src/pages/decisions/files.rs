//! Decisions as files. A file is read on this device, by this page; nothing is sent anywhere.

use super::Shelf;
use crate::{
    browser,
    catalog::counted,
    components::{button::plain_button, erase::erase},
    decisions::{self, Decisions, Merged},
    kept::State,
};
use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

/// A file that holds all that can be kept is no larger, in bytes.
const LARGEST: f64 = 5_000_000.0;
const KIND: &str = "application/json";

/// What saves and opens files. They can also be dropped anywhere on the page.
pub fn files(shelf: Shelf) -> AnyView {
    let chosen = move |event: ev::Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            take_all(shelf, input.files());
            // So that the same file can be chosen again.
            input.set_value("");
        }
    };
    let brings_files =
        |event: &DragEvent| event.data_transfer().filter(|brought| brought.types().includes(&"Files".into(), 0));
    let over = window_event_listener(ev::dragover, move |event| {
        if brings_files(&event).is_some() {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if let Some(brought) = brings_files(&event) {
            event.prevent_default();
            take_all(shelf, brought.files());
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
    let none = move || shelf.session.decisions().with(Decisions::is_empty);
    erase(view! {
        <div class="files">
            <p class="actions">
                <label for="file">"Open a file"</label>
                <input id="file" type="file" accept=".json,application/json" multiple on:change=chosen aria-describedby="file.hint" />
                {plain_button("Save all as a file", none, move || save_all(shelf))}
            </p>
            <p class="note" id="file.hint">
                "A file is read on this device, by this page, and sent to nobody. It can also be dropped on the page. What it \
                brings is added; nothing that is here is written over."
            </p>
        </div>
    })
}

fn save_all(shelf: Shelf) {
    shelf.session.decisions().with_untracked(|all| {
        browser::save("decisions.json", KIND, &decisions::write(all));
        shelf.tell(format!("Saved as a file: {}.", counted(all.len(), "decision")));
    });
}

/// Saves this one alone.
pub fn save_one(shelf: Shelf, id: &str) {
    shelf.session.decisions().with_untracked(|all| {
        let Some(decision) = all.get(id) else { return };
        let name: String =
            decision.name.to_lowercase().chars().map(|sign| if sign.is_alphanumeric() { sign } else { '-' }).collect();
        let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
        browser::save(&format!("decision-{}.json", words.join("-")), KIND, &decisions::write(&all.only(id)));
        shelf.tell(format!("Saved as a file: “{}”.", decision.name));
    });
}

fn take_all(shelf: Shelf, files: Option<FileList>) {
    let Some(files) = files else { return };
    let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    spawn_local(async move {
        let mut told = vec![];
        for file in files {
            told.push(take(shelf, &file).await);
        }
        if !told.is_empty() {
            shelf.told.try_set(told.join(" "));
        }
    });
}

/// Adds what a file brings, and says in a sentence what came of it.
async fn take(shelf: Shelf, file: &File) -> String {
    let name = file.name();
    if file.size() > LARGEST {
        return format!("“{name}” has more than 5 MB, as no file of decisions has. It was not read.");
    }
    let Some(text) = browser::text_of(file).await else {
        return format!("The browser could not read “{name}”. Nothing has changed.");
    };
    let Some(found) = decisions::read_file(&text) else {
        return format!(
            "“{name}” is no file of decisions of this site, or nothing is left of it. Nothing has changed."
        );
    };
    if found.state == State::Newer {
        return format!(
            "“{name}” was made by a newer version of this site. Load this page again and open it then. Nothing has changed."
        );
    }
    let mut merged = Merged::default();
    shelf.session.revise(|all| {
        merged = all.merge(&found.value);
        merged.left == 0
    });
    let whole =
        if found.state == State::Whole { "" } else { " It is cut off or damaged: what could be read was taken." };
    format!("From “{name}”: {}.{whole}", came_of(merged))
}

fn came_of(merged: Merged) -> String {
    let Merged { added, renamed, same, left } = merged;
    let parts = [
        (added, format!("{added} added")),
        (renamed, format!("{renamed} of them beside another state of the same, with “(from the file)” in the name")),
        (same, format!("{same} here already")),
        (left, format!("{left} for which there is no room")),
    ];
    let told: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    if told.is_empty() { "it holds no decision".to_owned() } else { told.join(", ") }
}
