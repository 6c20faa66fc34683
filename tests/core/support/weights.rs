use proptest::{collection::vec, prelude::*};
use smaa::{Random, SPREAD};
use std::ops::RangeInclusive;

/// Points of importance in steps of a half.
pub fn half_points(halves: RangeInclusive<u8>) -> impl Strategy<Value = f64> + Clone {
    halves.prop_map(|halves| f64::from(halves) / 2.0)
}

/// The importance of one to so many criteria, of which one at least counts.
pub fn points(most: usize) -> impl Strategy<Value = Vec<f64>> {
    let some = vec(prop_oneof![1 => Just(0.0), 4 => half_points(1..=16)], 1..=most);
    some.prop_filter("nothing counts", |points| points.iter().any(|points| *points > 0.0))
}

/// The same where all of them count.
pub fn counting(most: usize) -> impl Strategy<Value = Vec<f64>> {
    vec(half_points(1..=16), 1..=most)
}

/// So many rows of whole ratings as values from 0 to 1.
pub fn rows(count: usize, criteria: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    vec(vec((0..=10u8).prop_map(|rating| f64::from(rating) / 10.0), criteria), count)
}

/// Every corner of the weights that fit the points: each importance is either the least that fits or the most.
pub fn corners(points: &[f64]) -> Vec<Vec<f64>> {
    let factor = |set: usize, criterion: usize| if set >> criterion & 1 == 1 { 1.0 + SPREAD } else { 1.0 - SPREAD };
    (0..1usize << points.len()).map(|set| in_proportion(points, |criterion| factor(set, criterion))).collect()
}

/// Some weights that fit the points; all that fit are such.
pub fn mixture(points: &[f64], random: &mut Random) -> Vec<f64> {
    in_proportion(points, |_| 1.0 - SPREAD + 2.0 * SPREAD * uniform(random))
}

/// Each importance times a factor of its own, as parts of their sum.
fn in_proportion(points: &[f64], mut factor: impl FnMut(usize) -> f64) -> Vec<f64> {
    let parts: Vec<f64> = points.iter().enumerate().map(|(criterion, points)| points * factor(criterion)).collect();
    let total: f64 = parts.iter().sum();
    parts.into_iter().map(|part| part / total).collect()
}

/// True where the weights sum to 1, what does not count weighs nothing, and no weight exceeds another by more than the
/// points and the most and the least factor allow, all but for so much.
pub fn fits(points: &[f64], weights: &[f64], within: f64) -> bool {
    let total: f64 = points.iter().sum();
    let all = || points.iter().map(|points| points / total).zip(weights);
    let fit = |(share, weight): (f64, &f64), (other, least): (f64, &f64)| {
        weight * other * (1.0 - SPREAD) <= least * share * (1.0 + SPREAD) + within
    };
    let none = all().all(|(share, weight)| (share > 0.0) == (*weight > 0.0));
    none && all().all(|one| all().all(|other| fit(one, other))) && (weights.iter().sum::<f64>() - 1.0).abs() < within
}

/// A number between 0 and 1.
pub fn uniform(random: &mut Random) -> f64 {
    random.below(1 << 30) as f64 / f64::from(1 << 30)
}

pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
