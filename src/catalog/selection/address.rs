//! A selection in an address, each part absent where it is the default:
//!
//! - `show=<id>.<id>`, `order=<id>.<id>` and `pin=<id>`: columns
//! - `rows=<group or all>`, `only=<criterion>.<criterion>`, `fold=<group>.<group>`, `find=<word>.<word>`, `differ=1`: rows
//! - `sort=<criterion>.<criterion>`, `score=<1 or 2>` for the place of the reader's score among them, and
//!   `reverse=<criterion>` for those that stand the other way round
//! - `least.<criterion>=<number>`, `most.<criterion>=<number>`, `failing=hide`: requirements
//! - `cell=<alternative>.<criterion>`: the card that is open

use super::{Ids, KEYS, Key, Need, Selection};
use crate::{catalog::Catalog, fragment};

/// A search is a few words; nobody types more.
const LONGEST: usize = 80;

impl Selection {
    /// Reads a selection. Total: what is not known is left out and said in words.
    pub fn decode(text: &str, catalog: &Catalog) -> (Self, Vec<String>) {
        let mut read = Reading::default();
        for (key, value) in fragment::pairs(text) {
            read.take(&fragment::tidy(&key), &value, catalog);
        }
        let (selection, unknown, mut problems) = read.end();
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
        let mut pairs: Vec<(String, String)> = vec![];
        let mut put = |key: &str, value: String| pairs.push((key.to_owned(), value));
        let mut list = |key: &str, ids: &[&String]| {
            if !ids.is_empty() {
                let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
                put(key, ids.join("."));
            }
        };
        let ids = |ids: &Ids| ids.keys().map(str::to_owned).collect::<Vec<_>>();
        let (show, fold) = (tidy.show.as_ref().map(ids), ids(&tidy.fold));
        list("show", &show.iter().flatten().collect::<Vec<_>>());
        if tidy.picks_none() {
            list("show", &[&String::new()]);
        }
        list("order", &tidy.order.iter().collect::<Vec<_>>());
        list("pin", &tidy.pin.iter().collect::<Vec<_>>());
        list("rows", &tidy.rows.iter().collect::<Vec<_>>());
        list("only", &tidy.only.iter().collect::<Vec<_>>());
        list("fold", &fold.iter().collect::<Vec<_>>());
        let one = "1".to_owned();
        if !tidy.find.is_empty() {
            let words = tidy.find.replace(' ', ".");
            // Mail writes `=3D` for `=`, so such a beginning would be taken for a part of the sign before it.
            let clear = if words.to_ascii_lowercase().starts_with("3d") { "." } else { "" };
            list("find", &[&format!("{clear}{words}")]);
        }
        if tidy.differ {
            list("differ", &[&one]);
        }
        let criteria = |reversed: bool| {
            let keys = tidy.sort.iter().filter(move |key| key.reverse || !reversed);
            keys.filter_map(|key| key.criterion.as_ref()).collect::<Vec<_>>()
        };
        list("sort", &criteria(false));
        if let Some(place) = tidy.sort.iter().position(|key| key.criterion.is_none()) {
            list("score", &[&(place + 1).to_string()]);
        }
        list("reverse", &criteria(true));
        for Need { criterion, most, bound } in &tidy.needs {
            list(&format!("{}.{criterion}", if *most { MOST } else { LEAST }), &[&fragment::decimal(*bound)]);
        }
        if tidy.hides {
            list("failing", &[&"hide".to_owned()]);
        }
        if let Some((alternative, criterion)) = &tidy.cell {
            list("cell", &[alternative, criterion]);
        }
        fragment::join(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }
}

const LEAST: &str = "least";
const MOST: &str = "most";

/// A selection while it is read, in whatever order its parts come.
#[derive(Default)]
struct Reading {
    selection: Selection,
    sort: Vec<String>,
    score: Option<usize>,
    reverse: Vec<String>,
    unknown: usize,
    problems: Vec<String>,
}

impl Reading {
    fn take(&mut self, key: &str, value: &str, catalog: &Catalog) {
        let tidy = fragment::tidy(value).into_owned();
        let alternative = |id: &str| catalog.alternative(id).is_some();
        let criterion = |id: &str| catalog.criterion(id).is_some();
        let sortable = |id: &str| catalog.sortable().any(|criterion| criterion.id == id);
        let group = |id: &str| catalog.groups.iter().any(|group| group.id == id);
        match key {
            "show" => self.show(&tidy, catalog),
            "order" => self.selection.order = self.known(&tidy, alternative),
            "pin" => self.selection.pin = self.known(&tidy, alternative).pop(),
            "rows" if tidy == "all" => self.selection.rows = None,
            "rows" if group(&tidy) => self.selection.rows = Some(tidy),
            "only" => self.selection.only = self.known(&tidy, criterion),
            "fold" => self.selection.fold = self.known(&tidy, group).into_iter().map(|id| (id, ())).collect(),
            "find" => self.selection.find = tidy.trim_start_matches('.').chars().take(LONGEST).collect(),
            "differ" if tidy == "1" => self.selection.differ = true,
            "sort" => {
                let known = self.known(&tidy, sortable);
                if !known.is_empty() {
                    self.sort = known;
                }
            }
            "score" => match (1..=KEYS).find(|place| place.to_string() == tidy) {
                None => self.unknown += 1,
                place => self.score = place,
            },
            "reverse" => self.reverse = self.known(&tidy, sortable),
            "failing" if tidy == "hide" => self.selection.hides = true,
            "cell" => match fragment::list(&tidy).collect::<Vec<_>>()[..] {
                [of, on] if alternative(of) && criterion(on) => {
                    self.selection.cell = Some((of.to_owned(), on.to_owned()));
                }
                _ => self.unknown += 1,
            },
            "" if tidy.is_empty() => {}
            key if fragment::tracks(key) => {}
            key => match (key.split_once('.'), fragment::number(&tidy)) {
                (Some((way, on)), Some(bound)) if [LEAST, MOST].contains(&way) && sortable(on) => {
                    let (criterion, most) = (on.to_owned(), way == MOST);
                    self.selection.need(Need { criterion, most, bound }, catalog);
                }
                _ => self.unknown += 1,
            },
        }
    }

