//! What is compared: alternatives, criteria, claims and their sources, as published in `data/<version>/catalog.json`.

mod figure;
pub mod selection;

pub use figure::{figure, out_of_ten};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One frozen version of everything that is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// The day of the data set, `YYYY-MM-DD`.
    pub version: String,
    pub noun: Noun,
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    #[serde(rename = "backends")]
    pub alternatives: Vec<Alternative>,
    pub sources: BTreeMap<String, Source>,
}

/// What the alternatives are called, in the middle of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", serde(deny_unknown_fields))]
pub struct Noun {
    pub one: String,
    pub many: String,
}

/// A heading over criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", serde(deny_unknown_fields))]
pub struct Group {
    pub id: String,
    pub title: String,
}

/// One aspect in which alternatives differ: a row of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    pub id: String,
    pub group: String,
    pub title: String,
    /// One or two sentences: what it is and how to read it.
    pub about: String,
    /// The unit of its numbers; none for criteria told in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which way is good, where that is true for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Direction>,
}

/// Which numbers are good ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Higher,
    Lower,
}

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    pub id: String,
    pub name: String,
    /// What it is, in two sentences.
    pub summary: String,
    /// Values that an answer may name, such as languages: trait id to values.
    pub traits: BTreeMap<String, Vec<String>>,
    /// Criterion id to what is known.
    pub claims: BTreeMap<String, Claim>,
    /// Criterion id to our rating.
    pub ratings: BTreeMap<String, Rating>,
}

/// What is known of one alternative on one criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Claim {
    Known(Evidence),
    /// Nothing was found; the text says where we looked.
    Unknown(String),
}

/// A value with its source, date and confidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// What a cell shows: a few words, or the number with its unit.
    pub value: String,
    /// The value as a number in the criterion's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// The value in a whole sentence.
    pub detail: String,
    /// A source's id.
    pub source: String,
    /// The day on which somebody last read the source, `YYYY-MM-DD`.
    pub checked: String,
    pub confidence: Confidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How far a value can be relied on, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
}

/// A judgement on a scale with written anchors, 0 to 10.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", serde(deny_unknown_fields))]
pub struct Rating {
    /// 0 (the scale's worst anchor) to 10 (its best).
    pub rating: f64,
    /// The reason, in one sentence.
    pub because: String,
    /// The criteria whose claims it rests on.
    pub claims: Vec<String>,
}

/// Where a value was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", serde(deny_unknown_fields))]
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

    /// The lowest confidence among the claims a rating rests on: a judgement is no surer than its evidence.
    pub fn confidence(&self, alternative: &Alternative, rating: &Rating) -> Confidence {
        rating
            .claims
            .iter()
            .map(|id| match alternative.claims.get(id) {
                Some(Claim::Known(evidence)) => evidence.confidence,
                _ => Confidence::Low,
            })
            .min()
            .unwrap_or(Confidence::Low)
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
            Some(Claim::Known(evidence)) => Some(evidence.value.clone()),
            Some(Claim::Unknown(_)) => None,
            None => self.ratings.get(criterion).map(|rating| out_of_ten(rating.rating)),
        }
    }
}
