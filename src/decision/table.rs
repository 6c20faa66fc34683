//! The performance table: every alternative on every criterion that has a scale, as numbers, and what each answer does
//! to it. Made once, so that thousands of other answers can be tried quickly.

use super::{
    cone,
    headline::SAME,
    requirement::{Met, met},
    score::weighted_sum,
};
use crate::{
    answers::{Answers, MOST_IMPORTANT, Model, Pick, Question},
    catalog::Catalog,
    order::falling,
};

/// The best rating of a scale.
const BEST: f64 = 10.0;

/// The catalog and the model as numbers. Rows are alternatives in the catalog's order, columns the criteria with a scale
/// in the catalog's order.
pub struct Table {
    /// Ids of the rows.
    pub alternatives: Vec<String>,
    /// Ids of the columns.
    pub criteria: Vec<String>,
    /// What each cell is taken for, row by row.
    cells: Vec<Cell>,
    /// The class of each criterion before any answer.
    base: Vec<i32>,
    pub questions: Vec<Asked>,
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

    fn exactly(value: f64) -> Self {
        Self { value, low: value, high: value, known: true }
    }
}

/// What a question does.
pub struct Asked {
    pub pick: Pick,
    /// The criterion that a match decides, and the class that answering gives it.
    matches: Option<(usize, i32)>,
    pub options: Vec<Effect>,
}

/// What one option does.
pub struct Effect {
    /// Criterion and steps between its classes.
    pub steps: Vec<(usize, i32)>,
    /// The alternatives that it excludes.
    pub excludes: Vec<bool>,
    /// The alternatives that have the trait it names.
    has: Vec<bool>,
}

/// For each question the options chosen, by their places; none where it is not answered or the reader is not sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    pub chosen: Vec<Vec<usize>>,
    /// For each criterion the class that the reader set himself.
    by_hand: Vec<Option<u8>>,
}

/// What follows from choices before anything is scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The importance class of each criterion, 0 to 4.
    pub classes: Vec<u8>,
    /// For each criterion that the reader's answers rate: which alternatives have what he named.
    matched: Vec<(usize, Vec<bool>)>,
    pub excluded: Vec<bool>,
}

impl Table {
    pub fn new(catalog: &Catalog, model: &Model) -> Self {
        let scales: Vec<_> =
            catalog.criteria.iter().filter_map(|c| Some((c.id.as_str(), model.scales.get(&c.id)?))).collect();
        let criteria: Vec<String> = scales.iter().map(|(id, _)| (*id).to_owned()).collect();
        let cells = catalog.alternatives.iter().flat_map(|alternative| {
            scales.iter().map(|(id, scale)| match alternative.ratings.get(*id) {
                _ if scale.by_trait.is_some() => Cell::exactly(0.0),
                Some(rating) => {
                    let value = (rating.rating / BEST).clamp(0.0, 1.0);
                    let low = (rating.low / BEST).clamp(0.0, value);
                    Cell { value, low, high: (rating.high / BEST).clamp(value, 1.0), known: true }
                }
                None => Cell::UNKNOWN,
            })
        });
        let cells = cells.collect();
        let questions = model.questions.iter().map(|question| asked(catalog, model, &criteria, question)).collect();
        let alternatives = catalog.alternatives.iter().map(|alternative| alternative.id.clone()).collect();
        let base = scales.iter().map(|(_, scale)| scale.importance.into()).collect();
        Self { alternatives, criteria, cells, base, questions }
    }

    /// Answers as places in this table.
    pub fn choices(&self, model: &Model, answers: &Answers) -> Choices {
        let chosen = |question: &Question| {
            let options = question.options.iter().enumerate();
            options.filter(|(_, option)| answers.has(&question.id, &option.id)).map(|(place, _)| place).collect()
        };
        let class = |id: &String| answers.weights().find(|(criterion, _)| criterion == id).map(|(_, class)| class);
        Choices {
            chosen: model.questions.iter().map(chosen).collect(),
            by_hand: self.criteria.iter().map(class).collect(),
        }
    }

    /// No question answered.
    pub fn unanswered(&self) -> Choices {
        Choices { chosen: vec![vec![]; self.questions.len()], by_hand: vec![None; self.criteria.len()] }
    }

    /// The classes, matches and exclusions that follow from choices.
    pub fn setting(&self, choices: &Choices) -> Setting {
        let mut moved = self.base.clone();
        let mut excluded = vec![false; self.alternatives.len()];
        let mut matched: Vec<(usize, Vec<bool>)> = vec![];
        for (question, chosen) in self.questions.iter().zip(&choices.chosen) {
            if let Some((criterion, importance)) = question.matches
                && !chosen.is_empty()
            {
                moved[criterion] += importance;
                let mut has = vec![false; self.alternatives.len()];
                chosen.iter().for_each(|option| join(&mut has, &question.options[*option].has));
                match matched.iter_mut().find(|(other, _)| *other == criterion) {
                    Some((_, other)) => join(other, &has),
                    None => matched.push((criterion, has)),
                }
            }
            for option in chosen.iter().map(|option| &question.options[*option]) {
                option.steps.iter().for_each(|(criterion, steps)| moved[*criterion] += steps);
                join(&mut excluded, &option.excludes);
            }
        }
        let classes = moved.iter().zip(&choices.by_hand);
        let classes = classes.map(|(moved, by_hand)| by_hand.unwrap_or(clamp(*moved))).collect();
        Setting { classes, matched, excluded }
    }

