//! What holds whatever the exact weights are: dominance and the safest choice.

use super::weights;

/// How an alternative stands to another on the criteria that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dominance {
    /// No criterion on which it is worse, one on which it is better, as rated: Pareto dominance.
    AsRated,
    /// The same for every value within the ranges.
    Certain,
}

/// Whether `a` dominates `b`: lists of (value, low, high), criterion by criterion.
pub fn dominates(a: &[(f64, f64, f64)], b: &[(f64, f64, f64)]) -> Option<Dominance> {
    let pairs = || a.iter().zip(b);
    let rated = pairs().all(|(a, b)| a.0 >= b.0) && pairs().any(|(a, b)| a.0 > b.0);
    let certain = pairs().all(|(a, b)| a.1 >= b.2) && pairs().any(|(a, b)| a.1 > b.2);
    match (certain, rated) {
        (true, _) => Some(Dominance::Certain),
        (false, true) => Some(Dominance::AsRated),
        (false, false) => None,
    }
}

/// For each row of values the most that its score may lie behind the best, over all weights that fit the points:
/// `max_w max_b (S_b - S_a)`, 0 to 1 (minimax regret, Savage 1951). Exact.
pub fn regrets(points: &[f64], rows: &[Vec<f64>]) -> Vec<f64> {
    let behind = |a: &Vec<f64>, b: &Vec<f64>| {
        let differences: Vec<f64> = b.iter().zip(a).map(|(b, a)| b - a).collect();
        weights::greatest(points, &differences)
    };
    rows.iter().map(|a| rows.iter().map(|b| behind(a, b)).fold(0.0, f64::max)).collect()
}
