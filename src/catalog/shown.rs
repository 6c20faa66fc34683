//! What a table shows of a catalog: a pure function of a selection, so that the page only has to do it.

use super::{
    Alternative, Catalog, Criterion, Direction,
    selection::{Key, Need, Selection},
    words::Words,
};
use crate::order::by_falling;

/// A row that a table can show: a criterion of which something is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place among the criteria of the catalog.
    pub criterion: usize,
    /// For each alternative which value it has, the same number for the same value; none where nothing is known.
    pub alike: Vec<Option<usize>>,
}

impl Row {
    /// The rows of a catalog, group by group.
    pub fn all(catalog: &Catalog, words: &Words) -> Vec<Self> {
        let row = |(criterion, of): (usize, &Criterion)| {
            let mut values: Vec<String> = vec![];
            let cells = catalog.alternatives.iter().map(|a| words.cell(a, &of.id));
            let place = |cell: String| {
                values.iter().position(|value| *value == cell).unwrap_or_else(|| {
                    values.push(cell);
                    values.len() - 1
                })
            };
            let mut place = place;
            Self { criterion, alike: cells.map(|cell| cell.map(&mut place)).collect() }
        };
        let of_group = |group: &str| {
            let said = |criterion: &Criterion| criterion.group == group && describes(catalog, words, criterion);
            catalog.criteria.iter().enumerate().filter(|(_, criterion)| said(criterion)).map(row).collect::<Vec<_>>()
        };
        catalog.groups.iter().flat_map(|group| of_group(&group.id)).collect()
    }

    /// How a page carries [`alike`](Self::alike).
    pub fn to_text(&self) -> String {
        let words = self.alike.iter().map(|value| value.map_or_else(|| "-".to_owned(), |value| value.to_string()));
        words.collect::<Vec<_>>().join(" ")
    }

    /// Reads what a page carries. What is no number is unknown.
    pub fn read(criterion: usize, text: &str) -> Self {
        Self { criterion, alike: text.split(' ').map(|word| word.parse().ok()).collect() }
    }

    // Unknown agrees with nothing, not even with unknown: two holes are no common value.
    fn agrees(&self, columns: &[Column]) -> bool {
        let value = |column: &Column| self.alike.get(column.alternative).copied().flatten();
        let Some(first) = columns.first().and_then(value) else { return false };
        columns.len() > 1 && columns.iter().all(|column| value(column) == Some(first))
    }
}

/// False for criteria of which nothing is said, because the reader's answer rates them.
fn describes(catalog: &Catalog, words: &Words, criterion: &Criterion) -> bool {
    let described =
        |a: &Alternative| words.value(&a.id, &criterion.id).is_some() || a.ratings.contains_key(&criterion.id);
    catalog.alternatives.iter().any(described)
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// From left to right.
    pub columns: Vec<Column>,
    /// How many fail and are left out.
    pub left_out: usize,
    /// Places among the rows, from top to bottom.
    pub rows: Vec<usize>,
    /// For each group of the catalog how many of its rows are wanted, folded ones too.
    pub groups: Vec<usize>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its place among the alternatives of the catalog.
    pub alternative: usize,
    /// Its rank by what the columns are sorted by, from 1; none where nothing sorts them, or where nothing is known.
    pub rank: Option<usize>,
    /// True where another one has the same rank.
    pub tied: bool,
    /// The requirements that it fails, by their place.
    pub fails: Vec<usize>,
    /// The requirements of which nobody can say.
    pub open: Vec<usize>,
}

