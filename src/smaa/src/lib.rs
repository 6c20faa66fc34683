//! How often each alternative comes out at each rank when weights and values are drawn from all that fit the answers and
//! the evidence: stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma and Salminen 2001; Tervonen and
//! Lahdelma 2007, doi 10.1016/j.ejor.2005.12.037). Weights are drawn evenly from the cone of the classes, values evenly
//! from their ranges, all independently.
//!
//! A package of its own because it alone is built for speed, and all else in the browser for size.

mod random;
mod sampler;

pub use random::{Exponential, Random, ln};
pub use sampler::Sampler;

/// So many draws that a share is within 0.01 at 95 %: 1.96² · 0.25 / 0.01² = 9,604.
pub const DRAWS: usize = 10_000;
/// Scores are counted in steps of one point of 100.
const POINTS: usize = 100;

/// Values and ranges to draw from: rows of alternatives, columns of criteria.
pub struct Field {
    /// How many rows there are.
    pub rows: usize,
    /// The importance class of each column; 0 where it does not count.
    pub classes: Vec<u8>,
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

/// Half the width of the 95 % interval around a share: `1.96 sqrt(p (1 - p) / draws)`.
pub fn half_width(share: f64) -> f64 {
    1.96 * (share * (1.0 - share) / DRAWS as f64).sqrt()
}

/// Draws [`DRAWS`] times. Classes of 0 are left out.
pub fn draw(field: &Field, random: &mut Random) -> Acceptability {
    let mut tally = Tally::new(field);
    let counted: Vec<u8> = field.classes.iter().copied().filter(|class| *class > 0).collect();
    let mut sampler = Sampler::new(&counted);
    let mut weights = vec![0.0; counted.len()];
    let mut scores = vec![[0.0; LANES]; tally.rows.div_ceil(LANES)];
    for _ in 0..DRAWS {
        sampler.draw(random, &mut weights);
        tally.score(&weights, random, &mut scores);
        tally.count(&weights, scores.as_flattened());
    }
    tally.shares()
}

/// Rows are worked on four at a time: 64 random bits give four values, and processors have instructions for that many.
/// The last four are filled up with rows of which nothing is told. Values and scores have 24 bits here, more than are drawn.
const LANES: usize = 4;

/// The values of four rows on one criterion: the least ones, and the widths of their ranges in steps of 2⁻¹⁶.
#[derive(Clone, Copy)]
struct Cells {
    low: [f32; LANES],
    step: [f32; LANES],
}

/// A value above all, so that nothing is ahead of the rows that fill up the last four.
const FILLING: Cells = Cells { low: [2.0; LANES], step: [0.0; LANES] };

struct Tally {
    rows: usize,
    /// How many criteria count.
    columns: usize,
    /// By fours of rows, then by counted criteria.
    cells: Vec<Cells>,
    ranks: Vec<f64>,
    /// For each row and each other one, fillings too: in how many draws it was ahead.
    wins: Vec<u32>,
    ties: Vec<u32>,
    central: Vec<f64>,
    points: Vec<u32>,
    /// For the present draw: how many are behind each.
    behind: Vec<usize>,
}

impl Tally {
    fn new(field: &Field) -> Self {
        let all = field.classes.len();
        let counted: Vec<usize> = (0..all).filter(|column| field.classes[*column] > 0).collect();
        let rows = field.rows;
        let columns = counted.len();
        let fours = rows.div_ceil(LANES);
        let mut cells = vec![FILLING; fours * columns];
        for row in 0..rows {
            for (four, column) in cells[row / LANES * columns..].iter_mut().zip(&counted) {
                let cell = row * all + column;
                four.low[row % LANES] = field.low[cell] as f32;
                four.step[row % LANES] = ((field.high[cell] - field.low[cell]) / 65_536.0) as f32;
            }
        }
        Self {
            rows,
            columns,
            cells,
            ranks: vec![0.0; rows * rows],
            wins: vec![0; rows * fours * LANES],
            ties: vec![0; rows * rows],
            central: vec![0.0; rows * columns],
            points: vec![0; rows * (POINTS + 1)],
            behind: vec![0; rows],
        }
    }

