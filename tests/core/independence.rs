//! What one alternative scores never depends on which others there are.

use crate::support::answered_worlds;
use plumbline::{
    catalog::Alternative,
    decision::{Decision, decide},
};
use proptest::{prelude::*, sample::Index};

/// All that a decision says of the alternatives other than one.
fn without(decision: &Decision, id: &str) -> Decision {
    let mut rest = decision.clone();
    rest.ranking.retain(|ranked| ranked.alternative != id);
    rest.excluded.retain(|exclusion| exclusion.alternative != id);
    rest.open.retain(|open| open.alternative != id);
    // The headline is about the whole field, so it may change.
    rest.headline = plumbline::decision::headline::Headline::Unanswered;
    rest
}

proptest! {
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
            alternative.ratings.values_mut().for_each(|rating| rating.rating = (rating.rating - 3.0).max(0.0));
        }
        let after = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(without(&after, &last).ranking, without(&before, &last).ranking);
        prop_assert!(before.ranking.len() < 2 || after.ranking[0] == before.ranking[0]);
    }
}
