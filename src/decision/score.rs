//! Scores by a weighted sum of values, `S_a = sum_j w_j v_j(x_aj)` (Keeney and Raiffa 1976). The value function of a
//! criterion is its written scale, so an alternative's score never depends on which others are shown.

use super::priority::Priority;
use super::table::{Cell, Setting, Table};
use crate::order::by_falling;

/// One alternative's score and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub alternative: String,
    /// 0 to 1, at the stated weights.
    pub score: f64,
    /// One for each criterion that counts, the largest part first.
    pub parts: Vec<Part>,
}

/// What one criterion adds to a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub criterion: String,
    /// 0 to 1.
    pub weight: f64,
    /// 0 to 1, with the range in which it may lie; where there is no rating the middle and the whole scale.
    pub cell: Cell,
    /// `weight * value`.
    pub part: f64,
}

/// The parts of the scores, for a ranking of the table.
pub fn rank(table: &Table, setting: &Setting, priorities: &[Priority], order: &[(usize, f64)]) -> Vec<Ranked> {
    let ranked = |&(alternative, score): &(usize, f64)| {
        let counted = (0..priorities.len()).filter(|criterion| setting.points[*criterion] > 0.0);
        let parts = counted.map(|criterion| {
            let (weight, cell) = (priorities[criterion].weight, table.cell(setting, alternative, criterion));
            Part { criterion: table.criteria[criterion].clone(), weight, cell, part: weight * cell.value }
        });
        let parts = by_falling(parts.collect(), |part: &Part| part.part);
        Ranked { alternative: table.alternatives[alternative].clone(), score, parts }
    };
    order.iter().map(ranked).collect()
}
