//! The least shift of weight that takes a lead away, against every shift on a grid.

use crate::support::{SAME, assert_same, dot};
use plumbline::decision::flip::least_shift;
use proptest::{collection::vec, prelude::*};

/// Weights are whole parts of this.
const PARTS: i32 = 20;

fn weights(parts: &[i32]) -> Vec<f64> {
    parts.iter().map(|part| f64::from(*part) / f64::from(PARTS)).collect()
}

/// Every way to share the parts out among so many criteria.
fn grid(criteria: usize, parts: i32) -> Vec<Vec<i32>> {
    if criteria == 1 {
        return vec![vec![parts]];
    }
    let with = |first: i32| grid(criteria - 1, parts - first).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=parts).flat_map(with).collect()
}

/// Three or four criteria that share the parts out, and the differences between the first and a challenger: the first
/// leads or is level.
fn led() -> impl Strategy<Value = (Vec<i32>, Vec<f64>)> {
    (3..=4usize).prop_flat_map(|criteria| {
        let differences = vec((-10..=10i8).prop_map(|tenths| f64::from(tenths) / 10.0), criteria);
        (vec(1..=5i32, criteria - 1), differences).prop_map(|(mut parts, mut differences)| {
            parts.push(PARTS - parts.iter().sum::<i32>());
            if dot(&weights(&parts), &differences) < 0.0 {
                differences.iter_mut().for_each(|difference| *difference = -*difference);
            }
            (parts, differences)
        })
    })
}

/// The least number of parts that have to move for the lead to vanish, by trying all.
fn fewest(parts: &[i32], differences: &[f64]) -> Option<i32> {
    let level = |other: &Vec<i32>| dot(&weights(other), differences) < SAME;
    let moved = |other: Vec<i32>| parts.iter().zip(other).map(|(from, to)| (from - to).max(0)).sum();
    grid(parts.len(), PARTS).into_iter().filter(level).map(moved).min()
}

proptest! {
    /// The weight that moves last may move in part, so the grid needs a whole part where the true amount is less.
    #[test]
    fn no_shift_on_a_grid_beats_it_and_one_comes_within_a_step((parts, differences) in led()) {
        let found = least_shift(&weights(&parts), &differences);
        let rounded_up = found.map(|shift| (shift * f64::from(PARTS) - 1e-6).ceil() as i32);
        prop_assert_eq!(rounded_up, fewest(&parts, &differences), "{:?}", found);
    }

    #[test]
    fn moving_so_much_brings_the_challenger_level((parts, differences) in led()) {
        let mut weights = weights(&parts);
        let Some(mut left) = least_shift(&weights, &differences) else { return Ok(()) };
        let mut falling: Vec<usize> = (0..weights.len()).collect();
        falling.sort_by(|a, b| differences[*b].total_cmp(&differences[*a]));
        let to = falling.pop().unwrap();
        for from in falling {
            let moved = weights[from].min(left);
            weights[from] -= moved;
            weights[to] += moved;
            left -= moved;
        }
        assert_same(dot(&weights, &differences), 0.0, "the lead");
    }

    #[test]
    fn a_criterion_that_does_not_count_takes_no_part((parts, differences) in led(), difference in -1.0..=1.0f64) {
        let (mut more, mut with) = (weights(&parts), differences.clone());
        more.insert(1, 0.0);
        with.insert(1, difference);
        prop_assert_eq!(least_shift(&more, &with), least_shift(&weights(&parts), &differences));
    }
}

#[test]
fn shifts_by_hand() {
    // Each point moved takes one off a lead of 3.5 points.
    assert_same(least_shift(&[0.535, 0.465], &[0.5, -0.5]).unwrap(), 0.035, "as much as the lead");
    assert_same(least_shift(&[0.3, 0.3, 0.4], &[0.2, 0.2, -0.1]).unwrap(), 0.08 / 0.3, "within the first");
    assert_same(least_shift(&[0.1, 0.8, 0.1], &[1.0, 0.1, -0.1]).unwrap(), 0.1 + 0.06 / 0.2, "beyond the first");
    assert_eq!(least_shift(&[0.5, 0.5], &[0.2, 0.1]), None, "ahead on both");
    assert_eq!(least_shift(&[0.5, 0.5], &[0.2, -0.2]), Some(0.0), "level already");
    assert_eq!(least_shift(&[0.0], &[0.2]), None, "nothing counts");
    assert_eq!(least_shift(&[], &[]), None);
}

/// Level on one criterion and ahead on the others: a tie where all the weight is there.
#[test]
fn all_the_weight_where_both_are_equal_is_a_tie_whatever_the_rounding() {
    for (weights, differences) in [
        ([0.75, 0.25, 0.0], [0.3, 0.0, 0.0]),
        ([0.2, 0.3, 0.5], [0.1, 0.7, 0.0]),
        ([11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0], [0.3, 0.1, 0.0]),
        ([2.0 / 18.0, 5.0 / 18.0, 11.0 / 18.0], [0.7, 0.6, 0.0]),
        ([2.0 / 18.0, 5.0 / 18.0, 11.0 / 18.0], [0.2, 0.6, 0.0]),
        ([5.0 / 18.0, 2.0 / 18.0, 11.0 / 18.0], [0.1, 0.4, 0.0]),
    ] {
        let there = if weights[2] > 0.0 { weights[2] } else { weights[1] };
        let shift = least_shift(&weights, &differences);
        assert!(
            shift.is_some_and(|shift| (shift - (1.0 - there)).abs() < SAME),
            "{weights:?}, {differences:?}: {shift:?}"
        );
    }
}