    /// A value for each cell, from 16 random bits, and the scores with them.
    #[inline]
    fn score(&self, weights: &[f64], random: &mut Random, scores: &mut [[f32; LANES]]) {
        if self.columns == 0 {
            return scores.fill([0.0; LANES]);
        }
        for (scores, cells) in scores.iter_mut().zip(self.cells.chunks_exact(self.columns)) {
            let mut sums = [0.0; LANES];
            for (Cells { low, step }, weight) in cells.iter().zip(weights) {
                let (bits, weight) = (random.bits(), *weight as f32);
                for (lane, sum) in sums.iter_mut().enumerate() {
                    let uniform = f32::from((bits >> (16 * lane)) as u16);
                    *sum += weight * (low[lane] + step[lane] * uniform);
                }
            }
            *scores = sums;
        }
    }

    /// Counts who is ahead of whom, and where each score lies.
    #[inline]
    fn count(&mut self, weights: &[f64], scores: &[f32]) {
        let (rows, width) = (self.rows, scores.len());
        let mut pairs = 0;
        let wins = self.wins.chunks_exact_mut(width.max(1));
        let points = self.points.chunks_exact_mut(POINTS + 1);
        for (((score, wins), points), behind) in scores.iter().zip(wins).zip(points).zip(&mut self.behind) {
            let mut sum = 0;
            for (wins, other) in wins.iter_mut().zip(scores) {
                // The sign: 1 where the difference is below 0. Many at once, and without a branch.
                let won = (other - score).to_bits() >> 31;
                *wins += won;
                sum += won;
            }
            *behind = sum as usize;
            pairs += *behind;
            let point = (score * POINTS as f32 + 0.5) as u32 as usize;
            points[point.min(POINTS)] += 1;
        }
        // Of each pair one is ahead, unless some tie.
        if 2 * pairs < rows * rows.saturating_sub(1) {
            return self.count_tied(weights, scores);
        }
        let mut first = 0;
        for (a, (ranks, behind)) in self.ranks.chunks_exact_mut(rows.max(1)).zip(&self.behind).enumerate() {
            let ahead = rows - 1 - behind;
            ranks[ahead] += 1.0;
            first = if ahead == 0 { a } else { first };
        }
        add(&mut self.central[first * self.columns..], weights, 1.0);
    }

    /// The ranks of a draw in which some tie: they share theirs. Apart, since it is rare where values have ranges.
    #[cold]
    fn count_tied(&mut self, weights: &[f64], scores: &[f32]) {
        let rows = self.rows;
        for a in 0..rows {
            let others = || (0..rows).filter(|b| *b != a && scores[*b] == scores[a]);
            let with = 1 + others().count();
            let (share, ahead) = (1.0 / with as f64, rows - self.behind[a] - with);
            self.ranks[a * rows + ahead..][..with].iter_mut().for_each(|rank| *rank += share);
            if ahead == 0 {
                add(&mut self.central[a * self.columns..], weights, share);
            }
            others().for_each(|b| self.ties[a * rows + b] += 1);
        }
    }

    fn shares(&self) -> Acceptability {
        let draws = DRAWS as f64;
        let row = |a: usize| a * self.rows..(a + 1) * self.rows;
        let wins = |a: usize| {
            let width = self.wins.len() / self.rows;
            let pairs = self.wins[a * width..].iter().zip(&self.ties[row(a)]);
            pairs.map(|(wins, ties)| (f64::from(*wins) + 0.5 * f64::from(*ties)) / draws).collect()
        };
        let ranks = |a: usize| self.ranks[row(a)].iter().map(|count| count / draws).collect();
        let central = |a: usize| {
            let first = self.ranks[a * self.rows];
            (first > 0.0)
                .then(|| self.central[a * self.columns..][..self.columns].iter().map(|sum| sum / first).collect())
        };
        let all = || 0..self.rows;
        Acceptability {
            ranks: all().map(ranks).collect(),
            wins: all().map(wins).collect(),
            central: all().map(central).collect(),
            scores: all().map(|a| spread(&self.points[a * (POINTS + 1)..][..=POINTS])).collect(),
        }
    }
}

/// Where the middle 90 of 100 of the counted points lie, 0 to 1.
fn spread(points: &[u32]) -> (f64, f64) {
    let reaches = |share: f64| {
        let mut sum = 0.0;
        let found = points.iter().position(|count| {
            sum += f64::from(*count);
            sum >= share * DRAWS as f64
        });
        found.unwrap_or(0) as f64 / POINTS as f64
    };
    (reaches(0.05), reaches(0.95))
}

fn add(sums: &mut [f64], weights: &[f64], share: f64) {
    sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += share * weight);
}
