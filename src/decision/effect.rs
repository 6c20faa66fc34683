//! What one answer changes, for the reader to see while answering.

use super::table::{Choices, Table};
use crate::order::by_falling;

/// The same answers with and without one of them. Criteria and alternatives are numbered as in the [`Table`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerEffect {
    /// Criteria that count more with it, the one that is raised most first.
    pub up: Vec<usize>,
    /// Alternatives that it excludes.
    pub excludes: Vec<usize>,
    /// Who comes first without it and with it; none where nothing is left.
    pub before: Option<usize>,
    pub now: Option<usize>,
}

/// What the answer to the question at this place changes; nothing where it has none.
pub fn effect(table: &Table, choices: &Choices, question: usize) -> Option<AnswerEffect> {
    if choices.chosen[question].is_empty() {
        return None;
    }
    let mut without = choices.clone();
    without.chosen[question].clear();
    let (before, now) = (table.setting(&without), table.setting(choices));
    let raised = |criterion: &usize| now.points[*criterion] - before.points[*criterion];
    let up = (0..table.criteria.len()).filter(|criterion| raised(criterion) > 0.0).collect();
    let first = |setting| table.ranking(setting).first().map(|(alternative, _)| *alternative);
    Some(AnswerEffect {
        up: by_falling(up, raised),
        excludes: (0..table.alternatives.len()).filter(|a| now.excluded[*a] && !before.excluded[*a]).collect(),
        before: first(&before),
        now: first(&now),
    })
}
