//! What the reader's own answers say of alternatives and criteria.

use crate::{
    answers::Answers,
    decision::table::{Setting, Table},
    order::by_falling,
    session::Data,
};

/// As this reader sees it, who may rate otherwise. An alternative of his own has no column.
fn setting(data: &Data, answers: &Answers) -> (Table, Setting) {
    let seen = data.seen_with(answers.own());
    let table = Table::new(&seen.catalog, &seen.model);
    let setting = table.setting(&table.choices(&data.model, answers));
    (table, setting)
}

/// The score of each alternative; none for what the answers exclude, and for all where nothing is answered.
pub fn scores(data: &Data, answers: &Answers) -> Vec<Option<f64>> {
    let mut scores = vec![None; data.catalog.alternatives.len()];
    if !answers.is_empty() {
        let (table, setting) = setting(data, answers);
        for (row, score) in table.ranking(&setting) {
            let column = data.catalog.alternatives.iter().position(|a| a.id == table.alternatives[row]);
            // What differs by rounding only is equal.
            let _ = column.map(|column| scores[column] = Some((score * 1e9).round()));
        }
    }
    scores
}

/// The name of the alternative that comes first; none where nothing is answered or everything is excluded.
pub fn first(data: &Data, answers: &Answers) -> Option<String> {
    // Ratings of one's own weigh nothing by themselves.
    if answers.count() == 0 {
        return None;
    }
    let (table, setting) = setting(data, answers);
    let (row, _) = table.ranking(&setting).into_iter().next()?;
    let id = &table.alternatives[row];
    let seen = data.seen_with(answers.own());
    seen.catalog.alternative(id).map(|alternative| alternative.name.clone())
}

/// The alternatives that the answers leave.
pub fn left(data: &Data, answers: &Answers) -> Vec<String> {
    let (table, setting) = setting(data, answers);
    let left = table.alternatives.into_iter().zip(setting.excluded).filter(|(_, excluded)| !excluded);
    left.map(|(id, _)| id).filter(|id| data.catalog.alternative(id).is_some()).collect()
}

/// The criteria that count, the heaviest first.
pub fn weighed(data: &Data, answers: &Answers) -> Vec<String> {
    let (table, setting) = setting(data, answers);
    let weighed = table.criteria.into_iter().zip(setting.points).filter(|(_, points)| *points > 0.0).collect();
    by_falling(weighed, |(_, points): &(String, f64)| *points).into_iter().map(|(id, _)| id).collect()
}
