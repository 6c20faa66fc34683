//! Who is excluded surely fails a demand; who is ranked fails none surely; what is not known, or may lie on both sides
//! of the bound, excludes nobody.

use crate::support::{World, answered_worlds, few};
use plumbline::{
    answers::Answers,
    catalog::{Alternative, Direction},
    decision::{
        decide,
        requirement::{Demand, Exclusion, Open},
    },
};
use proptest::prelude::*;

/// What the answers demand, read off the model once more.
fn demands(world: &World, answers: &Answers) -> Vec<Demand> {
    let mut demands = vec![];
    for question in &world.model.questions {
        for option in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
            demands.extend(option.require.iter().map(|(criterion, bound)| Demand {
                question: question.id.clone(),
                option: option.id.clone(),
                criterion: criterion.to_owned(),
                bound: *bound,
            }));
        }
    }
    demands
}

/// The worst and the best that may be true: a rating's range, or a number twice.
fn found(alternative: &Alternative, criterion: &str) -> Option<(f64, f64)> {
    let rated = alternative.ratings.get(criterion).map(|rating| (rating.low, rating.high));
    rated.or_else(|| alternative.number(criterion).map(|number| (number, number)))
}

/// True where this falls short of the bound, or exceeds it where lower numbers are better. Ratings are best high.
fn beyond(world: &World, demand: &Demand, found: f64) -> bool {
    let criterion = world.catalog.criterion(&demand.criterion).unwrap();
    let lower = criterion.better == Some(Direction::Lower) && !world.model.scales.contains_key(&criterion.id);
    if lower { found > demand.bound } else { found < demand.bound }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn each_demand_is_met_or_failed_or_open_where_it_matters((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let mut told = 0;
        for alternative in &world.catalog.alternatives {
            let ranked = decision.ranking.iter().any(|ranked| ranked.alternative == alternative.id);
            for demand in demands(&world, &answers) {
                let found = found(alternative, &demand.criterion);
                let id = alternative.id.clone();
                let fails = found.filter(|(_, best)| beyond(&world, &demand, *best)).is_some();
                // What else cannot be said of one that is excluded does not matter.
                let is_open = ranked && !fails && found.is_none_or(|(worst, _)| beyond(&world, &demand, worst));
                let number = alternative.number(&demand.criterion);
                let open = Open { alternative: id.clone(), demand: demand.clone(), found: number };
                prop_assert_eq!(decision.open.contains(&open), is_open);
                let excluded = Exclusion { alternative: id, demand, found: number.unwrap_or_default() };
                prop_assert_eq!(decision.excluded.contains(&excluded), fails);
                told += usize::from(is_open) + usize::from(fails);
            }
        }
        prop_assert_eq!(told, decision.open.len() + decision.excluded.len());
    }

    #[test]
    fn each_alternative_is_ranked_or_excluded_and_never_both((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        for alternative in &world.catalog.alternatives {
            let ranked = decision.ranking.iter().filter(|ranked| ranked.alternative == alternative.id).count();
            let excluded = decision.excluded.iter().any(|exclusion| exclusion.alternative == alternative.id);
            prop_assert_eq!(ranked, usize::from(!excluded));
        }
        prop_assert!(decision.ranking.len() <= world.catalog.alternatives.len());
    }

    #[test]
    fn what_is_not_known_excludes_nobody((mut world, answers) in answered_worlds()) {
        for alternative in &mut world.catalog.alternatives {
            alternative.ratings.clear();
            alternative.numbers.clear();
        }
        let decision = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(decision.excluded, vec![]);
        prop_assert_eq!(decision.ranking.len(), world.catalog.alternatives.len());
        prop_assert_eq!(decision.open.len(), demands(&world, &answers).len() * world.catalog.alternatives.len());
    }
}
