//! Whether the remaining answers can still change who comes first, against every completion of small questionnaires.

use crate::support::{SAME, World, answered_worlds, question, worlds};
use plumbline::{
    answers::{Answers, Pick},
    decision::{
        stop::is_settled,
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

/// True where an answer to the question may rate the alternatives, or rate them otherwise.
fn rates(table: &Table, question: usize) -> bool {
    let asked = &table.questions[question];
    asked.matched().is_some() || asked.options.iter().any(|option| option.ease > 0.0)
}

/// The unanswered questions by whose answers nothing is rated, as many as can be tried in all combinations.
fn open_questions(table: &Table, choices: &Choices) -> Vec<usize> {
    let mut combinations = 1;
    let open = (0..table.questions.len()).filter(|question| choices.chosen[*question].is_empty());
    let open = open.filter(|question| !rates(table, *question));
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
fn stays_first(table: &Table, choices: &mut Choices, first: usize, remaining: &[usize]) -> bool {
    let Some((question, rest)) = remaining.split_first() else { return is_first(table, choices, first) };
    answers_of(table, *question).into_iter().all(|answer| {
        let before = std::mem::replace(&mut choices.chosen[*question], answer);
        let stays = stays_first(table, choices, first, rest);
        choices.chosen[*question] = before;
        stays
    })
}

/// By trying every completion.
fn by_trying(table: &Table, choices: &Choices, remaining: &[usize]) -> bool {
    let first = table.ranking(&table.setting(choices)).first().map(|(first, _)| *first);
    first.is_some_and(|first| stays_first(table, &mut choices.clone(), first, remaining))
}

/// What is told, and what comes of trying, of a world in which nothing is easier to learn by an answer, so that more
/// questions can be told of.
fn compare(world: &World, answers: &Answers) -> (bool, bool) {
    let mut world = world.clone();
    for option in world.model.questions.iter_mut().flat_map(|question| &mut question.options) {
        option.ease = 0.0;
    }
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    let remaining = open_questions(&table, &choices);
    (is_settled(&table, &choices, &remaining), by_trying(&table, &choices, &remaining))
}

/// Worlds in which answers require nothing and add little, now less, now more, so that much is settled or nearly so.
fn gentle() -> impl Strategy<Value = (World, Answers)> {
    (answered_worlds(), 0..6i32).prop_map(|((mut world, answers), halvings)| {
        for option in world.model.questions.iter_mut().flat_map(|question| &mut question.options) {
            option.importance.values_mut().for_each(|points| *points *= 0.5f64.powi(halvings));
            option.require.clear();
        }
        (world, answers)
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
    fn the_same_where_answers_add_little((world, answers) in gentle()) {
        for answers in [answers, Answers::default()] {
            let (found, expected) = compare(&world, &answers);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn with_no_question_left_it_is_settled_where_one_is_first_alone((world, answers) in answered_worlds()) {
        let table = Table::new(&world.catalog, &world.model);
        let choices = table.choices(&world.model, &answers);
        let first = table.ranking(&table.setting(&choices)).first().map(|(row, _)| *row);
        let alone = first.is_some_and(|first| is_first(&table, &choices, first));
        prop_assert_eq!(is_settled(&table, &choices, &[]), alone);
    }

    /// Ratings may be any then, so nothing is claimed, however far ahead the first is.
    #[test]
    fn nothing_is_settled_while_a_question_is_left_by_whose_answer_is_rated((world, _) in gentle()) {
        let table = Table::new(&world.catalog, &world.model);
        for left in (0..table.questions.len()).filter(|question| rates(&table, *question)) {
            prop_assert!(!is_settled(&table, &table.unanswered(), &[left]));
        }
    }

    /// It excludes nobody, and what was set by hand no answer moves.
    #[test]
    fn a_question_that_moves_what_the_reader_set_by_hand_alone_settles_as_if_it_were_not(
        (mut world, mut answers) in answered_worlds(),
        (level, points) in (0..=4u8, 0.5..8.0f64),
    ) {
        let criterion = world.model.scales.keys().next().unwrap();
        answers.weigh(&world.model, criterion, level);
        let more = question("more", Pick::One, &[("yes", criterion, points, None)]);
        let before = compare(&world, &answers).0;
        world.model.questions.push(more);
        let after = compare(&world, &answers);
        prop_assert_eq!(after, (before, before));
    }
}
