//! Where in the questions a reader is: its form in an address, and the way through the questions.

use crate::support::answered_worlds;
use plumbline::answers::{
    Depth,
    place::{Place, Step},
};
use proptest::{prelude::*, sample::select};

proptest! {
    #[test]
    fn an_address_is_read_as_the_place_that_it_was_written_for((world, answers) in answered_worlds(), depth in select(&Depth::ALL)) {
        let model = &world.model;
        let start = Place { depth, step: Step::Check };
        let asked = start.asked(model, &answers).map(|at| Step::Ask { at, then_check: false });
        for step in asked.chain([Step::Check]) {
            let place = Place { depth, step };
            prop_assert_eq!(Place::decode(&place.encode(model), model), place);
        }
    }

    #[test]
    fn going_on_leads_through_all_that_is_asked_to_the_page_that_checks((world, answers) in answered_worlds(), depth in select(&Depth::ALL)) {
        let model = &world.model;
        let mut place = Place { depth, step: Step::Check }.first(model, &answers);
        let mut met = vec![];
        while let Step::Ask { at, .. } = place.step {
            if let Some(back) = place.back(model, &answers) {
                prop_assert_eq!(back.next(model, &answers), place);
            }
            met.push(at);
            place = place.next(model, &answers);
        }
        prop_assert_eq!(met, place.asked(model, &answers).collect::<Vec<_>>());
    }

    #[test]
    fn who_changes_one_answer_comes_back_to_the_page_that_checks((world, answers) in answered_worlds(), depth in select(&Depth::ALL)) {
        let model = &world.model;
        for question in &model.questions {
            let from = Place::check(depth);
            let place = from.changing(&question.id, model).unwrap();
            prop_assert_eq!(place.next(model, &answers).step, Step::Check);
            prop_assert_eq!(Place::decode(&place.encode(model), model), place);
            // No more is asked than before, unless the question itself is one of more.
            prop_assert_eq!(place.depth, depth.max(question.depth).min(Depth::Thorough));
        }
        prop_assert_eq!(Place::check(depth).changing("no question", model), None);
    }

    #[test]
    fn any_text_is_a_place((world, answers) in answered_worlds(), text: String) {
        let place = Place::decode(&text, &world.model);
        prop_assert!(place.depth <= Depth::Thorough);
        let _ = place.back(&world.model, &answers);
    }
}
