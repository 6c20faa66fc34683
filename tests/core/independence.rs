//! What one alternative scores never depends on which others there are.

use crate::support::{answered_worlds, few};
use plumbline::{
    catalog::Alternative,
    decision::{
        Decision, decide,
        priority::Priority,
        requirement::{Exclusion, Open},
        score::Ranked,
    },
};
use proptest::{prelude::*, sample::Index};

/// All that a decision says of each alternative by itself, but for one. The headline, the rank shares and what would
/// change the first are about the whole field, so they may change.
type Apart = (Vec<Priority>, Vec<Ranked>, Vec<Exclusion>, Vec<Open>);

fn without(decision: &Decision, id: &str) -> Apart {
    let Decision { priorities, mut ranking, mut excluded, mut open, .. } = decision.clone();
    ranking.retain(|ranked| ranked.alternative != id);
    excluded.retain(|exclusion| exclusion.alternative != id);
    open.retain(|open| open.alternative != id);
    (priorities, ranking, excluded, open)
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn taking_one_away_leaves_the_others_as_they_were((mut world, answers) in answered_worlds(), at in any::<Index>()) {
        let before = decide(&world.catalog, &world.model, &answers);
        let gone = world.catalog.alternatives.remove(at.index(world.catalog.alternatives.len()));
        let after = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(without(&after, &gone.id), without(&before, &gone.id));
    }

    #[test]
    fn a_duplicate_leaves_the_others_as_they_were(
        (mut world, answers) in answered_worlds(),
        (of, to) in (any::<Index>(), any::<Index>()),
    ) {
        let before = decide(&world.catalog, &world.model, &answers);
        let twin = Alternative { id: "twin".to_owned(), ..of.get(&world.catalog.alternatives).clone() };
        let original = of.get(&world.catalog.alternatives).id.clone();
        world.catalog.alternatives.insert(to.index(world.catalog.alternatives.len() + 1), twin);
        let after = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(without(&after, "twin"), without(&before, "twin"));
        let score = |id: &str| after.ranking.iter().find(|ranked| ranked.alternative == id).map(|ranked| ranked.score);
        prop_assert_eq!(score("twin"), score(&original));
    }

    #[test]
    fn a_worse_loser_changes_nothing_above_it((mut world, answers) in answered_worlds()) {
        let before = decide(&world.catalog, &world.model, &answers);
        let Some(last) = before.ranking.last().map(|ranked| ranked.alternative.clone()) else { return Ok(()) };
        for alternative in world.catalog.alternatives.iter_mut().filter(|a| a.id == last) {
            for rating in alternative.ratings.values_mut() {
                rating.rating = (rating.rating - 3.0).max(0.0);
                // A range that reached a demand still does, or the alternative would be excluded.
                rating.low = rating.low.min(rating.rating);
            }
        }
        let after = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(without(&after, &last).1, without(&before, &last).1);
        prop_assert!(before.ranking.len() < 2 || after.ranking[0] == before.ranking[0]);
    }
}
