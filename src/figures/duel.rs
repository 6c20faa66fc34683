//! Two alternatives, while one criterion counts more and more.

use crate::{
    answers::{Answers, MOST_IMPORTANT, Model},
    catalog::Catalog,
    decision::{
        table::Table,
        weights::{SAME, level_of},
    },
};

/// The scores of two alternatives, 0 to 1, at each level of importance from 0 to 4 of one criterion, all else as answered.
/// None where one of them is excluded or unknown.
pub fn scores(
    catalog: &Catalog,
    model: &Model,
    answers: &Answers,
    criterion: &str,
    pair: [&str; 2],
) -> Option<Vec<[f64; 2]>> {
    let table = Table::new(catalog, model);
    let at_level = |level| {
        let mut answers = answers.clone();
        answers.weigh(model, criterion, level).then_some(())?;
        let ranking = table.ranking(&table.setting(&table.choices(model, &answers)));
        let score = |id: &str| ranking.iter().find(|(row, _)| table.alternatives[*row] == id).map(|(_, score)| *score);
        Some([score(pair[0])?, score(pair[1])?])
    };
    (0..=MOST_IMPORTANT).map(at_level).collect()
}

/// Which of the two is ahead: their place; none where they are even.
pub fn ahead([first, second]: [f64; 2]) -> Option<usize> {
    let lead = first - second;
    if lead.abs() < SAME { None } else { Some(usize::from(lead < 0.0)) }
}

/// The first level at which another is ahead than at the level before, if there is one.
pub fn flips(scores: &[[f64; 2]]) -> Option<usize> {
    (1..scores.len()).find(|level| ahead(scores[*level]) != ahead(scores[level - 1]))
}

/// The level of importance nearest to what the answers give a criterion.
pub fn level(catalog: &Catalog, model: &Model, answers: &Answers, criterion: &str) -> u8 {
    let table = Table::new(catalog, model);
    let at = table.criteria.iter().position(|id| id == criterion);
    let points = at.map_or(0.0, |at| table.setting(&table.choices(model, answers)).points[at]);
    level_of(points)
}
