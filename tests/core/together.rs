//! Several people's answers side by side: their order changes nothing, equal ones differ in nothing, and nobody is made to give up
//! more than he must.

use crate::support::{World, answers_to, few, worlds};
use plumbline::{
    answers::Answers,
    decision::{
        Decision, decide,
        together::{Common, agreed, common, differences},
    },
};
use proptest::{collection::vec, prelude::*};

fn people() -> impl Strategy<Value = (World, Vec<Answers>)> {
    worlds().prop_flat_map(|world| {
        let answers = vec(answers_to(&world), 1..4);
        (Just(world), answers)
    })
}

/// References to each.
fn all<T>(items: &[T]) -> Vec<&T> {
    items.iter().collect()
}

fn decisions(world: &World, people: &[Answers]) -> Vec<Decision> {
    people.iter().map(|answers| decide(&world.catalog, &world.model, answers)).collect()
}

fn backwards<T: Clone>(items: &[T]) -> Vec<T> {
    items.iter().rev().cloned().collect()
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn their_order_changes_nothing((world, people) in people()) {
        let other = backwards(&people);
        prop_assert_eq!(differences(&world.model, &all(&people)), differences(&world.model, &all(&other)));
        prop_assert_eq!(agreed(&world.model, &all(&people)), agreed(&world.model, &all(&other)));
        let (here, there) = (decisions(&world, &people), decisions(&world, &other));
        let mirrored = common(&world.catalog, &all(&there)).into_iter();
        let mirrored: Vec<Common> =
            mirrored.map(|common| Common { behind: backwards(&common.behind), ..common }).collect();
        prop_assert_eq!(common(&world.catalog, &all(&here)), mirrored);
    }

    #[test]
    fn who_answers_alike_differs_in_nothing((world, people) in people()) {
        let twice = [&people[0], &people[0]];
        prop_assert!(differences(&world.model, &twice).is_empty());
        prop_assert!(agreed(&world.model, &twice).answer_as(&people[0]));
        let decision = decide(&world.catalog, &world.model, &people[0]);
        for common in common(&world.catalog, &[&decision, &decision]) {
            prop_assert_eq!(common.behind[0], common.behind[1]);
        }
    }

    #[test]
    fn a_question_is_either_answered_alike_or_a_difference((world, people) in people()) {
        let (differing, alike) = (differences(&world.model, &all(&people)), agreed(&world.model, &all(&people)));
        for question in &world.model.questions {
            let of = |answers: &Answers| answers.chosen().find(|(id, _)| *id == question.id).map(|(_, o)| o.to_vec());
            let all: Vec<_> = people.iter().map(of).collect();
            let same = all.iter().all(|one| *one == all[0]);
            prop_assert_eq!(differing.iter().any(|other| other.id == question.id), !same);
            prop_assert_eq!(of(&alike), all[0].clone().filter(|_| same));
        }
    }

    #[test]
    fn by_no_other_is_less_given_up_at_most((world, people) in people()) {
        let decisions = decisions(&world, &people);
        let common = common(&world.catalog, &all(&decisions));
        prop_assert_eq!(common.len(), world.catalog.alternatives.len());
        let left = |id: &str| decisions.iter().all(|d| d.ranking.iter().any(|ranked| ranked.alternative == id));
        for two in common.windows(2) {
            match (two[0].most(), two[1].most()) {
                (Some(one), Some(other)) => prop_assert!(one <= other),
                (None, other) => prop_assert_eq!(other, None),
                (Some(_), None) => {}
            }
        }
        for common in &common {
            prop_assert_eq!(common.most().is_some(), left(&common.alternative));
            // Nobody gives up less than nothing, and by his own first nothing.
            for (behind, decision) in common.behind.iter().zip(&decisions) {
                let first = decision.ranking.first().is_some_and(|first| first.alternative == common.alternative);
                let is_right = behind.is_none_or(|behind| if first { behind == 0.0 } else { behind >= 0.0 });
                prop_assert!(is_right, "{}", common.alternative);
            }
            let most = common.behind.iter().flatten().copied().fold(0.0, f64::max);
            prop_assert!(common.most().is_none_or(|told| told == most));
        }
    }
}
