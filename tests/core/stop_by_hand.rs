//! Whether questions can be left out, case by case.

use crate::support::{World, plain_world, question};
use plumbline::{
    answers::{Answers, Matches, Pick, Question},
    catalog::Rating,
    decision::{stop::is_settled, table::Table},
};

/// Two criteria of the same importance, one point each; the first alternative is ahead by 4 on one and behind by 2 on the
/// other.
fn world(questions: Vec<Question>) -> World {
    let mut world = plain_world(&[("a", &[9, 4]), ("b", &[5, 6])]);
    world.model.questions = questions;
    world
}

/// Whether nothing can change after these answers, all other questions being left.
fn found_after(world: &World, answers: &Answers) -> bool {
    let table = Table::new(&world.catalog, &world.model);
    let choices = table.choices(&world.model, answers);
    let left: Vec<usize> = (0..table.questions.len()).filter(|question| choices.chosen[*question].is_empty()).collect();
    is_settled(&table, &choices, &left)
}

fn found(world: &World) -> bool {
    found_after(world, &Answers::default())
}

#[test]
fn points_that_cannot_turn_it_are_left_out() {
    let adds = |criterion, points| world(vec![question("q", Pick::One, &[("more", criterion, points, None)])]);
    assert!(found(&adds("c0", 8.0)), "the first is ahead there");
    // The lead is 4 · 1 - 2 · 1, so another point of the second makes it a tie.
    assert!(found(&adds("c1", 0.9)));
    assert!(!found(&adds("c1", 1.0)), "a tie is a change");
    assert!(!found(&adds("c1", 8.0)));
}

#[test]
fn what_one_answer_turns_another_may_turn_back_but_need_not() {
    let turn = question("q1", Pick::One, &[("other", "c1", 2.0, None)]);
    let back = question("q2", Pick::One, &[("first", "c0", 2.0, None)]);
    assert!(!found(&world(vec![turn, back])));
}

#[test]
fn questions_and_options_may_do_together_what_none_does_alone() {
    let two = [("x", "c1", 0.6, None), ("y", "c1", 0.6, None)];
    assert!(found(&world(vec![question("q", Pick::One, &two)])));
    assert!(!found(&world(vec![question("q", Pick::Many, &two)])));
    let each = |id| question(id, Pick::One, &two);
    assert!(!found(&world(vec![each("q1"), each("q2")])));
}

#[test]
fn an_answer_that_excludes_the_first_changes_it() {
    let least = |criterion, bound| world(vec![question("q", Pick::One, &[("must", criterion, 0.0, Some(bound))])]);
    assert!(!found(&least("c1", 5.0)));
    assert!(found(&least("c1", 4.0)));
    assert!(found(&least("c0", 6.0)));
}

/// The only answer that would lift the challenger excludes it.
#[test]
fn who_is_excluded_does_not_overtake() {
    let lift = |bound| question("q", Pick::One, &[("lift", "c1", 4.0, Some(bound))]);
    let may_reach = |world: &mut World, alternative: usize| {
        let ratings = &mut world.catalog.alternatives[alternative].ratings;
        let rating = Rating { high: 8.0, ..ratings["c1"].clone() };
        ratings.insert("c1".into(), rating);
    };
    let mut both = world(vec![lift(7.0)]);
    (0..2).for_each(|alternative| may_reach(&mut both, alternative));
    assert!(!found(&both));
    let mut only_the_first = world(vec![lift(7.0)]);
    may_reach(&mut only_the_first, 0);
    assert!(found(&only_the_first));
}

#[test]
fn what_the_reader_set_by_hand_no_answer_moves() {
    let turn = world(vec![question("q", Pick::One, &[("other", "c1", 8.0, None)])]);
    let mut by_hand = Answers::default();
    assert!(by_hand.weigh(&turn.model, "c1", 1));
    assert!(!found(&turn) && found_after(&turn, &by_hand));
}

/// What would rate it was not answered, and is asked no more.
#[test]
fn what_nothing_rates_does_not_count_however_much_is_added() {
    let turn = question("q", Pick::One, &[("other", "c1", 8.0, None)]);
    let matches = Some(Matches { criterion: "c1".into(), importance: 4.0, degree: 10.0 });
    let knows = Question { matches, ..question("known", Pick::Many, &[("x", "c1", 0.0, None)]) };
    let world = world(vec![turn, knows]);
    let table = Table::new(&world.catalog, &world.model);
    assert!(is_settled(&table, &table.unanswered(), &[0]));
    assert!(!is_settled(&table, &table.unanswered(), &[0, 1]), "an answer may rate the second higher");
}

#[test]
fn a_tie_is_not_settled_and_one_alone_is() {
    let mut tie = world(vec![]);
    tie.catalog.alternatives[1].ratings = tie.catalog.alternatives[0].ratings.clone();
    assert!(!found(&tie));
    let mut alone = world(vec![question("q", Pick::Many, &[("x", "c0", 4.0, None), ("y", "c1", 4.0, None)])]);
    alone.catalog.alternatives.pop();
    assert!(found(&alone));
    alone.catalog.alternatives.clear();
    assert!(!found(&alone));
}
