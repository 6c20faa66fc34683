//! Authors' editors know the form of what they write.

use crate::support::{files, real};
use plumbline::builder::content::schema::schemas;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

#[test]
fn the_forms_are_those_that_the_program_reads() {
    let there = files(&real()).into_iter().filter(|(path, _)| path.starts_with("schema"));
    let there: BTreeMap<PathBuf, String> =
        there.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect();
    let made = schemas().into_iter().map(|(path, text)| (PathBuf::from(path), text)).collect();
    assert!(there == made, "the forms are not those of the program: run `make schema`");
}

/// The first line leads an editor to the form.
#[test]
fn every_file_names_its_form() {
    let files = files(&real());
    let mut named = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "toml")) {
        let of = Path::new(path.iter().next().unwrap()).with_extension("");
        let up = if path.components().count() > 1 { ".." } else { "." };
        let expected = format!("#:schema {up}/schema/{}.schema.json\n", of.display());
        assert!(bytes.starts_with(expected.as_bytes()), "{} does not begin with {expected}", path.display());
        assert!(files.contains_key(&PathBuf::from(format!("schema/{}.schema.json", of.display()))));
        named += 1;
    }
    assert!(named > 20, "only {named} files were found");
}
