//! What the reader's own answers say of alternatives and criteria.

use crate::{
    answers::Answers,
    decision::table::{Setting, Table},
    order::by_falling,
    session::Data,
};

fn setting(data: &Data, answers: &Answers) -> (Table, Setting) {
    let table = Table::new(&data.catalog, &data.model);
    let setting = table.setting(&table.choices(&data.model, answers));
    (table, setting)
}

/// The score of each alternative; none for what the answers exclude, and for all where nothing is answered.
pub fn scores(data: &Data, answers: &Answers) -> Vec<Option<f64>> {
    let mut scores = vec![None; data.catalog.alternatives.len()];
    if !answers.is_empty() {
        let (table, setting) = setting(data, answers);
        for (row, score) in table.ranking(&setting) {
            // What differs by rounding only is equal.
            scores[row] = Some((score * 1e9).round());
        }
    }
    scores
}

/// The alternatives that the answers leave.
pub fn left(data: &Data, answers: &Answers) -> Vec<String> {
    let (table, setting) = setting(data, answers);
    let left = table.alternatives.into_iter().zip(setting.excluded).filter(|(_, excluded)| !excluded);
    left.map(|(id, _)| id).collect()
}

/// The criteria that count, the heaviest first.
pub fn weighed(data: &Data, answers: &Answers) -> Vec<String> {
    let (table, setting) = setting(data, answers);
    let weighed = table.criteria.into_iter().zip(setting.points).filter(|(_, points)| *points > 0.0).collect();
    by_falling(weighed, |(_, points): &(String, f64)| *points).into_iter().map(|(id, _)| id).collect()
}
