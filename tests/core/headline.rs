//! The first line follows from the ranking by the published rule and by nothing else.

use crate::support::answered_worlds;
use plumbline::{
    answers::{Answers, Choice, Pick, Question},
    decision::{
        decide,
        headline::{Headline, TOO_CLOSE, headline},
        score::Ranked,
    },
};
use proptest::{collection::vec, prelude::*};

fn some_answer() -> Answers {
    let option = Choice { id: "yes".into(), label: "Yes".into(), importance: [].into(), require: [].into() };
    let question = Question {
        id: "q".into(),
        title: "Really?".into(),
        why: String::new(),
        hint: None,
        pick: Pick::One,
        matches: None,
        options: vec![option],
    };
    let mut answers = Answers::default();
    answers.answer(&question, ["yes"]);
    answers
}

/// A ranking with these points of 100, best first, named in their order.
fn ranking(points: &[u8]) -> Vec<Ranked> {
    let ranked = |(at, points): (usize, &u8)| Ranked {
        alternative: format!("a{at}"),
        score: f64::from(*points) / 100.0,
        parts: vec![],
    };
    points.iter().enumerate().map(ranked).collect()
}

proptest! {
    #[test]
    fn a_lead_of_five_points_wins_and_a_smaller_one_is_too_close(mut points in vec(0..=100u8, 2..6)) {
        points.sort_unstable_by(|a, b| b.cmp(a));
        match headline(&some_answer(), &ranking(&points)) {
            Headline::Winner { first, lead } => {
                prop_assert_eq!(first, "a0");
                prop_assert!(points[0] - points[1] >= 5);
                prop_assert!((lead - f64::from(points[0] - points[1]) / 100.0).abs() < 1e-9);
            }
            Headline::TooClose(shortlist) => {
                let close = points.iter().filter(|other| points[0] - **other < 5).count();
                prop_assert!(close >= 2);
                prop_assert_eq!(shortlist, (0..close).map(|at| format!("a{at}")).collect::<Vec<_>>());
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn a_decision_has_the_headline_of_its_ranking((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let ids: Vec<&String> = decision.ranking.iter().map(|ranked| &ranked.alternative).collect();
        let behind = |at: usize| decision.ranking[0].score - decision.ranking[at].score;
        match &decision.headline {
            Headline::Unanswered => prop_assert!(answers.is_empty()),
            Headline::NothingLeft => prop_assert!(ids.is_empty()),
            Headline::OnlyOne(only) => prop_assert_eq!(ids, [only]),
            Headline::Winner { first, .. } => prop_assert!(ids[0] == first && behind(1) > TOO_CLOSE - 1e-6),
            Headline::TooClose(shortlist) => {
                prop_assert!(shortlist.len() > 1 && behind(1) < TOO_CLOSE);
                prop_assert_eq!(&ids[..shortlist.len()], &shortlist.iter().collect::<Vec<_>>()[..]);
                let out = (shortlist.len()..ids.len()).all(|at| behind(at) > TOO_CLOSE - 1e-6);
                prop_assert!(out && (0..shortlist.len()).all(|at| behind(at) < TOO_CLOSE));
            }
        }
    }
}

#[test]
fn every_kind_has_its_case() {
    let answers = some_answer();
    assert_eq!(headline(&Answers::default(), &ranking(&[90, 10])), Headline::Unanswered);
    assert_eq!(headline(&answers, &[]), Headline::NothingLeft);
    assert_eq!(headline(&answers, &ranking(&[3])), Headline::OnlyOne("a0".into()));
    // A tie is shown as one, and the fourth is just outside.
    let close = Headline::TooClose(vec!["a0".into(), "a1".into(), "a2".into()]);
    assert_eq!(headline(&answers, &ranking(&[60, 60, 56, 55])), close);
    assert!(matches!(headline(&answers, &ranking(&[60, 55])), Headline::Winner { .. }));
}
