//! What of the catalog a table shows, and its form in an address:
//! `show=<id>.<id>&rows=<group or all>&differ=1&sort=<criterion>`, each absent where it is the default.

use super::{Alternative, Catalog, Criterion, Direction, words::Words};
use crate::{fragment, order::by_falling};
use std::collections::BTreeSet;

/// A choice of columns and rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The alternatives shown; none means all.
    pub show: BTreeSet<String>,
    /// The group whose rows are shown; none means all.
    pub rows: Option<String>,
    /// True where rows in which all shown alternatives agree are left out.
    pub differ: bool,
    /// The criterion by which the columns are ordered, best first.
    pub sort: Option<String>,
}

impl Selection {
    /// Reads a selection. Total: what is not known is left out and said in words.
    pub fn decode(text: &str, catalog: &Catalog) -> (Self, Vec<String>) {
        let mut selection = Self::default();
        let mut unknown = 0;
        let mut problems = vec![];
        for (key, value) in fragment::pairs(text) {
            let (key, value) = (fragment::tidy(&key), fragment::tidy(&value).into_owned());
            match &*key {
                "show" => {
                    for id in fragment::list(&value) {
                        match catalog.alternative(id) {
                            Some(_) => drop(selection.show.insert(id.to_owned())),
                            None => match catalog.former.iter().find(|former| former.id == id) {
                                Some(former) => {
                                    selection.show.extend(former.now.iter().cloned());
                                    if !problems.contains(&former.says) {
                                        problems.push(former.says.clone());
                                    }
                                }
                                None => unknown += 1,
                            },
                        }
                    }
                }
                "rows" if value == "all" => selection.rows = None,
                "rows" if catalog.groups.iter().any(|group| group.id == value) => selection.rows = Some(value),
                "differ" if value == "1" => selection.differ = true,
                "sort" if catalog.sortable().any(|criterion| criterion.id == value) => selection.sort = Some(value),
                "" if value.is_empty() => {}
                key if fragment::tracks(key) => {}
                _ => unknown += 1,
            }
        }
        match unknown {
            0 => {}
            1 => problems.push("One part of the address is not known here and was left out.".to_owned()),
            n => problems.push(format!("{n} parts of the address are not known here and were left out.")),
        }
        (selection.tidy(catalog), problems)
    }

    /// Writes the canonical form; equal selections give the same characters.
    pub fn encode(&self, catalog: &Catalog) -> String {
        let tidy = self.clone().tidy(catalog);
        let show: Vec<&str> = tidy.show.iter().map(String::as_str).collect();
        let show = show.join(".");
        let mut pairs = vec![];
        if !show.is_empty() {
            pairs.push(("show", show.as_str()));
        }
        if let Some(group) = &tidy.rows {
            pairs.push(("rows", group));
        }
        if tidy.differ {
            pairs.push(("differ", "1"));
        }
        if let Some(criterion) = &tidy.sort {
            pairs.push(("sort", criterion));
        }
        fragment::join(pairs)
    }

    pub fn shows(&self, alternative: &str) -> bool {
        self.show.is_empty() || self.show.contains(alternative)
    }

    /// Shows or hides an alternative. The last one shown stays.
    pub fn toggle(&mut self, alternative: &str, catalog: &Catalog) {
        let mut show = BTreeSet::new();
        for other in &catalog.alternatives {
            if self.shows(&other.id) != (other.id == alternative) {
                show.insert(other.id.clone());
            }
        }
        if !show.is_empty() {
            self.show = show;
            *self = std::mem::take(self).tidy(catalog);
        }
    }

    /// The alternatives shown, in the catalog's order or by the criterion; those without a number come last.
    pub fn columns<'a>(&self, catalog: &'a Catalog) -> Vec<&'a Alternative> {
        let columns: Vec<_> = catalog.alternatives.iter().filter(|a| self.shows(&a.id)).collect();
        if let Some(criterion) = self.sort.as_ref().and_then(|id| catalog.criterion(id)) {
            let sign = if criterion.better == Some(Direction::Lower) { -1.0 } else { 1.0 };
            return by_falling(columns, |a| a.number(&criterion.id).map_or(f64::NEG_INFINITY, |number| sign * number));
        }
        columns
    }

    /// The criteria of one group that the table shows for these columns.
    pub fn rows<'a>(
        &self,
        catalog: &'a Catalog,
        words: &Words,
        group: &str,
        columns: &[&Alternative],
    ) -> Vec<&'a Criterion> {
        let shown = |criterion: &&Criterion| {
            criterion.group == group
                && describes(catalog, words, criterion)
                && !(self.differ && columns.len() > 1 && agree(words, criterion, columns))
        };
        if self.rows.as_deref().is_some_and(|only| only != group) {
            return vec![];
        }
        catalog.criteria.iter().filter(shown).collect()
    }

    fn tidy(mut self, catalog: &Catalog) -> Self {
        if catalog.alternatives.iter().all(|a| self.show.contains(&a.id)) {
            self.show.clear();
        }
        self
    }
}

impl Catalog {
    /// Criteria with a number for at least one alternative.
    pub fn sortable(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(|criterion| self.alternatives.iter().any(|a| a.number(&criterion.id).is_some()))
    }
}

/// False for criteria of which nothing is said, because the reader's answer rates them.
fn describes(catalog: &Catalog, words: &Words, criterion: &Criterion) -> bool {
    let described =
        |a: &Alternative| words.value(&a.id, &criterion.id).is_some() || a.ratings.contains_key(&criterion.id);
    catalog.alternatives.iter().any(described)
}

// Unknown agrees with nothing, not even with unknown: two holes are no common value.
fn agree(words: &Words, criterion: &Criterion, columns: &[&Alternative]) -> bool {
    let values: Option<Vec<String>> = columns.iter().map(|a| words.cell(a, &criterion.id)).collect();
    values.is_some_and(|values| values.windows(2).all(|pair| pair[0] == pair[1]))
}
