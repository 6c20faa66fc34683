//! Published vectors on which other methods go wrong: here the order holds with and without the third alternative.

use crate::support::{assert_same, decide_by_levels, outlook_by_levels, plain_world, rank_by_levels};
use plumbline::decision::{agreement::Method, headline::Headline};

/// Compares the scores by a method with what they have to be, and those without the last row as well.
#[track_caller]
fn assert_scores(method: Method, weights: [f64; 2], rows: &[[f64; 2]], expected: &[f64]) {
    let rows: Vec<Vec<f64>> = rows.iter().map(|row| row.map(|rating| rating / 10.0).to_vec()).collect();
    for count in [rows.len(), rows.len() - 1] {
        let scores = method.scores(&weights, &rows[..count]);
        assert_eq!(scores.len(), count);
        scores.iter().zip(expected).for_each(|(score, expected)| {
            assert!((score - expected).abs() < 5e-4, "{method:?} of {count}: {scores:?}");
        });
    }
}

/// Min-max over what is shown makes `b` win as soon as `c` is gone.
const SHOWN: [[f64; 2]; 3] = [[7.0, 6.0], [1.0, 8.0], [6.0, 3.0]];
/// Vector norms make `a` win while `c` is there.
const COLUMN: [[f64; 2]; 3] = [[4.0, 9.0], [8.0, 4.0], [8.0, 2.0]];

#[test]
fn the_trap_of_scaling_by_what_is_shown() {
    assert_scores(Method::WeightedSum, [0.4, 0.6], &SHOWN, &[0.64, 0.52, 0.42]);
    assert_scores(Method::Topsis, [0.4, 0.6], &SHOWN, &[0.6296, 0.5593, 0.4003]);
}

#[test]
fn the_trap_of_scaling_by_the_length_of_a_column() {
    assert_scores(Method::WeightedSum, [0.6, 0.4], &COLUMN, &[0.60, 0.64, 0.56]);
    assert_scores(Method::Topsis, [0.6, 0.4], &COLUMN, &[0.5443, 0.6534, 0.5874]);
}

#[test]
fn the_traps_hold_with_the_weights_of_levels() {
    // Four points and two.
    let rows: [(&str, &[u8]); 3] = [("a", &[4, 9]), ("b", &[8, 4]), ("c", &[8, 2])];
    let expected = [("b", 2.0 / 3.0), ("c", 0.6), ("a", 17.0 / 30.0)];
    for count in 2..=3 {
        let ranking = rank_by_levels(&plain_world(&rows[..count]), &[3, 2]);
        let expected: Vec<_> = expected.iter().filter(|(id, _)| rows[..count].iter().any(|row| row.0 == *id)).collect();
        assert_eq!(ranking.len(), count);
        for ((id, score), (name, number)) in ranking.iter().zip(expected) {
            assert_eq!(id, name);
            assert_same(*score, *number, id);
        }
    }
}

#[test]
fn the_trap_of_a_duplicate() {
    let rows: [(&str, &[u8]); 3] = [("a", &[7, 6]), ("a2", &[7, 6]), ("b", &[1, 8])];
    let decision = decide_by_levels(&plain_world(&rows), &[3, 2]);
    let outlook = outlook_by_levels(&plain_world(&rows), &[3, 2]);
    let scores: Vec<f64> = decision.ranking.iter().map(|ranked| ranked.score).collect();
    assert_same(scores[0], 2.0 / 3.0, "a");
    assert_eq!(scores[1], scores[0]);
    assert_same(scores[2], 1.0 / 3.0, "b");
    for (method, scores) in &outlook.methods {
        assert_eq!(scores[0], scores[1], "{method:?}");
    }
    assert_even(decision.acceptability.wins[0][1]);
}

/// Half of the draws, but for five standard deviations.
#[track_caller]
fn assert_even(share: f64) {
    assert!((share - 0.5).abs() < 0.025, "{share}");
}

/// Half of 1 and 7 is as much as half of 0 and 8, but comes out a little less.
#[test]
fn scores_that_are_equal_but_for_rounding_keep_the_order_of_the_catalog() {
    let ranking = rank_by_levels(&plain_world(&[("a", &[1, 7]), ("b", &[0, 8])]), &[2, 2]);
    assert_same(ranking[0].1, ranking[1].1, "a tie");
    assert!(ranking[0].1 < ranking[1].1, "rounding shows: {ranking:?}");
    assert_eq!(ranking[0].0, "a", "{ranking:?}");
}

#[test]
fn the_trap_of_a_duplicate_of_the_winner_is_shown_as_a_tie() {
    let rows: [(&str, &[u8]); 3] = [("a", &[9, 6]), ("a2", &[9, 6]), ("b", &[1, 8])];
    let decision = decide_by_levels(&plain_world(&rows), &[3, 2]);
    assert_eq!(decision.headline, Headline::Shortlist(vec!["a".into(), "a2".into()]));
    decision.acceptability.ranks[..2].iter().for_each(|ranks| assert_even(ranks[0]));
}

#[test]
fn the_trap_of_equal_values() {
    let rows: [(&str, &[u8]); 3] = [("a", &[5, 1]), ("b", &[5, 9]), ("c", &[5, 5])];
    let decision = decide_by_levels(&plain_world(&rows), &[1, 1]);
    let outlook = outlook_by_levels(&plain_world(&rows), &[1, 1]);
    let order: Vec<&str> = decision.ranking.iter().map(|ranked| ranked.alternative.as_str()).collect();
    assert_eq!(order, ["b", "c", "a"]);
    for (ranked, score) in decision.ranking.iter().zip([0.7, 0.5, 0.3]) {
        assert_same(ranked.score, score, &ranked.alternative);
    }
    for (method, scores) in &outlook.methods {
        assert!(scores.iter().all(|score| score.is_finite()), "{method:?}: {scores:?}");
        assert!(scores.is_sorted_by(|a, b| a > b), "{method:?}: {scores:?}");
    }
}

#[test]
fn nothing_counts_and_nothing_breaks() {
    let rows: [(&str, &[u8]); 2] = [("b", &[9, 9]), ("a", &[0, 0])];
    let decision = decide_by_levels(&plain_world(&rows), &[0, 0]);
    let outlook = outlook_by_levels(&plain_world(&rows), &[0, 0]);
    assert_eq!(decision.headline, Headline::Shortlist(vec!["b".into(), "a".into()]));
    assert!(decision.ranking.iter().all(|ranked| ranked.score == 0.0));
    decision.acceptability.ranks.iter().flatten().for_each(|share| assert_even(*share));
    assert!(outlook.methods.iter().flat_map(|(_, scores)| scores).all(|score| *score == 0.0));
    assert_eq!((outlook.one_weight, outlook.ratings), (None, vec![]));
}

/// In some orders the parts of a whole add up to a little more than it.
#[test]
fn full_marks_are_exactly_one_whatever_the_rounding() {
    let world = plain_world(&[("best", &[10; 5]), ("worst", &[0; 5])]);
    for code in 0..4usize.pow(5) {
        let levels: Vec<u8> = (0..5).map(|at| 1 + (code / 4usize.pow(at) % 4) as u8).collect();
        let ranking = rank_by_levels(&world, &levels);
        assert!(ranking[0].1 <= 1.0 && ranking[1].1 == 0.0, "{levels:?}: {ranking:?}");
        assert_same(ranking[0].1, 1.0, "full marks");
    }
}
