//! Weights are drawn evenly from all that fit the classes. Each run draws the same numbers, so a share is compared with
//! the true one within four standard deviations.

use crate::support::{SINGLE, classes, corners, is_in_cone, uniform};
use plumbline::decision::cone::centroid;
use proptest::prelude::*;
use smaa::{Lanes, Random, Sampler};

const DRAWS: usize = 20_000;

/// Draws without end.
fn draws(classes: &[u8], seed: &str) -> impl Iterator<Item = Vec<f64>> {
    let (mut sampler, mut random) = (Sampler::new(classes), Lanes::new(&mut Random::from_text(seed)));
    let mut weights = vec![0.0; classes.len()];
    std::iter::repeat_with(move || {
        sampler.draw(&mut random, &mut weights);
        weights.iter().map(|weight| f64::from(*weight)).collect()
    })
}

/// The share of draws that do something.
fn share(classes: &[u8], does: impl Fn(&[f64]) -> bool) -> f64 {
    let hits = draws(classes, "share").take(DRAWS).filter(|weights| does(weights));
    hits.count() as f64 / DRAWS as f64
}

/// Whether a share of draws is no accident where this one is expected.
fn is_near(share: f64, expected: f64) -> bool {
    (share - expected).abs() < 4.0 * (expected * (1.0 - expected) / DRAWS as f64).sqrt()
}

#[track_caller]
fn assert_near(share: f64, expected: f64) {
    assert!(is_near(share, expected), "{share} and not {expected}");
}

fn largest(weights: &[f64]) -> f64 {
    weights.iter().copied().fold(0.0, f64::max)
}

fn smallest(weights: &[f64]) -> f64 {
    weights.iter().copied().fold(1.0, f64::min)
}

#[test]
fn five_criteria_of_one_class_are_drawn_evenly_from_the_simplex() {
    let of_one_class = share(&[2; 5], |weights| largest(weights) > 0.6);
    assert_near(of_one_class, 5.0 * 0.4f64.powi(4));
    assert_near(share(&[2; 5], |weights| smallest(weights) > 0.1), 0.5f64.powi(4));
    assert_near(share(&[2; 5], |weights| weights[3] > 0.3), 0.7f64.powi(4));
}

/// The sampler that puts even numbers in proportion is known to be wrong: 0.0079 instead of 0.128. The test sees that.
#[test]
fn even_numbers_in_proportion_would_be_rejected() {
    let mut random = Random::from_text("lazy");
    let lazy = (0..DRAWS).filter(|_| {
        let drawn: Vec<f64> = (0..5).map(|_| uniform(&mut random)).collect();
        largest(&drawn) > 0.6 * drawn.iter().sum::<f64>()
    });
    let share = lazy.count() as f64 / DRAWS as f64;
    assert!(!is_near(share, 5.0 * 0.4f64.powi(4)), "{share}");
    assert_near(share, 0.0079);
}

#[test]
fn criteria_of_different_classes_are_drawn_evenly_from_their_order() {
    // The first of two lies evenly between a half and 1.
    assert_near(share(&[2, 1], |weights| weights[0] > 0.6), 0.8);
    // The greatest and the least of three, whatever their order.
    assert_near(share(&[3, 2, 1], |weights| weights[0] > 0.5), 0.75);
    assert_near(share(&[3, 2, 1], |weights| weights[2] > 0.2), 0.16);
    assert_near(share(&[1, 4, 1], |weights| weights[1] > 0.5), 0.75);
    assert_near(share(&[1, 4, 1], |weights| weights[0] > weights[2]), 0.5);
}

#[test]
fn one_criterion_has_all_the_weight() {
    assert_eq!(
        share(&[0, 3, 0], |weights| weights[0] == 0.0 && (weights[1] - 1.0).abs() < SINGLE && weights[2] == 0.0),
        1.0
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_draw_fits_the_classes(classes in classes(8), seed: u64) {
        prop_assume!(classes.iter().any(|class| *class > 0));
        for weights in draws(&classes, &seed.to_string()).take(100) {
            prop_assert!(is_in_cone(&classes, &weights, SINGLE), "{classes:?}: {weights:?}");
        }
    }

    #[test]
    fn the_mean_of_the_draws_is_the_centroid(classes in classes(6), seed: u64) {
        prop_assume!(classes.iter().any(|class| *class > 0));
        const DRAWS: usize = 3_000;
        let mut sums = vec![0.0; classes.len()];
        for weights in draws(&classes, &seed.to_string()).take(DRAWS) {
            sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        }
        for (criterion, (sum, expected)) in sums.iter().zip(centroid(&classes)).enumerate() {
            // No weight varies more than between its least and its most.
            let span = corners(&classes).iter().map(|corner| corner[criterion]).fold(0.0, f64::max);
            let most = 6.0 * 0.5 * span / (DRAWS as f64).sqrt() + 1e-12;
            prop_assert!((sum / DRAWS as f64 - expected).abs() < most, "{classes:?} at {criterion}");
        }
    }
}
