//! Content folders to read, and a folder like the one that Trunk leaves for the site builder to write into.

use plumbline::builder::{self, content::Content, output::Settings};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// The content of this site.
pub fn real() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content")
}

/// An invented content of another subject, which has one of everything.
pub fn other() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/other")
}

/// Reads content that has to be sound.
#[track_caller]
pub fn read(folder: &Path) -> Content {
    builder::read(folder).unwrap_or_else(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{} is not sound:\n{}", folder.display(), told.join("\n"))
    })
}

/// Every file below a folder, by its path relative to it.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(&below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// What Trunk leaves: a page with an empty body, and the style sheets it names.
pub const SHELL: &str = "<!doctype html><html lang=\"en\"><head><meta name=\"viewport\" content=\"width=device-width\">\
                     <link rel=\"stylesheet\" href=\"tokens-1.css\"><link rel=stylesheet href=./base-2.css></head>\
                     <body></body></html>";

/// Writes the site, as it is published, into a folder of its own.
pub fn build(content: &Content) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), SHELL).unwrap();
    fs::write(folder.path().join("tokens-1.css"), ":root{--ink:#000}").unwrap();
    fs::write(folder.path().join("base-2.css"), "body{color:var(--ink)}").unwrap();
    let settings = Settings { folder: folder.path().to_owned(), licences: "None.".to_owned(), release: true };
    builder::write(content, &settings).unwrap();
    folder
}
