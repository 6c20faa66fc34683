//! What no answer may do: lower whom it speaks for, or move what it does not speak of.

use crate::support::{SAME, World, answered_worlds, chosen, few, matched, question, rank, with};
use plumbline::{
    answers::{Answers, Depth, MOST_IMPORTANT, Pick, Question, UNSURE},
    catalog::Alternative,
    decision::{
        decide,
        outlook::Outlook,
        requirement::{Met, met},
        table::Table,
        weights::points_of,
    },
};
use proptest::{prelude::*, sample::Index};

type Ranking = Vec<(String, f64)>;

fn place(ranking: &Ranking, id: &str) -> Option<usize> {
    ranking.iter().position(|(other, _)| other == id)
}

/// True where the one stood before the other and does no more.
fn is_passed(before: &Ranking, after: &Ranking, one: &str, by: &str) -> bool {
    place(before, one) < place(before, by) && place(after, one) > place(after, by)
}

/// The world with a further question of one option, and the answers with that chosen.
fn asked(world: &World, answers: &Answers, criterion: &str, points: f64, bound: Option<f64>) -> (World, Answers) {
    let (mut world, more) = (world.clone(), question("more", Pick::One, &[("yes", criterion, points, bound)]));
    let answers = with(answers, &more, vec!["yes"]);
    world.model.questions.push(more);
    (world, answers)
}

/// For each option that only says what is known, and that was not chosen: its question, its id, and the answers with it.
fn further_knowledge<'a>(world: &'a World, answers: &Answers) -> Vec<(&'a Question, &'a str, Answers)> {
    let questions = world.model.questions.iter().filter(|question| question.matches.is_some());
    let options = questions.flat_map(|question| question.options.iter().map(move |option| (question, option)));
    let bare =
        options.filter(|(_, option)| option.importance.is_empty() && option.require.is_empty() && option.ease == 0.0);
    let unknown = bare.filter(|(question, option)| !answers.has(&question.id, &option.id));
    let known = |question: &Question, option: &'a str| {
        with(answers, question, [&chosen(question, answers)[..], &[option]].concat())
    };
    unknown.map(|(question, option)| (question, option.id.as_str(), known(question, &option.id))).collect()
}

fn has(alternative: &Alternative, value: &str) -> bool {
    alternative.traits.values().flatten().any(|own| own == value)
}

/// The value of an alternative on a criterion.
fn value(world: &World, answers: &Answers, id: &str, criterion: &str) -> f64 {
    let table = Table::new(&world.catalog, &world.model);
    let setting = table.setting(&table.choices(&world.model, answers));
    let at = |ids: &[String], id: &str| ids.iter().position(|other| other == id).unwrap();
    table.values(&setting, at(&table.alternatives, id))[at(&table.criteria, criterion)]
}

/// Fails where somebody is passed by one who is rated no higher on what now counts more.
fn assert_nobody_is_passed(world: &World, answers: &Answers, before: &Ranking, after: &Ranking, criterion: &str) {
    for (one, _) in before {
        for (other, _) in before {
            let [own, others] = [one, other].map(|id| value(world, answers, id, criterion));
            assert!(own < others || !is_passed(before, after, one, other), "{one} is passed by {other}");
        }
    }
}

