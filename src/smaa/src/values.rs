use crate::{
    Field, UNSEEN,
    lanes::{LANES, Lanes},
};
use wide::f32x4;

/// The values of four rows on one criterion: the least ones, and the widths of their ranges in steps of 2⁻¹⁶.
#[derive(Clone, Copy)]
struct Cells {
    low: f32x4,
    step: f32x4,
}

/// Draws a value for each cell of a [`Field`], 16 random bits each, and for each row what no criterion sees, and scores the
/// rows. Values and scores have 24 bits.
pub struct Values {
    /// Criteria that count, in pairs: 32 random bits give two values.
    pairs: usize,
    /// By fours of rows, then by pairs of criteria. What fills up the last of either counts nothing.
    cells: Vec<[Cells; 2]>,
    /// Those of the present draw, four times each.
    weights: Vec<[f32x4; 2]>,
}

impl Values {
    /// For the columns of the field that are counted.
    pub fn new(field: &Field, counted: &[usize]) -> Self {
        let pairs = counted.len().div_ceil(2);
        let nothing = Cells { low: f32x4::ZERO, step: f32x4::ZERO };
        let mut cells = vec![[nothing; 2]; field.rows.div_ceil(LANES) * pairs];
        for row in 0..field.rows {
            for (place, column) in counted.iter().enumerate() {
                let cell = row * field.points.len() + column;
                let four = &mut cells[row / LANES * pairs + place / 2][place % 2];
                four.low.as_mut_array()[row % LANES] = field.low[cell] as f32;
                four.step.as_mut_array()[row % LANES] = ((field.high[cell] - field.low[cell]) / 65_536.0) as f32;
            }
        }
        Self { pairs, cells, weights: vec![[f32x4::ZERO; 2]; pairs] }
    }

    /// Scores the rows, four by four, with weights of the counted criteria and new values.
    #[inline(always)]
    pub fn score(&mut self, weights: &[f32], random: &mut Lanes, scores: &mut [f32x4]) {
        const STEP: f32 = (UNSEEN / 65_536.0) as f32;
        for (four, weight) in self.weights.as_flattened_mut().iter_mut().zip(weights) {
            *four = f32x4::splat(*weight);
        }
        for (four, score) in scores.iter_mut().enumerate() {
            let unseen = random.halves();
            let mut sum = (unseen[0] + unseen[1] - 65_535.0) * STEP;
            let cells = &self.cells[four * self.pairs..][..self.pairs];
            for ([first, second], weights) in cells.iter().zip(&self.weights) {
                let uniform = random.halves();
                sum += weights[0] * (first.low + first.step * uniform[0]);
                sum += weights[1] * (second.low + second.step * uniform[1]);
            }
            *score = sum;
        }
    }
}
