//! What is compared, with all that is told of it: the form of `data/<version>/catalog.json`.

use super::Rating;
use crate::catalog::{Confidence, Direction, Former, Noun, out_of_ten, provision::Provision};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One frozen version of everything that is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Catalog {
    /// The day of the data set, `YYYY-MM-DD`, with `-2`, `-3` after it for further ones of the same day.
    pub version: String,
    pub noun: Noun,
    /// Where errors are reported: a mail address, where the content names one. It is no part of what a host sets, because
    /// a version is the same wherever it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    pub kinds: Vec<Kind>,
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    /// Ids that are no longer compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Former>,
    /// The alternatives.
    #[serde(rename = "backends")]
    pub alternatives: Vec<Alternative>,
    pub sources: BTreeMap<String, Source>,
}

/// A kind of claim, and how long one of it stays fresh.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub id: String,
    pub title: String,
    /// Months from the date of the source; none where a claim of this kind does not age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// A heading over criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: String,
    pub title: String,
    /// True where its numbers are drawn as a plot on the page of an alternative.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plot: bool,
}

/// One aspect in which alternatives differ: a row of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Criterion {
    pub id: String,
    pub group: String,
    pub title: String,
    /// One or two sentences: what it is and how to read it.
    pub about: String,
    /// What has to be known beside every value of it, such as how it was measured or who was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caveat: Option<String>,
    /// The kind of its claims; none for criteria that are rated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The unit of its numbers; none for criteria told in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which way is good, where that is true for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Direction>,
    /// True where each of its values says how the thing is provided.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provided: bool,
}

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    pub id: String,
    pub name: String,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(clippy::large_enum_variant, reason = "nearly every claim is known")]
pub enum Claim {
    Known(Evidence),
    /// Nothing was found; the text says where we looked.
    Unknown(String),
}

/// A value with its source, date and confidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// What a cell shows: a few words, or the number with its unit.
    pub value: String,
    /// The value as a number in the criterion's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// How it is provided, in rows that ask for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<Provision>,
    /// What it was measured or counted of, where that is not the alternative as a whole in the row's own terms: one
    /// framework of several, a way of working, a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The value in a whole sentence.
    pub detail: String,
    /// A source's id.
    pub source: String,
    /// The day on which somebody last read the source, `YYYY-MM-DD`.
    pub checked: String,
    pub confidence: Confidence,
    /// Why the confidence is not higher; always there where it is not high.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What to know when reading the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The last day on which it is fresh, by its source's date and its kind's budget; none where it does not age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh_until: Option<String>,
    /// True where it was stale on the day of the data set already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
    /// Other readings of the same thing that differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Evidence>,
    /// Ids of disputed claims that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<String>,
}

/// Where a value was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: String,
    pub url: String,
    /// The date the source bears: a day, a month or a year.
    pub date: String,
}

impl Alternative {
    /// The number behind a cell: a claim's number or a rating.
    pub fn number(&self, criterion: &str) -> Option<f64> {
        match self.claims.get(criterion) {
            Some(Claim::Known(evidence)) => evidence.number,
            _ => self.ratings.get(criterion).map(|rating| rating.rating),
        }
    }

    /// What a cell shows, or nothing where nothing is known.
    pub fn value(&self, criterion: &str) -> Option<String> {
        match self.claims.get(criterion) {
            Some(Claim::Known(evidence)) => Some(evidence.shown().scoped()),
            Some(Claim::Unknown(_)) => None,
            None => self.ratings.get(criterion).map(|rating| out_of_ten(rating.rating)),
        }
    }
}

impl Catalog {
    /// False for criteria of which nothing is said, because the reader's answer rates them.
    pub fn describes(&self, criterion: &Criterion) -> bool {
        self.alternatives.iter().any(|a| a.claims.contains_key(&criterion.id) || a.ratings.contains_key(&criterion.id))
    }

    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    pub fn alternative(&self, id: &str) -> Option<&Alternative> {
        self.alternatives.iter().find(|alternative| alternative.id == id)
    }
}
