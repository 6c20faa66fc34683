//! What one answer changes, for the reader to see while he answers.

use super::table::{Choices, Table};

/// The same answers with and without one of them. Criteria and alternatives are numbered as in the [`Table`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Criteria that count more with it.
    pub up: Vec<usize>,
    /// Criteria that count less with it.
    pub down: Vec<usize>,
    /// Alternatives that it excludes.
    pub excludes: Vec<usize>,
    /// Who comes first without it and with it; none where nothing is left.
    pub before: Option<usize>,
    pub now: Option<usize>,
}

/// What the answer to the question at this place changes; nothing where it has none.
pub fn effect(table: &Table, choices: &Choices, question: usize) -> Option<Effect> {
    if choices.chosen[question].is_empty() {
        return None;
    }
    let mut without = choices.clone();
    without.chosen[question].clear();
    let (before, now) = (table.setting(&without), table.setting(choices));
    let criteria = |differs: fn(u8, u8) -> bool| {
        (0..table.criteria.len()).filter(|c| differs(before.classes[*c], now.classes[*c])).collect()
    };
    let first = |setting| table.ranking(setting).first().map(|(alternative, _)| *alternative);
    Some(Effect {
        up: criteria(|before, now| now > before),
        down: criteria(|before, now| now < before),
        excludes: (0..table.alternatives.len()).filter(|a| now.excluded[*a] && !before.excluded[*a]).collect(),
        before: first(&before),
        now: first(&now),
    })
}
