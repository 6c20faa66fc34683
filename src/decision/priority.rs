//! How much each criterion counts: an importance class of 0 to 4, moved by the answers, or set by the reader.

use super::{
    cone,
    table::{Choices, Setting, Table},
};
use crate::answers::Model;

/// One criterion's importance and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    pub criterion: String,
    /// 0 (does not count) to 4.
    pub class: u8,
    /// Its mean over all weights that fit the classes; the weights sum to 1, or to 0 where no criterion counts.
    pub weight: f64,
    /// True where the reader set the class himself.
    pub by_hand: bool,
    /// The answers that moved it.
    pub moved_by: Vec<Step>,
}

/// An answer that moved a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub question: String,
    pub option: String,
    /// Steps between classes; negative for less important.
    pub steps: i8,
}

/// The importance of every criterion that has a scale, in the catalog's order.
pub fn priorities(table: &Table, model: &Model, choices: &Choices, setting: &Setting) -> Vec<Priority> {
    let weights = cone::centroid(&setting.classes);
    let all = table.criteria.iter().zip(&setting.classes).zip(weights).enumerate();
    all.map(|(place, ((criterion, class), weight))| Priority {
        criterion: criterion.clone(),
        class: *class,
        weight,
        by_hand: choices.is_by_hand(place),
        moved_by: moved_by(table, model, choices, place),
    })
    .collect()
}

fn moved_by(table: &Table, model: &Model, choices: &Choices, criterion: usize) -> Vec<Step> {
    let mut found = Vec::new();
    for ((question, asked), chosen) in model.questions.iter().zip(&table.questions).zip(&choices.chosen) {
        for (at, option) in chosen.iter().enumerate() {
            // A match counts once, however many options are chosen: several languages known make the language no more
            // important than one.
            let without = asked.steps(&chosen[..at]);
            let steps: i32 = asked.steps(&chosen[..=at])[without.len()..]
                .iter()
                .filter(|(moved, _)| *moved == criterion)
                .map(|(_, steps)| steps)
                .sum();
            if steps != 0 {
                let option = question.options[*option].id.clone();
                found.push(Step { question: question.id.clone(), option, steps: steps as i8 });
            }
        }
    }
    found
}
