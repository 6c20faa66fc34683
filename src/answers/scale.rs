use crate::{by_id::ById, columns::columns};
use serde::{Deserialize, Serialize};

/// A value scale from 0 to 10 whose anchors are written out, so that no score depends on what else is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The points of importance that it has before any answer, 0 or more.
    pub importance: f64,
    /// What is seen at 0 and at 10.
    pub worst: String,
    pub best: String,
    /// What to try with one's own data before relying on the rating, in one sentence.
    pub trial: String,
    /// Where the reader's answer rates the alternatives: the trait that is compared.
    pub by_trait: Option<String>,
    /// With a trait: how far one value of it helps with another, as a rating from 0 to 10.
    pub near: ById<ById<f64>>,
    /// With a trait: the rating of a value to which nothing chosen is near, 0 to 10; 0 where it is absent.
    pub learnable: ById<f64>,
}

columns! {
    Scale { importance, worst, best, trial, by_trait, near, learnable }
    Matches { criterion, importance, degree }
}

/// A question whose options are trait values: alternatives that have one of those chosen, or something near to it, are
/// rated by that on the criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Matches {
    pub criterion: String,
    /// The points of importance that the criterion gets by answering; of several questions that match it the most.
    pub importance: f64,
    /// The rating of what is chosen, 0 to 10.
    #[serde(default = "best", skip_serializing_if = "is_best")]
    pub degree: f64,
}

/// The best rating.
fn best() -> f64 {
    10.0
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's form")]
fn is_best(degree: &f64) -> bool {
    *degree >= best()
}
