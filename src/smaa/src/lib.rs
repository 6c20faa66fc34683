//! How often each alternative comes out at each rank when weights, values and what the model does not see are drawn from
//! all that fit the answers and the evidence: stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma and
//! Salminen 2001; Tervonen and Lahdelma 2007, doi 10.1016/j.ejor.2005.12.037). Everything is drawn independently.
//!
//! A package of its own because it alone is built for speed, and all else in the browser for size.

mod lanes;
mod random;
mod sampler;
mod tally;
mod values;

pub use lanes::{LANES, Lanes};
pub use random::Random;
pub use sampler::Sampler;
use tally::Tally;
use values::Values;
use wide::f32x4;

/// So many draws that a share is within 0.01 at 95 %: 1.96² · 0.25 / 0.01² = 9,604.
pub const DRAWS: usize = 10_000;
/// How far a draw's importance may lie from the one stated, on either side, in parts of it: from half of it to half as
/// much again.
pub const SPREAD: f64 = 0.5;
/// How far what no criterion sees may move a score in a draw, on either side, in parts of the scale; small moves are the
/// likelier ones (a triangular distribution). Chosen so that shares are right as often as they say, see the method page.
pub const UNSEEN: f64 = 0.15;

/// Values and ranges to draw from: rows of alternatives, columns of criteria.
pub struct Field {
    /// How many rows there are.
    pub rows: usize,
    /// The importance of each column, 0 or more; 0 where it does not count.
    pub points: Vec<f64>,
    /// Row by row, 0 to 1.
    pub low: Vec<f64>,
    /// Row by row, not below `low`.
    pub high: Vec<f64>,
}

/// What the draws showed. Alternatives are numbered as the rows of the [`Field`].
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// `[alternative][rank]`: the share of draws in which it had the rank, 0 to 1. Alternatives that tie share their
    /// ranks evenly, so each row and each column sums to 1.
    pub ranks: Vec<Vec<f64>>,
    /// `[a][b]`: the share of draws in which `a` was ahead of `b`; a tie counts half.
    pub wins: Vec<Vec<f64>>,
    /// The mean of the weights with which it came first; none where it never did.
    pub central: Vec<Option<Vec<f64>>>,
    /// Between which scores it lay in 90 of 100 draws, 0 to 1, in steps of 0.01.
    pub scores: Vec<(f64, f64)>,
}

/// Half the width of the 95 % interval of a share, which is not 0 for a share of 0 or 1 either:
/// `z / (1 + z²/n) sqrt(p (1 - p) / n + z² / (4 n²))` with `z` = 1.96 and `n` draws (Wilson, 1927).
pub fn half_width(share: f64) -> f64 {
    const N: f64 = DRAWS as f64;
    const Z: f64 = 1.96;
    Z / (1.0 + Z * Z / N) * (share * (1.0 - share) / N + Z * Z / (4.0 * N * N)).sqrt()
}

/// Draws [`DRAWS`] times. Columns of no importance are left out.
pub fn draw(field: &Field, random: &mut Random) -> Acceptability {
    let counted: Vec<usize> = (0..field.points.len()).filter(|column| field.points[*column] > 0.0).collect();
    let points: Vec<f64> = counted.iter().map(|column| field.points[*column]).collect();
    let (mut sampler, mut values) = (Sampler::new(&points), Values::new(field, &counted));
    let mut tally = Tally::new(field.rows, counted.len());
    let mut weights = vec![0.0; counted.len()];
    let mut scores = vec![f32x4::ZERO; field.rows.div_ceil(LANES)];
    let mut random = Lanes::new(random);
    for _ in 0..DRAWS {
        sampler.draw(&mut random, &mut weights);
        values.score(&weights, &mut random, &mut scores);
        tally.count(&weights, &scores);
    }
    tally.shares()
}
