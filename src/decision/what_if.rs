//! Other answers: which single one would put another alternative first, and how much a question can still change.

use super::{
    headline::TOO_CLOSE,
    table::{Choices, Table},
    weights::SAME,
};
use crate::{
    answers::{Answers, Depth, Model, Pick, Question, UNSURE},
    order::by_falling,
};

/// One answer changed, and who comes first then.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherAnswer {
    pub question: String,
    /// The option chosen instead, or as well where several may be; none where the answer is taken back.
    pub option: Option<String>,
    /// True where the option was chosen and is taken back.
    pub dropped: bool,
    /// The alternative that comes first then; none where nothing is left.
    pub first: Option<String>,
    /// By how much it leads then, 0 to 1.
    pub lead: f64,
}

/// A question that is not answered yet and what it can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    pub question: String,
    /// The most by which an answer moves the lead of the present first, in parts of the whole scale, 0 to 2; answers that
    /// exclude it aside. Where no other is left, its lead is its score.
    pub moves: f64,
    /// True where an answer puts another alternative first.
    pub flips: bool,
    /// True where, after an answer, the present first leads, or another leads it, by as much as a winner.
    pub settles: bool,
    /// True where an answer excludes every other alternative.
    pub alone: bool,
}

/// Each single change of an answer given that puts another alternative first.
pub fn other_answers(table: &Table, model: &Model, choices: &Choices) -> Vec<OtherAnswer> {
    let Some((first, _)) = lead(table, choices) else { return vec![] };
    let mut found = vec![];
    for (place, question) in model.questions.iter().enumerate() {
        let now = &choices.chosen[place];
        if now.is_empty() {
            continue;
        }
        for other in others(question.pick, question.options.len(), now) {
            let then = lead(table, &with(choices, place, other.clone()));
            if then.map(|(first, _)| first) != Some(first) {
                let changed = (0..question.options.len()).find(|option| match question.pick {
                    Pick::One => other.contains(option),
                    Pick::Many => now.contains(option) != other.contains(option),
                });
                found.push(OtherAnswer {
                    question: question.id.clone(),
                    dropped: changed.is_none_or(|option| now.contains(&option)),
                    option: changed.map(|option| question.options[option].id.clone()),
                    first: then.map(|(first, _)| table.alternatives[first].clone()),
                    lead: then.map_or(0.0, |(_, lead)| lead),
                });
            }
        }
    }
    found
}

/// The questions that matter and are asked still, and are not answered or answered by “not sure”: the one that can change
/// most first, those answered by “not sure” last.
pub fn influences(table: &Table, model: &Model, answers: &Answers, choices: &Choices) -> Vec<Influence> {
    let Some((first, now)) = lead(table, choices) else { return vec![] };
    let is_open = |(place, question): &(usize, &Question)| {
        choices.chosen[*place].is_empty() && question.depth < Depth::Retired && question.matters(answers)
    };
    let open = model.questions.iter().enumerate().filter(is_open);
    let influence = |(place, question): (usize, &Question)| {
        let (mut moves, mut flips, mut settles, mut alone) = (0.0, false, false, false);
        for option in 0..question.options.len() {
            let ranking = table.ranking(&table.setting(&with(choices, place, vec![option])));
            match advantage(&ranking, first) {
                Some(ahead) => {
                    moves = f64::max(moves, (ahead - now).abs());
                    flips |= ahead < -SAME;
                    settles |= ahead.abs() + SAME >= TOO_CLOSE;
                    alone |= ranking.len() == 1;
                }
                None => flips = true,
            }
        }
        Influence { question: question.id.clone(), moves, flips, settles, alone }
    };
    // Who was not sure once may be later, but is asked last.
    let unsure = |influence: &Influence| if answers.has(&influence.question, UNSURE) { 10.0 } else { 0.0 };
    by_falling(open.map(influence).collect(), |influence: &Influence| influence.moves - unsure(influence))
}

/// How many questions that everybody is asked are left open and can put another first among those alternatives, given by
/// their rows in the table, the first of them first. Who was not sure has answered.
pub fn undecided(table: &Table, model: &Model, answers: &Answers, choices: &Choices, among: &[usize]) -> usize {
    let Some(first) = among.first() else { return 0 };
    let flips = |place: usize, option: usize| {
        let mut ranking = table.ranking(&table.setting(&with(choices, place, vec![option])));
        ranking.retain(|(row, _)| among.contains(row));
        advantage(&ranking, *first).is_none_or(|ahead| ahead < -SAME)
    };
    let is_open = |question: &Question| {
        question.depth == Depth::Quick && !answers.answered(&question.id) && question.matters(answers)
    };
    let open = model.questions.iter().enumerate().filter(|(_, question)| is_open(question));
    open.filter(|(place, question)| (0..question.options.len()).any(|option| flips(*place, option))).count()
}

/// Who comes first, and by how much it leads.
fn lead(table: &Table, choices: &Choices) -> Option<(usize, f64)> {
    let ranking = table.ranking(&table.setting(choices));
    let (first, score) = *ranking.first()?;
    Some((first, score - ranking.get(1).map_or(0.0, |second| second.1)))
}

/// By how much an alternative is ahead of the best of the others; none where it is excluded.
fn advantage(ranking: &[(usize, f64)], alternative: usize) -> Option<f64> {
    let (_, own) = ranking.iter().find(|(row, _)| *row == alternative)?;
    let best = ranking.iter().find(|(row, _)| *row != alternative);
    Some(own - best.map_or(0.0, |(_, best)| *best))
}

/// The answers that differ from the present one in one thing.
fn others(pick: Pick, options: usize, now: &[usize]) -> Vec<Vec<usize>> {
    match pick {
        Pick::One => {
            (0..options).filter(|option| !now.contains(option)).map(|option| vec![option]).chain([vec![]]).collect()
        }
        Pick::Many => (0..options)
            .map(|option| (0..options).filter(|other| now.contains(other) != (*other == option)).collect())
            .collect(),
    }
}

fn with(choices: &Choices, question: usize, chosen: Vec<usize>) -> Choices {
    let mut choices = choices.clone();
    choices.chosen[question] = chosen;
    choices
}
