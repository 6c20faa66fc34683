//! The weights that fit the answers. Answers put criteria into importance classes, and say no more than that a criterion
//! of a higher class weighs at least as much as one of a lower: an order cone. Class 0 weighs nothing.
//!
//! The points of the cone are mixtures of its corners, and every corner is the even weighting of all higher classes with
//! some members of the next one. Hence the closed forms below.

use crate::order::falling;

/// The mean of all weights that fit the classes; they sum to 1, or are all 0 where no criterion counts. With one criterion
/// a class these are the rank-order centroid weights (Barron and Barrett 1996); members of a class share the mean of
/// the ranks that they take up.
pub fn centroid(classes: &[u8]) -> Vec<f64> {
    let mut weights = vec![0.0; classes.len()];
    let counted = classes.iter().filter(|class| **class > 0).count();
    // The weight of the rank `i` of `n`, counted from 1, is sum over k from i to n of 1 / (k n).
    let mut of_rank = vec![0.0; counted];
    let mut tail = 0.0;
    for rank in (0..counted).rev() {
        tail += 1.0 / (rank + 1) as f64;
        of_rank[rank] = tail / counted as f64;
    }
    let mut above = 0;
    for class in (1..=crate::answers::MOST_IMPORTANT).rev() {
        let members = classes.iter().filter(|member| **member == class).count();
        let share = of_rank[above..above + members].iter().sum::<f64>() / members as f64;
        weights.iter_mut().zip(classes).filter(|(_, member)| **member == class).for_each(|(weight, _)| *weight = share);
        above += members;
    }
    weights
}

/// The greatest value of `sum_j w_j d_j` over all weights that fit the classes: exact, since it is reached at a corner.
/// 0 where no criterion counts.
pub fn greatest(classes: &[u8], differences: &[f64]) -> f64 {
    let (mut greatest, mut sum, mut count) = (f64::NEG_INFINITY, 0.0, 0.0);
    for class in (1..=crate::answers::MOST_IMPORTANT).rev() {
        let members: Vec<f64> =
            differences.iter().zip(classes).filter(|(_, member)| **member == class).map(|(d, _)| *d).collect();
        for index in falling(&members) {
            sum += members[index];
            count += 1.0;
            greatest = f64::max(greatest, sum / count);
        }
    }
    if count > 0.0 { greatest } else { 0.0 }
}
