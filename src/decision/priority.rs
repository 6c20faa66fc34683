//! How much each criterion counts: an importance class of 0 to 4, moved by the answers, or set by the reader.

use crate::{
    answers::{Answers, MOST_IMPORTANT, Model},
    catalog::Catalog,
};

/// One criterion's importance and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    pub criterion: String,
    /// 0 (does not count) to 4.
    pub class: u8,
    /// The class as a share of all classes; the weights sum to 1, or to 0 where no criterion counts.
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
pub fn priorities(catalog: &Catalog, model: &Model, answers: &Answers) -> Vec<Priority> {
    let mut priorities: Vec<Priority> = catalog
        .criteria
        .iter()
        .filter_map(|criterion| {
            let scale = model.scales.get(&criterion.id)?;
            let moved_by = steps(model, answers, &criterion.id);
            let moved = moved_by.iter().fold(i32::from(scale.importance), |class, step| class + i32::from(step.steps));
            let by_hand = answers.weights().find(|(id, _)| *id == criterion.id).map(|(_, class)| class);
            let class = by_hand.unwrap_or(moved.clamp(0, MOST_IMPORTANT.into()) as u8);
            Some(Priority { criterion: criterion.id.clone(), class, weight: 0.0, by_hand: by_hand.is_some(), moved_by })
        })
        .collect();
    let total: f64 = priorities.iter().map(|priority| f64::from(priority.class)).sum();
    if total > 0.0 {
        for priority in &mut priorities {
            priority.weight = f64::from(priority.class) / total;
        }
    }
    priorities
}

fn steps(model: &Model, answers: &Answers, criterion: &str) -> Vec<Step> {
    let mut found = Vec::new();
    for question in &model.questions {
        let matches = question.matches.as_ref().filter(|matches| matches.criterion == criterion);
        for option in question.options.iter().filter(|option| answers.has(&question.id, &option.id)) {
            let steps = match matches {
                // Several languages known make the language no more important than one.
                Some(matches) if found.is_empty() => matches.importance as i8,
                Some(_) => continue,
                None => option.importance.get(criterion).copied().unwrap_or(0),
            };
            if steps != 0 {
                found.push(Step { question: question.id.clone(), option: option.id.clone(), steps });
            }
        }
    }
    found
}
