use crate::{Acceptability, DRAWS, lanes::LANES};
use wide::{
    bytemuck::{cast, cast_slice},
    f32x4, u32x4,
};

/// Scores are counted in steps of one point of 100.
const POINTS: usize = 100;
/// With this much more, a score's lowest bits are its points.
const TWO_TO_23: f32 = 8_388_608.0;

/// Counts draws.
pub struct Tally {
    rows: usize,
    /// How many criteria count.
    columns: usize,
    /// How many fours there are of the rows; the last is filled up.
    fours: usize,
    /// For each row: in how many draws so many others were behind it.
    behind: Vec<u32>,
    /// For each row and rank: the sum of its shares in ranks that some shared.
    shared: Vec<f64>,
    /// For each row, the others by fours: in how many draws they were ahead of it.
    ahead: Vec<u32x4>,
    ties: Vec<u32>,
    central: Vec<f64>,
    points: Vec<u32>,
    /// For the present draw: how many are behind each.
    present: Vec<u32x4>,
}

impl Tally {
    /// Of so many alternatives on so many criteria that count.
    pub fn new(rows: usize, columns: usize) -> Self {
        let fours = rows.div_ceil(LANES);
        Self {
            rows,
            columns,
            fours,
            behind: vec![0; rows * rows],
            shared: vec![0.0; rows * rows],
            ahead: vec![u32x4::ZERO; rows * fours],
            ties: vec![0; rows * rows],
            central: vec![0.0; rows * columns],
            points: vec![0; rows * (POINTS + 1)],
            present: vec![u32x4::ZERO; fours],
        }
    }

    /// Counts who is ahead of whom, and where each score lies. The scores are four by four.
    #[inline(always)]
    pub fn count(&mut self, weights: &[f32], fours: &[f32x4]) {
        let rows = self.rows;
        let scores: &[f32] = &cast_slice(fours)[..rows];
        for (at, (four, present)) in fours.iter().zip(&mut self.present).enumerate() {
            let mut sum = u32x4::ZERO;
            for (score, ahead) in scores.iter().zip(self.ahead[at..].iter_mut().step_by(self.fours)) {
                // The sign: 1 where the difference is below 0.
                let won = cast::<f32x4, u32x4>(f32x4::splat(*score) - *four) >> 31;
                *ahead += won;
                sum += won;
            }
            *present = sum;
        }
        let present: &[u32] = &cast_slice(&self.present)[..rows];
        for (score, points) in scores.iter().zip(self.points.chunks_exact_mut(POINTS + 1)) {
            let point = (score.clamp(0.0, 1.0) * POINTS as f32 + TWO_TO_23).to_bits() - TWO_TO_23.to_bits();
            points[(point as usize).min(POINTS)] += 1;
        }
        // Of each pair one is ahead, unless some tie.
        if 2 * present.iter().sum::<u32>() < (rows * rows.saturating_sub(1)) as u32 {
            return self.count_tied(weights, fours);
        }
        let mut first = 0;
        for (row, (present, behind)) in present.iter().zip(self.behind.chunks_exact_mut(rows.max(1))).enumerate() {
            let present = *present as usize;
            behind[present] += 1;
            first = if present + 1 == rows { row } else { first };
        }
        add(&mut self.central[first * self.columns..], weights, 1.0);
    }

    /// The ranks of a draw in which some tie: they share theirs. Apart, since it is rare where values have ranges.
    #[cold]
    fn count_tied(&mut self, weights: &[f32], fours: &[f32x4]) {
        let (scores, present): (&[f32], &[u32]) = (cast_slice(fours), cast_slice(&self.present));
        let rows = self.rows;
        for a in 0..rows {
            let others = || (0..rows).filter(|b| *b != a && scores[*b] == scores[a]);
            let with = 1 + others().count();
            let (share, ahead) = (1.0 / with as f64, rows - present[a] as usize - with);
            self.shared[a * rows + ahead..][..with].iter_mut().for_each(|rank| *rank += share);
            if ahead == 0 {
                add(&mut self.central[a * self.columns..], weights, share);
            }
            others().for_each(|b| self.ties[a * rows + b] += 1);
        }
    }

    /// What the counts are of all draws.
    pub fn shares(&self) -> Acceptability {
        let (rows, draws) = (self.rows, DRAWS as f64);
        let all = || 0..rows;
        let ahead: &[u32] = cast_slice(&self.ahead);
        let wins = |a: usize, b: usize| {
            let wins = f64::from(ahead[b * self.fours * LANES + a]);
            (wins + 0.5 * f64::from(self.ties[a * rows + b])) / draws
        };
        let rank =
            |a: usize, rank: usize| f64::from(self.behind[a * rows + rows - 1 - rank]) + self.shared[a * rows + rank];
        let central = |a: usize| {
            let (first, sums) = (rank(a, 0), &self.central[a * self.columns..][..self.columns]);
            (first > 0.0).then(|| sums.iter().map(|sum| sum / first).collect())
        };
        Acceptability {
            ranks: all().map(|a| all().map(|at| rank(a, at) / draws).collect()).collect(),
            wins: all().map(|a| all().map(|b| wins(a, b)).collect()).collect(),
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

fn add(sums: &mut [f64], weights: &[f32], share: f64) {
    sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += share * f64::from(*weight));
}
