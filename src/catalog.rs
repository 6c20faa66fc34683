//! What a decision and the table read of what is compared. The contract's files tell more, for the pages that the site
//! builder makes (`builder::contract`).

mod figure;
pub mod provision;
pub mod selection;
pub mod shown;
pub mod words;

use crate::{by_id::ById, columns::columns};
pub use figure::{capital, counted, figure, out_of_ten, points, span};
use serde::{Deserialize, Serialize};

/// One frozen version of everything that is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    /// The day of the data set, `YYYY-MM-DD`, with `-2`, `-3` after it for further ones of the same day.
    pub version: String,
    pub noun: Noun,
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    /// Ids that are no longer compared.
    pub former: Vec<Former>,
    pub alternatives: Vec<Alternative>,
}

/// What the alternatives are called, in the middle of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Noun {
    pub one: String,
    pub many: String,
}

/// What was compared once: links that name it open with what stands in its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Former {
    pub id: String,
    /// Ids of what stands in its place.
    pub now: Vec<String>,
    /// What became of it, in one sentence.
    pub says: String,
}

/// A heading over criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub id: String,
    pub title: String,
}

/// One aspect in which alternatives differ: a row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    pub id: String,
    pub group: String,
    pub title: String,
    /// One or two sentences: what it is and how to read it.
    pub about: String,
    /// The unit of its numbers; none for criteria told in words.
    pub unit: Option<String>,
    /// Which way is good, where that is true for everybody.
    pub better: Option<Direction>,
    /// True where its numbers are grades of [`Provision`](provision::Provision).
    pub provided: bool,
}

/// Which numbers are good ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Higher,
    Lower,
}

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    pub id: String,
    pub name: String,
    /// Values that an answer may name, such as languages: trait id to values.
    pub traits: ById<Vec<String>>,
    /// Criterion id to the number that a claim gives, in the criterion's unit, or to the grade of how it is provided.
    pub numbers: ById<f64>,
    /// Criterion id to our rating; absent where nothing is known to rate by.
    pub ratings: ById<Rating>,
}

/// A place on a scale with written anchors, 0 to 10, and the range in which it may lie as well.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// 0 (the scale's worst anchor) to 10 (its best).
    pub rating: f64,
    /// The least it may be, as of the data set's day.
    pub low: f64,
    /// The most it may be, as of the data set's day.
    pub high: f64,
    /// The lowest confidence among the claims that it rests on: a rating is no surer than its evidence.
    pub confidence: Confidence,
}

columns! {
    Catalog { version, noun, groups, criteria, former, alternatives }
    Noun { one, many }
    Former { id, now, says }
    Group { id, title }
    Criterion { id, group, title, about, unit, better, provided }
    Alternative { id, name, traits, numbers, ratings }
    Rating { rating, low, high, confidence }
}
columns! {
    Direction [Higher, Lower]
    Confidence [Low, Medium, High]
}

/// How far a value can be relied on, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

impl Confidence {
    /// The word that a reader sees.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    /// What the word means, in a sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Low => "A weak source, or a judgement.",
            Self::Medium => "A good secondary source, or counted or derived here.",
            Self::High => "Read in the project’s own documents, or in the publisher’s data.",
        }
    }
}

impl Catalog {
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    pub fn alternative(&self, id: &str) -> Option<&Alternative> {
        self.alternatives.iter().find(|alternative| alternative.id == id)
    }

    /// Criteria with a number for at least one alternative.
    pub fn sortable(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(|criterion| self.alternatives.iter().any(|a| a.number(&criterion.id).is_some()))
    }
}

impl Criterion {
    /// A number of this row as people read it.
    pub fn amount(&self, number: f64) -> String {
        match self.provided {
            true => provision::Provision::of_grade(number).word().to_owned(),
            false => figure(number, self.unit.as_deref()),
        }
    }
}

impl Alternative {
    /// The number behind a cell, for sorting and comparing: a claim's number or a rating.
    pub fn number(&self, criterion: &str) -> Option<f64> {
        let number = self.numbers.get(criterion).copied();
        number.or_else(|| self.ratings.get(criterion).map(|rating| rating.rating))
    }
}
