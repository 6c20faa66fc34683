//! The same weights and values under other methods, to see how much of a result is the method's. Ideal points and
//! thresholds are fixed, so none of them depends on what else is compared, except PROMETHEE, which is made of comparisons.

use super::weights::SAME;
use crate::order::{falling, within};

/// A difference in value below this is none to PROMETHEE: half a point of 10, the width of a rating of high confidence.
pub const INDIFFERENCE: f64 = 0.05;
/// From this difference on PROMETHEE counts it in full: two points of 10.
pub const PREFERENCE: f64 = 0.2;
/// The weighted product takes no value below this, since a single 0 would settle everything.
pub const FLOOR: f64 = 0.01;

/// A way to put values and weights together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    WeightedSum,
    Topsis,
    Promethee,
    WeightedProduct,
    Lexicographic,
}

impl Method {
    pub const ALL: [Method; 5] =
        [Self::WeightedSum, Self::Topsis, Self::Promethee, Self::WeightedProduct, Self::Lexicographic];

    /// The number by which the method ranks each row of values (0 to 1, a column a criterion); more is better. Weights
    /// sum to 1.
    pub fn scores(self, weights: &[f64], rows: &[Vec<f64>]) -> Vec<f64> {
        let each = |score: &dyn Fn(&Vec<f64>) -> f64| rows.iter().map(score).collect();
        let sum = |row: &Vec<f64>, part: &dyn Fn(f64, f64) -> f64| -> f64 {
            weights.iter().zip(row).map(|(weight, value)| part(*weight, *value)).sum()
        };
        match self {
            Self::WeightedSum => each(&|row| sum(row, &|w, v| w * v)),
            // Hwang and Yoon 1981, with the ideal at 1 and the anti-ideal at 0 on each criterion.
            Self::Topsis => each(&|row| {
                let from_worst = sum(row, &|w, v| (w * v) * (w * v)).sqrt();
                let from_best = sum(row, &|w, v| (w * (1.0 - v)) * (w * (1.0 - v))).sqrt();
                let both = from_worst + from_best;
                if both > 0.0 { from_worst / both } else { 0.0 }
            }),
            // Brans and Mareschal: net flows of PROMETHEE II, with a linear preference between two thresholds.
            Self::Promethee => {
                let prefers = |a: &Vec<f64>, b: &Vec<f64>| -> f64 {
                    let degrees = a
                        .iter()
                        .zip(b)
                        .map(|(a, b)| within((a - b - INDIFFERENCE) / (PREFERENCE - INDIFFERENCE), 0.0, 1.0));
                    weights.iter().zip(degrees).map(|(weight, degree)| weight * degree).sum()
                };
                let others = rows.len().saturating_sub(1).max(1) as f64;
                each(&|a| rows.iter().map(|b| prefers(a, b) - prefers(b, a)).sum::<f64>() / others)
            }
            // Its logarithm, which ranks alike.
            Self::WeightedProduct => each(&|row| sum(row, &|w, v| w * v.max(FLOOR).ln())),
            Self::Lexicographic => lexicographic(weights, rows),
        }
    }
}

/// Ranks by the sum of the values on the criteria of the greatest weight, then, among equals, by those of the next: the score is
/// how many rows are worse.
fn lexicographic(weights: &[f64], rows: &[Vec<f64>]) -> Vec<f64> {
    let mut tiers: Vec<f64> = falling(weights).into_iter().map(|c| weights[c]).filter(|w| *w > 0.0).collect();
    tiers.dedup();
    let key = |row: &Vec<f64>| -> Vec<f64> {
        let sum = |tier: &f64| weights.iter().zip(row).filter(|(w, _)| *w == tier).map(|(_, v)| v).sum::<f64>();
        // What differs by rounding only is equal.
        tiers.iter().map(|tier| (sum(tier) / SAME).round()).collect()
    };
    let keys: Vec<Vec<f64>> = rows.iter().map(key).collect();
    let worse = |a: &Vec<f64>| keys.iter().filter(|b| b.partial_cmp(&a) == Some(std::cmp::Ordering::Less)).count();
    keys.iter().map(|key| worse(key) as f64).collect()
}
