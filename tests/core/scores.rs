//! A score is the sum of its parts, between 0 and 1, and moves with the weights exactly as
//! the margins say.

use crate::support::{SAME, answered_worlds, assert_same, few, matched};
use plumbline::decision::{decide, weights::weighted_sum};
use proptest::{collection::vec, prelude::*, sample};

proptest! {
    #![proptest_config(few())]

    #[test]
    fn parts_add_up_to_the_score((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let counting = decision.priorities.iter().filter(|priority| priority.points > 0.0).count();
        for ranked in &decision.ranking {
            prop_assert!((0.0..=1.0).contains(&ranked.score), "{}", ranked.score);
            prop_assert_eq!(ranked.parts.len(), counting);
            prop_assert!(ranked.parts.is_sorted_by(|a, b| a.part >= b.part), "the largest part comes first");
            for part in &ranked.parts {
                prop_assert!((0.0..=1.0).contains(&part.cell.value), "{}", part.cell.value);
                assert_same(part.part, part.weight * part.cell.value, "a part is weight times value");
            }
            assert_same(ranked.parts.iter().map(|part| part.part).sum(), ranked.score, "the parts make the score");
        }
    }

    #[test]
    fn the_ranking_is_best_first_and_the_same_each_time((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(&decision, &decide(&world.catalog, &world.model, &answers));
        let place = |id: &str| world.catalog.alternatives.iter().position(|a| a.id == id);
        for pair in decision.ranking.windows(2) {
            let [first, second] = [0, 1].map(|at: usize| (pair[at].score / SAME).round());
            prop_assert!(first >= second);
            prop_assert!(first > second || place(&pair[0].alternative) < place(&pair[1].alternative), "ties keep the order");
        }
    }

    #[test]
    fn values_are_the_ratings_with_their_ranges_and_the_middle_where_there_is_none(
        (world, answers) in answered_worlds(),
    ) {
        let decision = decide(&world.catalog, &world.model, &answers);
        for ranked in &decision.ranking {
            let ratings = &world.catalog.alternative(&ranked.alternative).unwrap().ratings;
            for part in &ranked.parts {
                if world.model.scales[&part.criterion].by_trait.is_none() {
                    let rating = ratings.get(&part.criterion).map(|rating| rating.rating / 10.0);
                    prop_assert_eq!(part.cell.known, rating.is_some());
                    assert_same(part.cell.value, rating.unwrap_or(0.5), &part.criterion);
                    let (low, high) = ratings.get(&part.criterion).map_or((0.0, 10.0), |rating| (rating.low, rating.high));
                    assert_same(part.cell.low, low / 10.0, "the least");
                    assert_same(part.cell.high, high / 10.0, "the most");
                }
            }
        }
    }

    #[test]
    fn a_trait_is_rated_by_what_the_reader_knows_best_and_exactly_where_that_is_all_or_nothing(
        (world, answers) in answered_worlds(),
    ) {
        let decision = decide(&world.catalog, &world.model, &answers);
        for ranked in &decision.ranking {
            let alternative = world.catalog.alternative(&ranked.alternative).unwrap();
            for part in ranked.parts.iter().filter(|part| world.model.scales[&part.criterion].by_trait.is_some()) {
                let value = matched(&world, &answers, &part.criterion, alternative);
                let value = value.expect("what no answer rates does not count");
                assert_same(part.cell.value, value, "the value");
                let near = if value == 0.0 || value == 1.0 { 0.0 } else { 0.1 };
                assert_same(part.cell.low, (value - near).max(0.0), "the least");
                assert_same(part.cell.high, (value + near).min(1.0), "the most");
                prop_assert!(part.cell.known);
            }
        }
    }

    #[test]
    fn where_all_are_rated_alike_all_get_the_same((mut world, answers) in answered_worlds(), at in any::<sample::Index>()) {
        let criterion = at.get(&world.catalog.criteria).id.clone();
        let first = world.catalog.alternatives[0].clone();
        for alternative in &mut world.catalog.alternatives {
            alternative.traits = first.traits.clone();
            alternative.ratings.remove(&criterion);
            alternative.ratings.extend(first.ratings.get(&criterion).cloned().map(|rating| (criterion.clone(), rating)));
        }
        let decision = decide(&world.catalog, &world.model, &answers);
        let parts = decision.ranking.iter().flat_map(|ranked| &ranked.parts);
        let parts: Vec<f64> = parts.filter(|part| part.criterion == criterion).map(|part| part.part).collect();
        prop_assert!(parts.iter().all(|part| part.is_finite() && *part == parts[0]), "{parts:?}");
    }

    /// So the lead rises exactly where the margin on the second criterion is the larger one.
    #[test]
    fn weight_moved_between_criteria_moves_the_lead_by_the_difference_of_margins(
        rows in vec((1..5u8, 0.0..=1.0f64, 0.0..=1.0f64), 2..8),
        (i, j, share) in (any::<sample::Index>(), any::<sample::Index>(), 0.0..=1.0f64),
    ) {
        let total: f64 = rows.iter().map(|(points, ..)| f64::from(*points)).sum();
        let weights: Vec<f64> = rows.iter().map(|(points, ..)| f64::from(*points) / total).collect();
        let (a, b): (Vec<f64>, Vec<f64>) = rows.iter().map(|(_, a, b)| (*a, *b)).unzip();
        let (i, j) = (i.index(rows.len()), j.index(rows.len()));
        let moved = share * weights[i];
        let mut after = weights.clone();
        after[i] -= moved;
        after[j] += moved;
        let lead = |weights: &[f64]| weighted_sum(weights, &a) - weighted_sum(weights, &b);
        let rise = lead(&after) - lead(&weights);
        let expected = moved * ((a[j] - b[j]) - (a[i] - b[i]));
        assert_same(rise, expected, "the lead's rise");
        prop_assert!(expected.abs() < SAME || (rise > 0.0) == (expected > 0.0));
    }
}
