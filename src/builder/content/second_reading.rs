//! `second_reading.json`: what a second reader rated, who knew the claims and the scales but not the first ratings.

use super::SourceFile;
use crate::builder::contract::Catalog;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From this many points of 10 on, a difference has to be settled in writing.
pub const SETTLE: f64 = 2.0;

/// The second reading of all judged ratings.
#[derive(Debug, Default, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondReading {
    /// The day on which it was made, `YYYY-MM-DD`.
    pub read: String,
    /// The data version whose claims were read.
    pub of: String,
    /// Alternative id, then criterion id.
    pub ratings: BTreeMap<String, BTreeMap<String, Second>>,
}

/// What two readers made of the same claims, apart from each other.
#[derive(Debug, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Second {
    /// What the first reader had given by then, 0 to 10.
    pub first: f64,
    /// What the second reader gave, 0 to 10.
    pub second: f64,
    /// The second reader's reason.
    pub because: String,
    /// True where the second reader needed to know more than the claims say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beyond: bool,
    /// How a difference was settled; always there where what stands is 2 points or more from the second reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<String>,
}

impl SecondReading {
    /// What the second reader made of one rating.
    pub fn of(&self, alternative: &str, criterion: &str) -> Option<&Second> {
        self.ratings.get(alternative)?.get(criterion)
    }

    /// The two readers' ratings, pair by pair.
    pub fn pairs(&self) -> Vec<(f64, f64)> {
        self.ratings.values().flat_map(BTreeMap::values).map(|both| (both.first, both.second)).collect()
    }
}

/// Reads the file. A judged rating without a second reading is a problem, and so is a difference that nobody settled.
pub fn read(file: &SourceFile, catalog: &Catalog) -> SecondReading {
    let found: SecondReading = match serde_json::from_str(&file.text) {
        Ok(found) => found,
        Err(error) => {
            file.complain(error.line(), "file", format!("It cannot be read: {error}."));
            return SecondReading::default();
        }
    };
    for alternative in &catalog.alternatives {
        for (criterion, rating) in alternative.ratings.iter().filter(|(_, rating)| !rating.computed) {
            let field = format!("ratings.{}.{criterion}", alternative.id);
            match found.of(&alternative.id, criterion) {
                None => {
                    file.complain(1, field, "There is no second reading of this rating. Have it read by somebody else.")
                }
                Some(both) if (both.second - rating.rating).abs() >= SETTLE && both.settled.is_none() => {
                    let sentence = format!(
                        "It is {} now and {} in the second reading. Say under “settled” why, or change the rating.",
                        rating.rating, both.second
                    );
                    file.complain(file.line_of_json(&[&alternative.id, criterion]), field, sentence);
                }
                Some(_) => {}
            }
        }
    }
    let sound = |rating: f64| (0.0..=10.0).contains(&rating);
    for (alternative, ratings) in &found.ratings {
        for (criterion, both) in ratings {
            let field = format!("ratings.{alternative}.{criterion}");
            let known = catalog.alternative(alternative).is_some_and(|known| known.ratings.contains_key(criterion));
            if !known {
                file.complain(
                    file.line_of_json(&[alternative, criterion]),
                    &field,
                    "There is no such rating. Take it out.",
                );
            }
            if !sound(both.first) || !sound(both.second) {
                file.complain(
                    file.line_of_json(&[alternative, criterion]),
                    field,
                    "A rating is a number from 0 to 10.",
                );
            }
        }
    }
    found
}