    /// The ids that are known, each once; the others are counted.
    fn known(&mut self, value: &str, is: impl Fn(&str) -> bool) -> Vec<String> {
        let mut found: Vec<String> = vec![];
        for id in fragment::list(value) {
            if !is(id) {
                self.unknown += 1;
            } else if !found.iter().any(|before| before == id) {
                found.push(id.to_owned());
            }
        }
        found
    }

    fn show(&mut self, value: &str, catalog: &Catalog) {
        let before = self.selection.show.take();
        let mut show = before.clone().unwrap_or_default();
        let mut bad = 0;
        for id in fragment::list(value) {
            match catalog.alternative(id) {
                Some(_) => show.insert(id.to_owned(), ()),
                None => match catalog.former.iter().find(|former| former.id == id) {
                    Some(former) => {
                        show.extend(former.now.iter().map(|id| (id.clone(), ())));
                        if !self.problems.contains(&former.says) {
                            self.problems.push(former.says.clone());
                        }
                    }
                    None => bad += 1,
                },
            }
        }
        self.unknown += bad;
        // What names nobody who is here shows all, as if it had not been there.
        self.selection.show = if bad == 0 || !show.is_empty() { Some(show) } else { before };
    }

    fn end(self) -> (Selection, usize, Vec<String>) {
        let Self { mut selection, sort, score, reverse, mut unknown, problems } = self;
        let key = |criterion: String| Key { reverse: reverse.contains(&criterion), criterion: Some(criterion) };
        selection.sort = sort.into_iter().map(key).collect();
        if let Some(place) = score {
            let place = (place - 1).min(selection.sort.len());
            selection.sort.insert(place, Key { criterion: None, reverse: false });
        }
        unknown += selection.sort.len().saturating_sub(KEYS);
        selection.sort.truncate(KEYS);
        (selection, unknown, problems)
    }
}
