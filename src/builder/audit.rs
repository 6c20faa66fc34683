//! Whether the model favours anybody: how often each alternative comes first over a population of plausible answers, and
//! which criteria say nearly the same. Made anew with every site and published on the method page.

use super::content::Content;
use crate::{
    answers::Depth,
    decision::table::{Choices, Table},
    order::by_falling,
};
use smaa::Random;

/// Answer sets drawn at each depth.
pub const SAMPLES: usize = 4_000;
/// No alternative may come first in a larger share than this at any depth.
pub const MOST: f64 = 0.4;
/// One answer in so many of a drawn set is that of another case than the rest.
pub const MIXED: usize = 4;
/// From this correlation on two criteria are named as nearly the same.
pub const CORRELATED: f64 = 0.8;

/// What the audit found.
pub struct Audit {
    pub depths: Vec<AtDepth>,
    /// Pairs of criteria whose ratings go together, the closest first.
    pub correlated: Vec<(String, String, f64)>,
    /// How many criteria are rated, and how many independent ones they are worth.
    pub criteria: usize,
    pub effective: f64,
}

/// The shares of first places at one depth.
pub struct AtDepth {
    pub depth: Depth,
    pub questions: usize,
    /// One for each alternative, in the catalog's order, 0 to 1.
    pub firsts: Vec<f64>,
    /// Answer sets whose requirements leave nothing, 0 to 1.
    pub nothing: f64,
}

/// Draws answers and counts. The same content gives the same figures.
pub fn audit(content: &Content) -> Audit {
    let table = Table::new(&content.compared, &content.model);
    let mut random = Random::from_text(&content.catalog.version);
    let depths = Depth::ALL.map(|depth| at_depth(content, &table, depth, &mut random)).into();
    let rated: Vec<&str> =
        content.model.scales.iter().filter(|(_, scale)| scale.by_trait.is_none()).map(|(id, _)| id).collect();
    let pairs = (0..rated.len()).flat_map(|a| (0..rated.len()).map(move |b| (a, b)));
    let all: Vec<(usize, usize, f64)> =
        pairs.map(|(a, b)| (a, b, if a == b { 1.0 } else { correlation(content, rated[a], rated[b]) })).collect();
    // The eigenvalues of a correlation matrix sum to its size n, their squares to the sum of its squared entries, so
    // (sum)² / sum of squares is n² / sum of r².
    let effective = (rated.len() * rated.len()) as f64 / all.iter().map(|(_, _, r)| r * r).sum::<f64>();
    let close = all.iter().filter(|(a, b, r)| a < b && r.abs() >= CORRELATED);
    let close = close.map(|(a, b, r)| (rated[*a].to_owned(), rated[*b].to_owned(), *r)).collect();
    let correlated = by_falling(close, |(_, _, r): &(String, String, f64)| r.abs());
    Audit { depths, correlated, criteria: rated.len(), effective }
}

fn at_depth(content: &Content, table: &Table, depth: Depth, random: &mut Random) -> AtDepth {
    let mut firsts = vec![0.0; table.alternatives.len()];
    let mut nothing = 0.0;
    let share = 1.0 / SAMPLES as f64;
    let questions = &content.model.questions;
    let asked: Vec<bool> = questions.iter().map(|question| question.depth <= depth).collect();
    let real: Vec<Choices> = content
        .cases
        .all
        .iter()
        .map(|case| table.choices(&content.model, &case.answered(&content.model, &content.catalog.version)))
        .collect();
    for _ in 0..if real.is_empty() { 0 } else { SAMPLES } {
        match table.ranking(&table.setting(&plausible(table, &real, &asked, random))).first() {
            Some((first, _)) => firsts[*first] += share,
            None => nothing += share,
        }
    }
    AtDepth { depth, questions: asked.iter().filter(|asked| **asked).count(), firsts, nothing }
}

/// One answer set of the population: that of a case, in which one answer in [`MIXED`] is that of another case.
fn plausible(table: &Table, real: &[Choices], asked: &[bool], random: &mut Random) -> Choices {
    let mut choices = table.unanswered();
    let base = random.below(real.len());
    for place in (0..asked.len()).filter(|place| asked[*place]) {
        let from = if random.below(MIXED) == 0 { random.below(real.len()) } else { base };
        choices.chosen[place].clone_from(&real[from].chosen[place]);
    }
    choices
}

/// Pearson's correlation of the ratings on two criteria, over the alternatives that are rated on both.
fn correlation(content: &Content, a: &str, b: &str) -> f64 {
    let rating =
        |alternative: &crate::builder::contract::Alternative, id: &str| Some(alternative.ratings.get(id)?.rating);
    let both: Vec<(f64, f64)> =
        content.catalog.alternatives.iter().filter_map(|x| Some((rating(x, a)?, rating(x, b)?))).collect();
    let count = both.len() as f64;
    let mean = |value: fn(&(f64, f64)) -> f64| both.iter().map(value).sum::<f64>() / count;
    let (x, y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |term: &dyn Fn(f64, f64) -> f64| both.iter().map(|pair| term(pair.0 - x, pair.1 - y)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread > 0.0 { sum(&|x, y| x * y) / spread } else { 0.0 }
}
