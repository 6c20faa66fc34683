use crate::lanes::{LANES, Lanes};
use wide::{bytemuck::cast_slice, f32x4};

/// Draws weights evenly from the cone: `w = sum_k e_k c_k / sum_k e_k` with exponential `e_k` and `c_k` the even weighting
/// of the first `k` criteria of an order that fits the classes, drawn evenly among those that do.
pub struct Sampler {
    /// The criteria that count, by falling class.
    order: Vec<usize>,
    /// Where in `order` each class begins and ends.
    runs: Vec<(usize, usize)>,
    /// Each criterion's share in the even weighting of the first 1, 2, 3 and so on.
    shares: Vec<f32>,
    /// Those of the present draw, in fours.
    exponentials: Vec<f32x4>,
}

impl Sampler {
    pub fn new(classes: &[u8]) -> Self {
        let (mut order, mut runs) = (vec![], vec![]);
        for class in (1..=classes.iter().copied().max().unwrap_or(0)).rev() {
            let from = order.len();
            order.extend((0..classes.len()).filter(|criterion| classes[*criterion] == class));
            runs.push((from, order.len()));
        }
        let shares: Vec<f32> = (1..=order.len()).map(|count| 1.0 / count as f32).collect();
        let exponentials = vec![f32x4::ZERO; order.len().div_ceil(LANES)];
        Self { order, runs, shares, exponentials }
    }

    /// Fills in the weights of the criteria that count; the others are left as they are.
    #[inline(always)]
    pub fn draw(&mut self, random: &mut Lanes, weights: &mut [f32]) {
        for (from, to) in &self.runs {
            shuffle(&mut self.order[*from..*to], random);
        }
        self.exponentials.iter_mut().for_each(|four| *four = random.exponentials());
        let exponentials: &[f32] = cast_slice(&self.exponentials);
        let (mut total, mut sum) = (0.0, 0.0);
        for ((criterion, share), exponential) in self.order.iter().zip(&self.shares).rev().zip(exponentials) {
            total += exponential;
            sum += exponential * share;
            weights[*criterion] = sum;
        }
        let scale = 1.0 / total;
        self.order.iter().for_each(|criterion| weights[*criterion] *= scale);
    }
}

/// Puts items into an order drawn evenly (Fisher and Yates). The bias of a place is below its number by 2³².
#[inline(always)]
fn shuffle(items: &mut [usize], random: &mut Lanes) {
    let mut last = items.len();
    while last > 1 {
        for bits in random.bits().to_array() {
            let place = (u64::from(bits) * last as u64) >> 32;
            last = last.saturating_sub(1);
            items.swap(last, place as usize);
        }
    }
}
