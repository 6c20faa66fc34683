//! Other methods, asked the same: none of them lets a worse row pass a better one, and each does what its name says.

use crate::support::{SAME, answered_worlds, assert_same, dot, few, rows};
use plumbline::decision::{
    agreement::{FLOOR, INDIFFERENCE, Method, PREFERENCE},
    decide,
};
use proptest::{collection::vec, prelude::*};

fn field() -> impl Strategy<Value = (Vec<f64>, Vec<Vec<f64>>)> {
    (1..=4usize, 1..=5usize).prop_flat_map(|(criteria, count)| {
        let weights = vec(0..=4u8, criteria).prop_filter("nothing counts", |w| w.iter().any(|w| *w > 0));
        let weights = weights.prop_map(|weights| {
            let total: f64 = weights.iter().copied().map(f64::from).sum();
            weights.into_iter().map(|weight| f64::from(weight) / total).collect()
        });
        (weights, rows(count, criteria))
    })
}

proptest! {
    #[test]
    fn no_method_ranks_a_dominated_row_higher((weights, rows) in field()) {
        for method in Method::ALL {
            let scores = method.scores(&weights, &rows);
            prop_assert_eq!(scores.len(), rows.len());
            for (a, better) in rows.iter().enumerate() {
                for (b, worse) in rows.iter().enumerate() {
                    let dominates = better.iter().zip(worse).all(|(better, worse)| better >= worse);
                    prop_assert!(!dominates || scores[a] >= scores[b] - SAME, "{method:?}: {scores:?}");
                }
            }
        }
    }

    #[test]
    fn duplicates_tie_by_every_method((weights, mut rows) in field(), at in any::<prop::sample::Index>()) {
        rows.push(at.get(&rows).clone());
        for method in Method::ALL {
            let scores = method.scores(&weights, &rows);
            prop_assert_eq!(scores[at.index(rows.len() - 1)], scores[rows.len() - 1], "{:?}", method);
        }
    }

    #[test]
    fn a_further_row_moves_no_other_but_by_comparing((weights, rows) in field()) {
        for method in Method::ALL {
            let (all, fewer) = (method.scores(&weights, &rows), method.scores(&weights, &rows[..rows.len() - 1]));
            match method {
                // Made of comparisons.
                Method::Promethee => {}
                Method::Lexicographic => {
                    let order = |scores: &[f64], a: usize, b: usize| scores[a].total_cmp(&scores[b]);
                    let pairs = (0..fewer.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
                    let mut kept = pairs.map(|(a, b)| order(&fewer, a, b) == order(&all, a, b));
                    prop_assert!(kept.all(|kept| kept));
                }
                _ => prop_assert_eq!(&all[..fewer.len()], &fewer[..]),
            }
        }
    }

    /// A criterion on which more is worse is turned round by its scale before any method sees it.
    #[test]
    fn turned_round_the_best_is_the_worst((weights, rows) in field()) {
        let turned: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|value| 1.0 - value).collect()).collect();
        for method in [Method::WeightedSum, Method::Topsis] {
            let (scores, turned) = (method.scores(&weights, &rows), method.scores(&weights, &turned));
            scores.into_iter().zip(turned).for_each(|(score, turned)| assert_same(score, 1.0 - turned, "turned round"));
        }
        let flows = [&rows, &turned].map(|rows| Method::Promethee.scores(&weights, rows));
        flows[0].iter().zip(&flows[1]).for_each(|(flow, turned)| assert_same(*flow, -turned, "a flow turned round"));
    }

    #[test]
    fn net_flows_lie_between_minus_one_and_one_and_cancel_out((weights, rows) in field()) {
        let flows = Method::Promethee.scores(&weights, &rows);
        assert_same(flows.iter().sum(), 0.0, "the flows");
        prop_assert!(flows.iter().all(|flow| (-1.0 - SAME..=1.0 + SAME).contains(flow)));
    }

    #[test]
    fn the_weighted_product_is_the_product_of_powers((weights, rows) in field()) {
        for (score, row) in Method::WeightedProduct.scores(&weights, &rows).into_iter().zip(&rows) {
            let product: f64 = weights.iter().zip(row).map(|(weight, value)| value.max(FLOOR).powf(*weight)).product();
            assert_same(score.exp(), product, "the product");
        }
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn the_weighted_sum_is_the_score_of_the_ranking((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let outlook = decision.outlook(&world.catalog, &world.model, &answers);
        prop_assert_eq!(outlook.methods.iter().map(|(method, _)| *method).collect::<Vec<_>>(), Method::ALL);
        for (method, scores) in &outlook.methods {
            prop_assert_eq!(scores.len(), decision.ranking.len());
            prop_assert!(scores.iter().all(|score| score.is_finite()), "{method:?}: {scores:?}");
        }
        let sums = &outlook.methods[0].1;
        sums.iter().zip(&decision.ranking).for_each(|(sum, ranked)| assert_same(*sum, ranked.score, "the sum"));
    }
}

#[test]
fn lexicographic_by_hand() {
    let rows = [vec![0.5, 0.9, 0.9], vec![0.6, 0.1, 0.1], vec![0.5, 0.8, 1.0], vec![0.5, 0.9, 0.7]];
    // The weightiest criterion decides; among its equals the two others together.
    assert_eq!(Method::Lexicographic.scores(&[0.6, 0.2, 0.2], &rows)[1], 3.0);
    let tied = Method::Lexicographic.scores(&[0.5, 0.25, 0.25], &[vec![0.5, 0.5, 0.25], vec![0.5, 0.25, 0.5]]);
    assert_eq!(tied, [0.0, 0.0]);
    assert_eq!(Method::Lexicographic.scores(&[0.6, 0.3, 0.1], &rows), [2.0, 3.0, 0.0, 1.0]);
    // Sums that differ by rounding only are equal: 0.1, 0.2 and 0.4 come out a little more than 0.7.
    let alike = [1.0 / 3.0; 3];
    assert_eq!(Method::Lexicographic.scores(&alike, &[vec![0.1, 0.2, 0.4], vec![0.0, 0.0, 0.7]]), [0.0, 0.0]);
    // What weighs nothing decides nothing.
    assert_eq!(Method::Lexicographic.scores(&[1.0, 0.0, 0.0], &rows), [0.0, 3.0, 0.0, 0.0]);
}

#[test]
fn promethee_by_hand() {
    let flow = |difference: f64| Method::Promethee.scores(&[1.0], &[vec![0.5 + difference], vec![0.5]])[0];
    assert_same(flow(INDIFFERENCE), 0.0, "indifferent");
    assert_same(flow((INDIFFERENCE + PREFERENCE) / 2.0), 0.5, "halfway");
    assert_same(flow(PREFERENCE), 1.0, "preferred");
    assert_same(flow(0.5), 1.0, "no more than preferred");
    assert_eq!(Method::Promethee.scores(&[1.0], &[vec![0.3]]), [0.0]);
    assert_same(
        dot(&Method::Promethee.scores(&[0.7, 0.3], &[vec![1.0, 0.0], vec![0.0, 1.0]]), &[1.0, 0.0]),
        0.4,
        "net",
    );
}
