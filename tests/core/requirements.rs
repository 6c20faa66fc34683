//! Who is excluded fails a demand that is known to fail; who is ranked fails none; what is not known excludes nobody.

use crate::support::{World, answered_worlds};
use plumbline::{
    answers::Answers,
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
            demands.extend(option.require.iter().map(|(criterion, at_least)| Demand {
                question: question.id.clone(),
                option: option.id.clone(),
                criterion: criterion.clone(),
                at_least: *at_least,
            }));
        }
    }
    demands
}

proptest! {
    #[test]
    fn each_demand_is_met_or_failed_or_open((world, answers) in answered_worlds()) {
        let decision = decide(&world.catalog, &world.model, &answers);
        let mut told = 0;
        for alternative in &world.catalog.alternatives {
            for demand in demands(&world, &answers) {
                let rating = alternative.ratings.get(&demand.criterion).map(|rating| rating.rating);
                let id = alternative.id.clone();
                let open = decision.open.contains(&Open { alternative: id.clone(), demand: demand.clone() });
                prop_assert_eq!(open, rating.is_none());
                let fails = rating.filter(|rating| *rating < demand.at_least);
                let rating = rating.unwrap_or_default();
                let excluded = decision.excluded.contains(&Exclusion { alternative: id, demand, rating });
                prop_assert_eq!(excluded, fails.is_some());
                told += usize::from(open) + usize::from(excluded);
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
    fn what_is_not_rated_excludes_nobody((mut world, answers) in answered_worlds()) {
        world.catalog.alternatives.iter_mut().for_each(|alternative| alternative.ratings.clear());
        let decision = decide(&world.catalog, &world.model, &answers);
        prop_assert_eq!(decision.excluded, vec![]);
        prop_assert_eq!(decision.ranking.len(), world.catalog.alternatives.len());
        prop_assert_eq!(decision.open.len(), demands(&world, &answers).len() * world.catalog.alternatives.len());
    }
}
