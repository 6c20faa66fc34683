//! Requirements: an answer may demand a least rating or number. Three-valued: met, not met, unknown.

use crate::{
    answers::{Answers, Model},
    catalog::{Alternative, Catalog, Direction},
};

/// Whether an alternative does what is demanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    Yes,
    No,
    /// Nothing is known, or the range of what is known lies on both sides of what is demanded.
    Unknown,
}

/// An alternative set apart, and the answer that did it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    pub alternative: String,
    pub demand: Demand,
    /// Its rating, or its number in the criterion's unit: worse than what is demanded.
    pub found: f64,
}

/// A demand of which nobody can say whether this alternative meets it: it stays in, and the reader is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub alternative: String,
    pub demand: Demand,
    /// Its rating or number, if there is any.
    pub found: Option<f64>,
}

/// What an answer demands.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    pub question: String,
    pub option: String,
    pub criterion: String,
    /// The least that is accepted, a rating from 0 to 10 or a number in the criterion's unit; the most, where lower is
    /// better.
    pub bound: f64,
}

/// An answer that demands something: question and option.
pub type Demanding = (String, String);

/// Whether an alternative reaches a bound on a criterion. A number counts as it is, a rating with its range.
pub fn met(catalog: &Catalog, alternative: &Alternative, criterion: &str, bound: f64) -> Met {
    let Some(rating) = alternative.ratings.get(criterion) else {
        let lower = catalog.criterion(criterion).is_some_and(|criterion| criterion.better == Some(Direction::Lower));
        return match alternative.number(criterion) {
            None => Met::Unknown,
            Some(number) if (lower && number <= bound) || (!lower && number >= bound) => Met::Yes,
            Some(_) => Met::No,
        };
    };
    if rating.low >= bound {
        Met::Yes
    } else if rating.high < bound {
        Met::No
    } else {
        Met::Unknown
    }
}

/// Checks each alternative against each demand. One that fails several is listed with each; what else cannot be said of it
/// does not matter then.
pub fn check(catalog: &Catalog, model: &Model, answers: &Answers) -> (Vec<Exclusion>, Vec<Open>) {
    let (mut excluded, mut open) = (Vec::new(), Vec::new());
    let demands = demands(model, answers);
    for alternative in &catalog.alternatives {
        let (excluded_before, open_before) = (excluded.len(), open.len());
        for demand in &demands {
            let rating = alternative.ratings.get(&demand.criterion).map(|rating| rating.rating);
            let found = rating.or_else(|| alternative.number(&demand.criterion));
            let (alternative, demand, met) =
                (alternative.id.clone(), demand.clone(), met(catalog, alternative, &demand.criterion, demand.bound));
            match (met, found) {
                (Met::Yes, _) => {}
                (Met::No, Some(found)) => excluded.push(Exclusion { alternative, demand, found }),
                (_, found) => open.push(Open { alternative, demand, found }),
            }
        }
        if excluded.len() > excluded_before {
            open.truncate(open_before);
        }
    }
    (excluded, open)
}

/// Where every alternative is excluded: the smallest sets of answers that would have to go so that one is left, each with
/// the alternatives that it brings back. To bring one back all the answers that exclude it have to go, so the smallest
/// sets are found among those.
pub fn smallest_to_drop(catalog: &Catalog, excluded: &[Exclusion]) -> Vec<(Vec<Demanding>, Vec<String>)> {
    let mut sets: Vec<(Vec<Demanding>, Vec<String>)> = vec![];
    for alternative in &catalog.alternatives {
        let mut against: Vec<Demanding> = vec![];
        for exclusion in excluded.iter().filter(|exclusion| exclusion.alternative == alternative.id) {
            let demanding = (exclusion.demand.question.clone(), exclusion.demand.option.clone());
            if !against.contains(&demanding) {
                against.push(demanding);
            }
        }
        match sets.iter_mut().find(|(set, _)| *set == against) {
            Some((_, back)) => back.push(alternative.id.clone()),
            None => sets.push((against, vec![alternative.id.clone()])),
        }
    }
    let least = sets.iter().map(|(set, _)| set.len()).min().unwrap_or(0);
    sets.retain(|(set, _)| set.len() == least);
    sets
}

fn demands(model: &Model, answers: &Answers) -> Vec<Demand> {
    let mut demands = Vec::new();
    for question in &model.questions {
        for option in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
            for (criterion, bound) in option.require.iter() {
                demands.push(Demand {
                    question: question.id.clone(),
                    option: option.id.clone(),
                    criterion: criterion.to_owned(),
                    bound: *bound,
                });
            }
        }
    }
    demands
}
