//! A copy of the invented content with something wrong in it: what authors change in that of this site breaks no test.

use crate::support::{files, other};
use plumbline::builder::{self, Problem};
use std::{fs, path::Path};
use tempfile::TempDir;

/// Content that can be spoilt.
pub struct Copy(TempDir);

impl Copy {
    pub fn new() -> Self {
        let copy = tempfile::tempdir().unwrap();
        for (path, bytes) in files(&other()) {
            let path = copy.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(copy)
    }

    /// Puts other text in place of the first that fits after a heading. Gives the lines from the heading to the damage,
    /// counted from 1.
    #[track_caller]
    pub fn spoil(&self, file: &str, heading: &str, from: &str, to: &str) -> (usize, usize) {
        let path = self.0.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let start = text.find(heading).unwrap_or_else(|| panic!("{file} has no {heading}"));
        let at = start + text[start..].find(from).unwrap_or_else(|| panic!("{file} has no {from} after {heading}"));
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        fs::write(&path, format!("{}{to}{}", &text[..at], &text[at + from.len()..])).unwrap();
        (line(start), line(at))
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.path().join(file)).unwrap();
    }

    /// What the builder says of it.
    #[track_caller]
    pub fn problems(&self) -> Vec<Problem> {
        match builder::read(self.0.path()) {
            Ok(_) => panic!("the damage was not noticed"),
            Err(problems) => problems,
        }
    }
}

/// What has to be said: a problem in the file, between the lines, of the field, with these words.
pub struct Expected {
    pub file: &'static str,
    pub lines: (usize, usize),
    pub field: &'static str,
    pub words: &'static str,
}

/// Fails where nothing like it was said.
#[track_caller]
pub fn assert_told(problems: &[Problem], expected: &Expected) {
    let Expected { file, lines: (from, to), field, words } = expected;
    let told = problems.iter().any(|problem| {
        let in_place = problem.file == Path::new(file) && (*from..=*to).contains(&problem.line);
        in_place && problem.field == *field && problem.sentence.contains(words)
    });
    let of_file: Vec<String> =
        problems.iter().filter(|problem| problem.file == Path::new(file)).map(ToString::to_string).collect();
    assert!(told, "nothing of “{words}” for {file}:{from}-{to}: {field}, but:\n{}", of_file.join("\n"));
}
