//! The first line follows from the ranking and the rank shares by the published rule and by nothing else.

use crate::support::{answered_worlds, few, question};
use plumbline::{
    answers::{Answers, Pick},
    decision::{
        decide,
        headline::{Headline, POSSIBLE, SHORTLIST, SURE, TOO_CLOSE, headline},
        requirement::{Demand, Open},
        score::Ranked,
    },
};
use proptest::{collection::vec, prelude::*};

fn some_answer() -> Answers {
    let question = question("q", Pick::One, &[("yes", "c", 1, None)]);
    let mut answers = Answers::default();
    answers.answer(&question, ["yes"]);
    answers
}

/// A ranking with these points of 100, best first, named in their order.
fn ranking(points: &[u8]) -> Vec<Ranked> {
    let ranked =
        |(at, points): (usize, &u8)| Ranked { alternative: name(at), score: f64::from(*points) / 100.0, parts: vec![] };
    points.iter().enumerate().map(ranked).collect()
}

/// A requirement of which nobody can say whether these meet it.
fn in_doubt(places: impl IntoIterator<Item = usize>) -> Vec<Open> {
    let demand = Demand { question: "q".into(), option: "yes".into(), criterion: "c".into(), bound: 5.0 };
    let open = |at| Open { alternative: name(at), demand: demand.clone(), found: None };
    places.into_iter().map(open).collect()
}

fn name(at: usize) -> String {
    format!("a{at}")
}

fn names(places: impl IntoIterator<Item = usize>) -> Vec<String> {
    places.into_iter().map(name).collect()
}

