//! Imports go down the list only, in the library and among its pages.

use super::{
    paths::named,
    source::{Source, sources},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use syn::Item;

/// The modules of the library, top first. Those of one layer may know each other, but never in a circle.
const LAYERS: [&[&str]; 7] = [
    &["app", "builder"],
    &["pages"],
    &["components"],
    &["address", "session"],
    &["answers", "decision", "decisions", "figures", "reading"],
    &["browser", "catalog", "fragment", "order", "site"],
    &["by_id", "columns", "kept", "qr"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The draws are a package of their own, which cannot know this one.
fn is_ours(source: &Source) -> bool {
    !source.is_entry() && !source.path.starts_with("smaa")
}

/// Which module of the library names which other one, and in which file.
fn edges() -> BTreeSet<(String, String, String)> {
    let mut edges = BTreeSet::new();
    for source in sources().into_iter().filter(is_ours).filter(|source| !source.module.is_empty()) {
        for path in named(&source) {
            if let Some(to) = path.first().filter(|to| **to != source.module[0]) {
                edges.insert((source.module[0].clone(), to.clone(), source.path.display().to_string()));
            }
        }
    }
    edges
}

/// Which file of a folder of modules names which other one of the same folder. What stands in folders below a file is its own.
fn neighbours() -> BTreeMap<Vec<String>, BTreeSet<(String, String)>> {
    let sources: Vec<Source> = sources().into_iter().filter(is_ours).collect();
    let modules: BTreeSet<&[String]> = sources.iter().map(|source| source.module.as_slice()).collect();
    let mut neighbours = BTreeMap::<_, BTreeSet<_>>::new();
    for source in &sources {
        for path in named(source) {
            let common = path.iter().zip(&source.module).take_while(|(one, other)| one == other).count();
            if common < source.module.len() && path.get(..=common).is_some_and(|other| modules.contains(other)) {
                let edge = (source.module[common].clone(), path[common].clone());
                neighbours.entry(path[..common].to_vec()).or_default().insert(edge);
            }
        }
    }
    neighbours
}

#[test]
fn every_module_has_its_layer() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let items = syn::parse_file(&lib).unwrap().items.into_iter();
    let modules: BTreeSet<String> = items
        .filter_map(|item| match item {
            Item::Mod(module) => Some(module.ident.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(modules, LAYERS.concat().into_iter().map(str::to_owned).collect());
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
fn no_module_imports_itself_by_way_of_its_neighbours() {
    let neighbours = neighbours();
    assert!(neighbours.len() > 10, "the imports were not found");
    let mut circles = vec![];
    for (folder, edges) in neighbours {
        let mut left: BTreeSet<&String> = edges.iter().flat_map(|(from, to)| [from, to]).collect();
        // Again and again takes away the modules that import nothing of what is left; a circle stays.
        loop {
            let bound = |module: &&String| edges.iter().any(|(from, to)| from == *module && left.contains(to));
            let still: BTreeSet<&String> = left.iter().copied().filter(bound).collect();
            if still.len() == left.len() {
                break;
            }
            left = still;
        }
        if !left.is_empty() {
            circles.push(format!("src/{}: {left:?}", folder.join("/")));
        }
    }
    assert_eq!(circles, Vec::<String>::new(), "these import each other in a circle");
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
