//! Other answers, found again by giving each of them.

use crate::support::{SAME, World, answered_worlds, assert_same, chosen, few, rank, with};
use plumbline::{
    answers::{Answers, Depth, Pick, Question, UNSURE},
    decision::{
        decide,
        headline::TOO_CLOSE,
        table::Table,
        what_if::{Influence, OtherAnswer, influences, other_answers, undecided},
    },
};
use proptest::prelude::*;

fn told(world: &World, answers: &Answers) -> (Vec<OtherAnswer>, Vec<Influence>) {
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    (other_answers(&table, &world.model, &choices), influences(&table, &world.model, answers, &choices))
}

/// Each single change of an answer that was given: option, whether it is taken back, and the answers then.
fn single_changes<'a>(question: &'a Question, answers: &Answers) -> Vec<(Option<&'a str>, bool, Answers)> {
    let now = chosen(question, answers);
    if now.is_empty() {
        return vec![];
    }
    let change = |option: &'a str| match question.pick {
        Pick::One => (Some(option), false, with(answers, question, vec![option])),
        Pick::Many if now.contains(&option) => {
            let rest = now.iter().copied().filter(|other| *other != option).collect();
            (Some(option), true, with(answers, question, rest))
        }
        Pick::Many => (Some(option), false, with(answers, question, [&now[..], &[option]].concat())),
    };
    let others = question.options.iter().map(|option| option.id.as_str());
    let others = others.filter(|option| question.pick == Pick::Many || !now.contains(option)).map(change);
    let back = (question.pick == Pick::One).then(|| (None, true, with(answers, question, vec![])));
    others.chain(back).collect()
}

/// Who comes first, and by how much it is ahead of the second or, where there is none, of nothing.
fn first(world: &World, answers: &Answers) -> (Option<String>, f64) {
    let ranking = rank(world, answers);
    let score = |place: usize| ranking.get(place).map_or(0.0, |(_, score)| *score);
    (ranking.first().map(|(id, _)| id.clone()), score(0) - score(1))
}

/// The questions that are still asked and not answered, or by “not sure”: neither retired nor pointless by what is answered.
fn open<'a>(world: &'a World, answers: &Answers) -> Vec<&'a Question> {
    let skipped = |question: &Question| {
        question.unless.iter().any(|(other, options)| options.iter().any(|option| answers.has(other, option)))
    };
    let asked = world.model.questions.iter().filter(|question| question.depth != Depth::Retired && !skipped(question));
    asked.filter(|question| chosen(question, answers).is_empty()).collect()
}

/// By how much it is ahead of the best of the others; none where it is excluded.
fn ahead(world: &World, answers: &Answers, id: &str) -> Option<f64> {
    let ranking = rank(world, answers);
    let own = ranking.iter().find(|(other, _)| other == id).map(|(_, score)| *score);
    let best = ranking.iter().find(|(other, _)| other != id).map_or(0.0, |(_, score)| *score);
    own.map(|own| own - best)
}

proptest! {
    #[test]
    fn each_answer_that_changes_the_first_is_told_once_and_no_other((world, answers) in answered_worlds()) {
        let (found, _) = told(&world, &answers);
        let mut expected = vec![];
        if let (Some(now), _) = first(&world, &answers) {
            for question in &world.model.questions {
                for (option, dropped, answers) in single_changes(question, &answers) {
                    let (first, lead) = first(&world, &answers);
                    if first.as_ref() != Some(&now) {
                        let (question, option) = (question.id.clone(), option.map(str::to_owned));
                        expected.push(OtherAnswer { question, option, dropped, first, lead });
                    }
                }
            }
        }
        let key = |other: &OtherAnswer| (other.question.clone(), other.option.clone());
        let sorted = |mut all: Vec<OtherAnswer>| {
            all.sort_by_key(key);
            all
        };
        prop_assert_eq!(sorted(found), sorted(expected));
    }

    #[test]
    fn each_open_question_is_told_with_what_it_can_do((world, answers) in answered_worlds()) {
        let (_, found) = told(&world, &answers);
        let (Some(now), _) = first(&world, &answers) else {
            prop_assert!(found.is_empty());
            return Ok(());
        };
        let open = open(&world, &answers);
        prop_assert_eq!(found.len(), open.len());
        for question in open {
            let influence = found.iter().find(|influence| influence.question == question.id).unwrap();
            let each: Vec<Answers> =
                question.options.iter().map(|option| with(&answers, question, vec![&option.id])).collect();
            let then: Vec<Option<f64>> = each.iter().map(|answers| ahead(&world, answers, &now)).collect();
            let before = ahead(&world, &answers, &now).unwrap();
            let moved = then.iter().flatten().map(|then| (then - before).abs()).fold(0.0, f64::max);
            assert_same(influence.moves, moved, "the most");
            prop_assert!((0.0..=2.0).contains(&influence.moves));
            prop_assert_eq!(influence.flips, then.iter().any(|then| then.is_none_or(|then| then < -SAME)));
            prop_assert_eq!(influence.settles, then.iter().flatten().any(|then| then.abs() + SAME >= TOO_CLOSE));
            let only = |answers: &Answers| matches!(&rank(&world, answers)[..], [(id, _)] if *id == now);
            prop_assert_eq!(influence.alone, each.iter().any(only));
        }
    }

    /// Who was not sure has answered: nothing more can be asked of him.
    #[test]
    fn undecided_are_the_quick_questions_without_any_answer_that_put_another_first((world, answers) in answered_worlds()) {
        let (now, _) = first(&world, &answers);
        let flips = |question: &&Question| {
            let options = question.options.iter().map(|option| vec![option.id.as_str()]);
            options.filter(|_| now.is_some()).any(|options| {
                let ahead = ahead(&world, &with(&answers, question, options), now.as_ref().unwrap());
                ahead.is_none_or(|ahead| ahead < -SAME)
            })
        };
        let silent = |question: &&Question| question.depth == Depth::Quick && !answers.answered(&question.id);
        let expected = open(&world, &answers).into_iter().filter(silent).filter(flips).count();
        let table = Table::new(&world.catalog, &world.model);
        let choices = table.choices(&world.model, &answers);
        let order: Vec<usize> = table.ranking(&table.setting(&choices)).into_iter().map(|(row, _)| row).collect();
        prop_assert_eq!(undecided(&table, &world.model, &answers, &choices, &order), expected);
    }

    #[test]
    fn the_question_that_can_change_most_comes_first_and_those_once_unsure_last((world, answers) in answered_worlds()) {
        let (_, found) = told(&world, &answers);
        let unsure = |influence: &Influence| answers.has(&influence.question, UNSURE);
        prop_assert!(found.is_sorted_by_key(unsure));
        for pair in found.windows(2) {
            prop_assert!(unsure(&pair[0]) != unsure(&pair[1]) || pair[0].moves >= pair[1].moves - SAME);
        }
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_decision_with_the_other_answer_has_the_first_that_was_told((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        for other in decision.changes.answers.iter().take(3) {
            let question = world.model.question(&other.question).unwrap();
            let changes = single_changes(question, &answers);
            let (.., answers) = changes.iter().find(|(option, ..)| *option == other.option.as_deref()).unwrap();
            let then = decide(&world.catalog, &world.model, answers);
            prop_assert_eq!(then.ranking.first().map(|ranked| &ranked.alternative), other.first.as_ref());
            let score = |place: usize| then.ranking.get(place).map_or(0.0, |ranked| ranked.score);
            assert_same(other.lead, score(0) - score(1), "the lead then");
        }
    }
}
