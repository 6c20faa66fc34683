use crate::catalog::Confidence;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// By how many points a range widens on either side once what the rating rests on is stale.
pub const WIDENED: f64 = 1.0;
/// The best rating of a scale; the worst is 0.
const BEST: f64 = 10.0;

/// A place on a scale with written anchors, 0 to 10, and the range in which it may lie as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// 0 (the scale's worst anchor) to 10 (its best).
    pub rating: f64,
    /// The least it may be, as of the data set's day.
    pub low: f64,
    /// The most it may be, as of the data set's day.
    pub high: f64,
    /// The reason, in one sentence.
    pub because: String,
    /// The criteria whose claims it rests on.
    pub claims: Vec<String>,
    /// The lowest confidence among those claims: a rating is no surer than its evidence.
    pub confidence: Confidence,
    /// True where a stated function of a claim's number gives it, false where it is judged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub computed: bool,
    /// The last day on which all it rests on is fresh; none where nothing of it ages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh_until: Option<String>,
}

impl Rating {
    /// The range once what it rests on has gone stale, if it has not widened already.
    pub fn widened(&self) -> (f64, f64) {
        ((self.low - WIDENED).max(0.0), (self.high + WIDENED).min(BEST))
    }
}

/// How far a range reaches at least on either side of a rating, in points of 10: our rule, published on the method page.
pub fn least_width(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::High => 0.5,
        Confidence::Medium => 1.0,
        Confidence::Low => 2.0,
    }
}

/// The range of a rating: what its author stated, if anything, and never less than its confidence and age ask for.
pub fn range(rating: f64, stated: Option<(f64, f64)>, confidence: Confidence, stale: bool) -> (f64, f64) {
    let width = least_width(confidence) + if stale { WIDENED } else { 0.0 };
    let (low, high) = stated.unwrap_or((rating, rating));
    let tenths = |number: f64| (number * 10.0).round() / 10.0;
    (low.min(tenths(rating - width)).max(0.0), high.max(tenths(rating + width)).min(BEST))
}
