//! Whether the remaining answers can still change who comes first, against every completion of small questionnaires.

use crate::support::{SAME, World, answered_worlds, worlds};
use plumbline::{
    answers::{Answers, Pick},
    decision::{
        stop::{Stop, stop},
        table::{Choices, Table},
    },
};
use proptest::prelude::*;

/// So many completions are tried at most.
const MOST: usize = 1_500;

/// Every answer to a question: none, one option, or a set of them where several may be chosen.
fn answers_of(table: &Table, question: usize) -> Vec<Vec<usize>> {
    let options = table.questions[question].options.len();
    match table.questions[question].pick {
        Pick::One => [vec![]].into_iter().chain((0..options).map(|option| vec![option])).collect(),
        Pick::Many => {
            let set = |bits: usize| (0..options).filter(move |option| bits >> option & 1 == 1).collect();
            (0..1usize << options).map(set).collect()
        }
    }
}

/// The unanswered questions, as many as can be tried in all combinations.
fn open_questions(table: &Table, choices: &Choices) -> Vec<usize> {
    let mut combinations = 1;
    let open = (0..table.questions.len()).filter(|question| choices.chosen[*question].is_empty());
    open.filter(|question| {
        let count = answers_of(table, *question).len();
        let fits = combinations * count <= MOST;
        combinations *= if fits { count } else { 1 };
        fits
    })
    .collect()
}

/// True where this is the first alone.
fn is_first(table: &Table, choices: &Choices, first: usize) -> bool {
    let ranking = table.ranking(&table.setting(choices));
    ranking
        .first()
        .is_some_and(|(row, score)| *row == first && ranking.get(1).is_none_or(|(_, second)| score - second > SAME))
}

/// Whether it stays first alone whatever the answers to these questions are.
fn is_settled(table: &Table, choices: &mut Choices, first: usize, remaining: &[usize]) -> bool {
    let Some((question, rest)) = remaining.split_first() else { return is_first(table, choices, first) };
    answers_of(table, *question).into_iter().all(|answer| {
        let before = std::mem::replace(&mut choices.chosen[*question], answer);
        let settled = is_settled(table, choices, first, rest);
        choices.chosen[*question] = before;
        settled
    })
}

/// By trying every completion.
fn by_trying(table: &Table, choices: &Choices, remaining: &[usize]) -> Stop {
    let Some((first, _)) = table.ranking(&table.setting(choices)).first().copied() else { return Stop::Open };
    if is_settled(table, &mut choices.clone(), first, remaining) { Stop::Settled } else { Stop::Open }
}

fn compare(world: &World, answers: &Answers) -> (Stop, Stop) {
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    let remaining = open_questions(&table, &choices);
    (stop(&table, &choices, &remaining), by_trying(&table, &choices, &remaining))
}

/// Worlds in which one alternative is far ahead and answers move little, so that much is settled.
fn lopsided() -> impl Strategy<Value = World> {
    (worlds(), any::<prop::sample::Index>(), 0..=2u8).prop_map(|(mut world, at, gap)| {
        let best = at.get(&world.catalog.alternatives).id.clone();
        for alternative in &mut world.catalog.alternatives {
            for rating in alternative.ratings.values_mut() {
                let to = if alternative.id == best { 8.0 + f64::from(gap) } else { rating.rating * 0.8 };
                (rating.rating, rating.low, rating.high) = (to, to, to);
            }
        }
        for option in world.model.questions.iter_mut().flat_map(|question| &mut question.options) {
            option.importance.values_mut().for_each(|steps| *steps = (*steps).clamp(-1, 1));
            option.require.values_mut().for_each(|bound| *bound = bound.min(7.0));
        }
        world
    })
}

proptest! {
    #[test]
    fn it_is_settled_if_and_only_if_no_completion_changes_the_first((world, answers) in answered_worlds()) {
        let (found, expected) = compare(&world, &answers);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_same_before_the_first_answer(world in worlds()) {
        let (found, expected) = compare(&world, &Answers::default());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_same_where_one_is_far_ahead(world in lopsided()) {
        let (found, expected) = compare(&world, &Answers::default());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn with_no_question_left_it_is_settled_where_one_is_first_alone((world, answers) in answered_worlds()) {
        let table = Table::new(&world.catalog, &world.model);
        let choices = table.choices(&world.model, &answers);
        let first = table.ranking(&table.setting(&choices)).first().map(|(row, _)| *row);
        let alone = first.is_some_and(|first| is_first(&table, &choices, first));
        prop_assert_eq!(stop(&table, &choices, &[]), if alone { Stop::Settled } else { Stop::Open });
    }
}
