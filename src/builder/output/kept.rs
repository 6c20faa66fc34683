//! `files-<build>.json`: the files of a build that the service worker (`public/sw`) can keep on a device, each with its size
//! and the first half of its SHA-256. A build is named after all of them, and each document names its build.

use crate::{
    builder::{hash::hashed, program},
    site::{self, DATA, OFFLINE},
};
use serde_json::{Map, json};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// The element that names the build, and what stands for the name until all files are there.
pub const NAMED: &str = "<meta name=\"build\" content=\"\">";

/// A page that is rendered, but not written yet.
pub struct Document {
    /// Relative to the root.
    pub path: String,
    pub file: PathBuf,
    pub html: String,
}

/// Groups of files, by what has them fetched.
const ALWAYS: &str = "always";
const PAGE: &str = "page";
const WORK: &str = "work";
const MORE: &str = "more";

/// Writes the documents and the list, once everything else is in the folder.
pub fn write(folder: &Path, documents: &[Document], version: &str) -> io::Result<()> {
    let mut files = BTreeMap::new();
    for path in below(folder)? {
        if let Some(group) = group(&path, version) {
            files.insert(path.clone(), (group, fs::read(folder.join(&path))?));
        }
    }
    for Document { path, html, .. } in documents.iter().filter(|document| document.path != site::NOT_FOUND) {
        files.insert(path.clone(), (group_of_page(path), html.clone().into_bytes()));
    }
    let told: String = files.iter().map(|(path, (_, bytes))| format!("{path} {}\n", hashed(bytes))).collect();
    let build = hashed(told);
    for Document { file, html, .. } in documents {
        fs::write(folder.join(file), html.replacen(NAMED, &named(&build), 1))?;
    }
    let mut groups = Map::new();
    for group in [ALWAYS, PAGE, WORK, MORE] {
        let of = files.iter().filter(|(_, (of, _))| *of == group);
        let of = of.map(|(path, (_, bytes))| (path.clone(), json!([bytes.len(), hashed(bytes)])));
        groups.insert(group.to_owned(), of.collect::<Map<_, _>>().into());
    }
    fs::write(folder.join(format!("files-{build}.json")), json!(groups).to_string())
}

/// The element that names this build.
fn named(build: &str) -> String {
    NAMED.replace("\"\"", &format!("\"{build}\""))
}

fn group_of_page(path: &str) -> &'static str {
    if path == OFFLINE.path {
        ALWAYS
    } else if site::is_interactive(path) {
        WORK
    } else {
        PAGE
    }
}

/// What a file that is no page is needed for; none for what is only downloaded, and for what hosts and robots read.
fn group(path: &str, version: &str) -> Option<&'static str> {
    let ends = |ends: &[&str]| ends.iter().any(|end| path.ends_with(end));
    let told = |name: &str| path == format!("{}{version}/{name}", DATA.path);
    match path.split_once('/') {
        None if path == program::WORKER => None,
        None if path == site::SINGLE => None,
        None if path == site::LICENCES => Some(MORE),
        None if ends(&[".css", ".webmanifest"]) || path.starts_with("icon") => Some(ALWAYS),
        None if ends(&[".js", ".wasm"]) => Some(WORK),
        Some((folder, _)) if folder.starts_with(program::FOLDER) => Some(ALWAYS),
        Some(_) if ends(&["-app.json", "-words.json"]) => Some(WORK),
        Some(_) if ends(&["-search.json", "-then.json"]) || told("catalog.json") || told("model.json") => Some(MORE),
        _ => None,
    }
}

/// Every file below a folder, with `/` between the parts of its path.
pub fn below(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = vec![];
    let mut folders = vec![String::new()];
    while let Some(here) = folders.pop() {
        for entry in fs::read_dir(folder.join(&here))? {
            let entry = entry?;
            let path = format!("{here}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() { folders.push(format!("{path}/")) } else { found.push(path) }
        }
    }
    Ok(found)
}
