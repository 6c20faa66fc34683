//! Imports go down the list only, in the library and among its pages.

use super::{
    paths::named,
    source::{Source, sources},
};
use std::{collections::BTreeSet, fs, path::Path};

/// The modules of the library, top first. Those of one layer may know each other, but never in a circle.
const LAYERS: [&[&str]; 6] = [
    &["app", "builder"],
    &["pages"],
    &["components"],
    &["address", "session"],
    &["answers", "decision"],
    &["browser", "catalog", "fragment", "order", "site"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Which module of the library names which other one, and in which file.
fn edges() -> BTreeSet<(String, String, String)> {
    let mut edges = BTreeSet::new();
    // The draws are a package of their own, which cannot know this one.
    let ours = |source: &&Source| !source.is_entry() && !source.path.starts_with("smaa");
    for source in sources().iter().filter(ours).filter(|source| !source.module.is_empty()) {
        for path in named(source) {
            if let Some(to) = path.first().filter(|to| **to != source.module[0]) {
                edges.insert((source.module[0].clone(), to.clone(), source.path.display().to_string()));
            }
        }
    }
    edges
}

#[test]
fn every_module_has_its_layer() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let modules: BTreeSet<&str> = lib
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(modules, LAYERS.concat().into_iter().collect());
}

#[test]
fn imports_go_down() {
    let edges = edges();
    assert!(edges.len() > 20, "the imports were not found");
    for (from, to, file) in edges {
        let (Some(above), Some(below)) = (layer(&from), layer(&to)) else {
            panic!("{file} names crate::{to}, which has no layer");
        };
        // The builder renders everything, so it may import everything; nothing imports the builder.
        assert!(above <= below && to != "builder", "{file}: {from} must not import {to}");
    }
}

#[test]
fn no_module_imports_itself_by_way_of_others() {
    let edges = edges();
    let modules: BTreeSet<&str> = LAYERS.concat().into_iter().collect();
    let mut left = modules;
    // Again and again takes away the modules that import nothing of what is left; a circle would stay.
    while !left.is_empty() {
        let free: BTreeSet<&str> = left
            .iter()
            .copied()
            .filter(|module| !edges.iter().any(|(from, to, _)| from == module && left.contains(to.as_str())))
            .collect();
        assert!(!free.is_empty(), "these import each other in a circle: {left:?}");
        left.retain(|module| !free.contains(module));
    }
}

#[test]
fn pages_do_not_import_each_other() {
    for source in sources() {
        let [top, page, ..] = source.module.as_slice() else { continue };
        if top != "pages" {
            continue;
        }
        for path in named(&source) {
            let other = path.first() == Some(top) && path.get(1).is_some_and(|named| named != page);
            assert!(!other, "{} imports {}", source.path.display(), path.join("::"));
        }
    }
}
