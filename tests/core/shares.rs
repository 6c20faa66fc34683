//! Rank shares against what can be worked out: each within five standard deviations of ten thousand draws.

use crate::support::{Cells, SINGLE, corners, counting, dot, few, rows};
use proptest::prelude::*;
use smaa::{Acceptability, DRAWS, SPREAD, UNSEEN};

/// Draws for values without ranges.
fn certain(points: &[f64], rows: &[Vec<f64>]) -> Acceptability {
    Cells::certain(points, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>()).draw()
}

#[track_caller]
fn assert_share(found: f64, expected: f64, margin: f64) {
    let expected = expected.clamp(0.0, 1.0);
    let most = 5.0 * (expected * (1.0 - expected) / DRAWS as f64).sqrt() + margin + 1e-9;
    assert!((found - expected).abs() <= most, "{found} and not {expected}");
}

/// So many numbers spread evenly over a range, each in the middle of its part.
fn inside((low, high): (f64, f64), steps: usize) -> impl Iterator<Item = f64> + Clone {
    (0..steps).map(move |step| low + (high - low) * (step as f64 + 0.5) / steps as f64)
}

/// The density of what is unseen of one score, a triangle, and the share of it below a bound.
fn density(unseen: f64) -> f64 {
    (1.0 - unseen.abs() / UNSEEN).max(0.0) / UNSEEN
}

fn below(bound: f64) -> f64 {
    let rest = (1.0 - bound.abs() / UNSEEN).max(0.0);
    if bound < 0.0 { rest * rest / 2.0 } else { 1.0 - rest * rest / 2.0 }
}

/// The share in which a score that is ahead by so much stays so with what is unseen of both: the integral, over what is
/// unseen of the one, of the share in which the other's is less than that and the lead.
fn stays(lead: f64) -> f64 {
    const STEPS: usize = 600;
    let one = inside((-UNSEEN, UNSEEN), STEPS).map(|unseen| density(unseen) * below(unseen + lead));
    one.sum::<f64>() * 2.0 * UNSEEN / STEPS as f64
}

/// Weights on a grid of factors, each as likely as the others.
fn weightings(points: &[f64], steps: usize) -> Vec<Vec<f64>> {
    let longer = |found: Vec<Vec<f64>>, points: &f64| -> Vec<Vec<f64>> {
        let parts = inside((1.0 - SPREAD, 1.0 + SPREAD), steps).map(|factor| points * factor);
        found.iter().flat_map(|start| parts.clone().map(|part| [&start[..], &[part]].concat())).collect()
    };
    let mut found = points.iter().fold(vec![vec![]], longer);
    for weights in &mut found {
        let total: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= total);
    }
    found
}

/// The shares of first ranks for values without ranges: whatever is unseen of one score, the others lie below it each by
/// chance of its own.
fn firsts(points: &[f64], rows: &[Vec<f64>]) -> Vec<f64> {
    const STEPS: usize = 120;
    let weightings = weightings(points, 8);
    let mut firsts = vec![0.0; rows.len()];
    for weights in &weightings {
        let scores: Vec<f64> = rows.iter().map(|row| dot(weights, row)).collect();
        for (a, first) in firsts.iter_mut().enumerate() {
            for unseen in inside((-UNSEEN, UNSEEN), STEPS) {
                let others = (0..rows.len()).filter(|b| *b != a);
                let ahead: f64 = others.map(|b| below(scores[a] + unseen - scores[b])).product();
                *first += density(unseen) * ahead * 2.0 * UNSEEN / (STEPS * weightings.len()) as f64;
            }
        }
    }
    firsts
}

