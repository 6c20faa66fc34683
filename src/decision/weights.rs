//! From importance to weights. The answers give each criterion points of importance, which add up; its weight is its part
//! of all points (direct point allocation with swing weights; von Winterfeldt and Edwards 1986). Nobody means points to
//! the digit, so every importance from half of what is stated to half as much again fits the answers as well.
//!
//! Because points only add up, more of one criterion lowers all others in proportion: who is best on it never falls by it.

use crate::order::falling;
use smaa::SPREAD;

/// Scores, in parts of the whole scale, are compared in steps of this: what differs by rounding only is equal.
pub const SAME: f64 = 1e-9;
/// The words for importance, as levels from 0 (none) to this.
const HIGHEST: u8 = crate::answers::MOST_IMPORTANT;

/// The points of a level: none, 1, 2, 4, 8.
pub fn points_of(level: u8) -> f64 {
    if level == 0 { 0.0 } else { f64::from(1_u32 << (level.min(HIGHEST) - 1)) }
}

/// The level nearest to a number of points, by the middles between levels.
pub fn level_of(points: f64) -> u8 {
    (0..HIGHEST).find(|level| points < (points_of(*level) + points_of(level + 1)) / 2.0).unwrap_or(HIGHEST)
}

/// Each criterion's part of all points; all 0 where no criterion counts.
pub fn weights(points: &[f64]) -> Vec<f64> {
    let total: f64 = points.iter().sum();
    points.iter().map(|points| if total > 0.0 { points / total } else { 0.0 }).collect()
}

/// `sum_j w_j v_j` for weights that sum to 1 and values from 0 to 1, in the same order.
pub fn weighted_sum(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}

/// The greatest value of `sum_j w_j d_j` over all weights that fit the points: exact. It is a mean of the differences, so it
/// is reached where the largest differences have the most importance that fits and all others the least. 0 where no
/// criterion counts.
pub fn greatest(points: &[f64], differences: &[f64]) -> f64 {
    let least: Vec<f64> = points.iter().map(|points| points * (1.0 - SPREAD)).collect();
    let (mut total, mut sum): (f64, f64) =
        least.iter().zip(differences).fold((0.0, 0.0), |(total, sum), (p, d)| (total + p, sum + p * d));
    if total <= 0.0 {
        return 0.0;
    }
    let mut greatest = sum / total;
    for criterion in falling(differences) {
        let more = points[criterion] * 2.0 * SPREAD;
        total += more;
        sum += more * differences[criterion];
        greatest = greatest.max(sum / total);
    }
    greatest
}
