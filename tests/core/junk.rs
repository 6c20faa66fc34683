//! A bounded fuzz: whatever stands in a link, it opens, and what comes of it is decided without a panic.
//!
//! `PLUMBLINE_FUZZ=1000000 cargo test --features build --test core -- junk` tries a million links instead of twenty
//! thousand.

use crate::support::{World, worlds};
use plumbline::{
    answers::link::{decode, encode},
    decision::{
        decide,
        stop::is_settled,
        table::{Choices, Table},
    },
};
use proptest::{strategy::Strategy, strategy::ValueTree, test_runner::TestRunner};
use smaa::Random;

const LINKS: usize = 20_000;
/// One of so many links is decided in full, and a world serves for as many links.
const DECIDED: usize = 200;

/// Bytes, pieces of links and beginnings of pieces, up to thirty of them.
fn junk(words: &[String], random: &mut Random) -> String {
    let mut text = vec![];
    for _ in 0..random.below(30) {
        let word = words[random.below(words.len())].as_bytes();
        match random.below(10) {
            0 => text.push(random.below(256) as u8),
            1 => text.extend(&word[..random.below(word.len() + 1)]),
            _ => text.extend(word),
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// Opens a link and checks all that is quick to check.
fn open(text: &str, world: &World, table: &Table) -> Choices {
    let version = &world.catalog.version;
    let opened = decode(text, &world.model, version);
    super::link_junk::assert_admitted(&opened.answers, world);
    let once = encode(&opened.answers, version);
    let again = decode(&once, &world.model, version);
    assert_eq!((&again.answers, again.problems), (&opened.answers, vec![]), "{text:?}");
    assert_eq!(encode(&again.answers, version), once, "{text:?}");
    let choices = table.choices(&world.model, &opened.answers);
    let ranking = table.ranking(&table.setting(&choices));
    assert!(ranking.is_sorted_by(|a, b| a.1 >= b.1 - 1e-9), "{text:?}: {ranking:?}");
    assert!(ranking.iter().all(|(_, score)| (0.0..=1.0).contains(score)), "{text:?}: {ranking:?}");
    choices
}

/// Decides in full: nothing may panic, and the parts speak of the same alternatives.
fn decide_on(text: &str, world: &World, table: &Table, choices: &Choices) {
    let answers = decode(text, &world.model, &world.catalog.version).answers;
    let decision = decide(&world.catalog, &world.model, &answers);
    let outlook = decision.outlook(&world.catalog, &world.model, &answers);
    let left = decision.ranking.len();
    let excluded = world.catalog.alternatives.len() - left;
    let apart = |id: &String| decision.excluded.iter().any(|exclusion| exclusion.alternative == *id);
    assert_eq!(world.catalog.alternatives.iter().filter(|a| apart(&a.id)).count(), excluded, "{text:?}");
    assert_eq!((decision.acceptability.ranks.len(), outlook.regrets.len()), (left, left), "{text:?}");
    assert_eq!(left == 0, !outlook.to_drop.is_empty(), "{text:?}");
    let open = (0..table.questions.len()).filter(|question| choices.chosen[*question].is_empty());
    is_settled(table, choices, &open.collect::<Vec<_>>());
}

#[test]
fn no_link_breaks_a_decision() {
    let links = std::env::var("PLUMBLINE_FUZZ").map_or(LINKS, |links| links.parse().expect("a number of links"));
    let (mut random, mut runner) = (Random::from_text("junk"), TestRunner::deterministic());
    for from in (0..links).step_by(DECIDED) {
        let world = worlds().new_tree(&mut runner).unwrap().current();
        let (table, words) = (Table::new(&world.catalog, &world.model), super::link_junk::words(&world));
        for link in from..links.min(from + DECIDED) {
            let text = junk(&words, &mut random);
            let choices = open(&text, &world, &table);
            if link == from {
                decide_on(&text, &world, &table, &choices);
            }
        }
    }
}
