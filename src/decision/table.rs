//! The performance table: every alternative on every criterion that has a scale, as numbers, and what each answer does
//! to it. Made once, so that thousands of other answers can be tried quickly.

use super::{
    requirement::{Met, met},
    weights::{SAME, points_of, weighted_sum, weights},
};
use crate::{
    answers::{Answers, Model, Pick, Question, Scale, own::is_own},
    catalog::{Alternative, Catalog},
    order::{falling, within},
};

/// The best rating of a scale.
const BEST: f64 = 10.0;
/// How far a value that is neither nothing nor all of what a match can be may lie from the one stated.
const NEAR: f64 = 0.1;

/// The catalog and the model as numbers. Rows are alternatives in the catalog's order, columns the criteria with a scale
/// in the catalog's order.
pub struct Table {
    /// Ids of the rows.
    pub alternatives: Vec<String>,
    /// Ids of the columns.
    pub criteria: Vec<String>,
    /// What each cell is taken for, row by row.
    cells: Vec<Cell>,
    /// Which of them no answer changes, row by row: a reader said it of this very alternative, or has to.
    fixed: Vec<bool>,
    /// The points of importance of each criterion before any answer.
    base: Vec<f64>,
    pub questions: Vec<QuestionRow>,
}

/// One rating as values from 0 to 1. Where it is unknown: the middle, and a range over the whole scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub value: f64,
    pub low: f64,
    pub high: f64,
    pub known: bool,
}

impl Cell {
    const UNKNOWN: Self = Self { value: 0.5, low: 0.0, high: 1.0, known: false };

    /// What the reader's answer says of a match: exact where it is all or nothing, else about so.
    fn matched(value: f64) -> Self {
        let near = if value > 0.0 && value < 1.0 { NEAR } else { 0.0 };
        Self { value, low: (value - near).max(0.0), high: (value + near).min(1.0), known: true }
    }
}

/// What a question does.
pub struct QuestionRow {
    pub pick: Pick,
    matches: Option<Match>,
    pub options: Vec<OptionEffect>,
}

/// A question whose options name what the alternatives may have.
struct Match {
    criterion: usize,
    /// The points that answering gives the criterion.
    importance: f64,
    /// For each alternative its value where nothing chosen is near, 0 to 1.
    floor: Vec<f64>,
    /// True where what is named can be learnt, so that willing and experienced readers mind less.
    learnable: bool,
}

/// What one option does.
pub struct OptionEffect {
    /// Criterion and the points it adds.
    pub points: Vec<(usize, f64)>,
    /// The alternatives that it excludes.
    pub excludes: Vec<bool>,
    /// For a match: the value of each alternative where this is chosen, 0 to 1.
    degrees: Vec<f64>,
    /// How much of the way to what is not known is no hurdle after it, 0 to 1.
    pub ease: f64,
}

/// For each question the options chosen, by their places; none where it is not answered or the reader is not sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    pub chosen: Vec<Vec<usize>>,
    /// For each criterion the level that the reader set by hand.
    by_hand: Vec<Option<u8>>,
}

/// What follows from choices before anything is scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The importance of each criterion, in points.
    pub points: Vec<f64>,
    /// For each criterion that the reader's answers rate: the value of each alternative, 0 to 1.
    matched: Vec<(usize, Vec<f64>)>,
    pub excluded: Vec<bool>,
}

impl Table {
    pub fn new(catalog: &Catalog, model: &Model) -> Self {
        let scales: Vec<_> =
            catalog.criteria.iter().filter_map(|c| Some((c.id.as_str(), model.scales.get(&c.id)?))).collect();
        let criteria: Vec<String> = scales.iter().map(|(id, _)| (*id).to_owned()).collect();
        let cells = catalog.alternatives.iter().flat_map(|alternative| {
            scales.iter().map(|(id, scale)| match alternative.ratings.get(id) {
                None if scale.by_trait.is_some() && !is_own(&alternative.id) => Cell::matched(0.0),
                Some(rating) => {
                    let value = within(rating.rating / BEST, 0.0, 1.0);
                    let low = within(rating.low / BEST, 0.0, value);
                    Cell { value, low, high: within(rating.high / BEST, value, 1.0), known: true }
                }
                None => Cell::UNKNOWN,
            })
        });
        let cells = cells.collect();
        let questions = model.questions.iter().map(|question| asked(catalog, model, &criteria, question)).collect();
        let alternatives = catalog.alternatives.iter().map(|alternative| alternative.id.clone()).collect();
        let fixed = catalog.alternatives.iter().flat_map(|alternative| {
            scales.iter().map(|(id, _)| is_own(&alternative.id) || alternative.ratings.contains_key(id))
        });
        let fixed = fixed.collect();
        let base = scales.iter().map(|(_, scale)| scale.importance.max(0.0)).collect();
        Self { alternatives, criteria, cells, fixed, base, questions }
    }

