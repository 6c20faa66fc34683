//! Rank shares against what can be worked out: each within five standard deviations of ten thousand draws.

use crate::support::{Cells, classes, dot, few, rows};
use proptest::prelude::*;
use smaa::{Acceptability, DRAWS};

/// Draws for values without ranges.
fn certain(classes: &[u8], rows: &[&[f64]]) -> Acceptability {
    Cells::certain(classes, rows).draw()
}

#[track_caller]
fn assert_share(found: f64, expected: f64, margin: f64) {
    let expected = expected.clamp(0.0, 1.0);
    let most = 5.0 * (expected * (1.0 - expected) / DRAWS as f64).sqrt() + margin + 1e-9;
    assert!((found - expected).abs() <= most, "{found} and not {expected}");
}

/// The share of weights `w`, evenly between `least` and 1, with `w a + (1 - w) b > 0`; a tie counts half.
fn share_of_two(a: f64, b: f64, least: f64) -> f64 {
    let positive_from =
        if a == b { return if a == 0.0 { 0.5 } else { f64::from(u8::from(a > 0.0)) } } else { b / (b - a) };
    let above = (1.0 - positive_from.clamp(least, 1.0)) / (1.0 - least);
    if a > b { above } else { 1.0 - above }
}

/// The share in which an even number from one range exceeds one from another.
fn share_of_ranges((a, b): (f64, f64), (c, d): (f64, f64)) -> f64 {
    // The integral of the share of the other range that lies below.
    let below = |x: f64| {
        if x <= c {
            0.0
        } else if x >= d {
            x - (c + d) / 2.0
        } else {
            (x - c).powi(2) / (2.0 * (d - c))
        }
    };
    match (a == b, c == d) {
        (true, true) => {
            if a == c {
                0.5
            } else {
                f64::from(u8::from(a > c))
            }
        }
        (true, false) => ((a - c) / (d - c)).clamp(0.0, 1.0),
        (false, _) => (below(b) - below(a)) / (b - a),
    }
}

fn ranges() -> impl Strategy<Value = (f64, f64)> {
    (0..=10u8, 0..=10u8).prop_map(|(a, b)| (f64::from(a.min(b)) / 10.0, f64::from(a.max(b)) / 10.0))
}

