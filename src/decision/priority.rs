//! How much each criterion counts: points of importance that the answers add, or a level set by the reader.

use super::{
    table::{Choices, Setting, Table},
    weights::{level_of, weights},
};
use crate::answers::Model;

/// One criterion's importance and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    pub criterion: String,
    /// 0 or more.
    pub points: f64,
    /// The nearest level in words, 0 (does not count) to 4.
    pub level: u8,
    /// Its part of all points; the weights sum to 1, or to 0 where no criterion counts.
    pub weight: f64,
    /// True where the reader set the level by hand.
    pub by_hand: bool,
    /// The answers that raised it.
    pub raised_by: Vec<Addition>,
}

/// An answer that raised a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    pub question: String,
    pub option: String,
    /// Above 0.
    pub points: f64,
}

/// The importance of every criterion that has a scale, in the catalog's order.
pub fn priorities(table: &Table, model: &Model, choices: &Choices, setting: &Setting) -> Vec<Priority> {
    let all = table.criteria.iter().zip(&setting.points).zip(weights(&setting.points)).enumerate();
    all.map(|(place, ((criterion, points), weight))| Priority {
        criterion: criterion.clone(),
        points: *points,
        level: level_of(*points),
        weight,
        by_hand: choices.is_by_hand(place),
        raised_by: raised_by(table, model, choices, place),
    })
    .collect()
}

/// Each chosen option that raises a criterion. A match counts once, however many options are chosen and whichever of several
/// questions gives it: it stands with all, so that together they may say more than the criterion got.
fn raised_by(table: &Table, model: &Model, choices: &Choices, criterion: usize) -> Vec<Addition> {
    let mut found = Vec::new();
    for ((question, asked), chosen) in model.questions.iter().zip(&table.questions).zip(&choices.chosen) {
        let matched = if asked.matched() == Some(criterion) { asked.matched_importance() } else { 0.0 };
        for option in chosen {
            let adds = asked.options[*option].points.iter().filter(|(raised, _)| *raised == criterion);
            let points = matched + adds.map(|(_, points)| points).sum::<f64>();
            if points > 0.0 {
                let option = question.options[*option].id.clone();
                found.push(Addition { question: question.id.clone(), option, points });
            }
        }
    }
    found
}
