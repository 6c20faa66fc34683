use super::{Problem, SourceFile};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Opens the files of a folder, and keeps what is wrong in them.
pub struct Reader<'a> {
    pub folder: &'a Path,
    pub problems: Vec<Problem>,
}

impl Reader<'_> {
    /// What is read from one file.
    pub fn one<T>(&mut self, path: &str, read: impl FnOnce(&SourceFile) -> T) -> T {
        self.together(vec![path.into()], |files| read(&files[0]))
    }

    /// The same of a file that content may do without.
    pub fn optional<T: Default>(&mut self, path: &str, read: impl FnOnce(&SourceFile) -> T) -> T {
        if self.folder.join(path).exists() { self.one(path, read) } else { T::default() }
    }

    /// What is read from each file of a folder with this ending, by name.
    pub fn each<T>(&mut self, below: &str, ending: &str, read: impl FnMut(&SourceFile) -> T) -> Vec<T> {
        self.all(below, ending, |files| files.iter().map(read).collect())
    }

    /// What is read from all of them at once, because they know each other.
    pub fn all<T>(&mut self, below: &str, ending: &str, read: impl FnOnce(&[SourceFile]) -> T) -> T {
        let entries = fs::read_dir(self.folder.join(below)).into_iter().flatten().flatten();
        let paths = entries.map(|entry| Path::new(below).join(entry.file_name()));
        let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
        paths.sort();
        self.together(paths, read)
    }

    fn together<T>(&mut self, paths: Vec<PathBuf>, read: impl FnOnce(&[SourceFile]) -> T) -> T {
        let files: Vec<_> = paths.into_iter().map(|path| SourceFile::open(self.folder, path)).collect();
        let found = read(&files);
        self.problems.extend(files.into_iter().flat_map(SourceFile::into_problems));
        found
    }
}
