//! Rank shares: laws that hold in every drawing, whatever is drawn.

use crate::support::{Cells, SAME, SINGLE, answered_worlds, assert_same, dot, few, fields, is_in_cone, world_of};
use plumbline::decision::{cone::centroid, decide};
use proptest::prelude::*;
use smaa::{Acceptability, DRAWS, half_width};

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

    #[test]
    fn one_criterion_and_certain_values_give_the_plain_ranking(values in prop::collection::vec(0..=5u8, 1..6)) {
        let values: Vec<f64> = values.into_iter().map(|value| f64::from(value) / 5.0).collect();
        let found = Cells::certain(&[3], &[&values]).draw();
        for (a, value) in values.iter().enumerate() {
            let above = values.iter().filter(|other| *other > value).count();
            let with = values.iter().filter(|other| *other == value).count();
            for (rank, share) in found.ranks[a].iter().enumerate() {
                let expected = if (above..above + with).contains(&rank) { 1.0 / with as f64 } else { 0.0 };
                assert_same(*share, expected, "a share");
            }
            // No score varies: counted to the point, the range is one.
            prop_assert!(found.scores[a].0 == found.scores[a].1 && (found.scores[a].0 - value).abs() < 1e-9);
        }
    }

    #[test]
    fn duplicates_that_are_certain_share_every_rank(field in fields(4, 4), copies in 1..3usize) {
        let columns = field.classes.len();
        let values = [&field.low[..], &field.low[..columns].repeat(copies)].concat();
        let count = values.len() / columns;
        let found = Cells::certain(&field.classes, &[&values]).draw();
        for copy in count - copies..count {
            prop_assert_eq!(&found.ranks[copy], &found.ranks[0]);
            assert_same(found.wins[copy][0], 0.5, "a tie counts half");
        }
    }

    #[test]
    fn who_comes_first_at_some_weights_does_so_at_the_mean_of_those_weights(field in fields(5, 4)) {
        let values = field.low.clone();
        let found = Cells::certain(&field.classes, &[&values]).draw();
        let rows: Vec<&[f64]> = values.chunks(field.classes.len()).collect();
        for (a, central) in found.central.iter().enumerate() {
            prop_assert_eq!(central.is_some(), found.ranks[a][0] > 0.0);
            let Some(all) = central.as_ref().map(|weights| spread_out(&field.classes, weights)) else { continue };
            prop_assert!(is_in_cone(&field.classes, &all, SINGLE), "{:?}: {all:?}", field.classes);
            prop_assert!(rows.iter().all(|row| dot(&all, row) <= dot(&all, rows[a]) + SAME));
        }
    }

    /// The density of a score is log-concave, so at least 1/e of it lies on either side of its mean (Grünbaum 1960).
    #[test]
    fn the_range_of_a_score_holds_the_score(field in fields(5, 4)) {
        let found = Cells::certain(&field.classes, &[&field.low]).draw();
        let weights = centroid(&field.classes);
        for (row, (low, high)) in field.low.chunks(field.classes.len()).zip(&found.scores) {
            let score = dot(&weights, row);
            prop_assert!(low - 0.0051 <= score && score <= high + 0.0051, "{score} is not in {low} to {high}");
        }
    }

    #[test]
    fn no_score_lies_outside_what_the_ranges_allow(field in fields(5, 4)) {
        let columns = field.classes.len();
        let counted = |row: &[f64]| -> Vec<f64> {
            row.iter().zip(&field.classes).filter(|(_, class)| **class > 0).map(|(value, _)| *value).collect()
        };
        let found = field.draw();
        for (a, (low, high)) in found.scores.iter().enumerate() {
            let row = a * columns..(a + 1) * columns;
            let least = counted(&field.low[row.clone()]).into_iter().fold(1.0, f64::min);
            let most = counted(&field.high[row]).into_iter().fold(0.0, f64::max);
            prop_assert!(low <= high && least - 0.0051 <= *low && *high <= most + 0.0051);
        }
    }

    #[test]
    fn the_same_link_gives_the_same_digits((world, answers) in answered_worlds()) {
        let digits = || decide(&world.catalog, &world.model, &answers).acceptability;
        prop_assert_eq!(digits(), digits());
    }
}

/// Weights of the criteria that count, with those that do not between them.
fn spread_out(classes: &[u8], counted: &[f64]) -> Vec<f64> {
    let mut counted = counted.iter();
    classes.iter().map(|class| if *class > 0 { *counted.next().unwrap() } else { 0.0 }).collect()
}

/// The same classes by another link: the digits differ, and no more than draws do.
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
