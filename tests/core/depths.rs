//! A deeper reader is asked all that a hastier one is, and answers that seldom go together are found out.

use crate::support::{answered_worlds, worlds};
use plumbline::answers::{Answers, Contradiction, Depth};
use plumbline::by_id::ById;
use proptest::prelude::*;

proptest! {
    #[test]
    fn each_depth_asks_what_the_ones_before_it_ask_and_the_deepest_all_but_the_retired(world in worlds()) {
        let asked = Depth::ALL.map(|depth| world.model.asked(depth).map(|question| &question.id).collect::<Vec<_>>());
        for (less, more) in asked.iter().zip(&asked[1..]) {
            let kept: Vec<_> = more.iter().copied().filter(|id| less.contains(id)).collect();
            prop_assert_eq!(&kept, less, "in the same order");
        }
        let retired = world.model.questions.iter().filter(|question| question.depth == Depth::Retired).count();
        prop_assert_eq!(asked[2].len(), world.model.questions.len() - retired);
    }

    #[test]
    fn a_question_matters_until_one_of_the_answers_is_given_after_which_it_does_not((world, answers) in answered_worlds()) {
        for question in &world.model.questions {
            let given = question.unless.iter().flat_map(|(other, options)| {
                options.iter().filter(|option| answers.has(other, option))
            });
            prop_assert_eq!(question.matters(&answers), given.count() == 0);
            prop_assert!(question.matters(&Answers::default()));
        }
    }

    #[test]
    fn a_contradiction_holds_where_each_question_has_one_of_its_options((world, answers) in answered_worlds()) {
        let of = |question: &str, options: Vec<String>| (question.to_owned(), options);
        let chosen = answers.chosen().map(|(question, options)| of(question, options.to_vec()));
        let mut contradiction = Contradiction { answers: chosen.collect(), says: "No.".to_owned() };
        prop_assert!(contradiction.holds(&answers));
        for options in contradiction.answers.values_mut() {
            options.push("another".to_owned());
        }
        prop_assert!(contradiction.holds(&answers));
        for question in &world.model.questions {
            let options = question.options.iter().map(|option| option.id.clone());
            let others = options.filter(|option| !answers.has(&question.id, option)).collect();
            contradiction.answers.insert(question.id.clone(), others);
            prop_assert!(!contradiction.holds(&answers));
        }
    }
}

#[test]
fn no_answer_contradicts_nothing() {
    let answers = ById::from([("q".to_owned(), vec!["yes".to_owned()])]);
    assert!(!Contradiction { answers, says: "No.".to_owned() }.holds(&Answers::default()));
    assert_eq!(Depth::ALL.map(Depth::word), ["quick", "standard", "thorough"]);
}