fn ranges() -> impl Strategy<Value = (f64, f64)> {
    (0..=10u8, 0..=10u8).prop_map(|(a, b)| (f64::from(a.min(b)) / 10.0, f64::from(a.max(b)) / 10.0))
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn two_values_share_by_what_is_unseen_of_both(lead in 0.0..0.35f64, from in 0.0..0.6f64, points in 0.5..8.0f64) {
        let found = certain(&[points], &[vec![from + lead], vec![from]]);
        assert_share(found.wins[0][1], stays(lead), 1e-4);
        assert_share(found.ranks[1][0], 1.0 - stays(lead), 1e-4);
    }

    #[test]
    fn up_to_three_criteria_share_as_their_factors_do(
        (points, rows) in counting(3).prop_flat_map(|points| {
            let rows = rows(4, points.len());
            (Just(points), rows)
        }),
    ) {
        let found = certain(&points, &rows);
        for (found, expected) in found.ranks.iter().zip(firsts(&points, &rows)) {
            assert_share(found[0], expected, 0.003);
        }
    }

    #[test]
    fn two_ranges_on_one_criterion_are_drawn_evenly_and_apart(one in ranges(), other in ranges()) {
        const STEPS: usize = 30;
        let found = Cells { points: vec![1.0], low: vec![one.0, other.0], high: vec![one.1, other.1] }.draw();
        let leads = inside(one, STEPS).flat_map(|a| inside(other, STEPS).map(move |b| a - b));
        assert_share(found.wins[0][1], leads.map(stays).sum::<f64>() / STEPS.pow(2) as f64, 0.002);
    }

    /// One value on each of two criteria, against a certain one on both.
    #[test]
    fn ranges_on_two_criteria_are_drawn_apart(one in ranges(), other in ranges(), at in 1..10u8) {
        const STEPS: usize = 10;
        let bound = f64::from(at) / 10.0;
        let weightings = weightings(&[2.0, 2.0], STEPS);
        let values = inside(one, STEPS).flat_map(|a| inside(other, STEPS).map(move |b| [a, b]));
        let leads = values.flat_map(|values| weightings.iter().map(move |weights| dot(weights, &values) - bound));
        let expected = leads.map(stays).sum::<f64>() / STEPS.pow(4) as f64;
        let (low, high) = (vec![one.0, other.0, bound, bound], vec![one.1, other.1, bound, bound]);
        assert_share(Cells { points: vec![2.0, 2.0], low, high }.draw().wins[0][1], expected, 0.005);
    }

    /// So are those of which neither weights nor ranges can tell them apart.
    #[test]
    fn equal_rows_split_evenly(points in counting(4), row in rows(1, 4), copies in 2..6usize) {
        let found = certain(&points, &vec![row[0][..points.len()].to_vec(); copies]);
        for share in found.ranks.iter().flatten() {
            assert_share(*share, 1.0 / copies as f64, 0.0);
        }
    }

    /// What is unseen moves a score by less than `UNSEEN`, so a lead of twice that stands.
    #[test]
    fn whoever_is_further_ahead_at_all_weights_than_the_unseen_reaches_is_always_ahead(
        (points, rows) in counting(4).prop_flat_map(|points| {
            let rows = rows(4, points.len());
            (Just(points), rows)
        }),
    ) {
        let (found, corners) = (certain(&points, &rows), corners(&points));
        for (a, better) in rows.iter().enumerate() {
            for (b, worse) in rows.iter().enumerate() {
                let ahead = |weights: &Vec<f64>| dot(weights, better) - dot(weights, worse);
                if corners.iter().all(|weights| ahead(weights) >= 2.0 * UNSEEN + SINGLE) {
                    prop_assert_eq!(found.wins[a][b], 1.0);
                }
            }
        }
    }
}

/// The integrals themselves, where the result is known.
#[test]
fn a_lead_stays_by_half_where_there_is_none_and_always_at_twice_the_unseen() {
    for (lead, share) in [(0.0, 0.5), (2.0 * UNSEEN, 1.0), (-2.0 * UNSEEN, 0.0), (UNSEEN, 23.0 / 24.0)] {
        assert!((stays(lead) - share).abs() < 1e-4, "{lead}: {}", stays(lead));
    }
}

#[test]
fn specialists_of_equal_criteria_share_evenly() {
    let rows = [vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]];
    certain(&[2.0; 3], &rows).ranks.iter().flatten().for_each(|share| assert_share(*share, 1.0 / 3.0, 0.0));
}
