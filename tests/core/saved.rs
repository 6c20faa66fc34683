//! What is kept on the device comes back whole; what is left of a damaged document comes back as far as it goes.

use crate::support::{World, answered_worlds, pieces, worlds};
use plumbline::{
    answers::{
        Answers, Model,
        saved::{Draft, read, write},
    },
    by_id::ById,
    kept::{Restored, State},
};
use proptest::prelude::*;

fn is_part_of(part: &Answers, whole: &Answers) -> bool {
    let chosen = part.chosen().all(|(question, options)| options.iter().all(|option| whole.has(question, option)));
    chosen && part.weights().all(|(criterion, level)| whole.weights().any(|found| found == (criterion, level)))
}

fn draft(answers: &Answers) -> Draft {
    Draft { answers: answers.clone(), decision: None }
}

fn words(world: &World) -> Vec<String> {
    let document = ["{", "}", "\"v\":", "1", "2", ",", "\"answers\":\"", "\"", "\\", "\\u0041", "null", "[", "]"];
    document.map(str::to_owned).into_iter().chain(super::link_junk::words(world)).collect()
}

proptest! {
    #[test]
    fn what_is_kept_comes_back(
        (world, answers) in answered_worlds(), decision in prop::option::of(".{0,4}"), version in "[0-9-]{0,10}"
    ) {
        let draft = Draft { answers, decision };
        let restored = read(&write(&draft, &version), &world.model);
        prop_assert_eq!(restored, Restored { value: draft, state: State::Whole });
    }

    /// A page of the version before, still open, reads it.
    #[test]
    fn what_belongs_to_no_decision_is_written_as_before((_, answers) in answered_worlds()) {
        let written = write(&draft(&answers), "2020-02-02");
        let fields: std::collections::BTreeMap<String, serde_json::Value> = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(fields.keys().collect::<Vec<_>>(), ["answers", "v"]);
    }

    #[test]
    fn a_document_cut_off_anywhere_gives_what_stands_before_the_cut((world, answers) in answered_worlds()) {
        let whole = write(&draft(&answers), "2020-02-02");
        for end in 0..whole.len() {
            let restored = read(&whole[..end], &world.model);
            prop_assert_eq!(restored.state, State::Damaged);
            let found = restored.value.answers;
            prop_assert!(is_part_of(&found, &answers), "{}", &whole[..end]);
            // What another part follows is surely there to its end.
            for (question, options) in answers.chosen() {
                let text = format!("&{question}={}&", options.join("."));
                if whole[..end].contains(&text) {
                    let found = found.chosen().find(|(id, _)| *id == question);
                    prop_assert_eq!(found, Some((question, options)), "{}", &whole[..end]);
                }
            }
        }
    }

    #[test]
    fn any_text_can_be_read(world in worlds(), text in any::<String>()) {
        let restored = read(&text, &world.model);
        super::link_junk::assert_admitted(&restored.value.answers, &world);
    }

    #[test]
    fn what_is_nearly_a_document_can_be_read(
        (world, text) in worlds().prop_flat_map(|world| {
            let text = pieces(words(&world));
            (Just(world), text)
        })
    ) {
        let restored = read(&text, &world.model);
        super::link_junk::assert_admitted(&restored.value.answers, &world);
    }

    #[test]
    fn a_newer_document_is_known_as_one_and_read((world, answers) in answered_worlds(), version in 2..u32::MAX) {
        let newer = write(&draft(&answers), "2020-02-02").replace("{\"v\":1,", &format!("{{\"v\":{version},\"more\":[1],"));
        prop_assert_eq!(read(&newer, &world.model), Restored { value: draft(&answers), state: State::Newer });
    }

    /// Else it would be taken for damaged, and written over.
    #[test]
    fn a_newer_document_is_known_as_one_even_where_its_answers_have_another_form(world in worlds()) {
        for newer in ["{\"v\":2}", "{\"v\":2,\"answers\":{\"a\":1}}", "{\"answers\":[],\"v\":3}"] {
            prop_assert_eq!(read(newer, &world.model).state, State::Newer, "{}", newer);
        }
    }
}

#[test]
fn a_part_that_is_not_known_any_more_is_damage() {
    let mut world = any_world();
    world.model.questions.clear();
    world.model.scales.clear();
    let gone = r#"{"v":1,"answers":"v=1&data=2020-02-02&gone=yes","decision":"a"}"#;
    // What is left of the answers must not be kept in place of all.
    assert_eq!(read(gone, &world.model), Restored { value: Draft::default(), state: State::Damaged });
}

fn any_world() -> World {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    worlds().new_tree(&mut TestRunner::deterministic()).unwrap().current()
}

#[test]
fn a_name_of_which_a_word_is_no_part_comes_back() {
    let model = Model { questions: vec![], contradictions: vec![], scales: ById::default() };
    let mut answers = Answers::default();
    assert!(answers.name("own.1", "A = B"));
    assert_eq!(answers.own().names().collect::<Vec<_>>(), [("own.1", "A B")]);
    assert_eq!(read(&write(&draft(&answers), "2020-02-02"), &model).value, draft(&answers));
}
