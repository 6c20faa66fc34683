//! Weights are drawn by factors of their own. Each run draws the same numbers, so a share is compared with the true one
//! within four standard deviations.

use crate::support::{SINGLE, corners, counting, fits};
use plumbline::decision::weights::weights;
use proptest::prelude::*;
use smaa::{Lanes, Random, SPREAD, Sampler};

const DRAWS: usize = 20_000;

/// Draws without end.
fn draws(points: &[f64], seed: &str) -> impl Iterator<Item = Vec<f64>> {
    let (mut sampler, mut random) = (Sampler::new(points), Lanes::new(&mut Random::from_text(seed)));
    let mut weights = vec![0.0; points.len()];
    std::iter::repeat_with(move || {
        sampler.draw(&mut random, &mut weights);
        weights.iter().map(|weight| f64::from(*weight)).collect()
    })
}

/// The share of draws that do something.
fn share(points: &[f64], does: impl Fn(&[f64]) -> bool) -> f64 {
    let hits = draws(points, "share").take(DRAWS).filter(|weights| does(weights));
    hits.count() as f64 / DRAWS as f64
}

#[track_caller]
fn assert_near(share: f64, expected: f64) {
    let deviation = (expected * (1.0 - expected) / DRAWS as f64).sqrt();
    assert!((share - expected).abs() < 4.0 * deviation + 1e-6, "{share} and not {expected}");
}

/// The share of draws of two importances in which the first weighs more than this. It does where its factor exceeds the
/// other's by a ratio, so a square of even factors is cut along a line.
fn share_of_first([first, second]: [f64; 2], bound: f64) -> f64 {
    const STEPS: usize = 10_000;
    let ratio = first * (1.0 - bound) / (second * bound);
    let factors = (0..STEPS).map(|step| 1.0 - SPREAD + 2.0 * SPREAD * (step as f64 + 0.5) / STEPS as f64);
    let below = factors.map(|factor| ((factor * ratio - (1.0 - SPREAD)) / (2.0 * SPREAD)).clamp(0.0, 1.0));
    below.sum::<f64>() / STEPS as f64
}

#[test]
fn two_importances_share_as_a_square_is_cut() {
    for (points, bounds) in [
        ([1.0, 1.0], [0.3, 0.45, 0.6, 0.7]),
        ([4.0, 1.0], [0.65, 0.75, 0.8, 0.9]),
        ([0.5, 8.0], [0.03, 0.05, 0.08, 0.11]),
    ] {
        for bound in bounds {
            let expected = share_of_first(points, bound);
            assert!(expected > 0.01 && expected < 0.99, "{points:?} at {bound} shows nothing: {expected}");
            assert_near(share(&points, |weights| weights[0] > bound), expected);
        }
    }
}

/// Also where more are drawn than the generators give at once.
#[test]
fn each_importance_has_a_factor_of_its_own() {
    const ALIKE: usize = 11;
    for one in 0..ALIKE {
        for other in 0..one {
            assert_near(share(&[2.0; ALIKE], |weights| weights[one] > weights[other]), 0.5);
        }
        let largest = |weights: &[f64]| weights.iter().all(|weight| *weight <= weights[one]);
        assert_near(share(&[2.0; ALIKE], largest), 1.0 / ALIKE as f64);
    }
}

#[test]
fn one_criterion_has_all_the_weight() {
    for points in [0.5, 3.0, 20.0] {
        assert_eq!(share(&[points], |weights| (weights[0] - 1.0).abs() < SINGLE), 1.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_draw_fits_the_points(points in counting(8), seed: u64) {
        let corners = corners(&points);
        let end = |criterion: usize, end: fn(f64, f64) -> f64, from: f64| {
            corners.iter().map(|corner| corner[criterion]).fold(from, end)
        };
        let ends: Vec<_> = (0..points.len()).map(|c| end(c, f64::min, 1.0) - SINGLE..=end(c, f64::max, 0.0) + SINGLE).collect();
        for weights in draws(&points, &seed.to_string()).take(100) {
            prop_assert!(fits(&points, &weights, SINGLE), "{points:?}: {weights:?}");
            prop_assert!(weights.iter().zip(&ends).all(|(weight, ends)| ends.contains(weight)), "{points:?}: {weights:?}");
        }
    }

    /// Not exactly so, since a sum that varies divides them: by the variance of a factor, a twelfth, times less than a
    /// quarter of the weight.
    #[test]
    fn the_mean_of_the_draws_is_near_the_stated_weights(points in counting(6), seed: u64) {
        const DRAWS: usize = 3_000;
        let mut sums = vec![0.0; points.len()];
        for weights in draws(&points, &seed.to_string()).take(DRAWS) {
            sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        }
        let corners = corners(&points);
        for (criterion, (sum, expected)) in sums.iter().zip(weights(&points)).enumerate() {
            let most = corners.iter().map(|corner| corner[criterion]).fold(0.0, f64::max);
            let least = corners.iter().map(|corner| corner[criterion]).fold(1.0, f64::min);
            // No weight varies more than between its least and its most.
            let chance = 6.0 * 0.5 * (most - least) / (DRAWS as f64).sqrt() + 1e-6;
            let mean = sum / DRAWS as f64;
            prop_assert!((mean - expected).abs() < 0.012 + chance, "{points:?} at {criterion}: {mean}");
        }
    }

    #[test]
    fn only_the_proportions_of_the_points_matter(points in counting(6), doublings in 1..4i32) {
        let more: Vec<f64> = points.iter().map(|points| points * 2f64.powi(doublings)).collect();
        let (one, other) = (draws(&points, "proportions").take(20), draws(&more, "proportions").take(20));
        prop_assert!(one.eq(other));
    }
}
