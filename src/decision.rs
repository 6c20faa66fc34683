//! From answers and a catalog to a ranking that explains itself and says how sure it is. Pure: no clock, no ambient
//! randomness, no browser.
//!
//! The chain: answers give each criterion points of importance ([`priority`], [`weights`]); alternatives that fail a
//! requirement are set apart with their reason ([`requirement`]); the rest are scored by a weighted sum of value functions
//! with fixed anchors ([`score`]); weights, values and what no criterion sees are drawn from all that fit ([`smaa`]); a
//! published rule says whether that is enough for a winner ([`headline`]). What would change it is worked out exactly
//! ([`flip`], [`what_if`], [`robust`]), and other methods are asked ([`agreement`]).

pub mod agreement;
pub mod effect;
pub mod flip;
pub mod headline;
pub mod priority;
pub mod requirement;
pub mod robust;
pub mod score;
pub mod stop;
pub mod table;
pub mod weights;
pub mod what_if;

use crate::{
    answers::{Answers, Model, link},
    catalog::Catalog,
};
use agreement::Method;
use flip::{OneRating, OneWeight};
use headline::Headline;
use priority::Priority;
use requirement::{Demanding, Exclusion, Open};
use robust::Dominance;
use score::Ranked;
use smaa::{Acceptability, Field, Random};
use table::{Cell, Choices, Setting, Table};
use what_if::{Influence, OtherAnswer};

/// All that a result page tells. Ids are those of the catalog and the model; alternatives that are left are numbered by
/// their place in the ranking, criteria by their place in `priorities`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The criteria and how much each counts, in the catalog's order.
    pub priorities: Vec<Priority>,
    /// Best first; equal scores in the catalog's order.
    pub ranking: Vec<Ranked>,
    pub excluded: Vec<Exclusion>,
    /// Requirements of which nobody can say whether they are met.
    pub open: Vec<Open>,
    /// Where nothing is left: the smallest sets of answers to take back, and what each brings back.
    pub to_drop: Vec<(Vec<Demanding>, Vec<String>)>,
    pub headline: Headline,
    /// The same for those alone that the reader has in mind, where that is fewer than all.
    pub considered: Option<Considered>,
    pub acceptability: Acceptability,
    pub changes: Changes,
    /// Each pair of which the first dominates the second, if it does.
    pub dominance: Vec<(usize, usize, Dominance)>,
    /// For each the most that its score may lie behind the best, over all weights that fit the points.
    pub regrets: Vec<f64>,
    /// For each method the score by which it ranks.
    pub methods: Vec<(Method, Vec<f64>)>,
}

/// The result among those that the reader has in mind.
#[derive(Clone, Debug, PartialEq)]
pub struct Considered {
    pub headline: Headline,
    /// Their places in the whole ranking, best first.
    pub places: Vec<usize>,
    /// For each the share of draws in which it came first among them, 0 to 1.
    pub firsts: Vec<f64>,
}

/// What would change who comes first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub one_weight: Option<OneWeight>,
    /// For each challenger the least shift of weight, 0 to 1, that brings it level; none where no shift does.
    pub shifts: Vec<(usize, Option<f64>)>,
    /// Single ratings, the smallest change first.
    pub ratings: Vec<OneRating>,
    pub answers: Vec<OtherAnswer>,
    /// The questions still open, the one that can change most first.
    pub influences: Vec<Influence>,
}

/// Who stands where and how firmly: the part of a decision that its first line needs.
pub struct Standing {
    choices: Choices,
    setting: Setting,
    priorities: Vec<Priority>,
    pub ranking: Vec<Ranked>,
    excluded: Vec<Exclusion>,
    open: Vec<Open>,
    /// For each of the ranking its row in the table, and its cells.
    order: Vec<usize>,
    rows: Vec<Vec<Cell>>,
    acceptability: Acceptability,
    /// For each of the ranking the share of draws in which it came first, 0 to 1.
    pub firsts: Vec<f64>,
}

impl Standing {
    /// Ranks and draws. The table is that of the catalog and the model.
    pub fn new(catalog: &Catalog, model: &Model, table: &Table, answers: &Answers) -> Self {
        let choices = table.choices(model, answers);
        let setting = table.setting(&choices);
        let priorities = priority::priorities(table, model, &choices, &setting);
        let (excluded, open) = requirement::check(catalog, model, answers);
        let order = table.ranking(&setting);
        let ranking = score::rank(table, &setting, &priorities, &order);
        let rows = rows(table, &setting, &order);
        let acceptability = draw(catalog, answers, &setting, &rows);
        let firsts = firsts(&acceptability);
        let order = order.into_iter().map(|(row, _)| row).collect();
        Self { choices, setting, priorities, ranking, excluded, open, order, rows, acceptability, firsts }
    }

    /// The first line, where so many questions that everybody is asked are open and can put another first.
    pub fn headline(&self, answers: &Answers, undecided: usize) -> Headline {
        match answers.is_empty() {
            true => Headline::Unanswered,
            false => headline::headline(&self.ranking, &self.firsts, &self.open, undecided),
        }
    }