/// What a selection shows. `scores` are those of the reader's decision for each alternative, none for what it excludes.
pub fn shown(catalog: &Catalog, rows: &[Row], selection: &Selection, scores: &[Option<f64>]) -> Shown {
    let (columns, left_out) = columns(catalog, selection, scores);
    let wanted: Vec<usize> = match selection.only.is_empty() {
        true => (0..rows.len()).collect(),
        false => {
            let place = |id: &String| rows.iter().position(|row| catalog.criteria[row.criterion].id == *id);
            selection.only.iter().filter_map(place).collect()
        }
    };
    let find = &selection.find;
    let found = |criterion: &Criterion| {
        let text = format!("{} {}", criterion.title, criterion.about).to_ascii_lowercase();
        find.split(' ').all(|word| text.contains(word))
    };
    let fits = |place: &usize| {
        let criterion = &catalog.criteria[rows[*place].criterion];
        selection.rows.as_ref().is_none_or(|group| *group == criterion.group)
            && (find.is_empty() || found(criterion))
            && !(selection.differ && rows[*place].agrees(&columns))
    };
    let wanted: Vec<usize> = wanted.into_iter().filter(fits).collect();
    let group = |place: &usize| &catalog.criteria[rows[*place].criterion].group;
    let groups = catalog.groups.iter();
    let groups = groups.map(|of| wanted.iter().filter(|place| *group(place) == of.id).count()).collect();
    // Who looks for something wants to see it.
    let folded = |place: &usize| find.is_empty() && selection.fold.contains_key(group(place));
    let rows = wanted.into_iter().filter(|place| !folded(place)).collect();
    Shown { columns, left_out, rows, groups }
}

fn columns(catalog: &Catalog, selection: &Selection, scores: &[Option<f64>]) -> (Vec<Column>, usize) {
    let place = |id: &String| catalog.alternatives.iter().position(|a| a.id == *id);
    let mut order: Vec<usize> = selection.by_hand(catalog).iter().filter_map(place).collect();
    let value = |key: &Key, alternative: usize| key.value(catalog, alternative, scores);
    for key in selection.sort.iter().rev() {
        order = by_falling(order, |alternative| value(key, *alternative).unwrap_or(f64::NEG_INFINITY));
    }
    let equal = |one: usize, other: usize| selection.sort.iter().all(|key| value(key, one) == value(key, other));
    let mut columns: Vec<Column> = vec![];
    for (at, alternative) in order.iter().copied().enumerate() {
        let ranked = selection.sort.first().is_some_and(|key| value(key, alternative).is_some());
        let before = at.checked_sub(1).map(|before| order[before]);
        let with_before = ranked && before.is_some_and(|before| equal(before, alternative));
        let with_next = ranked && order.get(at + 1).is_some_and(|next| equal(*next, alternative));
        let rank = if with_before { columns.last().and_then(|column| column.rank) } else { Some(at + 1) };
        let mut column = Column {
            alternative,
            rank: rank.filter(|_| ranked),
            tied: with_before || with_next,
            fails: vec![],
            open: vec![],
        };
        for (place, need) in selection.needs.iter().enumerate() {
            match need.met(&catalog.alternatives[alternative]) {
                Some(true) => {}
                Some(false) => column.fails.push(place),
                None => column.open.push(place),
            }
        }
        columns.push(column);
    }
    if let Some(at) =
        selection.pin.as_ref().and_then(place).and_then(|pin| columns.iter().position(|c| c.alternative == pin))
    {
        let pinned = columns.remove(at);
        columns.insert(0, pinned);
    }
    let all = columns.len();
    // A table without a column tells nothing; then those that fail stay, and say why.
    if selection.hides && columns.iter().any(|column| column.fails.is_empty()) {
        columns.retain(|column| column.fails.is_empty());
    }
    let left_out = all - columns.len();
    (columns, left_out)
}

impl Key {
    /// The number by which an alternative is ordered, more of it first.
    fn value(&self, catalog: &Catalog, alternative: usize, scores: &[Option<f64>]) -> Option<f64> {
        let number = match &self.criterion {
            None => scores.get(alternative).copied().flatten(),
            Some(criterion) => {
                let lower = catalog.criterion(criterion).is_some_and(|of| of.better == Some(Direction::Lower));
                let number = catalog.alternatives[alternative].number(criterion);
                number.map(|number| if lower { -number } else { number })
            }
        };
        number.map(|number| if self.reverse { -number } else { number })
    }
}

impl Need {
    /// Whether an alternative has what is asked; nothing where its number is not known.
    pub fn met(&self, alternative: &Alternative) -> Option<bool> {
        let number = alternative.number(&self.criterion)?;
        Some(if self.most { number <= self.bound } else { number >= self.bound })
    }
}
