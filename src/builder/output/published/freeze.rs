//! Data versions are frozen: once published, a version's files never change, so that a result can always be recomputed.

use super::{PublishedFile, files};
use crate::builder::content::Content;
use std::{fs, io, path::Path};

/// What freezing came to.
pub enum Frozen {
    /// The version is new, and has been written.
    New,
    /// It was frozen before, with the same files.
    Same,
    /// It was frozen before, and these files of it are different now. Nothing was written.
    Different(Vec<String>),
}

/// Writes the files of the content's version into `<folder>/<version>/`, unless that would alter a frozen version.
pub fn freeze(content: &Content, folder: &Path) -> io::Result<Frozen> {
    let files = files(content)?;
    let below = folder.join(&content.catalog.version);
    if below.exists() {
        let different = different(&files, &below);
        return Ok(if different.is_empty() { Frozen::Same } else { Frozen::Different(different) });
    }
    write(&files, &below)?;
    Ok(Frozen::New)
}

/// Writes files into a folder.
pub fn write(files: &[PublishedFile], folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|file| fs::write(folder.join(&file.name), &file.text))
}

/// The names of the files that a folder has otherwise or not at all.
pub fn different(files: &[PublishedFile], folder: &Path) -> Vec<String> {
    let differs =
        |file: &&PublishedFile| fs::read(folder.join(&file.name)).ok().as_deref() != Some(file.text.as_bytes());
    files.iter().filter(differs).map(|file| file.name.clone()).collect()
}

/// The versions in a folder, oldest first.
pub fn versions(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut versions: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    versions.sort_by_key(|version| order(version));
    versions
}

/// The day, then the number of the version on that day.
fn order(version: &str) -> (String, u32) {
    let (day, further) = version.split_at_checked("YYYY-MM-DD".len()).unwrap_or((version, ""));
    (day.to_owned(), further.trim_start_matches('-').parse().unwrap_or(1))
}
