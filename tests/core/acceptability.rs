//! Rank shares: laws that hold in every drawing, whatever is drawn.

use crate::support::{
    Cells, SAME, SINGLE, answered_worlds, assert_same, corners, dot, few, fields, fits, rows, world_of,
};
use plumbline::decision::{decide, weights::weights};
use proptest::prelude::*;
use smaa::{Acceptability, DRAWS, UNSEEN, half_width};

fn assert_sums(found: &Acceptability, what: &str) {
    let count = found.ranks.len();
    for a in 0..count {
        assert_same(found.ranks[a].iter().sum(), 1.0, what);
        assert_same(found.ranks.iter().map(|ranks| ranks[a]).sum(), 1.0, what);
        assert!(found.ranks[a].iter().all(|share| (0.0..=1.0 + SAME).contains(share)), "{what}");
        assert_eq!(found.wins[a][a], 0.0);
        for b in (0..count).filter(|b| *b != a) {
            assert_same(found.wins[a][b] + found.wins[b][a], 1.0, what);
        }
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn each_alternative_has_one_rank_and_each_rank_one_alternative(field in fields(5, 4)) {
        assert_sums(&field.draw(), "a field");
    }

    #[test]
    fn a_decision_has_shares_for_each_that_is_left((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let (left, found) = (decision.ranking.len(), &decision.acceptability);
        prop_assert_eq!([found.ranks.len(), found.wins.len(), found.central.len(), found.scores.len()], [left; 4]);
        assert_sums(found, "a decision");
    }

    /// Counted from 0, the mean rank is the number of those expected to be ahead.
    #[test]
    fn ranks_and_wins_tell_the_same(field in fields(5, 4)) {
        let found = field.draw();
        for a in 0..found.ranks.len() {
            let mean: f64 = found.ranks[a].iter().enumerate().map(|(rank, share)| rank as f64 * share).sum();
            assert_same(mean, found.wins.iter().map(|wins| wins[a]).sum(), "the mean rank");
        }
    }

    /// A tenth of a triangle lies beyond its ends drawn in by the root of a tenth, so a twentieth beyond either.
    #[test]
    fn what_is_certain_but_for_the_unseen_has_a_range_of_known_ends(value in 0.0..=1.0f64, points in 0.5..8.0f64) {
        let (low, high) = Cells::certain(&[points], &[&[value]]).draw().scores[0];
        let half = UNSEEN * (1.0 - 0.1f64.sqrt());
        // Half a point of rounding, and what the draws may stray.
        let near = |found: f64, end: f64| (found - end.clamp(0.0, 1.0)).abs() < 0.005 + 0.006;
        prop_assert!(near(low, value - half) && near(high, value + half), "{low} to {high} around {value}");
    }

    #[test]
    fn weights_with_which_one_comes_first_fit_the_points(field in fields(5, 4)) {
        let found = field.draw();
        for (central, ranks) in found.central.iter().zip(&found.ranks) {
            prop_assert_eq!(central.is_some(), ranks[0] > 0.0);
            let Some(all) = central.as_ref().map(|weights| spread_out(&field.points, weights)) else { continue };
            prop_assert!(fits(&field.points, &all, SINGLE), "{:?}: {all:?}", field.points);
        }
    }

    /// But for what draws may stray: a mean of differences that lie between their least and their most.
    #[test]
    fn each_of_two_comes_first_with_weights_that_suit_it_better_than_those_of_the_other(
        (points, rows) in (2..=4usize).prop_flat_map(|count| {
            let points = proptest::collection::vec(0.5..8.0f64, count);
            (points, rows(2, count))
        }),
    ) {
        let found = Cells::certain(&points, &[&rows[0], &rows[1]]).draw();
        let differences: Vec<f64> = rows[0].iter().zip(&rows[1]).map(|(a, b)| a - b).collect();
        let leads: Vec<f64> = corners(&points).iter().map(|corner| dot(corner, &differences)).collect();
        let span = leads.iter().copied().fold(-1.0, f64::max) - leads.iter().copied().fold(1.0, f64::min);
        let [Some(one), Some(other)] = &found.central[..] else { return Ok(()) };
        let fewest = found.ranks[0][0].min(found.ranks[1][0]) * DRAWS as f64;
        let stray = 3.0 * span / fewest.sqrt() + SINGLE;
        prop_assert!(dot(one, &differences) > dot(other, &differences) - stray, "{one:?} and {other:?}");
        // Where weights decide as much as what is unseen, the difference shows.
        if span > UNSEEN && fewest > 1_000.0 {
            prop_assert!(dot(one, &differences) > dot(other, &differences), "{one:?} and {other:?}");
        }
    }

    /// Weights and what is unseen stray to either side.
    #[test]
    fn the_range_of_a_score_holds_the_score(field in fields(5, 4)) {
        let found = Cells::certain(&field.points, &[&field.low]).draw();
        let weights = weights(&field.points);
        for (row, (low, high)) in field.low.chunks(field.points.len()).zip(&found.scores) {
            let score = dot(&weights, row);
            prop_assert!(low - 0.0051 <= score && score <= high + 0.0051, "{score} is not in {low} to {high}");
        }
    }

    #[test]
    fn no_score_lies_outside_what_the_ranges_and_the_unseen_allow(field in fields(5, 4)) {
        let columns = field.points.len();
        let counted = |row: &[f64]| -> Vec<f64> {
            row.iter().zip(&field.points).filter(|(_, points)| **points > 0.0).map(|(value, _)| *value).collect()
        };
        let found = field.draw();
        for (a, (low, high)) in found.scores.iter().enumerate() {
            let row = a * columns..(a + 1) * columns;
            let least = counted(&field.low[row.clone()]).into_iter().fold(1.0, f64::min) - UNSEEN;
            let most = counted(&field.high[row]).into_iter().fold(0.0, f64::max) + UNSEEN;
            prop_assert!(low <= high && least - 0.0051 <= *low && *high <= most + 0.0051);
            prop_assert!(*low >= 0.0 && *high <= 1.0);
        }
    }

    #[test]
    fn the_same_link_gives_the_same_digits((world, answers) in answered_worlds()) {
        let digits = || decide(&world.catalog, &world.model, &answers).acceptability;
        prop_assert_eq!(digits(), digits());
    }
}

/// Weights of the criteria that count, with those that do not between them.
fn spread_out(points: &[f64], counted: &[f64]) -> Vec<f64> {
    let mut counted = counted.iter();
    points.iter().map(|points| if *points > 0.0 { *counted.next().unwrap() } else { 0.0 }).collect()
}

/// The same weights by another link: the digits differ, and no more than draws do.
#[test]
fn another_link_gives_other_digits() {
    let (world, [one, other]) = world_of(&[("a", &[9, 1, 5]), ("b", &[1, 9, 5]), ("c", &[5, 5, 5])]);
    let [one, other] = [one, other].map(|answers| decide(&world.catalog, &world.model, &answers));
    assert_eq!(one.ranking, other.ranking);
    let (one, other) = (one.acceptability.ranks[0][0], other.acceptability.ranks[0][0]);
    assert!(one != other && (one - other).abs() < 0.04, "{one} and {other}");
}

/// By what Wilson's interval is: at its ends, the share drawn is just 1.96 standard deviations away.
#[test]
fn half_the_width_of_a_share_reaches_as_far_as_draws_may_stray() {
    let n = DRAWS as f64;
    for share in [0.0, 0.1, 0.5, 0.79, 1.0] {
        let centre = (share + 1.96 * 1.96 / (2.0 * n)) / (1.0 + 1.96 * 1.96 / n);
        for end in [centre - half_width(share), centre + half_width(share)] {
            let deviation = (end * (1.0 - end) / n).max(0.0).sqrt();
            assert_same((share - end).abs(), 1.96 * deviation, &format!("{share} at {end}"));
        }
    }
    assert!(half_width(0.5) < 0.01 && half_width(0.0) > 0.0);
}
