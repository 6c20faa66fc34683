//! The first line follows from the ranking and the rank shares by the published rule and by nothing else.

use crate::support::{answered_worlds, few};
use plumbline::{
    answers::{Answers, Depth},
    decision::{
        decide,
        headline::{Headline, POSSIBLE, SHORTLIST, SURE, TOO_CLOSE, headline},
        requirement::{Demand, Open},
        score::Ranked,
    },
};
use proptest::{collection::vec, prelude::*};

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
        undecided in 0..3usize,
    ) {
        field.sort_unstable_by_key(|(points, ..)| std::cmp::Reverse(*points));
        let points: Vec<u8> = field.iter().map(|(points, ..)| *points).collect();
        let total: u32 = field.iter().map(|(_, draws, _)| u32::from(*draws)).sum();
        let firsts: Vec<f64> = field.iter().map(|(_, draws, _)| f64::from(*draws) / f64::from(total.max(1))).collect();
        let doubtful = |at: &usize| field[*at].2;
        let open = in_doubt((0..field.len()).filter(doubtful));
        let found = headline(&ranking(&points), &firsts, &open, undecided);
        if points[0] - points[1] >= 5 && firsts[0] >= SURE && !field[0].2 {
            // A question that everybody is asked may still take its place.
            let (first, lead, share, left) = match found {
                Headline::Winner { first, lead, share } => (first, lead, share, 0),
                Headline::SoFar { first, lead, share, open } => (first, lead, share, open),
                _ => return Err(TestCaseError::fail("no winner")),
            };
            prop_assert_eq!((first, share, left), (name(0), firsts[0], undecided));
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
    fn a_decision_has_the_headline_of_its_ranking_its_shares_and_its_open_questions((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let firsts: Vec<f64> = decision.acceptability.ranks.iter().map(|ranks| ranks[0]).collect();
        let undecided = decision.changes.influences.iter().filter(|influence| {
            let question = world.model.question(&influence.question).unwrap();
            influence.flips && question.depth == Depth::Quick && !answers.answered(&question.id)
        });
        let expected = headline(&decision.ranking, &firsts, &decision.open, undecided.count());
        prop_assert_eq!(decision.headline, if answers.is_empty() { Headline::Unanswered } else { expected });
        let unanswered = decide(&world.catalog, &world.model, &Answers::default());
        prop_assert_eq!(unanswered.headline, Headline::Unanswered);
    }
}

#[test]
fn every_kind_has_its_case() {
    assert_eq!(headline(&[], &[], &[], 0), Headline::NothingLeft);
    assert_eq!(headline(&ranking(&[3]), &[1.0], &[], 1), Headline::OnlyOne { only: name(0), sure: true });
    assert_eq!(headline(&ranking(&[3]), &[1.0], &in_doubt([0]), 0), Headline::OnlyOne { only: name(0), sure: false });
    let (first, lead, share) = (name(0), 0.6 - 0.55, SURE);
    assert!((lead - TOO_CLOSE).abs() < 1e-9, "the least lead of a winner");
    let winner = Headline::Winner { first: first.clone(), lead, share };
    assert_eq!(headline(&ranking(&[60, 55]), &[SURE, 0.3], &[], 0), winner);
    assert_eq!(headline(&ranking(&[60, 55]), &[SURE, 0.3], &[], 2), Headline::SoFar { first, lead, share, open: 2 });
    // A tie is shown as one, and the fourth is just outside.
    let close = headline(&ranking(&[60, 60, 56, 55]), &[0.5, 0.5, 0.0, 0.1], &[], 0);
    assert_eq!(close, Headline::Shortlist(names(0..3)));
    // Five that may be best are no shortlist.
    let five = headline(&ranking(&[60; 5]), &[0.2; 5], &[], 0);
    assert_eq!(five, Headline::TooEarly(names(0..5)));
}

#[test]
fn a_long_lead_in_too_few_draws_wins_nothing_and_lists_the_distant_rival() {
    let found = headline(&ranking(&[80, 70, 60, 50]), &[0.59, 0.1, 0.15, 0.16], &[], 0);
    assert_eq!(found, Headline::Shortlist(names([0, 2, 3])));
}

#[test]
fn who_may_fail_a_requirement_wins_nothing_and_the_best_that_meets_it_stands_beside() {
    let ranking = ranking(&[90, 70, 60, 50]);
    let found = |open: &[usize]| headline(&ranking, &[1.0, 0.0, 0.0, 0.0], &in_doubt(open.iter().copied()), 0);
    assert!(matches!(found(&[1, 2]), Headline::Winner { .. }));
    assert_eq!(found(&[0]), Headline::Shortlist(names([0, 1])));
    assert_eq!(found(&[0, 1]), Headline::Shortlist(names([0, 2])));
}

/// Lists of one are winners that are not called so.
#[test]
fn a_shortlist_has_two_or_more() {
    let found = headline(&ranking(&[80, 70, 60, 50, 40]), &[0.52, 0.12, 0.12, 0.12, 0.12], &[], 0);
    let (Headline::Shortlist(list) | Headline::TooEarly(list)) = found else { panic!("{found:?}") };
    assert!(list.len() > 1, "{list:?}");
}
