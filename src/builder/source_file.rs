use super::Problem;
use serde::de::DeserializeOwned;
use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
};
use toml::value::Datetime;

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

    /// The first line that holds the text, counted from 1; 1 where none does.
    pub fn line_of(&self, needle: &str) -> usize {
        self.text.lines().position(|line| line.contains(needle)).map_or(1, |index| index + 1)
    }

    /// The line of each heading like this one, in the order of the entries.
    pub fn headings(&self, heading: &str) -> Vec<usize> {
        let lines = self.text.lines().enumerate();
        lines.filter(|(_, line)| line.trim() == heading).map(|(index, _)| index + 1).collect()
    }

    /// Complains where a date is not a day: TOML has times of day as well.
    pub fn check_day(&self, line: usize, field: &str, date: Datetime) {
        if date.date.is_none() || date.time.is_some() || date.offset.is_some() {
            self.complain(line, field, "A date is a day, YYYY-MM-DD, without a time.");
        }
    }

    /// The first line at or after `from` that sets the field, in TOML or in JSON, else `from`.
    pub fn line_of_field(&self, from: usize, field: &str) -> usize {
        let json = format!("\"{field}\":");
        let sets = |line: &str| {
            let line = line.trim_start();
            line.starts_with(&json) || line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let found = self.text.lines().enumerate().skip(from - 1).find(|(_, line)| sets(line));
        found.map_or(from, |(index, _)| index + 1)
    }

    /// Reads TOML as a whole.
    pub fn parse<T: DeserializeOwned>(&self) -> Option<T> {
        self.parse_part(&self.text, 1)
    }

    /// Reads TOML that begins at a line of this file.
    pub fn parse_part<T: DeserializeOwned>(&self, text: &str, first_line: usize) -> Option<T> {
        let read =
            toml::Deserializer::parse(text).map_err(|error| (String::from("file"), error)).and_then(|document| {
                serde_path_to_error::deserialize(document)
                    .map_err(|error| (error.path().to_string(), error.into_inner()))
            });
        match read {
            Ok(value) => Some(value),
            Err((field, error)) => {
                let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or_default());
                self.complain(first_line + before.matches('\n').count(), field, sentence(error.message()));
                None
            }
        }
    }

    /// Reads one table of a file whose other tables are read apart from it, so that each gets its own problems.
    pub fn convert<T: DeserializeOwned>(&self, value: toml::Value, field: &str, line: usize) -> Option<T> {
        match serde_path_to_error::deserialize(value) {
            Ok(value) => Some(value),
            Err(error) => {
                let path = error.path().to_string();
                let error = error.into_inner();
                let named = error.message().split('`').nth(1).unwrap_or_default();
                let inner = if path == "." { named } else { path.as_str() };
                self.complain(self.line_of_field(line, named), format!("{field}.{inner}"), sentence(error.message()));
                None
            }
        }
    }
}

fn sentence(message: &str) -> String {
    let mut letters = message.trim().chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().replace('\n', " ").trim_end_matches('.'))
}
