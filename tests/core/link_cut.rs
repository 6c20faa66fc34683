//! A link that was cut on its way says so, wherever it was cut, and never gives an answer that was not in it.

use super::link_problems::model;
use crate::support::{World, answered_worlds};
use plumbline::answers::{
    Answers,
    link::{canonical, decode, encode},
};
use proptest::prelude::*;

const CUT: &str = "This link was cut on its way";

fn is_part_of(part: &Answers, whole: &Answers) -> bool {
    let chosen = part.chosen().all(|(question, options)| options.iter().all(|option| whole.has(question, option)));
    let rated = part.own().ratings().all(|rating| whole.own().ratings().any(|found| found == rating));
    let named = part.own().names().all(|(id, _)| whole.own().names().any(|(found, _)| found == id));
    chosen
        && rated
        && named
        && part.weights().all(|(criterion, level)| whole.weights().any(|found| found == (criterion, level)))
}

/// The link, and where what it says of itself ends.
fn link(world: &World, answers: &Answers) -> (String, usize) {
    let link = encode(answers, &world.catalog.version);
    let said = link.find("&n=").expect("it says how much it holds") + 1;
    let end = link[said..].find('&').map_or(link.len(), |length| said + length);
    (link, end)
}

proptest! {
    #[test]
    fn a_link_that_was_cut_says_so((world, answers) in answered_worlds()) {
        let (link, said) = link(&world, &answers);
        for end in said..link.len() {
            let opened = decode(&link[..end], &world.model, &world.catalog.version);
            prop_assert!(is_part_of(&opened.answers, &answers), "{}", &link[..end]);
            prop_assert_eq!(opened.problems.len(), 1, "{}", &link[..end]);
            prop_assert!(opened.problems[0].starts_with(CUT), "{}: {}", &link[..end], &opened.problems[0]);
        }
    }

    /// Where it was cut before that, it cannot say how much it held; what cannot have been whole is told all the same.
    #[test]
    fn a_link_that_was_cut_before_it_says_how_much_it_holds((world, answers) in answered_worlds()) {
        let (link, said) = link(&world, &answers);
        let sound = ["", "v=1", "v=1&", "v=1&data=2020-02-02", "v=1&data=2020-02-02&"];
        for end in 0..said {
            let text = &link[..end];
            let opened = decode(text, &world.model, &world.catalog.version);
            prop_assert!(opened.answers.is_empty());
            let told: Vec<&str> = opened.problems.iter().map(String::as_str).collect();
            let expected = if sound.contains(&text) { vec![] } else { vec!["This link was cut on its way, and no answer arrived."] };
            prop_assert_eq!(told, expected, "{}", text);
        }
    }

    /// It was added without a new version of links, so what is hashed and kept must not have it.
    #[test]
    fn what_is_hashed_for_the_draws_is_what_it_was((world, answers) in answered_worlds()) {
        let (link, canonical) = (encode(&answers, &world.catalog.version), canonical(&answers, &world.catalog.version));
        let (before, after) = link.split_once("&n=").unwrap();
        let after = after.find('&').map_or("", |at| &after[at..]);
        prop_assert_eq!(canonical, format!("{before}{after}"));
    }
}

fn told(text: &str) -> (String, Vec<String>) {
    let opened = decode(text, &model(), "2020-02-02");
    (canonical(&opened.answers, "x").replacen("v=1&data=x", "", 1), opened.problems)
}

#[test]
fn it_says_how_much_is_missing() {
    let cases = [
        ("n=4.1&roof=red&walls=blue", "&roof=red&walls=blue", "it should hold 4 answers, and 2 arrived."),
        ("n=4.1&roof=red&walls=blue.re", "&roof=red&walls=blue", "it should hold 4 answers, and 2 arrived."),
        ("n=4.1&roof=red&walls=blue.red&w.co", "&roof=red&walls=blue.red", "it should hold 4 answers, and 3 arrived."),
        (
            "n=4.1&roof=red&walls=blue.red&w.cost=",
            "&roof=red&walls=blue.red",
            "it should hold 4 answers, and 3 arrived.",
        ),
        ("n=4.1&roof=r&fbclid=x", "", "it should hold 4 answers, and none arrived."),
        ("n=1.3&roof=re", "", "it should hold 1 answer, and none arrived."),
        ("n=4.1", "", "it should hold 4 answers, and none arrived."),
        ("n=1200&roof=red", "&roof=red", "it should hold 1,200 answers, and 1 arrived."),
    ];
    for (text, answers, sentence) in cases {
        assert_eq!(told(text), (answers.to_owned(), vec![format!("{CUT}: {sentence}")]), "{text}");
    }
}

#[test]
fn nobody_is_told_of_a_link_that_is_whole_or_was_changed_by_hand() {
    for text in [
        "roof=red",
        "n=1.3&roof=red",
        "n=1&roof=red",
        "n=0&roof=red",
        "n=1.3&roof=red&w.cost=3",
        "n=1.4&roof=red",
        "n=0",
    ] {
        assert_eq!(told(text).1, Vec::<String>::new(), "{text}");
    }
}

/// What is not known here did arrive.
#[test]
fn an_answer_that_is_not_known_is_not_missing() {
    for text in ["n=2.5&roof=red&walls=green", "n=2.5&door=oak&roof=red", "n=2.1&roof=red&w.weight=3"] {
        let (_, problems) = told(text);
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert!(!problems[0].starts_with(CUT), "{text}: {problems:?}");
    }
}

#[test]
fn what_is_left_of_an_id_is_not_taken_for_another() {
    let mut model = model();
    model.questions[1].options[1].id = "red_brick".to_owned();
    let open = |text: &str| {
        let opened = decode(text, &model, "2020-02-02");
        (opened.answers.has("walls", "red"), opened.problems.len())
    };
    assert_eq!(open("n=1.9&walls=red"), (false, 1));
    assert_eq!(open("n=1.3&walls=red"), (true, 0));
    assert_eq!(open("n=2.9&walls=red.red"), (true, 1));
    assert_eq!(open("n=1&walls=red"), (true, 0));
    assert_eq!(open("n=2.1&walls=red&w.co"), (true, 1));
}

#[test]
fn a_count_that_is_none_is_told() {
    assert_eq!(told("n=many&roof=red").1, ["“many” is not a number of answers."]);
    assert_eq!(told("n=&roof=red").1, ["“” is not a number of answers."]);
}

#[test]
fn that_it_was_cut_is_told_before_all_else() {
    let (_, problems) = told("n=9.1&a=1&b=1&c=1&d=1&e=1&f=1&roof=red");
    assert!(problems[0].starts_with(CUT) && problems.len() == 6, "{problems:?}");
    assert_eq!(problems[5], "2 more parts of the link could not be used.");
}
