//! Every criterion that has a scale counts by its points, and every point can be told from the answers.

use crate::support::{World, answered_worlds, assert_same, chosen};
use plumbline::{
    answers::Answers,
    decision::{
        priority::{self, Addition, Priority},
        table::Table,
        weights::{level_of, points_of, weights},
    },
};
use proptest::prelude::*;

fn priorities(world: &World, answers: &Answers) -> Vec<Priority> {
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    priority::priorities(&table, &world.model, &choices, &table.setting(&choices))
}

/// The points by which answers make a criterion that they rate count: the most of the questions answered; none where no
/// question that matches it is.
fn matched(world: &World, answers: &Answers, criterion: &str) -> Option<f64> {
    let answered = world.model.questions.iter().filter(|question| !chosen(question, answers).is_empty());
    let matches = answered.filter_map(|question| question.matches.as_ref());
    matches.filter(|matches| matches.criterion == criterion).map(|matches| matches.importance).reduce(f64::max)
}

proptest! {
    #[test]
    fn each_criterion_weighs_its_part_of_the_points_and_has_the_nearest_level((world, answers) in answered_worlds()) {
        let priorities = priorities(&world, &answers);
        let points: Vec<f64> = priorities.iter().map(|priority| priority.points).collect();
        let found: Vec<f64> = priorities.iter().map(|priority| priority.weight).collect();
        prop_assert_eq!(&found, &weights(&points));
        prop_assert!(priorities.iter().all(|priority| priority.level == level_of(priority.points)));
        let ids: Vec<&String> = priorities.iter().map(|priority| &priority.criterion).collect();
        let scaled = world.catalog.criteria.iter().map(|criterion| &criterion.id);
        let scaled: Vec<&String> = scaled.filter(|id| world.model.scales.contains_key(id)).collect();
        prop_assert_eq!(ids, scaled);
    }

    #[test]
    fn points_are_the_first_ones_and_those_that_answers_add_or_the_readers_own((world, answers) in answered_worlds()) {
        for priority in priorities(&world, &answers) {
            let own = answers.weights().find(|(id, _)| *id == priority.criterion).map(|(_, level)| points_of(level));
            let scale = &world.model.scales[&priority.criterion];
            let matched = matched(&world, &answers, &priority.criterion);
            let options = world.model.questions.iter().flat_map(|question| {
                question.options.iter().filter(|option| answers.has(&question.id, &option.id))
            });
            let added: f64 = options.filter_map(|option| option.importance.get(&priority.criterion)).sum();
            let asked = world.model.questions.iter().filter_map(|question| question.matches.as_ref());
            let by_answers = asked.map(|matches| &matches.criterion).any(|criterion| *criterion == priority.criterion);
            let expected = match matched {
                // What no answer rates cannot count, even where the reader weighs it.
                None if by_answers => 0.0,
                _ => own.unwrap_or(scale.importance + added + matched.unwrap_or(0.0)),
            };
            assert_same(priority.points, expected, &priority.criterion);
            prop_assert_eq!(priority.by_hand, own.is_some());
        }
    }

    #[test]
    fn each_addition_comes_from_an_answer_and_each_answer_adds_its_points((world, answers) in answered_worlds()) {
        for priority in priorities(&world, &answers) {
            let mut expected = vec![];
            for question in &world.model.questions {
                let matches = question.matches.as_ref().filter(|matches| matches.criterion == priority.criterion);
                // Of the languages known each is told, for any of them would do.
                let matched = matches.map_or(0.0, |matches| matches.importance);
                for option in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
                    let points = matched + option.importance.get(&priority.criterion).copied().unwrap_or(0.0);
                    expected.push(Addition { question: question.id.clone(), option: option.id.clone(), points });
                }
            }
            expected.retain(|addition| addition.points > 0.0);
            prop_assert_eq!(priority.raised_by, expected);
        }
    }
}
