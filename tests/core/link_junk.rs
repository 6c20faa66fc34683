//! Any text opens: it gives answers that the model admits and says in few words what could not be used.

use crate::support::{World, pieces, worlds};
use plumbline::answers::{
    Answers, MOST_IMPORTANT, Pick, UNSURE,
    link::{Opened, decode},
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// What links are made of in this world, and what is nearly that.
pub fn words(world: &World) -> Vec<String> {
    let mut words: Vec<String> = [
        "&",
        "=",
        ".",
        "#",
        "%",
        "%41",
        "%C3",
        "w.",
        "v",
        "v=1",
        "v=2",
        "v=99999999999",
        "data=",
        "data=2020-02-02",
        "unsure.",
        "0",
        "4",
        "5",
        "-1",
        "é",
        "\u{0}",
        "&w.",
        "&r.",
        "&own.",
        "&own.1=~Ours~",
        "~",
        "&r.own.1.",
        "=1",
        "=10",
        "n=1.1",
        "n=9.",
        "&n=",
        "%3D",
        "%26",
        "%253d",
        "=3D",
        "amp;",
        "?",
        " ",
        "%20",
        "\u{200b}",
        ")",
        "&fbclid=1",
    ]
    .map(str::to_owned)
    .to_vec();
    for question in &world.model.questions {
        words.extend([format!("&{}=", question.id), format!("&{}=unsure.", question.id)]);
        words.extend(question.options.iter().map(|option| format!("{}.", option.id)));
    }
    words.extend(world.model.scales.keys().flat_map(|id| [format!("&w.{id}="), format!("&w.{id}=3")]));
    words
}

/// Fails where answers hold what the model does not know.
#[track_caller]
pub fn assert_admitted(answers: &Answers, world: &World) {
    for (question, chosen) in answers.chosen() {
        let question = world.model.question(question).expect("only questions of the model are answered");
        let known = |id: &String| id == UNSURE || question.option(id).is_some();
        assert!(!chosen.is_empty() && chosen.iter().all(known), "{}: {chosen:?}", question.id);
        assert!(question.pick == Pick::Many || chosen.len() == 1, "{}: {chosen:?}", question.id);
        assert!(!chosen.iter().any(|option| option == UNSURE) || chosen.len() == 1, "{}: {chosen:?}", question.id);
    }
    for (criterion, level) in answers.weights() {
        assert!(world.model.scales.contains_key(criterion) && level <= MOST_IMPORTANT, "w.{criterion}={level}");
    }
}

fn assert_opens(text: &str, world: &World) -> Opened {
    let opened = decode(text, &world.model, &world.catalog.version);
    assert_admitted(&opened.answers, world);
    assert!(opened.problems.len() <= 6, "{} sentences", opened.problems.len());
    for sentence in &opened.problems {
        assert!(sentence.chars().count() < 300 && sentence.ends_with('.'), "{sentence}");
        assert!(!sentence.contains(char::is_control), "{sentence:?}");
    }
    opened
}

proptest! {
    #[test]
    fn any_text_opens(world in worlds(), text in any::<String>()) {
        assert_opens(&text, &world);
    }

    #[test]
    fn any_bytes_open(world in worlds(), bytes in vec(any::<u8>(), 0..200)) {
        assert_opens(&String::from_utf8_lossy(&bytes), &world);
    }

    #[test]
    fn what_is_nearly_a_link_opens(
        (world, text) in worlds().prop_flat_map(|world| {
            let text = pieces(words(&world));
            (Just(world), text)
        })
    ) {
        assert_opens(&text, &world);
    }
}

#[test]
fn ten_megabytes_of_junk_open() {
    const SIZE: usize = 10_000_000;
    let world = worlds().new_tree(&mut TestRunner::deterministic()).unwrap().current();
    let question = &world.model.questions[0];
    let option = &question.options[0].id;
    let many = |text: &str| text.repeat(SIZE / text.len());
    let junk = [
        many("&"),
        many("a&"),
        many("=&"),
        many("%"),
        many("%41"),
        many("\u{1}"),
        many("w.=9&"),
        format!("{}={}", question.id, many("x.")),
        format!("{}={}", question.id, many(&format!("{option}."))),
        format!("{}={option}&{}", question.id, many(&format!("{}={option}&", question.id))),
        many("é"),
        many("%26%3D"),
        many("%%20"),
    ];
    for text in junk {
        let opened = assert_opens(&text, &world);
        let about_the_answer = text.starts_with(&format!("{}={option}", question.id));
        assert_eq!(opened.answers.has(&question.id, option), about_the_answer, "{:.60}", text);
    }
}
