//! No source file is longer than can be held in mind.

use super::source::sources;

#[test]
fn no_file_has_more_than_three_hundred_lines() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", source.path.display());
    }
}

#[test]
fn every_folder_of_modules_has_its_file() {
    for source in sources() {
        let named_mod = source.path.file_name().is_some_and(|name| name == "mod.rs");
        assert!(!named_mod, "{}: this project names it after its folder", source.path.display());
    }
}
