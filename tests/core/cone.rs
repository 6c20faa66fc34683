//! The weights that fit importance classes: their mean is the published one, and a greatest value is exact.

use crate::support::{SAME, assert_same, classes, corners, dot, is_in_cone, mixture};
use plumbline::decision::cone::{centroid, greatest};
use proptest::{collection::vec, prelude::*};
use smaa::Random;

/// Classes and a difference on each criterion, some of them equal.
fn differences() -> impl Strategy<Value = (Vec<u8>, Vec<f64>)> {
    classes(6).prop_flat_map(|classes| {
        let differences = vec((-10..=10i8).prop_map(|tenths| f64::from(tenths) / 10.0), classes.len());
        (Just(classes), differences)
    })
}

fn something_counts(classes: &[u8]) -> bool {
    classes.iter().any(|class| *class > 0)
}

#[track_caller]
fn assert_all_same(found: &[f64], expected: &[f64], what: &str) {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(found, expected)| assert_same(*found, *expected, what));
}

/// Barron and Barrett 1996.
#[test]
fn one_criterion_a_class_gives_the_rank_order_centroid() {
    assert_all_same(&centroid(&[4, 3, 2, 1]), &[25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 3.0 / 48.0], "four");
    assert_all_same(&centroid(&[1, 4, 0, 2]), &[2.0 / 18.0, 11.0 / 18.0, 0.0, 5.0 / 18.0], "three");
    assert_all_same(&centroid(&[3, 1]), &[0.75, 0.25], "two");
    assert_all_same(&centroid(&[2]), &[1.0], "one");
}

/// There are four classes, so of the five published weights two share a class and the mean of their ranks.
#[test]
fn members_of_a_class_share_the_mean_of_the_ranks_they_take() {
    let published = [0.4567, 0.2567, 0.1567, 0.09, 0.04];
    for pair in 0..4 {
        let classes: Vec<u8> = (0..5).map(|place| if place > pair { 5 - place } else { 4 - place }).collect();
        let mean = (published[pair as usize] + published[pair as usize + 1]) / 2.0;
        for (place, weight) in centroid(&classes).into_iter().enumerate() {
            let shared = place == pair as usize || place == pair as usize + 1;
            let expected = if shared { mean } else { published[place] };
            assert!((weight - expected).abs() < 5e-5, "{classes:?}: {weight} at {place}");
        }
    }
    assert_all_same(&centroid(&[3, 3, 3, 3]), &[0.25; 4], "all alike");
}

#[test]
fn where_nothing_counts_nothing_weighs() {
    assert_eq!(centroid(&[0, 0]), [0.0, 0.0]);
    assert_eq!(centroid(&[]), [0.0; 0]);
    assert_eq!(greatest(&[0, 0], &[1.0, -1.0]), 0.0);
    assert_eq!(greatest(&[], &[]), 0.0);
}

proptest! {
    #[test]
    fn the_centroid_is_one_of_the_weights_that_fit(classes in classes(8)) {
        prop_assert!(!something_counts(&classes) || is_in_cone(&classes, &centroid(&classes), SAME));
    }

    #[test]
    fn members_of_a_class_weigh_the_same_and_a_higher_class_more(classes in classes(8)) {
        let weights = centroid(&classes);
        for (class, weight) in classes.iter().zip(&weights) {
            for (other, less) in classes.iter().zip(&weights) {
                prop_assert!(class != other || weight == less);
                prop_assert!(class <= other || weight > less);
            }
        }
    }

    /// Classes are an order and no amounts.
    #[test]
    fn only_the_order_of_the_classes_matters(classes in vec(1..=2u8, 1..=6)) {
        let wider: Vec<u8> = classes.iter().map(|class| if *class == 2 { 4 } else { 1 }).collect();
        prop_assert_eq!(centroid(&classes), centroid(&wider));
    }

    #[test]
    fn a_criterion_that_does_not_count_changes_no_weight(classes in classes(6)) {
        let longer: Vec<u8> = [0].into_iter().chain(classes.iter().copied()).collect();
        prop_assert_eq!(&centroid(&longer)[1..], &centroid(&classes)[..]);
    }

    #[test]
    fn the_greatest_value_is_that_of_the_best_corner((classes, differences) in differences()) {
        prop_assume!(something_counts(&classes));
        let best = corners(&classes).iter().map(|corner| dot(corner, &differences)).fold(f64::NEG_INFINITY, f64::max);
        assert_same(greatest(&classes, &differences), best, "the greatest value");
    }

    #[test]
    fn no_weights_that_fit_give_more_than_the_greatest_value((classes, differences) in differences(), seed: u64) {
        prop_assume!(something_counts(&classes));
        let mut random = Random::from_text(&seed.to_string());
        let most = greatest(&classes, &differences) + 1e-9;
        for _ in 0..20 {
            let weights = mixture(&classes, &mut random);
            prop_assert!(is_in_cone(&classes, &weights, SAME));
            prop_assert!(dot(&weights, &differences) <= most);
        }
        prop_assert!(dot(&centroid(&classes), &differences) <= most);
    }
}