    /// Answers as places in this table.
    pub fn choices(&self, model: &Model, answers: &Answers) -> Choices {
        let chosen = |question: &Question| {
            let options = question.options.iter().enumerate();
            options.filter(|(_, option)| answers.has(&question.id, &option.id)).map(|(place, _)| place).collect()
        };
        let level = |id: &String| answers.weights().find(|(criterion, _)| criterion == id).map(|(_, level)| level);
        Choices {
            chosen: model.questions.iter().map(chosen).collect(),
            by_hand: self.criteria.iter().map(level).collect(),
        }
    }

    /// No question answered.
    pub fn unanswered(&self) -> Choices {
        Choices { chosen: vec![vec![]; self.questions.len()], by_hand: vec![None; self.criteria.len()] }
    }

    /// The points, matches and exclusions that follow from choices.
    pub fn setting(&self, choices: &Choices) -> Setting {
        let mut points = self.base.clone();
        let mut excluded = vec![false; self.alternatives.len()];
        // Criterion, importance, values.
        let mut matched: Vec<(usize, f64, Vec<f64>)> = vec![];
        for (question, chosen) in self.questions.iter().zip(&choices.chosen).filter(|(_, chosen)| !chosen.is_empty()) {
            if let Some(with) = &question.matches {
                let values = question.values(with, chosen);
                match matched.iter_mut().find(|(criterion, ..)| *criterion == with.criterion) {
                    Some((_, importance, others)) => {
                        *importance = importance.max(with.importance);
                        others.iter_mut().zip(values).for_each(|(other, value)| *other = other.max(value));
                    }
                    None => matched.push((with.criterion, with.importance, values)),
                }
            }
            for option in chosen.iter().map(|option| &question.options[*option]) {
                option.points.iter().for_each(|(criterion, add)| points[*criterion] += add);
                excluded.iter_mut().zip(&option.excludes).for_each(|(excluded, other)| *excluded |= other);
            }
        }
        let hurdle: f64 = self.chosen(choices).map(|option| 1.0 - option.ease).product();
        for (criterion, importance, values) in &mut matched {
            points[*criterion] += *importance;
            let can_learn = |with: &Match| with.criterion == *criterion && with.learnable;
            if self.questions.iter().filter_map(|question| question.matches.as_ref()).any(can_learn) {
                values.iter_mut().for_each(|value| *value = 1.0 - (1.0 - *value) * hurdle);
            }
        }
        for (criterion, level) in choices.by_hand.iter().enumerate() {
            points[criterion] = level.map_or(points[criterion], points_of);
        }
        // What no answer rates cannot count.
        for criterion in self.questions.iter().filter_map(QuestionRow::matched) {
            if !matched.iter().any(|(rated, ..)| *rated == criterion) {
                points[criterion] = 0.0;
            }
        }
        let matched = matched.into_iter().map(|(criterion, _, values)| (criterion, values)).collect();
        Setting { points, matched, excluded }
    }

    /// Every option that is chosen.
    fn chosen<'a>(&'a self, choices: &'a Choices) -> impl Iterator<Item = &'a OptionEffect> {
        self.questions
            .iter()
            .zip(&choices.chosen)
            .flat_map(|(question, chosen)| chosen.iter().map(|option| &question.options[*option]))
    }

    /// One rating under a setting.
    #[inline]
    pub fn cell(&self, setting: &Setting, alternative: usize, criterion: usize) -> Cell {
        let at = alternative * self.criteria.len() + criterion;
        match setting.matched.iter().find(|(matched, _)| *matched == criterion) {
            Some((_, values)) if !self.fixed[at] => Cell::matched(values[alternative]),
            _ => self.cells[at],
        }
    }

