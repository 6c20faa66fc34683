//! What the reader has in mind is told of first, as if there were no others, and moves nothing.

use crate::support::{World, answered_worlds, few, in_mind, rank, with};
use plumbline::{
    answers::Answers,
    decision::{Decision, decide, outlook::Outlook},
};
use proptest::{prelude::*, sample::subsequence};

/// A world that asks what the reader has in mind, answers to all else, and the alternatives that he has.
fn considering() -> impl Strategy<Value = (World, Answers, Vec<String>)> {
    answered_worlds().prop_flat_map(|(mut world, answers)| {
        world.model.questions.retain(|question| !question.considers);
        world.model.questions.push(in_mind(&world.catalog.alternatives));
        let nobody = with(&answers, world.model.questions.last().unwrap(), vec![]);
        let ids: Vec<String> = world.catalog.alternatives.iter().map(|alternative| alternative.id.clone()).collect();
        let most = ids.len();
        (Just(world), Just(nobody), subsequence(ids, 1..=most))
    })
}

fn decided(world: &World, answers: &Answers, wanted: &[String]) -> Decision {
    let question = world.model.questions.last().unwrap();
    let answers = with(answers, question, wanted.iter().map(String::as_str).collect());
    decide(&world.catalog, &world.model, &answers)
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn it_changes_no_score_and_no_reason((world, answers, wanted) in considering()) {
        let (with, without) = (decided(&world, &answers, &wanted), decided(&world, &answers, &[]));
        prop_assert_eq!(without.considered, None);
        prop_assert_eq!((with.priorities, with.ranking), (without.priorities, without.ranking));
        prop_assert_eq!((with.excluded, with.open), (without.excluded, without.open));
        let question = world.model.questions.last().unwrap();
        let outlook = |answers: &Answers| Outlook::new(&world.catalog, &world.model, answers);
        let considering = crate::support::with(&answers, question, wanted.iter().map(String::as_str).collect());
        prop_assert_eq!(outlook(&considering), outlook(&answers));
    }

    #[test]
    fn it_is_told_as_if_there_were_no_others((world, answers, wanted) in considering()) {
        let decision = decided(&world, &answers, &wanted);
        let is_wanted = |at: &usize| wanted.contains(&decision.ranking[*at].alternative);
        let places: Vec<usize> = (0..decision.ranking.len()).filter(is_wanted).collect();
        // Where all are meant, or none that is left, the whole result is the answer.
        if places.is_empty() || places.len() == decision.ranking.len() {
            prop_assert_eq!(decision.considered, None);
            return Ok(());
        }
        let mut fewer = world.clone();
        fewer.catalog.alternatives.retain(|alternative| wanted.contains(&alternative.id));
        let alone = decided(&fewer, &answers, &wanted);
        let found = decision.considered.expect("some are left out");
        prop_assert_eq!(&found.places, &places);
        let ids: Vec<&String> = places.iter().map(|at| &decision.ranking[*at].alternative).collect();
        prop_assert_eq!(ids, alone.ranking.iter().map(|ranked| &ranked.alternative).collect::<Vec<_>>());
        prop_assert_eq!(found.firsts, alone.acceptability.ranks.iter().map(|ranks| ranks[0]).collect::<Vec<_>>());
        prop_assert_eq!(found.headline, alone.headline);
    }
}

proptest! {
    #[test]
    fn who_is_in_mind_are_the_options_chosen_of_that_question_alone((world, answers, wanted) in considering()) {
        prop_assert_eq!(world.model.considered(&answers).count(), 0);
        let question = world.model.questions.last().unwrap();
        let with = with(&answers, question, wanted.iter().map(String::as_str).collect());
        let mut expected = wanted;
        expected.sort();
        prop_assert_eq!(world.model.considered(&with).collect::<Vec<_>>(), expected);
        let mut unsure = answers.clone();
        unsure.answer(question, ["unsure"]);
        prop_assert_eq!(world.model.considered(&unsure).count(), 0);
        prop_assert_eq!(rank(&world, &unsure), rank(&world, &with));
    }
}
