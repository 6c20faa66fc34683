//! What a link holds and this site does not know is said in a sentence of its own, and the rest of the link is used.

use crate::support::{question, scale};
use plumbline::answers::{
    Model, Pick,
    link::{Opened, canonical, decode},
};
use plumbline::by_id::ById;

/// Two questions of two options, and a criterion.
pub fn model() -> Model {
    let options = [("red", "cost", 0.0, None), ("blue", "cost", 0.0, None)];
    Model {
        questions: vec![question("roof", Pick::One, &options), question("walls", Pick::Many, &options)],
        contradictions: vec![],
        scales: ById::from([("cost".to_owned(), scale(1.0, None))]),
    }
}

fn open(text: &str) -> Opened {
    decode(text, &model(), "2020-02-02")
}

/// Opens a link whose answers to both questions must survive, and gives its one sentence.
#[track_caller]
fn sentence(text: &str) -> String {
    let opened = open(text);
    assert_eq!(canonical(&opened.answers, "2020-02-02"), "v=1&data=2020-02-02&roof=red&walls=blue.red", "{text}");
    assert_eq!(opened.problems.len(), 1, "{text}: {:?}", opened.problems);
    opened.problems[0].clone()
}

#[test]
fn a_sound_link_needs_no_sentence() {
    for text in [
        "v=1&data=2020-02-02&roof=red&walls=blue.red",
        "roof=red&walls=red.blue",
        "#walls=%72ed.blue&roof=red&v=1",
        "&&roof=red&&walls=red..blue.&",
    ] {
        assert_eq!(open(text).problems, Vec::<String>::new(), "{text}");
        assert!(open(text).answers.has("walls", "red"), "{text}");
    }
}

#[test]
fn each_trouble_is_named_and_the_rest_is_used() {
    let cases = [
        ("v=2&roof=red&walls=blue.red", "newer version"),
        ("v=one&roof=red&walls=blue.red", "“one” is not a version"),
        ("data=yesterday&roof=red&walls=blue.red", "“yesterday” is no version"),
        ("door=red&roof=red&walls=blue.red", "“door” is not a question"),
        ("junk&roof=red&walls=blue.red", "“junk” is not a question"),
        ("roof=red&walls=blue.red.green", "“green” is not an answer to “Which walls?”"),
        ("roof=red&roof=blue&walls=blue.red", "“Which roof?” is answered more than once"),
        ("roof=red&walls=blue.red&walls=unsure", "“Which walls?” is answered more than once"),
        ("roof=red.blue&walls=blue.red", "“blue”"),
        ("roof=red&walls=blue.red&w.cost=5", "“w.cost=5”"),
        ("roof=red&walls=blue.red&w.cost=-1", "“w.cost=-1”"),
        ("roof=red&walls=blue.red&w.cost=", "“w.cost=”"),
        ("roof=red&walls=blue.red&w.shape=1", "“w.shape=1”"),
        ("v=&roof=red&walls=blue.red", "“” is not a version"),
    ];
    for (text, told) in cases {
        let sentence = sentence(text);
        assert!(sentence.contains(told), "{text}: {sentence}");
    }
}

#[test]
fn a_broken_weight_leaves_the_one_before_it() {
    let opened = open("roof=red&w.cost=3&w.cost=most");
    assert_eq!(canonical(&opened.answers, "x"), "v=1&data=x&roof=red&w.cost=3");
    assert_eq!(opened.problems.len(), 1, "{:?}", opened.problems);
}

/// As with questions: which of them was meant nobody can tell, so it is said.
#[test]
fn a_weight_given_twice_counts_once_and_is_told() {
    let opened = open("roof=red&w.cost=3&w.cost=1");
    assert_eq!(canonical(&opened.answers, "x"), "v=1&data=x&roof=red&w.cost=3");
    assert_eq!(opened.problems.len(), 1, "{:?}", opened.problems);
}

#[test]
fn not_sure_gives_way_to_an_answer() {
    assert_eq!(canonical(&open("walls=unsure.red").answers, "x"), "v=1&data=x&walls=red");
    assert_eq!(canonical(&open("walls=unsure").answers, "x"), "v=1&data=x&walls=unsure");
}

#[test]
fn each_trouble_has_a_sentence_of_its_own() {
    let opened = open("v=7&data=yesterday&door=red&roof=green&walls=blue.grey.red&w.cost=3");
    assert_eq!(opened.problems.len(), 5, "{:?}", opened.problems);
    assert_eq!(canonical(&opened.answers, "x"), "v=1&data=x&walls=blue.red&w.cost=3");
}

#[test]
fn beyond_the_fifth_they_are_counted() {
    let opened = open("a=1&b=1&c=1&d=1&e=1&f=1&g=1&roof=red");
    assert_eq!(opened.problems.len(), 6);
    assert_eq!(opened.problems[5], "2 more parts of the link could not be used.");
    assert!(opened.answers.has("roof", "red"));
    let opened = open("a=1&b=1&c=1&d=1&e=1&f=1");
    assert_eq!(opened.problems[5], "1 more part of the link could not be used.");
}

#[test]
fn a_long_name_is_cut_in_the_sentence() {
    let opened = open(&"x".repeat(1000));
    assert!(opened.problems[0].contains("xxx…”"), "{}", opened.problems[0]);
}

/// Older data is no trouble: what it showed can be shown again.
#[test]
fn other_data_is_told_apart_from_trouble() {
    let opened = open("v=1&data=1999-09-09-2&roof=red");
    assert_eq!(opened.problems, Vec::<String>::new());
    assert_eq!(opened.made_with.as_deref(), Some("1999-09-09-2"));
    assert!(opened.told_of_data("x").is_some_and(|told| told.contains("1999-09-09-2") && told.contains('x')));
    let today = decode("v=1&data=1999-09-09&roof=red", &model(), "1999-09-09");
    assert_eq!((today.made_with.clone(), today.told_of_data("1999-09-09")), (None, None));
}
