//! What is compared: alternatives, criteria, claims and their sources, as published in `data/<version>/catalog.json`.
//!
//! What only pages made by the site builder tell is no part of the program in the browser, which skips it: reading it
//! would be a tenth of that program.

pub mod field;
mod figure;
mod rating;
pub mod selection;
mod value_function;

pub use figure::{counted, figure, out_of_ten, points, span};
pub use rating::{Rating, WIDENED, least_width, range};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
pub use value_function::{Curve, ValueFunction};

/// One frozen version of everything that is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
pub struct Catalog {
    /// The day of the data set, `YYYY-MM-DD`, with `-2`, `-3` after it for further ones of the same day.
    pub version: String,
    pub noun: Noun,
    #[cfg(feature = "build")]
    /// Where errors are reported: a mail address, where the content names one. It is no part of what a host sets, because
    /// a version is the same wherever it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    #[cfg(feature = "build")]
    pub kinds: Vec<Kind>,
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    /// Ids that are no longer compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Former>,
    /// The alternatives.
    #[serde(rename = "backends")]
    pub alternatives: Vec<Alternative>,
    #[cfg(feature = "build")]
    pub sources: BTreeMap<String, Source>,
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

/// A kind of claim, and how long one of it stays fresh.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Kind {
    pub id: String,
    pub title: String,
    /// Months from the date of the source; none where a claim of this kind does not age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A heading over criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Group {
    pub id: String,
    pub title: String,
    #[cfg(feature = "build")]
    /// True where its numbers are drawn as a plot on the page of an alternative.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plot: bool,
}

/// One aspect in which alternatives differ: a row of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
pub struct Criterion {
    pub id: String,
    pub group: String,
    pub title: String,
    /// One or two sentences: what it is and how to read it.
    pub about: String,
    #[cfg(feature = "build")]
    /// What has to be known beside every value of it, such as how it was measured or who was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caveat: Option<String>,
    #[cfg(feature = "build")]
    /// The kind of its claims; none for criteria that are rated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit of its numbers; none for criteria told in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which way is good, where that is true for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Direction>,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
pub struct Alternative {
    pub id: String,
    pub name: String,
    #[cfg(feature = "build")]
    /// What it is, in two sentences.
    pub summary: String,
    /// Values that an answer may name, such as languages: trait id to values.
    pub traits: BTreeMap<String, Vec<String>>,
    /// Criterion id to what is known.
    pub claims: BTreeMap<String, Claim>,
    /// Criterion id to our rating; absent where nothing is known to rate by.
    pub ratings: BTreeMap<String, Rating>,
}

/// What is known of one alternative on one criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[allow(clippy::large_enum_variant, reason = "nearly every claim is known")]
pub enum Claim {
    Known(Evidence),
    /// Nothing was found; the text says where we looked.
    Unknown(String),
}

/// A value with its source, date and confidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// What a cell shows: a few words, or the number with its unit.
    pub value: String,
    /// The value as a number in the criterion's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// What it was measured or counted of, where that is not the alternative as a whole in the row's own terms: one
    /// framework of several, a way of working, a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    #[cfg(feature = "build")]
    /// The value in a whole sentence.
    pub detail: String,
    #[cfg(feature = "build")]
    /// A source's id.
    pub source: String,
    #[cfg(feature = "build")]
    /// The day on which somebody last read the source, `YYYY-MM-DD`.
    pub checked: String,
    pub confidence: Confidence,
    #[cfg(feature = "build")]
    /// Why the confidence is not higher; always there where it is not high.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    #[cfg(feature = "build")]
    /// What to know when reading the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The last day on which it is fresh, by its source's date and its kind's budget; none where it does not age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh_until: Option<String>,
    /// True where it was stale on the day of the data set already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
    #[cfg(feature = "build")]
    /// Other readings of the same thing that differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Evidence>,
    #[cfg(feature = "build")]
    /// Ids of disputed claims that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<String>,
}

impl Evidence {
    /// The value with what it is of, in one line of text.
    pub fn scoped(&self) -> String {
        match &self.of {
            Some(of) => format!("{} ({of})", self.value),
            None => self.value.clone(),
        }
    }
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

/// Where a value was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Source {
    pub title: String,
    pub url: String,
    /// The date the source bears: a day, a month or a year.
    pub date: String,
}

impl Catalog {
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    pub fn alternative(&self, id: &str) -> Option<&Alternative> {
        self.alternatives.iter().find(|alternative| alternative.id == id)
    }
}

impl Alternative {
    /// The number behind a cell, for sorting and comparing: a claim's number or a rating.
    pub fn number(&self, criterion: &str) -> Option<f64> {
        match self.claims.get(criterion) {
            Some(Claim::Known(evidence)) => evidence.number,
            _ => self.ratings.get(criterion).map(|rating| rating.rating),
        }
    }

    /// What a cell shows, or nothing where nothing is known.
    pub fn value(&self, criterion: &str) -> Option<String> {
        match self.claims.get(criterion) {
            Some(Claim::Known(evidence)) => Some(evidence.scoped()),
            Some(Claim::Unknown(_)) => None,
            None => self.ratings.get(criterion).map(|rating| out_of_ten(rating.rating)),
        }
    }
}
