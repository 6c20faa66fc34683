//! Weights are parts of all points, and the greatest value over all that fit the points is exact.

use crate::support::{SAME, assert_same, corners, counting, dot, fits, mixture, points};
use plumbline::{
    answers::MOST_IMPORTANT,
    decision::weights::{greatest, level_of, points_of, weights},
};
use proptest::{collection::vec, prelude::*, sample::Index};
use smaa::Random;

/// Points and a difference on each criterion, some of them equal.
fn differences() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    points(6).prop_flat_map(|points| {
        let differences = vec((-10..=10i8).prop_map(|tenths| f64::from(tenths) / 10.0), points.len());
        (Just(points), differences)
    })
}

#[test]
fn weights_by_hand() {
    assert_eq!(weights(&[1.0, 2.0, 0.0, 5.0]), [0.125, 0.25, 0.0, 0.625]);
    assert_eq!(weights(&[0.5]), [1.0]);
}

#[test]
fn where_nothing_counts_nothing_weighs() {
    assert_eq!(weights(&[0.0, 0.0]), [0.0, 0.0]);
    assert_eq!(weights(&[]), [0.0; 0]);
    assert_eq!(greatest(&[0.0, 0.0], &[1.0, -1.0]), 0.0);
    assert_eq!(greatest(&[], &[]), 0.0);
}

/// At best the first has three times the importance of the second, though they were stated as equal.
#[test]
fn a_greatest_value_by_hand() {
    assert_same(greatest(&[1.0, 1.0], &[1.0, 0.0]), 0.75, "of two");
    assert_same(greatest(&[1.0, 1.0], &[-1.0, 0.0]), -0.25, "where both are losses");
    assert_same(greatest(&[2.0, 1.0, 1.0], &[0.0, 1.0, -1.0]), 1.0 / 3.0, "of three");
}

#[test]
fn each_level_is_double_the_one_below_and_told_by_its_points() {
    assert_eq!((0..=MOST_IMPORTANT).map(points_of).collect::<Vec<_>>(), [0.0, 1.0, 2.0, 4.0, 8.0]);
    (0..=MOST_IMPORTANT).for_each(|level| assert_eq!(level_of(points_of(level)), level));
    assert_eq!([0.4, 0.5, 1.4, 1.5, 2.9, 3.0, 5.9, 6.0, 100.0].map(level_of), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
}

proptest! {
    #[test]
    fn no_level_is_nearer_than_the_one_told(points in 0.0..=20.0f64) {
        let away = |level: u8| (points_of(level) - points).abs();
        prop_assert!((0..=MOST_IMPORTANT).all(|level| away(level) >= away(level_of(points))));
    }

    #[test]
    fn weights_sum_to_one_in_the_proportions_of_the_points(points in points(8)) {
        let weights = weights(&points);
        assert_same(weights.iter().sum(), 1.0, "the sum");
        for (one, weight) in points.iter().zip(&weights) {
            prop_assert_eq!(*one > 0.0, *weight > 0.0);
            points.iter().zip(&weights).for_each(|(other, less)| assert_same(weight * other, less * one, "a proportion"));
        }
        prop_assert!(fits(&points, &weights, SAME));
    }

    /// So that one more answer reorders none of what it does not speak of.
    #[test]
    fn more_of_one_lowers_all_others_by_the_same_factor(points in counting(6), at in any::<Index>(), more in 0.1..8.0f64) {
        let at = at.index(points.len());
        let mut raised = points.clone();
        raised[at] += more;
        let (before, after) = (weights(&points), weights(&raised));
        prop_assert!(after[at] > before[at] || points.len() == 1);
        let factor = points.iter().sum::<f64>() / raised.iter().sum::<f64>();
        for other in (0..points.len()).filter(|other| *other != at) {
            assert_same(after[other], before[other] * factor, "another weight");
        }
    }

    #[test]
    fn the_greatest_value_is_that_of_the_best_corner((points, differences) in differences()) {
        let best = corners(&points).iter().map(|corner| dot(corner, &differences)).fold(f64::NEG_INFINITY, f64::max);
        assert_same(greatest(&points, &differences), best, "the greatest value");
    }

    #[test]
    fn no_weights_that_fit_give_more_than_the_greatest_value((points, differences) in differences(), seed: u64) {
        let mut random = Random::from_text(&seed.to_string());
        let most = greatest(&points, &differences) + SAME;
        for _ in 0..20 {
            let weights = mixture(&points, &mut random);
            prop_assert!(fits(&points, &weights, SAME), "{weights:?}");
            prop_assert!(dot(&weights, &differences) <= most);
        }
        prop_assert!(dot(&weights(&points), &differences) <= most);
    }
}
