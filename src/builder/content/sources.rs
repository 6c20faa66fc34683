use super::check_id;
use crate::{
    builder::{
        address::{Use, admit},
        contract::Source,
        source_file::SourceFile,
    },
    catalog::Day,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// Everything in `sources/`, and which of it has been named.
#[derive(Default)]
pub struct Sources {
    all: BTreeMap<String, Source>,
    named: RefCell<BTreeSet<String>>,
}

impl Sources {
    /// Adds one file's sources.
    pub fn read(&mut self, file: &SourceFile, today: Day) {
        let tables: BTreeMap<String, toml::Value> = file.parse().unwrap_or_default();
        for (id, table) in tables {
            let line = file.line_of(&format!("[{id}]"));
            check_id(file, line, &id, &id);
            let Some(source) = file.convert::<Source>(table, &id, line) else { continue };
            let complain = |field: &str, sentence: String| {
                file.complain(file.line_of_field(line, field), format!("{id}.{field}"), sentence);
            };
            if let Err(sentence) = admit(&source.url, Use::Page) {
                complain("url", sentence);
            }
            match Day::read(&source.date) {
                None => complain("date", "A date is YYYY, YYYY-MM or YYYY-MM-DD.".to_owned()),
                Some(day) if day > today => {
                    complain(
                        "date",
                        format!("The date is after {today}, the day of the data set. Correct one of them."),
                    );
                }
                Some(_) => {}
            }
            let same = |known: &Source| known.url == source.url && known.date == source.date;
            if let Some((other, _)) = self.all.iter().find(|(_, known)| same(known)) {
                complain("url", format!("It is the same page of the same date as “{other}”. Keep one of them."));
            }
            if self.all.insert(id.clone(), source).is_some() {
                file.complain(line, &id, format!("“{id}” stands in two files. Give one of them another id."));
            }
        }
    }

    /// The source of this id, which is in use from now on.
    pub fn get(&self, id: &str) -> Option<&Source> {
        let source = self.all.get(id)?;
        self.named.borrow_mut().insert(id.to_owned());
        Some(source)
    }

    /// True where there is such a source, which is in use from now on.
    pub fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    pub fn all(&self) -> &BTreeMap<String, Source> {
        &self.all
    }

    /// Complains of the sources of a file that nothing names.
    pub fn complain_of_unused(&self, file: &SourceFile) {
        let named = self.named.borrow();
        for (index, text) in file.text.lines().enumerate() {
            let id = text.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            if let Some(id) = id.filter(|id| self.all.contains_key(*id) && !named.contains(*id)) {
                file.complain(index + 1, id, "Nothing names this source. Take it out, or name it where it was used.");
            }
        }
    }
}
