//! How far two readers who rated the same things apart from each other agree.

/// The agreement of two raters.
#[derive(Debug, PartialEq)]
pub struct Agreement {
    pub count: usize,
    /// Cohen's weighted kappa with quadratic weights: 1 is full agreement, 0 what chance would give.
    pub kappa: f64,
    /// The mean distance, in points.
    pub distance: f64,
    /// The share of pairs at most one point apart, 0 to 1.
    pub within_one: f64,
    /// How many pairs are `apart` points or more from each other.
    pub apart: usize,
}

/// Compares pairs of ratings, 0 to 10 each; nothing where there are none, or where both raters gave one and the same
/// rating to everything, so that chance explains all.
///
/// Kappa is 1 - Σ w o / Σ w e with w = (i - j)², o the observed pairs and e those expected if the raters' ratings were
/// independent: J. Cohen, “Weighted kappa”, Psychological Bulletin 70 (1968), 213. It equals Σ(x - y)² set against
/// what all pairings of one rater's ratings with the other's would give.
pub fn agreement(pairs: &[(f64, f64)], apart: f64) -> Option<Agreement> {
    let count = pairs.len();
    let observed: f64 = pairs.iter().map(|(one, other)| (one - other).powi(2)).sum::<f64>() / count as f64;
    let all = pairs.iter().flat_map(|(one, _)| pairs.iter().map(move |(_, other)| (one - other).powi(2)));
    let expected = all.sum::<f64>() / (count * count) as f64;
    let away = |(one, other): &(f64, f64)| (one - other).abs();
    let kappa = 1.0 - observed / expected;
    kappa.is_finite().then(|| Agreement {
        count,
        kappa,
        distance: pairs.iter().map(away).sum::<f64>() / count as f64,
        within_one: pairs.iter().filter(|pair| away(pair) <= 1.0).count() as f64 / count as f64,
        apart: pairs.iter().filter(|pair| away(pair) >= apart).count(),
    })
}
