//! Scores by a weighted sum of values, `S_a = sum_j w_j v_j(x_aj)` (Keeney and Raiffa 1976). The value function of a
//! criterion is its written scale, so an alternative's score never depends on which others are shown.

use super::{priority::Priority, requirement::Exclusion};
use crate::{
    answers::{Answers, Model},
    catalog::{Alternative, Catalog},
    order::by_falling,
};

/// The best rating of a scale.
const BEST: f64 = 10.0;

/// One alternative's score and its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub alternative: String,
    /// 0 to 1.
    pub score: f64,
    /// One for each criterion that counts, the largest part first.
    pub parts: Vec<Part>,
}

/// What one criterion adds to a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub criterion: String,
    /// 0 to 1.
    pub weight: f64,
    /// 0 to 1; where there is no rating the middle, 0.5.
    pub value: f64,
    /// `weight * value`.
    pub part: f64,
    /// False where the value is the middle for want of a rating.
    pub known: bool,
}

/// `sum_j w_j v_j` for weights that sum to 1 and values from 0 to 1, in the same order.
pub fn weighted_sum(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}

/// Scores the alternatives that are not excluded, best first. Equal scores keep the catalog's order.
pub fn rank(
    catalog: &Catalog,
    model: &Model,
    answers: &Answers,
    priorities: &[Priority],
    excluded: &[Exclusion],
) -> Vec<Ranked> {
    let ranking = catalog
        .alternatives
        .iter()
        .filter(|alternative| !excluded.iter().any(|exclusion| exclusion.alternative == alternative.id))
        .map(|alternative| score(alternative, model, answers, priorities))
        .collect();
    by_falling(ranking, |ranked: &Ranked| ranked.score)
}

fn score(alternative: &Alternative, model: &Model, answers: &Answers, priorities: &[Priority]) -> Ranked {
    let parts: Vec<Part> = priorities
        .iter()
        .filter(|priority| priority.class > 0)
        .map(|priority| {
            let value = value(alternative, model, answers, &priority.criterion);
            let (value, known) = (value.unwrap_or(0.5), value.is_some());
            let weight = priority.weight;
            Part { criterion: priority.criterion.clone(), weight, value, part: weight * value, known }
        })
        .collect();
    let (weights, values): (Vec<f64>, Vec<f64>) = parts.iter().map(|part| (part.weight, part.value)).unzip();
    let score = weighted_sum(&weights, &values).clamp(0.0, 1.0);
    let parts = by_falling(parts, |part| part.part);
    Ranked { alternative: alternative.id.clone(), score, parts }
}

/// The value of one alternative on one criterion, 0 to 1, or nothing where it is not rated.
fn value(alternative: &Alternative, model: &Model, answers: &Answers, criterion: &str) -> Option<f64> {
    match model.scales.get(criterion)?.by_trait.as_ref() {
        Some(by_trait) => Some(matching(alternative, model, answers, criterion, by_trait)),
        None => Some((alternative.ratings.get(criterion)?.rating / BEST).clamp(0.0, 1.0)),
    }
}

/// 1 where the alternative has a trait value that the reader chose, else 0.
fn matching(alternative: &Alternative, model: &Model, answers: &Answers, criterion: &str, by_trait: &str) -> f64 {
    let asks = |question: &&crate::answers::Question| {
        question.matches.as_ref().is_some_and(|matches| matches.criterion == criterion)
    };
    let values = alternative.traits.get(by_trait);
    let matched = model
        .questions
        .iter()
        .filter(asks)
        .any(|question| values.into_iter().flatten().any(|value| answers.has(&question.id, value)));
    if matched { 1.0 } else { 0.0 }
}
