//! The core knows no browser, no view, no clock and no chance; one module alone touches browser storage.

use super::{
    paths::{named, written},
    source::{Source, sources},
};
use std::path::Path;

const CORE: [&str; 13] = [
    "answers",
    "by_id",
    "catalog",
    "columns",
    "decision",
    "decisions",
    "figures",
    "fragment",
    "kept",
    "order",
    "qr",
    "reading",
    "site",
];
const STORE: &str = "session/store.rs";

/// Modules of the standard library that the core must not name.
const OUTSIDE: [&str; 6] = ["env", "fs", "io", "net", "process", "time"];
/// What the core must not name. The hashed collections give another order in each run.
const IMPURE: [&str; 13] = [
    "leptos",
    "leptos_router",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_storage",
    "SystemTime",
    "Instant",
    "HashMap",
    "HashSet",
    "thread_local",
    "static",
];

fn core() -> impl Iterator<Item = Source> {
    let core = |source: &Source| source.module.first().is_some_and(|top| CORE.contains(&top.as_str()));
    sources().into_iter().filter(move |source| core(source))
}

#[test]
fn the_core_is_pure() {
    let mut files = 0;
    for source in core() {
        for word in IMPURE {
            assert_eq!(source.lines_with(word), Vec::<usize>::new(), "{} names {word}", source.path.display());
        }
        for path in written(&source) {
            let outside = path[0] == "std" && path.get(1).is_none_or(|module| OUTSIDE.contains(&module.as_str()));
            assert!(!outside, "{} names {}", source.path.display(), path.join("::"));
        }
        files += 1;
    }
    assert!(files > 10, "only {files} files of the core were found");
}

#[test]
fn the_core_imports_the_core_only() {
    for source in core() {
        for path in named(&source) {
            let inside = path.first().is_none_or(|top| CORE.contains(&top.as_str()));
            assert!(inside, "{} imports {}", source.path.display(), path.join("::"));
        }
    }
}

#[test]
fn one_module_touches_storage() {
    for source in sources().into_iter().filter(|source| source.path != Path::new(STORE)) {
        for word in ["gloo_storage", "local_storage", "LocalStorage", "session_storage", "SessionStorage", "Storage"] {
            let line = |number: &usize| source.text.lines().nth(number - 1).unwrap_or_default();
            // Leptos calls the place of values that stay on one thread by the same name.
            let named = source.lines_with(word).into_iter().filter(|number| !line(number).contains("StoredValue<"));
            assert_eq!(named.collect::<Vec<_>>(), Vec::<usize>::new(), "{} names {word}", source.path.display());
        }
    }
}
