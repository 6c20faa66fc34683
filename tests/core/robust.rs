//! What holds whatever the exact weights are: the most that a score may lie behind, and who is never ahead.

use crate::support::{Cells, SAME, answered_worlds, assert_same, corners, dot, few, fields, mixture, points, rows};
use plumbline::decision::{
    decide,
    robust::{Dominance, dominates, regrets},
};
use proptest::prelude::*;
use smaa::{DRAWS, Random};

fn field() -> impl Strategy<Value = (Vec<f64>, Vec<Vec<f64>>)> {
    (points(5), 1..=5usize).prop_flat_map(|(points, count)| {
        let rows = rows(count, points.len());
        (Just(points), rows)
    })
}

/// By how much each score lies behind the best.
fn behind(weights: &[f64], rows: &[Vec<f64>]) -> Vec<f64> {
    let scores: Vec<f64> = rows.iter().map(|row| dot(weights, row)).collect();
    let best = scores.iter().copied().fold(0.0, f64::max);
    scores.into_iter().map(|score| best - score).collect()
}

/// The rows with their ranges on the criteria that count: value, least, most.
fn ranged(cells: &Cells) -> Vec<Vec<(f64, f64, f64)>> {
    let columns = cells.points.len();
    let row = |row: (&[f64], &[f64])| {
        let counted = (0..columns).filter(|column| cells.points[*column] > 0.0);
        counted.map(|column| ((row.0[column] + row.1[column]) / 2.0, row.0[column], row.1[column])).collect()
    };
    cells.low.chunks(columns).zip(cells.high.chunks(columns)).map(row).collect()
}

proptest! {
    #[test]
    fn regret_is_the_most_that_a_score_lies_behind_at_any_corner((points, rows) in field()) {
        let at: Vec<Vec<f64>> = corners(&points).iter().map(|corner| behind(corner, &rows)).collect();
        for (row, regret) in regrets(&points, &rows).into_iter().enumerate() {
            assert_same(regret, at.iter().map(|behind| behind[row]).fold(0.0, f64::max), "a regret");
        }
    }

    #[test]
    fn at_no_weights_that_fit_a_score_lies_further_behind((points, rows) in field(), seed: u64) {
        let (most, mut random) = (regrets(&points, &rows), Random::from_text(&seed.to_string()));
        for _ in 0..20 {
            let behind = behind(&mixture(&points, &mut random), &rows);
            prop_assert!(behind.iter().zip(&most).all(|(behind, most)| *behind <= most + SAME));
        }
    }

    #[test]
    fn who_is_first_at_all_weights_regrets_nothing_and_only_he_does((points, rows) in field()) {
        let corners = corners(&points);
        for (row, regret) in regrets(&points, &rows).into_iter().enumerate() {
            let first = corners.iter().all(|corner| behind(corner, &rows)[row] < SAME);
            prop_assert_eq!(first, regret < SAME);
        }
    }

    #[test]
    fn a_dominated_row_is_never_ahead((points, rows) in field(), seed: u64) {
        let certain = |row: &Vec<f64>| row.iter().map(|value| (*value, *value, *value)).collect();
        let certain: Vec<Vec<_>> = rows.iter().map(certain).collect();
        let mut random = Random::from_text(&seed.to_string());
        let weights: Vec<Vec<f64>> = corners(&points).into_iter().chain([mixture(&points, &mut random)]).collect();
        for (a, better) in certain.iter().enumerate() {
            for (b, worse) in certain.iter().enumerate() {
                if dominates(better, worse).is_some() {
                    prop_assert!(weights.iter().all(|weights| dot(weights, &rows[b]) <= dot(weights, &rows[a]) + SAME));
                    prop_assert_eq!(dominates(worse, better), None);
                }
            }
        }
    }

    #[test]
    fn dominance_is_that_of_the_values_and_for_certain_that_of_the_ends_of_the_ranges(cells in fields(4, 3)) {
        let rows = ranged(&cells);
        for a in &rows {
            for b in &rows {
                let over = |a: &dyn Fn(usize) -> f64, b: &dyn Fn(usize) -> f64, count: usize| {
                    (0..count).all(|c| a(c) >= b(c)) && (0..count).any(|c| a(c) > b(c))
                };
                let as_rated = over(&|c| a[c].0, &|c| b[c].0, a.len());
                let certain = over(&|c| a[c].1, &|c| b[c].2, a.len());
                let found = dominates(a, b);
                prop_assert_eq!(found == Some(Dominance::Certain), certain);
                prop_assert_eq!(found.is_some(), as_rated);
                prop_assert!(!certain || as_rated, "what is certain is so as rated");
            }
        }
    }
}

proptest! {
    #![proptest_config(few())]

    /// What is unseen may put it ahead, but as it stays the same on either side, in no more than half of the draws.
    #[test]
    fn who_is_dominated_for_certain_is_ahead_in_at_most_half_of_the_draws(cells in fields(4, 2)) {
        let (rows, found) = (ranged(&cells), cells.draw());
        for (a, better) in rows.iter().enumerate() {
            for (b, worse) in rows.iter().enumerate() {
                if dominates(better, worse) == Some(Dominance::Certain) {
                    let stray = 2.5 / (DRAWS as f64).sqrt();
                    prop_assert!(found.wins[b][a] < 0.5 + stray, "{}", found.wins[b][a]);
                }
            }
        }
    }

    #[test]
    fn a_decision_tells_each_dominance_and_each_regret((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let outlook = decision.outlook(&world.catalog, &world.model, &answers);
        prop_assert_eq!(outlook.regrets.len(), decision.ranking.len());
        let row = |at: usize| {
            let mut parts = decision.ranking[at].parts.clone();
            parts.sort_by(|a, b| a.criterion.cmp(&b.criterion));
            parts.into_iter().map(|part| (part.cell.value, part.cell.low, part.cell.high)).collect::<Vec<_>>()
        };
        for a in 0..decision.ranking.len() {
            for b in 0..decision.ranking.len() {
                let told = outlook.dominance.iter().find(|(better, worse, _)| (*better, *worse) == (a, b));
                prop_assert_eq!(told.map(|(.., kind)| *kind), dominates(&row(a), &row(b)));
                prop_assert!(told.is_none() || decision.ranking[a].score >= decision.ranking[b].score - SAME);
            }
        }
    }
}

#[test]
fn a_safe_choice_by_hand() {
    // Of two equal criteria one may weigh three quarters: a specialist lies behind by half of 0.8 then, the even one by
    // less.
    let rows = [vec![1.0, 0.2], vec![0.2, 1.0], vec![0.6, 0.6]];
    regrets(&[1.0, 1.0], &rows).into_iter().zip([0.4, 0.4, 0.2]).for_each(|(a, b)| assert_same(a, b, "alike"));
    // Where the first is stated as three times the second, it weighs at least as much: half to nine tenths.
    regrets(&[3.0, 1.0], &rows).into_iter().zip([0.0, 0.64, 0.32]).for_each(|(a, b)| assert_same(a, b, "three to one"));
}
