//! A link holds answers whole: what is written is read again, and equal answers are the same characters.

use crate::support::{World, answered_worlds, answers_to, given, pieces, replies_to, worlds};
use plumbline::answers::link::{Opened, decode, encode};
use proptest::prelude::*;

fn open(text: &str, world: &World) -> Opened {
    decode(text, &world.model, &world.catalog.version)
}

fn written(world: &World, answers: &plumbline::answers::Answers) -> String {
    encode(answers, &world.catalog.version)
}

proptest! {
    #[test]
    fn what_is_written_is_read_again((world, answers) in answered_worlds()) {
        let text = written(&world, &answers);
        prop_assert_eq!(open(&text, &world), Opened { answers: answers.clone(), made_with: None, problems: vec![] });
        prop_assert_eq!(open(&format!("#{text}"), &world).answers, answers);
    }

    #[test]
    fn the_order_of_answering_leaves_no_trace(
        (world, forth, back) in worlds().prop_flat_map(|world| {
            let forth = replies_to(&world);
            (Just(world), forth).prop_flat_map(|(world, forth)| {
                let back = Just(forth.clone()).prop_shuffle();
                (Just(world), Just(forth), back)
            })
        })
    ) {
        let (forth, back) = (given(&world, &forth), given(&world, &back));
        prop_assert_eq!(&forth, &back);
        prop_assert_eq!(written(&world, &forth), written(&world, &back));
    }

    #[test]
    fn equal_text_means_equal_answers(
        (world, one, other) in worlds().prop_flat_map(|world| {
            let (one, other) = (answers_to(&world), answers_to(&world));
            (Just(world), one, other)
        })
    ) {
        prop_assert_eq!(written(&world, &one) == written(&world, &other), one == other);
    }

    #[test]
    fn writing_what_was_read_changes_nothing_more(
        (world, text) in worlds().prop_flat_map(|world| {
            let text = pieces(super::link_junk::words(&world));
            (Just(world), text)
        })
    ) {
        let once = written(&world, &open(&text, &world).answers);
        let twice = open(&once, &world);
        prop_assert_eq!(&twice.problems, &Vec::<String>::new(), "{} from {}", once, text);
        prop_assert_eq!(written(&world, &twice.answers), once);
    }
}
