//! Whether any of the remaining answers can still change who comes first. Exact: importance only adds up, so each answer
//! moves the lead by an amount of its own, and the worst that all together can do is the sum of the worst of each.

use super::{
    table::{Choices, Table},
    weights::{SAME, weighted_sum},
};
use crate::answers::Pick;

/// True where no answers to the questions `remaining`, given by their places and not answered yet, change who comes first
/// or bring another level. Nothing is claimed while a question is left by whose answer the alternatives are rated, or rated
/// otherwise.
pub fn is_settled(table: &Table, choices: &Choices, remaining: &[usize]) -> bool {
    let setting = table.setting(choices);
    let ranking = table.ranking(&setting);
    let Some(((first, _), others)) = ranking.split_first() else { return false };
    let questions = || remaining.iter().map(|question| &table.questions[*question]);
    let is_open = |asked: &&super::table::QuestionRow| {
        asked.matched().is_some() || asked.options.iter().any(|option| option.excludes[*first] || option.ease > 0.0)
    };
    if questions().any(|asked| is_open(&asked)) {
        return false;
    }
    let own = table.values(&setting, *first);
    others.iter().all(|(challenger, _)| {
        let differences: Vec<f64> =
            own.iter().zip(table.values(&setting, *challenger)).map(|(own, other)| own - other).collect();
        // What the reader set by hand no answer changes; what no answer rates does not count.
        let counts = |criterion: usize| {
            !choices.is_by_hand(criterion)
                && (setting.is_matched(criterion)
                    || !table.questions.iter().any(|asked| asked.matched() == Some(criterion)))
        };
        let worst = |asked: &super::table::QuestionRow| -> f64 {
            let options = asked.options.iter().filter(|option| !option.excludes[*challenger]);
            let moves = options.map(|option| {
                let counted = option.points.iter().filter(|(criterion, _)| counts(*criterion));
                counted.map(|(criterion, points)| points * differences[*criterion]).sum::<f64>().min(0.0)
            });
            match asked.pick {
                Pick::One => moves.fold(0.0, f64::min),
                Pick::Many => moves.sum(),
            }
        };
        weighted_sum(&setting.points, &differences) + questions().map(worst).sum::<f64>() > SAME
    })
}
