use proptest::{collection::vec, prelude::*};
use smaa::Random;

/// Importance classes of one to so many criteria.
pub fn classes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(0..=4u8, 1..=most)
}

/// So many rows of whole ratings as values from 0 to 1.
pub fn rows(count: usize, criteria: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    vec(vec((0..=10u8).prop_map(|rating| f64::from(rating) / 10.0), criteria), count)
}

/// Every corner of the weights that fit the classes: the even weighting of a set that holds, with each criterion, all
/// those of a higher class.
pub fn corners(classes: &[u8]) -> Vec<Vec<f64>> {
    let count = classes.len();
    let mut found = vec![];
    for set in 1..1usize << count {
        let has = |criterion: usize| set >> criterion & 1 == 1;
        let fits = |a: usize, b: usize| !has(a) || has(b) || classes[a] >= classes[b];
        let counted = (0..count).all(|a| !has(a) || classes[a] > 0);
        if counted && (0..count).all(|a| (0..count).all(|b| fits(a, b))) {
            let share = 1.0 / f64::from(set.count_ones());
            found.push((0..count).map(|criterion| if has(criterion) { share } else { 0.0 }).collect());
        }
    }
    found
}

/// Some weights between the corners; every weighting that fits the classes is one of these.
pub fn mixture(classes: &[u8], random: &mut Random) -> Vec<f64> {
    let corners = corners(classes);
    let shares: Vec<f64> = corners.iter().map(|_| uniform(random).powi(4)).collect();
    let total: f64 = shares.iter().sum();
    let part =
        |criterion: usize| corners.iter().zip(&shares).map(|(corner, share)| corner[criterion] * share).sum::<f64>();
    (0..classes.len()).map(|criterion| part(criterion) / total).collect()
}

/// True where the weights sum to 1, class 0 weighs nothing, and none weighs more than one of a higher class, all but for so
/// much.
pub fn is_in_cone(classes: &[u8], weights: &[f64], within: f64) -> bool {
    let all = || classes.iter().zip(weights);
    let ordered = all().all(|(class, weight)| all().all(|(other, less)| class <= other || *weight >= less - within));
    let none = all().all(|(class, weight)| if *class == 0 { *weight == 0.0 } else { *weight >= 0.0 });
    ordered && none && (weights.iter().sum::<f64>() - 1.0).abs() < within
}

/// A number between 0 and 1.
pub fn uniform(random: &mut Random) -> f64 {
    random.below(1 << 30) as f64 / f64::from(1 << 30)
}

pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
