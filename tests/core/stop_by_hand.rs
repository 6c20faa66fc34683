//! Whether questions can be left out, case by case.

use crate::support::{World, plain_world, question};
use plumbline::{
    answers::{Answers, Pick, Question},
    catalog::Rating,
    decision::{
        stop::{Stop, stop},
        table::Table,
    },
};

/// Two criteria of the same importance; the first alternative is ahead by 4 on one and behind by 2 on the other.
fn world(questions: Vec<Question>) -> World {
    let mut world = plain_world(&[("a", &[9, 4]), ("b", &[5, 6])]);
    world.model.questions = questions;
    world
}

fn found(world: &World) -> Stop {
    let table = Table::new(&world.catalog, &world.model);
    let all: Vec<usize> = (0..world.model.questions.len()).collect();
    stop(&table, &table.choices(&world.model, &Answers::default()), &all)
}

#[test]
fn one_step_that_cannot_turn_it_is_left_out() {
    // With weights of 0.25 and 0.75 the lead is 0.25 · 4 - 0.75 · 2 < 0; with 0.75 and 0.25 it grows.
    assert_eq!(found(&world(vec![question("q", Pick::One, &[("up", "c0", 1, None)])])), Stop::Settled);
    assert_eq!(found(&world(vec![question("q", Pick::One, &[("down", "c1", 1, None)])])), Stop::Open);
    assert_eq!(
        found(&world(vec![question("q", Pick::One, &[("up", "c0", 1, None), ("gone", "c0", -1, None)])])),
        Stop::Open
    );
}

#[test]
fn what_one_answer_turns_another_may_turn_back_but_need_not() {
    let turn = question("q1", Pick::One, &[("other", "c1", 1, None)]);
    let back = question("q2", Pick::One, &[("first", "c0", 1, None)]);
    assert_eq!(found(&world(vec![turn, back])), Stop::Open);
}

#[test]
fn several_options_may_do_together_what_none_does_alone() {
    // The one criterion counts by class 2 more, so it takes three steps to lift the other above it.
    let three = [("x", "c1", 1, None), ("y", "c1", 1, None), ("z", "c1", 1, None)];
    for (pick, expected) in [(Pick::One, Stop::Settled), (Pick::Many, Stop::Open)] {
        let mut world = world(vec![question("q", pick, &three)]);
        world.model.scales.get_mut("c0").unwrap().importance = 3;
        assert_eq!(found(&world), expected, "{pick:?}");
    }
}

#[test]
fn an_answer_that_excludes_the_first_changes_it() {
    let least = |criterion, bound| question("q", Pick::One, &[("must", criterion, 0, Some(bound))]);
    assert_eq!(found(&world(vec![least("c1", 5.0)])), Stop::Open);
    assert_eq!(found(&world(vec![least("c1", 4.0)])), Stop::Settled);
    assert_eq!(found(&world(vec![least("c0", 6.0)])), Stop::Settled);
}

/// The only answer that would lift the challenger excludes it.
#[test]
fn who_is_excluded_does_not_overtake() {
    let lift = |bound| question("q", Pick::One, &[("lift", "c1", 1, Some(bound))]);
    let ranged = |world: &mut World, high: f64| {
        for alternative in &mut world.catalog.alternatives {
            let rating = alternative.ratings["c1"].clone();
            alternative.ratings.insert("c1".into(), Rating { high, ..rating });
        }
    };
    // Only the first may reach it, by its range.
    let mut open = world(vec![lift(7.0)]);
    ranged(&mut open, 8.0);
    assert_eq!(found(&open), Stop::Open);
    let mut settled = world(vec![lift(7.0)]);
    let first = settled.catalog.alternatives[0].ratings["c1"].clone();
    settled.catalog.alternatives[0].ratings.insert("c1".into(), Rating { high: 8.0, ..first });
    assert_eq!(found(&settled), Stop::Settled);
}

#[test]
fn a_tie_is_not_settled_and_one_alone_is() {
    let mut tie = world(vec![]);
    tie.catalog.alternatives[1].ratings = tie.catalog.alternatives[0].ratings.clone();
    assert_eq!(found(&tie), Stop::Open);
    let mut alone = world(vec![question("q", Pick::Many, &[("x", "c0", -4, None), ("y", "c1", 4, None)])]);
    alone.catalog.alternatives.pop();
    assert_eq!(found(&alone), Stop::Settled);
    alone.catalog.alternatives.clear();
    assert_eq!(found(&alone), Stop::Open);
}
