//! Published vectors on which other methods go wrong: here the order holds with and without the third alternative.

use crate::support::{assert_same, decide_by_classes, plain_world};
use plumbline::decision::headline::Headline;

/// Decides with classes set by hand and compares the ranking with what it has to be.
#[track_caller]
fn assert_ranking(rows: &[(&str, &[u8])], classes: [u8; 2], expected: &[(&str, f64)]) -> Headline {
    let decision = decide_by_classes(&plain_world(rows), &classes);
    let order: Vec<&str> = decision.ranking.iter().map(|ranked| ranked.alternative.as_str()).collect();
    assert_eq!(order, expected.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    for (ranked, (id, score)) in decision.ranking.iter().zip(expected) {
        assert_same(ranked.score, *score, id);
    }
    decision.headline
}

#[test]
fn the_trap_of_scaling_by_what_is_shown() {
    // Weights 0.4 and 0.6.
    let rows: [(&str, &[u8]); 3] = [("a", &[7, 6]), ("b", &[1, 8]), ("c", &[6, 3])];
    let expected = [("a", 0.64), ("b", 0.52), ("c", 0.42)];
    assert_ranking(&rows, [2, 3], &expected);
    assert_ranking(&rows[..2], [2, 3], &expected[..2]);
}

#[test]
fn the_trap_of_scaling_by_the_length_of_a_column() {
    // Weights 0.6 and 0.4.
    let rows: [(&str, &[u8]); 3] = [("a", &[4, 9]), ("b", &[8, 4]), ("c", &[8, 2])];
    let expected = [("b", 0.64), ("a", 0.60), ("c", 0.56)];
    let all = assert_ranking(&rows, [3, 2], &expected);
    assert_eq!(all, Headline::TooClose(vec!["b".into(), "a".into()]));
    assert_ranking(&rows[..2], [3, 2], &expected[..2]);
}

#[test]
fn the_trap_of_a_duplicate() {
    let rows: [(&str, &[u8]); 3] = [("a", &[7, 6]), ("a2", &[7, 6]), ("b", &[1, 8])];
    let headline = assert_ranking(&rows, [2, 3], &[("a", 0.64), ("a2", 0.64), ("b", 0.52)]);
    assert_eq!(headline, Headline::TooClose(vec!["a".into(), "a2".into()]));
}

#[test]
fn the_trap_of_equal_values() {
    let rows: [(&str, &[u8]); 3] = [("a", &[5, 1]), ("b", &[5, 9]), ("c", &[5, 5])];
    assert_ranking(&rows, [1, 1], &[("b", 0.7), ("c", 0.5), ("a", 0.3)]);
}

#[test]
fn nothing_counts_and_nothing_breaks() {
    let rows: [(&str, &[u8]); 2] = [("b", &[9, 9]), ("a", &[0, 0])];
    let headline = assert_ranking(&rows, [0, 0], &[("b", 0.0), ("a", 0.0)]);
    assert_eq!(headline, Headline::TooClose(vec!["b".into(), "a".into()]));
}

/// In some orders the shares of a whole add up to a little more than it.
#[test]
fn full_marks_are_exactly_one_whatever_the_rounding() {
    let world = plain_world(&[("best", &[10; 5]), ("worst", &[0; 5])]);
    for code in 0..4usize.pow(5) {
        let classes: Vec<u8> = (0..5).map(|at| 1 + (code / 4usize.pow(at) % 4) as u8).collect();
        let decision = decide_by_classes(&world, &classes);
        let scores: Vec<f64> = decision.ranking.iter().map(|ranked| ranked.score).collect();
        assert!(scores[0] <= 1.0 && scores[1] == 0.0, "{classes:?}: {scores:?}");
        assert_same(scores[0], 1.0, "full marks");
    }
}
