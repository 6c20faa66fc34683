use crate::{
    SPREAD,
    lanes::{LANES, Lanes},
};
use wide::{bytemuck::cast_slice, f32x4};

/// Draws weights: each importance times a factor drawn evenly between `1 - SPREAD` and `1 + SPREAD` in steps of 2⁻¹⁶, then
/// all divided by their sum.
pub struct Sampler {
    /// The importances as parts of their sum.
    shares: Vec<f32>,
    /// Random numbers of the present draw, below 2¹⁶, in fours.
    halves: Vec<[f32x4; 2]>,
}

impl Sampler {
    /// For importances above 0.
    pub fn new(points: &[f64]) -> Self {
        let total: f64 = points.iter().sum();
        let shares = points.iter().map(|points| (points / total) as f32).collect();
        Self { shares, halves: vec![[f32x4::ZERO; 2]; points.len().div_ceil(2 * LANES)] }
    }

    /// Fills in the weights.
    #[inline(always)]
    pub fn draw(&mut self, random: &mut Lanes, weights: &mut [f32]) {
        const LEAST: f32 = (1.0 - SPREAD) as f32;
        const STEP: f32 = (2.0 * SPREAD / 65_536.0) as f32;
        self.halves.iter_mut().for_each(|halves| *halves = random.halves());
        let halves: &[f32] = cast_slice(&self.halves);
        let mut total = 0.0;
        for ((weight, share), half) in weights.iter_mut().zip(&self.shares).zip(halves) {
            *weight = share * (LEAST + half * STEP);
            total += *weight;
        }
        let scale = 1.0 / total;
        weights.iter_mut().for_each(|weight| *weight *= scale);
    }
}
