//! What others wrote goes along with its licence, whole and once.

use plumbline::builder::licences::{Crate, file, of, shipped};
use std::{fs, path::Path};

#[test]
fn every_crate_of_the_program_is_listed_with_a_text() {
    let (crates, text) = (shipped().unwrap(), file().unwrap());
    assert!(crates.len() > 80, "only {} crates", crates.len());
    for one in &crates {
        assert!(text.contains(&format!("\n{} {} ({})\n", one.name, one.version, one.licence)), "{one:?}");
    }
    assert!(!text.contains("came without"), "a licence without its text");
    for name in ["leptos", "serde_json", "wasm-bindgen"] {
        assert!(crates.iter().any(|one| one.name == name), "{name}");
    }
    // What only builds or tests is not shipped, and neither are macros.
    for name in ["proptest", "pulldown-cmark", "schemars", "serde_derive", "plumbline", "smaa"] {
        assert!(crates.iter().all(|one| one.name != name), "{name}");
    }
    for title in
        ["UNICODE LICENSE V3", "Boost Software License", "Permission is hereby granted, free of charge, to any person"]
    {
        assert!(text.contains(title), "no {title}");
    }
}

#[test]
fn the_file_is_small_and_the_same_on_every_machine() {
    let text = file().unwrap();
    assert!(text.len() < 60_000, "{} bytes", text.len());
    assert_eq!(text, file().unwrap());
    for part in ["registry", env!("CARGO_MANIFEST_DIR"), env!("HOME")] {
        assert!(!text.contains(part), "{part}");
    }
}

/// A crate with these files.
fn made(home: &Path, name: &str, licence: &str, files: &[(&str, &str)]) -> Crate {
    let folder = home.join(name);
    fs::create_dir(&folder).unwrap();
    files.iter().for_each(|(file, text)| fs::write(folder.join(file), text).unwrap());
    let authors = vec!["Ann <ann@host.internal>".to_owned(), "Bea".to_owned()];
    Crate { name: name.to_owned(), version: "1.0.0".to_owned(), licence: licence.to_owned(), authors, folder }
}

#[test]
fn equal_texts_stand_once_with_each_copyright() {
    let home = tempfile::tempdir().unwrap();
    let made = |name, licence, files| made(home.path(), name, licence, files);
    let crates = [
        made(
            "a",
            "MIT OR Apache-2.0",
            &[("LICENSE-MIT", "Copyright (c) 2001 A\n\nDo it\nall.\n"), ("LICENSE-APACHE", "Apache!")],
        ),
        made("b", "MIT", &[("license.txt", "MIT License\n\nCopyright 2002 B\n\nDo it all.")]),
        made("c", "Zlib", &[("LICENSE", "Copyright © C\nAs is.\nThe copyright notice stays.")]),
        made("d", "MIT AND Unicode-3.0", &[("LICENSE-MIT", "Do it all."), ("LICENSE-UNICODE", "Letters.")]),
        made("e", "MPL-2.0", &[("README", "Copyright E")]),
    ];
    let line = format!("\n{}\n\n", "-".repeat(80));
    let expected = [
        "d 1.0.0 (MIT AND Unicode-3.0)\na 1.0.0 (MIT OR Apache-2.0)\n    Copyright (c) 2001 A\n\
         b 1.0.0 (MIT)\n    Copyright 2002 B\n\nDo it\nall.\n",
        "c 1.0.0 (Zlib)\n    Copyright © C\n\nAs is.\nThe copyright notice stays.\n",
        "d 1.0.0 (MIT AND Unicode-3.0)\n\nLetters.\n",
        "e 1.0.0 (MPL-2.0)\n    Copyright (c) Ann, Bea\n\nThese came without the text of their licence.\n",
    ];
    assert_eq!(of(&crates).unwrap(), expected.map(|part| format!("{line}{part}")).concat());
}

#[test]
fn a_crate_without_a_file_gets_the_text_of_its_licence() {
    let home = tempfile::tempdir().unwrap();
    let text = of(&[made(home.path(), "a", "MIT", &[])]).unwrap();
    assert!(text.contains("a 1.0.0 (MIT)\n    Copyright (c) Ann, Bea\n"), "{text}");
    assert!(text.contains("Permission is hereby granted") && !text.contains("Plumbline"), "{text}");
}
