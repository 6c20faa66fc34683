mod toml_value;

pub use toml_value::{Apart, TomlValue};

use super::Problem;
use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
};

/// A file of the content, with the problems found in it so far.
pub struct SourceFile {
    /// Relative to the content folder.
    pub path: PathBuf,
    pub text: String,
    problems: RefCell<Vec<Problem>>,
}

impl SourceFile {
    /// Opens a file; one that cannot be read is an empty one with a problem.
    pub fn open(folder: &Path, path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let (text, problem) = match fs::read_to_string(folder.join(&path)) {
            Ok(text) => (text, None),
            Err(error) => (String::new(), Some(error)),
        };
        let file = Self { path, text, problems: RefCell::default() };
        if let Some(error) = problem {
            file.complain(1, "file", format!("It cannot be read: {error}."));
        }
        file
    }

    pub fn complain(&self, line: usize, field: impl Into<String>, sentence: impl Into<String>) {
        let problem = Problem { file: self.path.clone(), line, field: field.into(), sentence: sentence.into() };
        self.problems.borrow_mut().push(problem);
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// The file as TOML.
    pub fn toml(&self) -> TomlValue<'_> {
        TomlValue::parse(self, &self.text, 1)
    }

    /// The line of JSON on which the last of these keys stands, each looked for after the one before; where there is none,
    /// that of the one before.
    pub fn line_of_json(&self, keys: &[&str]) -> usize {
        let mut at = 0;
        for key in keys {
            at += self.text[at..].find(&format!("\"{key}\"")).map_or(0, |found| found + 1);
        }
        1 + self.text[..at].matches('\n').count()
    }
}
