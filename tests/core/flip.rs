//! What would put another first is exact: found again by trying all of a fine grid, and level where it says so.

use crate::support::{SAME, assert_same, dot, rows, uniform};
use plumbline::decision::{
    flip::{OneRating, nearest_weight, ratings},
    table::Cell,
};
use proptest::{collection::vec, prelude::*};
use smaa::Random;

/// Weights that sum to 1, some of them 0, and rows of which the first is the best.
fn ranked() -> impl Strategy<Value = (Vec<f64>, Vec<Vec<f64>>)> {
    (2..=4usize, 2..=4usize).prop_flat_map(|(count, criteria)| {
        let weights = vec(0..=4u8, criteria).prop_filter("nothing counts", |w| w.iter().any(|w| *w > 0));
        (weights, rows(count, criteria)).prop_map(|(weights, mut rows)| {
            let total: f64 = weights.iter().copied().map(f64::from).sum();
            let weights: Vec<f64> = weights.into_iter().map(|weight| f64::from(weight) / total).collect();
            rows.sort_by(|a, b| dot(&weights, b).total_cmp(&dot(&weights, a)));
            (weights, rows)
        })
    })
}

fn numbered(rows: &[Vec<f64>]) -> Vec<(usize, Vec<f64>)> {
    rows.iter().cloned().enumerate().skip(1).collect()
}

/// The weights with one set anew and the others in proportion.
fn with_one(weights: &[f64], criterion: usize, to: f64) -> Vec<f64> {
    let rest = (1.0 - to) / (1.0 - weights[criterion]);
    let others = weights.iter().enumerate().map(|(c, weight)| if c == criterion { to } else { weight * rest });
    others.collect()
}

fn lead(weights: &[f64], a: &[f64], b: &[f64]) -> f64 {
    dot(weights, a) - dot(weights, b)
}

fn cells(rows: &[Vec<f64>], random: &mut Random) -> Vec<Vec<Cell>> {
    let mut cell = |value: f64| {
        let (low, high) = (value * uniform(random), value + (1.0 - value) * uniform(random));
        Cell { value, low, high, known: true }
    };
    rows.iter().map(|row| row.iter().map(|value| cell(*value)).collect()).collect()
}

/// The lead after one rating is changed.
fn lead_after(flip: &OneRating, weights: &[f64], rows: &[Vec<f64>]) -> f64 {
    let mut rows = rows.to_vec();
    assert_eq!(rows[flip.alternative][flip.criterion], flip.from);
    rows[flip.alternative][flip.criterion] = flip.to;
    lead(weights, &rows[0], &rows[flip.challenger])
}

proptest! {
    #[test]
    fn at_the_weight_named_the_challenger_is_level((weights, rows) in ranked()) {
        if let Some(flip) = nearest_weight(&weights, &rows[0], &numbered(&rows)) {
            prop_assert_eq!(flip.from, weights[flip.criterion]);
            prop_assert!((0.0..=1.0).contains(&flip.to));
            let after = with_one(&weights, flip.criterion, flip.to);
            assert_same(after.iter().sum(), 1.0, "the weights' sum");
            assert_same(lead(&after, &rows[0], &rows[flip.challenger]), 0.0, "the lead");
        }
    }

    #[test]
    fn no_smaller_change_of_one_weight_lets_anybody_overtake((weights, rows) in ranked()) {
        const STEPS: usize = 200;
        let found = nearest_weight(&weights, &rows[0], &numbered(&rows));
        let change = found.map_or(f64::INFINITY, |flip| (flip.to - flip.from).abs());
        for criterion in (0..weights.len()).filter(|c| 0.0 < weights[*c] && weights[*c] < 1.0) {
            for to in (0..=STEPS).map(|step| step as f64 / STEPS as f64) {
                let after = with_one(&weights, criterion, to);
                let overtaken = rows[1..].iter().any(|row| lead(&after, &rows[0], row) < -SAME);
                prop_assert!(!overtaken || (to - weights[criterion]).abs() >= change - SAME);
            }
        }
    }

    #[test]
    fn each_rating_named_brings_its_challenger_level_and_the_smallest_comes_first(
        (weights, rows) in ranked(),
        seed: u64,
    ) {
        let cells = cells(&rows, &mut Random::from_text(&seed.to_string()));
        let others: Vec<_> = cells.iter().cloned().enumerate().skip(1).collect();
        let found = ratings(&weights, (0, &cells[0]), &others);
        prop_assert!(found.is_sorted_by_key(|flip| (flip.to - flip.from).abs()));
        for flip in &found {
            assert_same(lead_after(flip, &weights, &rows), 0.0, "the lead");
            prop_assert!((0.0..=1.0).contains(&flip.to), "{}", flip.to);
            prop_assert!(flip.alternative == 0 || flip.alternative == flip.challenger);
            let cell = cells[flip.alternative][flip.criterion];
            prop_assert_eq!(flip.in_range, cell.low <= flip.to && flip.to <= cell.high);
        }
    }

    /// One that has to go to the end of its scale is named also where rounding puts it a little beyond.
    #[test]
    fn no_rating_that_would_do_it_is_missing((weights, rows) in ranked()) {
        let cells = cells(&rows, &mut Random::from_text(""));
        let others: Vec<_> = cells.iter().cloned().enumerate().skip(1).collect();
        let found = ratings(&weights, (0, &cells[0]), &others);
        // Of those that are level already, whose rating would have to change by nothing, none need be named.
        let behind = |challenger: &usize| lead(&weights, &rows[0], &rows[*challenger]) > SAME;
        for challenger in (1..rows.len()).filter(behind) {
            for criterion in 0..weights.len() {
                for (alternative, end) in [(0, 0.0), (challenger, 1.0)] {
                    let from = rows[alternative][criterion];
                    let flip = OneRating { alternative, challenger, criterion, from, to: end, in_range: false };
                    let after = lead_after(&flip, &weights, &rows);
                    let named = found.iter().any(|found| {
                        (found.alternative, found.challenger, found.criterion) == (alternative, challenger, criterion)
                    });
                    prop_assert_eq!(named, weights[criterion] > 0.0 && after < SAME / 100.0, "{:?}: {}", flip, after);
                }
            }
        }
    }
}

/// Ahead by 0.4 on one criterion and behind by 0.2 on the other: level where the second has twice the weight.
#[test]
fn a_weight_by_hand() {
    let found = nearest_weight(&[0.7, 0.3], &[0.8, 0.4], &[(1, vec![0.4, 0.6])]).unwrap();
    assert_eq!((found.challenger, found.criterion), (1, 0));
    assert_same(found.to, 1.0 / 3.0, "the weight");
}

#[test]
fn who_is_ahead_everywhere_is_overtaken_by_no_weight() {
    assert_eq!(nearest_weight(&[0.7, 0.3], &[0.8, 0.7], &[(1, vec![0.4, 0.6])]), None);
    assert_eq!(nearest_weight(&[1.0, 0.0], &[0.8, 0.4], &[(1, vec![0.4, 0.6])]), None);
    assert_eq!(nearest_weight(&[], &[], &[]), None);
}
