//! What would change a result, and what other methods make of the same numbers. Told below the result, so worked out once
//! it is asked for.

use super::{
    agreement::Method,
    flip::{self, OneRating, OneWeight},
    requirement::{self, Demanding},
    robust::{self, Dominance},
    rows,
    table::{Cell, Setting, Table},
    weights::weights,
};
use crate::{
    answers::{Answers, Model},
    catalog::Catalog,
};

/// Alternatives are numbered by their place in the ranking, criteria by their place in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Where nothing is left: the smallest sets of answers to take back, and what each brings back.
    pub to_drop: Vec<(Vec<Demanding>, Vec<String>)>,
    pub one_weight: Option<OneWeight>,
    /// For each challenger the least shift of weight, 0 to 1, that brings it level; none where no shift does.
    pub shifts: Vec<(usize, Option<f64>)>,
    /// Single ratings, the smallest change first.
    pub ratings: Vec<OneRating>,
    /// Each pair of which the first dominates the second, if it does.
    pub dominance: Vec<(usize, usize, Dominance)>,
    /// For each the most that its score may lie behind the best, over all weights that fit the points.
    pub regrets: Vec<f64>,
    /// For each method the score by which it ranks.
    pub methods: Vec<(Method, Vec<f64>)>,
}

impl Outlook {
    /// For the decision of the same catalog, model and answers.
    pub fn new(catalog: &Catalog, model: &Model, answers: &Answers) -> Self {
        let table = Table::new(catalog, model);
        let setting = table.setting(&table.choices(model, answers));
        let order = table.ranking(&setting);
        let rows = rows(&table, &setting, &order);
        let values: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|cell| cell.value).collect()).collect();
        let weights = weights(&setting.points);
        let to_drop = match rows.is_empty() {
            true => requirement::smallest_to_drop(catalog, &requirement::check(catalog, model, answers).0),
            false => vec![],
        };
        let methods = Method::ALL.map(|method| (method, method.scores(&weights, &values))).to_vec();
        let (dominance, regrets) = (dominance(&setting, &rows), robust::regrets(&setting.points, &values));
        let mut outlook =
            Self { to_drop, one_weight: None, shifts: vec![], ratings: vec![], dominance, regrets, methods };
        let (Some((first, others)), Some(best)) = (rows.split_first(), values.first()) else { return outlook };
        let others: Vec<(usize, Vec<Cell>)> = others.iter().cloned().enumerate().map(|(i, row)| (i + 1, row)).collect();
        let other_values: Vec<(usize, Vec<f64>)> = values.iter().cloned().enumerate().skip(1).collect();
        let shift = |other: &Vec<f64>| {
            let differences: Vec<f64> = best.iter().zip(other).map(|(a, b)| a - b).collect();
            flip::least_shift(&weights, &differences)
        };
        outlook.one_weight = flip::nearest_weight(&weights, best, &other_values);
        outlook.shifts = other_values.iter().map(|(place, other)| (*place, shift(other))).collect();
        outlook.ratings = flip::ratings(&weights, (0, first), &others);
        // What the reader rates, or an answer, is no evidence that could be otherwise.
        outlook.ratings.retain(|flip| {
            let alternative = &table.alternatives[order[flip.alternative].0];
            let criterion = &table.criteria[flip.criterion];
            !setting.is_matched(flip.criterion) && answers.own().rating(alternative, criterion).is_none()
        });
        outlook
    }
}

fn dominance(setting: &Setting, rows: &[Vec<Cell>]) -> Vec<(usize, usize, Dominance)> {
    let counted = |row: &Vec<Cell>| -> Vec<(f64, f64, f64)> {
        let cells = row.iter().zip(&setting.points).filter(|(_, points)| **points > 0.0);
        cells.map(|(cell, _)| (cell.value, cell.low, cell.high)).collect()
    };
    let rows: Vec<_> = rows.iter().map(counted).collect();
    let pairs = (0..rows.len()).flat_map(|a| (0..rows.len()).map(move |b| (a, b)));
    pairs.filter_map(|(a, b)| Some((a, b, robust::dominates(&rows[a], &rows[b])?))).collect()
}