    /// The values of an alternative, 0 to 1, one for each criterion.
    pub fn values(&self, setting: &Setting, alternative: usize) -> Vec<f64> {
        (0..self.criteria.len()).map(|criterion| self.cell(setting, alternative, criterion).value).collect()
    }

    /// The alternatives that are left, best first by the score at the stated weights, with that score; equal scores keep
    /// the catalog's order.
    pub fn ranking(&self, setting: &Setting) -> Vec<(usize, f64)> {
        let weights = weights(&setting.points);
        let left: Vec<usize> = (0..self.alternatives.len()).filter(|row| !setting.excluded[*row]).collect();
        let scores: Vec<f64> =
            left.iter().map(|row| within(weighted_sum(&weights, &self.values(setting, *row)), 0.0, 1.0)).collect();
        // What differs by rounding only is equal.
        let rounded: Vec<f64> = scores.iter().map(|score| (score / SAME).round()).collect();
        falling(&rounded).into_iter().map(|place| (left[place], scores[place])).collect()
    }
}

impl Setting {
    /// True where the reader's own answer rates the alternatives on this criterion.
    pub fn is_matched(&self, criterion: usize) -> bool {
        self.matched.iter().any(|(matched, _)| *matched == criterion)
    }
}

impl QuestionRow {
    /// The criterion on which the answers rate the alternatives by a trait.
    pub fn matched(&self) -> Option<usize> {
        self.matches.as_ref().map(|matches| matches.criterion)
    }

    /// The points that answering gives that criterion.
    pub fn matched_importance(&self) -> f64 {
        self.matches.as_ref().map_or(0.0, |matches| matches.importance)
    }

    fn values(&self, with: &Match, chosen: &[usize]) -> Vec<f64> {
        let degree = |alternative: usize| chosen.iter().map(move |option| self.options[*option].degrees[alternative]);
        with.floor.iter().enumerate().map(|(alternative, floor)| degree(alternative).fold(*floor, f64::max)).collect()
    }
}

impl Choices {
    /// True where the reader set the level of this criterion by hand.
    pub fn is_by_hand(&self, criterion: usize) -> bool {
        self.by_hand[criterion].is_some()
    }
}

fn asked(catalog: &Catalog, model: &Model, criteria: &[String], question: &Question) -> QuestionRow {
    let place = |id: &str| criteria.iter().position(|criterion| criterion == id);
    let scale = question.matches.as_ref().and_then(|matches| model.scales.get(&matches.criterion));
    let degree = question.matches.as_ref().map_or(0.0, |matches| matches.degree / BEST);
    let matches = question.matches.as_ref().and_then(|matches| {
        let floor = |alternative| best_of(scale, alternative, |scale, has| scale.learnable.get(has).copied());
        Some(Match {
            criterion: place(&matches.criterion)?,
            importance: matches.importance.max(0.0),
            floor: catalog.alternatives.iter().map(floor).collect(),
            learnable: scale.is_some_and(|scale| !scale.learnable.is_empty()),
        })
    });
    let options = question.options.iter().map(|option| OptionEffect {
        ease: within(option.ease, 0.0, 1.0),
        points: option.importance.iter().filter_map(|(id, points)| Some((place(id)?, points.max(0.0)))).collect(),
        excludes: catalog
            .alternatives
            .iter()
            .map(|a| option.require.iter().any(|(criterion, bound)| met(catalog, a, criterion, *bound) == Met::No))
            .collect(),
        degrees: catalog
            .alternatives
            .iter()
            .map(|alternative| {
                let near = |scale: &Scale, has: &String| {
                    if *has == option.id { Some(BEST) } else { scale.near.get(&option.id)?.get(has).copied() }
                };
                best_of(scale, alternative, near) * degree
            })
            .collect(),
    });
    QuestionRow { pick: question.pick, matches, options: options.collect() }
}

/// The best rating, as a value from 0 to 1, of what an alternative has of a scale's trait.
fn best_of(scale: Option<&Scale>, alternative: &Alternative, rate: impl Fn(&Scale, &String) -> Option<f64>) -> f64 {
    let Some(scale) = scale else { return 0.0 };
    let traits = scale.by_trait.as_ref().and_then(|id| alternative.traits.get(id));
    let ratings = traits.into_iter().flatten().filter_map(|has| rate(scale, has));
    within(ratings.fold(0.0, f64::max), 0.0, BEST) / BEST
}
