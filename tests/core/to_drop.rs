//! Where nothing is left: the fewest answers to take back, found again by trying every set of them.

use crate::support::{World, answers_to, worlds};
use plumbline::{
    answers::{Answers, UNSURE},
    decision::requirement::{Demanding, check, smallest_to_drop},
};
use proptest::{collection::vec, option, prelude::*};
use std::collections::BTreeSet;

/// Worlds whose answers demand much.
fn demanding() -> impl Strategy<Value = (World, Answers)> {
    let worlds = (worlds(), vec(option::weighted(0.5, 4..=10u8), 100));
    let worlds = worlds.prop_map(|(mut world, bounds)| {
        let rated = world.model.scales.iter().filter(|(_, scale)| scale.by_trait.is_none());
        let rated: Vec<String> = rated.map(|(id, _)| id.to_owned()).collect();
        let mut bounds = bounds.into_iter().cycle();
        for option in world.model.questions.iter_mut().flat_map(|question| &mut question.options) {
            let bounds = rated.iter().filter_map(|id| Some((id.clone(), bounds.next()??.into())));
            option.require.extend(bounds);
        }
        world
    });
    worlds.prop_flat_map(|world| {
        let answers = answers_to(&world);
        (Just(world), answers)
    })
}

/// The alternatives that no demand excludes.
fn left(world: &World, answers: &Answers) -> Vec<String> {
    let (excluded, _) = check(&world.catalog, &world.model, answers);
    let ids = world.catalog.alternatives.iter().map(|alternative| alternative.id.clone());
    ids.filter(|id| excluded.iter().all(|exclusion| exclusion.alternative != *id)).collect()
}

/// Question and option of every answer given.
fn given(answers: &Answers) -> Vec<Demanding> {
    let chosen = answers.chosen().flat_map(|(question, options)| {
        options.iter().filter(|option| *option != UNSURE).map(move |option| (question.to_owned(), option.clone()))
    });
    chosen.collect()
}

fn without(world: &World, answers: &Answers, dropped: &BTreeSet<Demanding>) -> Answers {
    let mut rest = answers.clone();
    for question in &world.model.questions {
        let kept = |option: &&str| !dropped.contains(&(question.id.clone(), (*option).to_owned()));
        let options = question.options.iter().map(|option| option.id.as_str());
        let options: Vec<&str> = options.filter(|option| answers.has(&question.id, option)).filter(kept).collect();
        rest.answer(question, options);
    }
    rest
}

/// The smallest sets of answers without which something is left, and what.
fn by_trying(world: &World, answers: &Answers) -> Vec<(BTreeSet<Demanding>, Vec<String>)> {
    let given = given(answers);
    let set =
        |bits: u32| given.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1).map(|(_, one)| one.clone());
    for size in 1..=given.len() as u32 {
        let sets = (0..1u32 << given.len()).filter(|bits| bits.count_ones() == size).map(|bits| set(bits).collect());
        let left = sets.map(|set: BTreeSet<Demanding>| (set.clone(), left(world, &without(world, answers, &set))));
        let found: Vec<_> = left.filter(|(_, left)| !left.is_empty()).collect();
        if !found.is_empty() {
            return found;
        }
    }
    vec![]
}

proptest! {
    // Often something is left.
    #![proptest_config(ProptestConfig { max_global_rejects: 40 * ProptestConfig::default().cases, ..ProptestConfig::default() })]

    #[test]
    fn the_sets_named_are_the_smallest_and_bring_back_what_they_say((world, answers) in demanding()) {
        prop_assume!(left(&world, &answers).is_empty() && given(&answers).len() <= 10);
        let (excluded, _) = check(&world.catalog, &world.model, &answers);
        let found = smallest_to_drop(&world.catalog, &excluded);
        let mut found: Vec<(BTreeSet<Demanding>, Vec<String>)> = found
            .into_iter()
            .map(|(set, back)| {
                let size = set.len();
                let set: BTreeSet<Demanding> = set.into_iter().collect();
                assert_eq!(set.len(), size, "an answer stands there twice");
                (set, back)
            })
            .collect();
        found.sort();
        let mut expected = by_trying(&world, &answers);
        expected.sort();
        prop_assert_eq!(found, expected);
    }
}
