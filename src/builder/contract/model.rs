//! The questions and the value scales: the form of `data/<version>/model.json`.

use super::ValueFunction;
use crate::answers::{Contradiction, Question};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How answers become a decision: the questions and the scales they work on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Model {
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
    /// Answers that seldom go together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
    /// Criterion id to its value scale; the criteria that a decision uses.
    pub scales: BTreeMap<String, Scale>,
}

/// A value scale from 0 to 10 whose anchors are written out, so that no score depends on what else is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The points of importance that it has before any answer, 0 or more.
    pub importance: f64,
    /// What is seen at 0, 5 and 10.
    pub worst: String,
    pub middle: String,
    pub best: String,
    /// What to try with one's own data before relying on the rating, in one sentence.
    pub trial: String,
    /// Where a claim's number gives the rating: how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<ValueFunction>,
    /// Where the reader's answer rates the alternatives: the trait that is compared.
    #[serde(default, rename = "trait", skip_serializing_if = "Option::is_none")]
    pub by_trait: Option<String>,
    /// With a trait: how far one value of it helps with another, as a rating from 0 to 10.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub near: BTreeMap<String, BTreeMap<String, f64>>,
    /// With a trait: the rating of a value to which nothing chosen is near, 0 to 10; 0 where it is absent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub learnable: BTreeMap<String, f64>,
}
