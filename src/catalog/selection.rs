//! What of the catalog a table shows, as a reader chose it. Its form in an address stands in `address`, what follows from
//! it in `catalog::shown`.

mod address;

use super::Catalog;
use crate::{by_id::ById, order::by_falling};

/// So many criteria order the columns at most.
pub const KEYS: usize = 2;

/// Ids, each once, in alphabetical order.
pub type Ids = ById<()>;

/// A choice of columns and rows, and how they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The alternatives that are picked; none means all. Where nothing is picked all are shown, with empty boxes.
    pub show: Option<Ids>,
    /// The columns in the order in which the reader put them; what is not named comes after it. Empty where they are sorted.
    pub order: Vec<String>,
    /// The alternative that stands first and that the others are held against.
    pub pin: Option<String>,
    /// The group whose rows are shown; none means all.
    pub rows: Option<String>,
    /// Criteria that alone are shown, in this order; none means all, in groups.
    pub only: Vec<String>,
    /// Groups whose rows are folded away.
    pub fold: Ids,
    /// Words that a row's title or description must have, all of them.
    pub find: String,
    /// True where rows in which all shown alternatives agree are left out.
    pub differ: bool,
    /// By what the columns are ordered: the first, and where that is equal the next.
    pub sort: Vec<Key>,
    /// What is asked of an alternative at least or at most.
    pub needs: Vec<Need>,
    /// True where alternatives that fail are left out instead of greyed.
    pub hides: bool,
    /// The alternative and the criterion whose card is open.
    pub cell: Option<(String, String)>,
}

/// One order of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// None for the score by the reader's own answers.
    pub criterion: Option<String>,
    /// Worst first, or where no way is better lowest first.
    pub reverse: bool,
}

/// A bound on a number or rating.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub criterion: String,
    /// True for “at most”, false for “at least”.
    pub most: bool,
    pub bound: f64,
}

impl Selection {
    /// Whether the box of an alternative is ticked.
    pub fn picks(&self, alternative: &str) -> bool {
        self.show.as_ref().is_none_or(|show| show.contains_key(alternative))
    }

    /// Whether nothing is picked, so that all are shown.
    pub fn picks_none(&self) -> bool {
        self.show.as_ref().is_some_and(Ids::is_empty)
    }

    /// Whether an alternative has a column, unless it fails.
    pub fn shows(&self, alternative: &str) -> bool {
        self.picks(alternative) || self.picks_none()
    }

    /// Picks an alternative or no longer. The last one stays.
    pub fn toggle(&mut self, alternative: &str, catalog: &Catalog) {
        let ids = catalog.alternatives.iter().map(|other| &other.id);
        let show: Vec<String> = ids.filter(|id| self.picks(id) != (*id == alternative)).cloned().collect();
        if !show.is_empty() {
            self.pick(show, catalog);
        }
    }

    /// Picks these and no others.
    pub fn pick(&mut self, show: Vec<String>, catalog: &Catalog) {
        self.show = Some(show.into_iter().map(|id| (id, ())).collect());
        // A column that goes takes its place as the reference along.
        if self.pin.as_ref().is_some_and(|pin| !self.shows(pin)) {
            self.pin = None;
        }
        *self = std::mem::take(self).tidy(catalog);
    }

    /// Puts the columns into this order.
    pub fn arrange(&mut self, order: Vec<String>, catalog: &Catalog) {
        self.sort.clear();
        self.order = order;
        *self = std::mem::take(self).tidy(catalog);
    }

    /// The ids of the columns in the order in which they stand where nothing sorts them, the pinned one among them.
    pub fn by_hand(&self, catalog: &Catalog) -> Vec<String> {
        let shown = |id: &&String| self.shows(id);
        let mut order: Vec<String> = self.order.iter().filter(shown).cloned().collect();
        for other in catalog.alternatives.iter().map(|other| &other.id).filter(shown) {
            if !order.contains(other) {
                order.push(other.clone());
            }
        }
        order
    }

    /// Asks something of the alternatives, in place of what was asked in the same way before.
    pub fn need(&mut self, need: Need, catalog: &Catalog) {
        self.needs.retain(|before| (&before.criterion, before.most) != (&need.criterion, need.most));
        self.needs.push(need);
        let place = |need: &Need| catalog.criteria.iter().position(|criterion| criterion.id == need.criterion);
        let needs = std::mem::take(&mut self.needs);
        self.needs =
            by_falling(needs, |need| -(place(need).unwrap_or(0) as f64) - f64::from(u8::from(need.most)) / 2.0);
    }

    /// The one form of all selections that show the same.
    pub fn tidy(mut self, catalog: &Catalog) -> Self {
        if let (Some(pin), Some(show)) = (&self.pin, &mut self.show)
            && !show.is_empty()
        {
            show.insert(pin.clone(), ());
        }
        if catalog.alternatives.iter().all(|a| self.show.as_ref().is_some_and(|show| show.contains_key(&a.id))) {
            self.show = None;
        }
        let order = self.by_hand(catalog);
        let usual = Self { order: vec![], ..self.clone() }.by_hand(catalog);
        self.order = if self.sort.is_empty() && order != usual { order } else { vec![] };
        if !self.only.is_empty() {
            (self.rows, self.fold) = (None, Ids::default());
        }
        if let Some(group) = &self.rows {
            self.fold.retain(|folded, ()| folded == group);
        }
        self.find = words(&self.find);
        self.hides &= !self.needs.is_empty();
        self
    }
}

/// Words as an address carries them: no sign in them that chats and mail could take for something else.
pub fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join(" ")
}
