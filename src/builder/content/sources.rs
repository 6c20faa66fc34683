use super::{Apart, SourceFile, check_id};
use crate::builder::{
    Day,
    address::{Use, admit},
    contract::Source,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// A file: sources by their ids.
pub type SourcesFile = BTreeMap<String, Apart<Source>>;

/// Everything in `sources/`, and which of it has been named.
#[derive(Default)]
pub struct Sources {
    all: BTreeMap<String, Source>,
    named: RefCell<BTreeSet<String>>,
}

impl Sources {
    /// Adds one file's sources.
    pub fn read(&mut self, file: &SourceFile, today: Day) {
        let whole = file.toml();
        for id in whole.read::<SourcesFile>().unwrap_or_default().into_keys() {
            let place = whole.key(&id);
            check_id(&place, &id);
            let Some(source) = place.read::<Source>() else { continue };
            let complain = |key: &str, sentence: String| place.key(key).complain(sentence);
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
                place.complain(format!("“{id}” stands in two files. Give one of them another id."));
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
        let whole = file.toml();
        for id in self.all.keys().filter(|id| !named.contains(*id)) {
            let place = whole.key(id);
            if place.is_there() {
                place.complain("Nothing names this source. Take it out, or name it where it was used.");
            }
        }
    }
}
