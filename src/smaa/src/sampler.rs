use crate::random::{Exponential, Random};

/// Draws weights evenly from the cone: `w = sum_k e_k c_k / sum_k e_k` with exponential `e_k` and `c_k` the even weighting
/// of the first `k` criteria of an order that fits the classes, drawn evenly among those that do.
pub struct Sampler {
    /// The criteria that count, by falling class.
    order: Vec<usize>,
    /// Where in `order` each class begins and ends.
    runs: Vec<(usize, usize)>,
    exponential: Exponential,
    /// Each criterion's share in the even weighting of the first 1, 2, 3 and so on.
    shares: Vec<f64>,
}

impl Sampler {
    pub fn new(classes: &[u8]) -> Self {
        let (mut order, mut runs) = (vec![], vec![]);
        for class in (1..=classes.iter().copied().max().unwrap_or(0)).rev() {
            let from = order.len();
            order.extend((0..classes.len()).filter(|criterion| classes[*criterion] == class));
            runs.push((from, order.len()));
        }
        let shares = (1..=order.len()).map(|count| 1.0 / count as f64).collect();
        Self { order, runs, exponential: Exponential::new(), shares }
    }

    /// Fills in the weights of the criteria that count; the others are left as they are.
    #[inline]
    pub fn draw(&mut self, random: &mut Random, weights: &mut [f64]) {
        for (from, to) in &self.runs {
            for last in (from + 1..*to).rev() {
                self.order.swap(last, from + random.below(last - from + 1));
            }
        }
        let (mut total, mut sum) = (0.0, 0.0);
        for (criterion, share) in self.order.iter().zip(&self.shares).rev() {
            let exponential = self.exponential.draw(random);
            total += exponential;
            sum += exponential * share;
            weights[*criterion] = sum;
        }
        let scale = 1.0 / total;
        self.order.iter().for_each(|criterion| weights[*criterion] *= scale);
    }
}