/// The shares of first ranks, by a fine grid of points inside the triangle of three weights that fit the classes.
fn by_grid(classes: &[u8], rows: &[Vec<f64>]) -> Vec<f64> {
    const STEPS: usize = 90;
    let mut firsts = vec![0.0; rows.len()];
    let fits = |weights: &[f64; 3]| (0..3).all(|i| (0..3).all(|j| classes[i] <= classes[j] || weights[i] > weights[j]));
    let cells = (0..STEPS).flat_map(|i| (0..STEPS - i).flat_map(move |j| [(i, j, 1.0 / 3.0), (i, j, 2.0 / 3.0)]));
    for (i, j, inside) in cells {
        let (a, b) = ((i as f64 + inside) / STEPS as f64, (j as f64 + inside) / STEPS as f64);
        let weights = [a, b, 1.0 - a - b];
        if weights[2] < 0.0 || !fits(&weights) {
            continue;
        }
        let scores: Vec<f64> = rows.iter().map(|row| dot(&weights, row)).collect();
        let best = scores.iter().copied().fold(0.0, f64::max);
        let with: Vec<usize> = (0..rows.len()).filter(|row| best - scores[*row] < 1e-12).collect();
        with.iter().for_each(|row| firsts[*row] += 1.0 / with.len() as f64);
    }
    let total: f64 = firsts.iter().sum();
    firsts.into_iter().map(|first| first / total).collect()
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn two_criteria_share_as_a_line_is_cut(rows in rows(2, 2), higher: bool) {
        let (a, b) = (rows[0][0] - rows[1][0], rows[0][1] - rows[1][1]);
        let (classes, least) = if higher { ([4, 1], 0.5) } else { ([2, 2], 0.0) };
        let found = certain(&classes, &[&rows[0], &rows[1]]);
        assert_share(found.wins[0][1], share_of_two(a, b, least), 0.0);
        assert_share(found.ranks[0][0], share_of_two(a, b, least), 0.0);
    }

    #[test]
    fn three_criteria_share_as_a_triangle_is_cut(classes in prop::collection::vec(1..=3u8, 3), rows in rows(4, 3)) {
        let found = certain(&classes, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for (found, expected) in found.ranks.iter().zip(by_grid(&classes, &rows)) {
            // The grid is off by what lies along the cuts.
            assert_share(found[0], expected, 0.015);
        }
    }

    #[test]
    fn two_ranges_on_one_criterion_share_as_a_rectangle_is_cut(one in ranges(), other in ranges()) {
        let found = Cells { classes: vec![1], low: vec![one.0, other.0], high: vec![one.1, other.1] }.draw();
        assert_share(found.wins[0][1], share_of_ranges(one, other), 0.0);
    }

    /// One value on each of two criteria of a class, against a certain one on both.
    #[test]
    fn ranges_on_two_criteria_are_drawn_apart(one in ranges(), other in ranges(), at in 1..10u8) {
        const STEPS: usize = 24;
        let bound = f64::from(at) / 10.0;
        let inside = |(low, high): (f64, f64), step: usize| low + (high - low) * (step as f64 + 0.5) / STEPS as f64;
        let score = |w: usize, a: usize, b: usize| {
            let weight = inside((0.0, 1.0), w);
            weight * inside(one, a) + (1.0 - weight) * inside(other, b)
        };
        let points = (0..STEPS.pow(3)).map(|point| score(point % STEPS, point / STEPS % STEPS, point / STEPS / STEPS));
        let above = |score| f64::from(u8::from(score > bound)) + f64::from(u8::from(score == bound)) / 2.0;
        let points: f64 = points.map(above).sum();
        let (low, high) = (vec![one.0, other.0, bound, bound], vec![one.1, other.1, bound, bound]);
        let cells = Cells { classes: vec![2, 2], low, high };
        let certain = one.0 == one.1 && other.0 == other.1;
        let margin = if certain { 0.05 } else { 0.03 };
        assert_share(cells.draw().wins[0][1], points / STEPS.pow(3) as f64, margin);
    }

    #[test]
    fn whoever_is_ahead_on_all_that_counts_is_always_ahead(classes in classes(4), rows in rows(2, 4)) {
        prop_assume!(classes.iter().any(|class| *class > 0));
        let columns = 0..classes.len();
        let best: Vec<f64> = columns.clone().map(|c| rows[0][c].max(rows[1][c]) + 0.01).collect();
        let found = certain(&classes, &[&rows[0][columns.clone()], &best, &rows[1][columns]]);
        prop_assert_eq!(&found.ranks[1], &[1.0, 0.0, 0.0]);
        prop_assert_eq!((found.wins[1][0], found.wins[1][2]), (1.0, 1.0));
    }
}

/// Each is best on one criterion; the last is worth the same on all, so it is first where no weight exceeds that.
#[test]
fn specialists_of_equal_criteria_share_evenly_and_the_even_one_takes_the_middle() {
    let found = certain(&[2; 3], &[&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0]]);
    found.ranks.iter().flatten().for_each(|share| assert_share(*share, 1.0 / 3.0, 0.0));
    for (worth, share) in [(0.5, 0.25), (0.6, 0.52)] {
        let found = certain(&[2; 3], &[&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0], &[worth; 3]]);
        assert_share(found.ranks[3][0], share, 0.0);
        assert_share(found.ranks[3][1], 1.0 - share, 0.0);
        assert_share(found.ranks[0][0], (1.0 - share) / 3.0, 0.0);
    }
}

#[test]
fn in_an_order_of_three_the_first_exceeds_a_half_in_three_of_four() {
    let found = certain(&[4, 2, 1], &[&[1.0, 0.0, 0.0], &[0.5; 3], &[0.0, 0.0, 1.0], &[0.2; 3]]);
    assert_share(found.wins[0][1], 0.75, 0.0);
    assert_share(found.wins[2][3], 0.16, 0.0);
    assert_share(found.wins[0][2], 1.0, 0.0);
}