proptest! {
    /// Only one who learns more by it may pass, for example who had nothing that was known.
    #[test]
    fn knowing_more_lowers_nobodys_score_and_lets_nobody_pass_to_whom_it_says_nothing(
        (world, answers) in answered_worlds(),
    ) {
        for (question, option, more) in further_knowledge(&world, &answers) {
            if chosen(question, &answers).is_empty() {
                continue;
            }
            let criterion = &question.matches.as_ref().unwrap().criterion;
            let (before, after) = (rank(&world, &answers), rank(&world, &more));
            for alternative in &world.catalog.alternatives {
                let Some(at) = place(&before, &alternative.id) else { continue };
                let now = place(&after, &alternative.id).expect("what is known excludes nobody");
                prop_assert!(after[now].1 >= before[at].1 - SAME, "{} falls", alternative.id);
                let says_nothing = |other: &&Alternative| {
                    let [before, after] = [&answers, &more].map(|answers| matched(&world, answers, criterion, other));
                    before == after
                };
                for other in world.catalog.alternatives.iter().filter(says_nothing) {
                    let passed = is_passed(&before, &after, &alternative.id, &other.id);
                    prop_assert!(!passed, "{option}: {} is passed by {}", alternative.id, other.id);
                }
            }
        }
    }

    #[test]
    fn the_first_language_known_lowers_no_alternative_in_it((world, answers) in answered_worlds()) {
        for (question, option, more) in further_knowledge(&world, &answers) {
            let matches = question.matches.as_ref().unwrap();
            let nothing_is = matched(&world, &answers, &matches.criterion, &world.catalog.alternatives[0]).is_none();
            // What is known in part may be worth less than what can be learnt.
            if !nothing_is || matches.degree < 10.0 {
                continue;
            }
            let (before, after) = (rank(&world, &answers), rank(&world, &more));
            for alternative in world.catalog.alternatives.iter().filter(|alternative| has(alternative, option)) {
                let [before, after] = [&before, &after].map(|ranking| place(ranking, &alternative.id));
                prop_assert!(after <= before, "{option}: {} falls from {before:?} to {after:?}", alternative.id);
            }
        }
    }

    #[test]
    fn what_is_easier_to_learn_lowers_nobodys_score_and_turns_no_order_of_what_is_known(
        (world, answers) in answered_worlds(),
        ease in 0.0..=1.0f64,
    ) {
        let mut easier = world.clone();
        let mut gladly = question("more", Pick::One, &[("yes", "", 0.0, None)]);
        gladly.options[0].ease = ease;
        let more = with(&answers, &gladly, vec!["yes"]);
        easier.model.questions.push(gladly);
        let (before, after) = (rank(&world, &answers), rank(&easier, &more));
        for (id, score) in &before {
            let now = after[place(&after, id).expect("it excludes nobody")].1;
            prop_assert!(now >= score - SAME, "{id} falls");
        }
        for (criterion, _) in world.model.scales.iter().filter(|(_, scale)| scale.by_trait.is_some()) {
            for (one, _) in &before {
                for (other, _) in &before {
                    let lead = |world, answers| {
                        value(world, answers, one, criterion) - value(world, answers, other, criterion)
                    };
                    let (lead, now) = (lead(&world, &answers), lead(&easier, &more));
                    let can_be_learnt = !world.model.scales[criterion].learnable.is_empty();
                    let expected = if can_be_learnt { lead * (1.0 - ease) } else { lead };
                    prop_assert!((now - expected).abs() < SAME, "{one} and {other}: {lead} becomes {now}");
                }
            }
        }
    }

    /// So who is best on it never falls by it.
    #[test]
    fn a_criterion_weighed_one_level_higher_lets_nobody_pass_who_is_rated_no_higher_on_it(
        (world, answers) in answered_worlds(),
        at in any::<Index>(),
    ) {
        let table = Table::new(&world.catalog, &world.model);
        let at = at.index(table.criteria.len());
        let (criterion, now) = (&table.criteria[at], table.setting(&table.choices(&world.model, &answers)).points[at]);
        let Some(level) = (0..=MOST_IMPORTANT).find(|level| points_of(*level) > now) else { return Ok(()) };
        let mut more = answers.clone();
        prop_assert!(more.weigh(&world.model, criterion, level));
        assert_nobody_is_passed(&world, &answers, &rank(&world, &answers), &rank(&world, &more), criterion);
    }

    #[test]
    fn an_answer_that_raises_one_criterion_lets_nobody_pass_who_is_rated_no_higher_on_it(
        (world, answers) in answered_worlds(),
        (at, points) in (any::<Index>(), 0.5..8.0f64),
    ) {
        let criterion = at.get(&world.model.scales.keys().collect::<Vec<_>>()).to_string();
        let (other, more) = asked(&world, &answers, &criterion, points, None);
        assert_nobody_is_passed(&world, &answers, &rank(&world, &answers), &rank(&other, &more), &criterion);
    }

    #[test]
    fn an_answer_that_only_requires_takes_out_who_fails_it_and_moves_no_other(
        (world, answers) in answered_worlds(),
        (at, bound) in (any::<Index>(), 0..=10u8),
    ) {
        let (criterion, bound) = (&at.get(&world.catalog.criteria).id, f64::from(bound));
        let (other, more) = asked(&world, &answers, criterion, 0.0, Some(bound));
        let fails = |id: &str| met(&world.catalog, world.catalog.alternative(id).unwrap(), criterion, bound) == Met::No;
        let mut expected = rank(&world, &answers);
        expected.retain(|(id, _)| !fails(id));
        prop_assert_eq!(rank(&other, &more), expected);
    }

    /// Who has answered a question of old has answered it.
    #[test]
    fn a_question_that_is_retired_or_does_not_matter_counts_where_it_is_answered((world, answers) in answered_worlds()) {
        let mut other = world.clone();
        for question in &mut other.model.questions {
            question.depth = Depth::Retired;
            question.unless.clear();
        }
        prop_assert_eq!(rank(&other, &answers), rank(&world, &answers));
    }

    #[test]
    fn a_deeper_reader_who_is_sure_of_nothing_more_has_the_same_ranking((world, answers) in answered_worlds()) {
        for depth in Depth::ALL {
            let mut shallow = answers.clone();
            let deeper = world.model.questions.iter().filter(|question| question.depth > depth);
            deeper.clone().for_each(|question| shallow = with(&shallow, question, vec![]));
            let deep = deeper.fold(shallow.clone(), |answers, question| with(&answers, question, vec![UNSURE]));
            prop_assert_eq!(rank(&world, &deep), rank(&world, &shallow));
        }
    }
}

proptest! {
    #![proptest_config(few())]

    /// The draws are others, since the link is another.
    #[test]
    fn not_sure_changes_nothing((world, answers) in answered_worlds()) {
        let open = world.model.questions.iter().filter(|question| !answers.answered(&question.id));
        let unsure = open.fold(answers.clone(), |answers, question| with(&answers, question, vec![UNSURE]));
        let [without, with] = [&answers, &unsure].map(|answers| decide(&world.catalog, &world.model, answers));
        prop_assert_eq!((with.priorities, with.ranking), (without.priorities, without.ranking));
        prop_assert_eq!((with.excluded, with.open), (without.excluded, without.open));
        prop_assert_eq!(with.changes.answers, without.changes.answers);
        let outlook = |answers: &Answers| Outlook::new(&world.catalog, &world.model, answers);
        prop_assert_eq!(outlook(&unsure), outlook(&answers));
    }
}