    /// One rating under a setting.
    #[inline]
    pub fn cell(&self, setting: &Setting, alternative: usize, criterion: usize) -> Cell {
        match setting.matched.iter().find(|(matched, _)| *matched == criterion) {
            Some((_, has)) => Cell::exactly(if has[alternative] { 1.0 } else { 0.0 }),
            None => self.cells[alternative * self.criteria.len() + criterion],
        }
    }

    /// The values of an alternative, 0 to 1, one for each criterion.
    pub fn values(&self, setting: &Setting, alternative: usize) -> Vec<f64> {
        (0..self.criteria.len()).map(|criterion| self.cell(setting, alternative, criterion).value).collect()
    }

    /// The alternatives that are left, best first by the score at the centroid, with that score; equal scores keep the
    /// catalog's order.
    pub fn ranking(&self, setting: &Setting) -> Vec<(usize, f64)> {
        let weights = cone::centroid(&setting.classes);
        let left: Vec<usize> = (0..self.alternatives.len()).filter(|row| !setting.excluded[*row]).collect();
        let scores: Vec<f64> =
            left.iter().map(|row| weighted_sum(&weights, &self.values(setting, *row)).clamp(0.0, 1.0)).collect();
        // What differs by rounding only is equal.
        let rounded: Vec<f64> = scores.iter().map(|score| (score / SAME).round()).collect();
        falling(&rounded).into_iter().map(|place| (left[place], scores[place])).collect()
    }

    /// The class of a criterion before any answer, and whatever the reader set by hand aside.
    pub fn base(&self, criterion: usize) -> i32 {
        self.base[criterion]
    }
}

impl Setting {
    /// True where the reader's own answer rates the alternatives on this criterion.
    pub fn is_matched(&self, criterion: usize) -> bool {
        self.matched.iter().any(|(matched, _)| *matched == criterion)
    }
}

impl Asked {
    /// What choosing these options, at least one, adds to the importance of criteria.
    pub fn steps(&self, chosen: &[usize]) -> Vec<(usize, i32)> {
        let steps = chosen.iter().flat_map(|option| self.options[*option].steps.iter().copied());
        self.matches.filter(|_| !chosen.is_empty()).into_iter().chain(steps).collect()
    }

    /// For each of so many criteria the least and the most that an answer adds to its importance.
    pub fn reach(&self, criteria: usize) -> Vec<(i32, i32)> {
        let mut reach = vec![(0, 0); criteria];
        for option in &self.options {
            let mut sums = vec![0; criteria];
            option.steps.iter().for_each(|(criterion, steps)| sums[*criterion] += steps);
            for ((low, high), sum) in reach.iter_mut().zip(sums) {
                (*low, *high) = match self.pick {
                    Pick::One => (sum.min(*low), sum.max(*high)),
                    Pick::Many => (*low + sum.min(0), *high + sum.max(0)),
                };
            }
        }
        if let Some((criterion, importance)) = self.matches {
            reach[criterion].1 += importance;
        }
        reach
    }

    /// The criterion on which the answers rate the alternatives by a trait.
    pub fn matched(&self) -> Option<usize> {
        self.matches.map(|(criterion, _)| criterion)
    }

    /// True where one of these options names what the alternative has.
    pub fn has(&self, chosen: &[usize], alternative: usize) -> bool {
        chosen.iter().any(|option| self.options[*option].has[alternative])
    }
}

impl Choices {
    /// True where the reader set the class of this criterion himself.
    pub fn is_by_hand(&self, criterion: usize) -> bool {
        self.by_hand[criterion].is_some()
    }
}

/// A sum of steps as an importance class.
pub fn clamp(moved: i32) -> u8 {
    moved.clamp(0, MOST_IMPORTANT.into()) as u8
}

fn asked(catalog: &Catalog, model: &Model, criteria: &[String], question: &Question) -> Asked {
    let place = |id: &String| criteria.iter().position(|criterion| criterion == id);
    let matches = question.matches.as_ref().and_then(|m| Some((place(&m.criterion)?, i32::from(m.importance))));
    let by_trait = question.matches.as_ref().and_then(|m| model.scales.get(&m.criterion)?.by_trait.as_ref());
    let options = question.options.iter().map(|option| Effect {
        steps: option.importance.iter().filter_map(|(id, steps)| Some((place(id)?, i32::from(*steps)))).collect(),
        excludes: catalog
            .alternatives
            .iter()
            .map(|a| option.require.iter().any(|(criterion, bound)| met(catalog, a, criterion, *bound) == Met::No))
            .collect(),
        has: catalog
            .alternatives
            .iter()
            .map(|a| by_trait.and_then(|id| a.traits.get(id)).is_some_and(|values| values.contains(&option.id)))
            .collect(),
    });
    Asked { pick: question.pick, matches, options: options.collect() }
}

fn join(into: &mut [bool], other: &[bool]) {
    into.iter_mut().zip(other).for_each(|(into, other)| *into |= other);
}
