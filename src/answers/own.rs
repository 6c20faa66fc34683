//! What readers say of the alternatives themselves: ratings of theirs in place of ours, and alternatives that are not
//! compared here.

use super::{Answers, Model};
use crate::{
    by_id::ById,
    catalog::{Alternative, Catalog, Confidence, Rating, counted},
    fragment::is_blank,
};

/// Ratings go from 0 to this.
pub const BEST: u8 = 10;
/// So many alternatives of one's own are possible.
pub const MOST: usize = 3;
/// So many characters of a name are kept.
const LENGTH: usize = 60;
/// Stands before and after a name in a link, so that what was added or cut off on its way can be told.
const QUOTE: char = '~';
/// Stands for a blank of a name in a link, and before and after the number of a sign: neither blanks nor percent signs
/// are safe on the way of a link.
const BLANK: char = '_';
const SIGN: char = '-';
/// What the ids of one's own alternatives begin with: it holds a dot, as no id of a catalog does.
const PREFIX: &str = "own.";

/// True for the id of an alternative of the reader's own.
pub fn is_own(alternative: &str) -> bool {
    alternative.starts_with(PREFIX)
}

/// The ids that alternatives of one's own can have.
pub fn ids() -> impl Iterator<Item = String> {
    (1..=MOST).map(|number| format!("{PREFIX}{number}"))
}

/// Alternatives of the reader's own by id, and ratings of theirs by `<alternative>.<criterion>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    names: ById<String>,
    ratings: ById<u8>,
}

impl Own {
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.ratings.is_empty()
    }

    /// Ids and names of the reader's own alternatives.
    pub fn names(&self) -> impl DoubleEndedIterator<Item = (&str, &str)> {
        self.names.iter().map(|(id, name)| (id, name.as_str()))
    }

    /// Alternative, criterion and the rating that the reader gave, 0 to 10.
    pub fn ratings(&self) -> impl DoubleEndedIterator<Item = (&str, &str, u8)> {
        self.ratings.iter().filter_map(|(cell, rating)| {
            let (alternative, criterion) = cell.rsplit_once('.')?;
            Some((alternative, criterion, *rating))
        })
    }

    /// How many names and ratings there are.
    pub fn count(&self) -> usize {
        self.names.len() + self.ratings.len()
    }

    /// The rating that the reader gave, 0 to 10.
    pub fn rating(&self, alternative: &str, criterion: &str) -> Option<u8> {
        self.ratings.get(&cell(alternative, criterion)).copied()
    }

    /// A sentence where something is rated that the catalog does not have.
    pub fn of_none(&self, catalog: &Catalog) -> Option<String> {
        let is_none = |alternative: &str| !is_own(alternative) && catalog.alternative(alternative).is_none();
        let of_none = self.ratings().filter(|(alternative, ..)| is_none(alternative)).count();
        (of_none > 0).then(|| format!("{} of what is not compared here.", counted(of_none, "rating")))
    }

    /// The catalog as this reader sees it: ratings of the reader's stand in place of ours, exact; what the reader did not
    /// rate of an alternative of one's own is unknown.
    pub fn in_place(&self, catalog: &Catalog) -> Catalog {
        let mut catalog = catalog.clone();
        catalog.alternatives.extend(self.names().map(|(id, name)| Alternative {
            id: id.to_owned(),
            name: name.to_owned(),
            traits: ById::default(),
            numbers: ById::default(),
            ratings: ById::default(),
        }));
        self.rated(catalog)
    }

    /// The same without the reader's own alternatives.
    pub fn rated(&self, mut catalog: Catalog) -> Catalog {
        for (id, criterion, rating) in self.ratings() {
            if let Some(alternative) = catalog.alternatives.iter_mut().find(|alternative| alternative.id == id) {
                let rating = f64::from(rating);
                let exact = Rating { rating, low: rating, high: rating, confidence: Confidence::High };
                alternative.ratings.insert(criterion.to_owned(), exact);
            }
        }
        catalog
    }
}

impl Answers {
    /// What the reader says of alternatives.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// Says of alternatives what other answers say.
    pub fn say_as(&mut self, other: &Self) {
        self.own = other.own.clone();
    }

    /// Names an alternative of one's own, which then takes part. False where the id or the name is none.
    pub fn name(&mut self, id: &str, name: &str) -> bool {
        // With an equals sign a name in an attribute looks to the policy for HTML like an attribute.
        let name = name.replace('=', "");
        let words = name.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let name: String = words.chars().take(LENGTH).collect();
        let named = !name.trim().is_empty() && ids().any(|own| own == id);
        if named {
            self.own.names.insert(id.to_owned(), name.trim().to_owned());
        }
        named
    }

    /// Takes an alternative of one's own away, with its ratings.
    pub fn unname(&mut self, id: &str) {
        self.own.names.remove(id);
        self.own.ratings.retain(|cell, _| cell.rsplit_once('.').is_some_and(|(alternative, _)| alternative != id));
    }

    /// Rates an alternative on a criterion. False where the model has no such criterion, the scale no such rating, or the
    /// reader no such alternative; whether the catalog has it, only the catalog knows.
    pub fn rate(&mut self, model: &Model, alternative: &str, criterion: &str, rating: u8) -> bool {
        let known = rating <= BEST
            && model.scales.contains_key(criterion)
            && !alternative.is_empty()
            && (!alternative.contains('.') || self.own.names.contains_key(alternative));
        if known {
            self.own.ratings.insert(cell(alternative, criterion), rating);
        }
        known
    }

    /// Goes back to what is known here, or to unknown.
    pub fn unrate(&mut self, alternative: &str, criterion: &str) {
        self.own.ratings.remove(&cell(alternative, criterion));
    }
}

/// A name as it stands in a link: letters and digits of ASCII and dots are themselves, but where they look like `=3D`, for
/// which mail writes `=`.
pub fn written(name: &str) -> String {
    let mut out = String::from(QUOTE);
    for char in name.chars() {
        match char {
            ' ' => out.push(BLANK),
            'D' | 'd' if out.ends_with('3') => out += &format!("{SIGN}{}{SIGN}", char as u32),
            '.' => out.push(char),
            _ if char.is_ascii_alphanumeric() => out.push(char),
            _ => out += &format!("{SIGN}{}{SIGN}", char as u32),
        }
    }
    out.push(QUOTE);
    out
}

/// The name that was written so; none where its end is missing.
pub fn read(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|char| !is_blank(*char) && *char != '=').collect();
    let (written, _) = text.split_once(QUOTE)?.1.rsplit_once(QUOTE)?;
    let pieces = written.split(SIGN).enumerate().map(|(at, piece)| match at % 2 {
        0 => piece.replace(BLANK, " "),
        _ => piece.parse().ok().and_then(char::from_u32).map_or_else(String::new, String::from),
    });
    Some(pieces.collect())
}

fn cell(alternative: &str, criterion: &str) -> String {
    format!("{alternative}.{criterion}")
}