proptest! {
    #[test]
    fn a_winner_leads_by_five_points_in_most_draws_beyond_doubt_and_else_all_that_may_be_best_are_listed(
        mut field in vec((0..=100u8, 0..=20u8, prop::bool::weighted(0.2)), 2..8),
    ) {
        field.sort_unstable_by_key(|(points, ..)| std::cmp::Reverse(*points));
        let points: Vec<u8> = field.iter().map(|(points, ..)| *points).collect();
        let total: u32 = field.iter().map(|(_, draws, _)| u32::from(*draws)).sum();
        let firsts: Vec<f64> = field.iter().map(|(_, draws, _)| f64::from(*draws) / f64::from(total.max(1))).collect();
        let doubtful = |at: &usize| field[*at].2;
        let open = in_doubt((0..field.len()).filter(doubtful));
        let found = headline(&some_answer(), &ranking(&points), &firsts, &open);
        if points[0] - points[1] >= 5 && firsts[0] >= SURE && !field[0].2 {
            let Headline::Winner { first, lead, share } = found else { return Err(TestCaseError::fail("no winner")) };
            prop_assert_eq!((first, share), (name(0), firsts[0]));
            prop_assert!((lead - f64::from(points[0] - points[1]) / 100.0).abs() < 1e-9);
        } else {
            let close = |at: usize| points[0] - points[at] < 5 || firsts[at] >= POSSIBLE;
            let alone = !(1..field.len()).any(close);
            // Beside a first in doubt, or alone, stands the best that is in none; where all are, the second.
            let stand_in = (1..field.len()).find(|at| field[0].2 && !doubtful(at)).unwrap_or(1);
            let listed =
                |at: &usize| *at == 0 || close(*at) || ((alone || field[0].2) && *at == stand_in);
            let list = names((0..points.len()).filter(listed));
            let expected =
                if list.len() > SHORTLIST { Headline::TooEarly(list) } else { Headline::Shortlist(list) };
            prop_assert_eq!(found, expected);
        }
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_decision_has_the_headline_of_its_ranking_and_its_shares((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let ids: Vec<&String> = decision.ranking.iter().map(|ranked| &ranked.alternative).collect();
        let behind = |at: usize| decision.ranking[0].score - decision.ranking[at].score;
        let share = |at: usize| decision.acceptability.ranks[at][0];
        let sure = |at: &usize| decision.open.iter().all(|open| open.alternative != *ids[*at]);
        match &decision.headline {
            Headline::Unanswered => prop_assert!(answers.is_empty()),
            Headline::NothingLeft => prop_assert!(ids.is_empty()),
            Headline::OnlyOne(only) => prop_assert_eq!(ids, [only]),
            Headline::Winner { first, share: told, .. } => {
                prop_assert!(ids[0] == first && behind(1) > TOO_CLOSE - 1e-6);
                prop_assert!(share(0) >= SURE && *told == share(0) && sure(&0));
            }
            Headline::Shortlist(list) | Headline::TooEarly(list) => {
                prop_assert!(behind(1) < TOO_CLOSE || share(0) < SURE || !sure(&0));
                let best_beyond_doubt = (0..ids.len()).find(sure);
                let close = |at: usize| behind(at) + 1e-9 < TOO_CLOSE || share(at) >= POSSIBLE;
                let alone = !(1..ids.len()).any(close);
                // Beside a first in doubt, or alone, stands the best that is in none; where all are, the second.
                let stand_in = if sure(&0) { 1 } else { best_beyond_doubt.unwrap_or(1) };
                let listed = |at: &usize| {
                    close(*at) || *at == 0 || ((alone || !sure(&0)) && *at == stand_in)
                };
                let expected: Vec<&String> = (0..ids.len()).filter(listed).map(|at| ids[at]).collect();
                prop_assert_eq!(list.iter().collect::<Vec<_>>(), expected);
            }
        }
    }
}

#[test]
fn every_kind_has_its_case() {
    let answers = some_answer();
    assert_eq!(headline(&Answers::default(), &ranking(&[90, 10]), &[1.0, 0.0], &[]), Headline::Unanswered);
    assert_eq!(headline(&answers, &[], &[], &[]), Headline::NothingLeft);
    assert_eq!(headline(&answers, &ranking(&[3]), &[1.0], &[]), Headline::OnlyOne(name(0)));
    let winner = Headline::Winner { first: name(0), lead: 0.6 - 0.55, share: SURE };
    assert_eq!(headline(&answers, &ranking(&[60, 55]), &[SURE, 0.4], &[]), winner);
    // A tie is shown as one, and the fourth is just outside.
    let close = headline(&answers, &ranking(&[60, 60, 56, 55]), &[0.5, 0.5, 0.0, 0.1], &[]);
    assert_eq!(close, Headline::Shortlist(names(0..3)));
    // Five that may be best are no shortlist.
    let five = headline(&answers, &ranking(&[60; 5]), &[0.2; 5], &[]);
    assert_eq!(five, Headline::TooEarly(names(0..5)));
}

#[test]
fn a_long_lead_in_too_few_draws_wins_nothing_and_lists_the_distant_rival() {
    let found = headline(&some_answer(), &ranking(&[80, 70, 60, 50]), &[0.59, 0.1, 0.15, 0.16], &[]);
    assert_eq!(found, Headline::Shortlist(names([0, 2, 3])));
}

#[test]
fn who_may_fail_a_requirement_wins_nothing_and_the_best_that_meets_it_stands_beside() {
    let (answers, ranking) = (some_answer(), ranking(&[90, 70, 60, 50]));
    let found = |open: &[usize]| headline(&answers, &ranking, &[1.0, 0.0, 0.0, 0.0], &in_doubt(open.iter().copied()));
    assert!(matches!(found(&[1, 2]), Headline::Winner { .. }));
    assert_eq!(found(&[0]), Headline::Shortlist(names([0, 1])));
    assert_eq!(found(&[0, 1]), Headline::Shortlist(names([0, 2])));
}

/// Lists of one are winners that are not called so.
#[test]
fn a_shortlist_has_two_or_more() {
    let found = headline(&some_answer(), &ranking(&[80, 70, 60, 50, 40]), &[0.52, 0.12, 0.12, 0.12, 0.12], &[]);
    let (Headline::Shortlist(list) | Headline::TooEarly(list)) = found else { panic!("{found:?}") };
    assert!(list.len() > 1, "{list:?}");
}