    /// The same for those alone that the reader has in mind, where that is fewer than all.
    fn considered(&self, catalog: &Catalog, model: &Model, table: &Table, answers: &Answers) -> Option<Considered> {
        let in_mind = |place: &usize| model.considered(answers).any(|id| id == self.ranking[*place].alternative);
        let places: Vec<usize> = (0..self.ranking.len()).filter(in_mind).collect();
        if places.is_empty() || places.len() == self.ranking.len() {
            return None;
        }
        let ranking: Vec<Ranked> = places.iter().map(|place| self.ranking[*place].clone()).collect();
        let rows: Vec<Vec<Cell>> = places.iter().map(|place| self.rows[*place].clone()).collect();
        let firsts = firsts(&draw(catalog, answers, &self.setting, &rows));
        let among: Vec<usize> = places.iter().map(|place| self.order[*place]).collect();
        let undecided = what_if::undecided(table, model, answers, &self.choices, &among);
        let headline = headline::headline(&ranking, &firsts, &self.open, undecided);
        Some(Considered { headline, places, firsts })
    }
}

fn firsts(acceptability: &Acceptability) -> Vec<f64> {
    acceptability.ranks.iter().map(|ranks| ranks[0]).collect()
}

/// Works out the decision.
pub fn decide(catalog: &Catalog, model: &Model, answers: &Answers) -> Decision {
    let table = Table::new(catalog, model);
    let standing = Standing::new(catalog, model, &table, answers);
    let to_drop = match standing.ranking.is_empty() {
        true => requirement::smallest_to_drop(catalog, &standing.excluded),
        false => vec![],
    };
    let rows = &standing.rows;
    let values: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|cell| cell.value).collect()).collect();
    let weights: Vec<f64> = standing.priorities.iter().map(|priority| priority.weight).collect();
    let methods = Method::ALL.map(|method| (method, method.scores(&weights, &values))).to_vec();
    let mut changes = changes(&table, model, answers, &standing.choices, &weights, rows, &values);
    // What the reader rates, or an answer, is no evidence that could be otherwise.
    changes.ratings.retain(|flip| {
        let cell = (&standing.ranking[flip.alternative].alternative, &table.criteria[flip.criterion]);
        !standing.setting.is_matched(flip.criterion) && answers.own().rating(cell.0, cell.1).is_none()
    });
    let undecided = what_if::undecided(&table, model, answers, &standing.choices, &standing.order);
    let headline = standing.headline(answers, undecided);
    let considered = standing.considered(catalog, model, &table, answers);
    let dominance = dominance(&standing.setting, rows);
    let regrets = robust::regrets(&standing.setting.points, &values);
    let Standing { priorities, ranking, excluded, open, acceptability, .. } = standing;
    Decision {
        priorities,
        ranking,
        excluded,
        open,
        to_drop,
        headline,
        considered,
        acceptability,
        changes,
        dominance,
        regrets,
        methods,
    }
}

/// Draws for these rows, seeded by the canonical link, so that everybody who opens it sees the same digits.
fn draw(catalog: &Catalog, answers: &Answers, setting: &Setting, rows: &[Vec<Cell>]) -> Acceptability {
    let mut random = Random::from_text(&link::canonical(answers, &catalog.version));
    let field = Field {
        rows: rows.len(),
        points: setting.points.clone(),
        low: rows.iter().flatten().map(|cell| cell.low).collect(),
        high: rows.iter().flatten().map(|cell| cell.high).collect(),
    };
    smaa::draw(&field, &mut random)
}

/// The ratings of those that are left, in the order of the ranking.
fn rows(table: &Table, setting: &Setting, order: &[(usize, f64)]) -> Vec<Vec<Cell>> {
    let row = |alternative| (0..table.criteria.len()).map(|c| table.cell(setting, alternative, c)).collect();
    order.iter().map(|(alternative, _)| row(*alternative)).collect()
}

fn changes(
    table: &Table,
    model: &Model,
    answers: &Answers,
    choices: &Choices,
    weights: &[f64],
    rows: &[Vec<Cell>],
    values: &[Vec<f64>],
) -> Changes {
    let answers_changed = what_if::other_answers(table, model, choices);
    let influences = what_if::influences(table, model, answers, choices);
    let Some((first, others)) = rows.split_first() else { return Changes::default() };
    let numbered: Vec<(usize, Vec<Cell>)> = others.iter().cloned().enumerate().map(|(i, row)| (i + 1, row)).collect();
    let other_values: Vec<(usize, Vec<f64>)> = values.iter().cloned().enumerate().skip(1).collect();
    let shift = |values: &Vec<f64>, other: &Vec<f64>| {
        let differences: Vec<f64> = values.iter().zip(other).map(|(a, b)| a - b).collect();
        flip::least_shift(weights, &differences)
    };
    Changes {
        one_weight: flip::nearest_weight(weights, &values[0], &other_values),
        shifts: other_values.iter().map(|(place, other)| (*place, shift(&values[0], other))).collect(),
        ratings: flip::ratings(weights, (0, first), &numbered),
        answers: answers_changed,
        influences,
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
