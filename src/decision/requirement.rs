//! Requirements: an answer may demand a least rating. Three-valued: met, not met, unknown.

use crate::{
    answers::{Answers, Model},
    catalog::Catalog,
};

/// An alternative set apart, and the answer that did it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    pub alternative: String,
    pub demand: Demand,
    /// Its rating, below what is demanded.
    pub rating: f64,
}

/// A demand that cannot be checked for this alternative: it stays in, and the reader is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub alternative: String,
    pub demand: Demand,
}

/// What an answer demands.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    pub question: String,
    pub option: String,
    pub criterion: String,
    /// The least rating accepted, 0 to 10.
    pub at_least: f64,
}

/// Checks each alternative against each demand. One that fails several is listed with each.
pub fn check(catalog: &Catalog, model: &Model, answers: &Answers) -> (Vec<Exclusion>, Vec<Open>) {
    let (mut excluded, mut open) = (Vec::new(), Vec::new());
    let demands = demands(model, answers);
    for alternative in &catalog.alternatives {
        for demand in &demands {
            match alternative.ratings.get(&demand.criterion) {
                Some(rating) if rating.rating >= demand.at_least => {}
                Some(rating) => excluded.push(Exclusion {
                    alternative: alternative.id.clone(),
                    demand: demand.clone(),
                    rating: rating.rating,
                }),
                None => open.push(Open { alternative: alternative.id.clone(), demand: demand.clone() }),
            }
        }
    }
    (excluded, open)
}

fn demands(model: &Model, answers: &Answers) -> Vec<Demand> {
    let mut demands = Vec::new();
    for question in &model.questions {
        for option in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
            for (criterion, at_least) in &option.require {
                demands.push(Demand {
                    question: question.id.clone(),
                    option: option.id.clone(),
                    criterion: criterion.clone(),
                    at_least: *at_least,
                });
            }
        }
    }
    demands
}
