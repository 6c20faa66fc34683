//! Every criterion that has a scale counts by its class, and every class can be told from the answers.

use crate::support::{SAME, World, answered_worlds, assert_same, is_in_cone};
use plumbline::{
    answers::{Answers, MOST_IMPORTANT},
    decision::{
        cone::centroid,
        priority::{self, Priority, Step},
        table::Table,
    },
};
use proptest::prelude::*;

fn priorities(world: &World, answers: &Answers) -> Vec<Priority> {
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    priority::priorities(&table, &world.model, &choices, &table.setting(&choices))
}

proptest! {
    #[test]
    fn weights_are_the_mean_of_those_that_fit_the_classes((world, answers) in answered_worlds()) {
        let priorities = priorities(&world, &answers);
        let (classes, weights): (Vec<u8>, Vec<f64>) =
            priorities.iter().map(|priority| (priority.class, priority.weight)).unzip();
        prop_assert_eq!(&weights, &centroid(&classes));
        if classes.iter().any(|class| *class > 0) {
            prop_assert!(is_in_cone(&classes, &weights, SAME), "{classes:?}: {weights:?}");
        } else {
            assert_same(weights.iter().sum(), 0.0, "nothing counts");
        }
        let ids: Vec<&String> = priorities.iter().map(|priority| &priority.criterion).collect();
        let scaled = world.catalog.criteria.iter().map(|criterion| &criterion.id);
        let scaled: Vec<&String> = scaled.filter(|id| world.model.scales.contains_key(*id)).collect();
        prop_assert_eq!(ids, scaled);
    }

    #[test]
    fn a_class_is_the_first_one_moved_by_the_answers_or_the_readers_own((world, answers) in answered_worlds()) {
        for priority in priorities(&world, &answers) {
            let own = answers.weights().find(|(id, _)| *id == priority.criterion).map(|(_, class)| class);
            let first = i32::from(world.model.scales[&priority.criterion].importance);
            let moved = first + priority.moved_by.iter().map(|step| i32::from(step.steps)).sum::<i32>();
            let class = moved.clamp(0, MOST_IMPORTANT.into());
            prop_assert_eq!(i32::from(priority.class), own.map_or(class, i32::from));
            prop_assert_eq!(priority.by_hand, own.is_some());
        }
    }

    #[test]
    fn each_step_comes_from_an_answer_and_each_answer_takes_its_steps((world, answers) in answered_worlds()) {
        for priority in priorities(&world, &answers) {
            for question in &world.model.questions {
                let steps = priority.moved_by.iter().filter(|step| step.question == question.id);
                let chosen = question.options.iter().filter(|option| answers.has(&question.id, &option.id));
                let matches = question.matches.as_ref().filter(|matches| matches.criterion == priority.criterion);
                let expected: Vec<Step> = chosen
                    .map(|option| {
                        let steps = option.importance.get(&priority.criterion).copied().unwrap_or(0);
                        let steps = matches.map_or(steps, |matches| matches.importance as i8);
                        Step { question: question.id.clone(), option: option.id.clone(), steps }
                    })
                    .filter(|step| step.steps != 0)
                    // Several languages known make the language no more important than one.
                    .take(if matches.is_some() { 1 } else { usize::MAX })
                    .collect();
                prop_assert_eq!(steps.cloned().collect::<Vec<_>>(), expected);
            }
        }
    }
}
