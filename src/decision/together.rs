//! What the answers of several people come to, side by side: where they differ, what all say alike, and which alternative all can
//! live with best. Nobody's answers count more, and their order changes nothing.

use super::Decision;
use crate::{
    answers::{Answers, Model, Question},
    catalog::Catalog,
    order::by_falling,
};

/// An alternative as each of them sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Common {
    pub alternative: String,
    /// For each by how much its score lies behind their own first, 0 to 1; none where one of their answers excludes it.
    pub behind: Vec<Option<f64>>,
}

impl Common {
    /// The most that anybody gives up by it, 0 to 1; none where somebody excludes it.
    pub fn most(&self) -> Option<f64> {
        self.behind.iter().try_fold(0.0, |most, behind| behind.map(|behind| behind.max(most)))
    }
}

/// The alternatives of the catalog, the one by which the least is given up at most first (minimax regret, Savage 1951, over people
/// instead of states); then those that somebody excludes. Equal ones in the catalog's order.
pub fn common(catalog: &Catalog, decisions: &[&Decision]) -> Vec<Common> {
    let behind = |decision: &Decision, id: &str| {
        let best = decision.ranking.first()?.score;
        decision.ranking.iter().find(|ranked| ranked.alternative == id).map(|ranked| best - ranked.score)
    };
    let seen = catalog.alternatives.iter().map(|alternative| Common {
        alternative: alternative.id.clone(),
        behind: decisions.iter().map(|decision| behind(decision, &alternative.id)).collect(),
    });
    by_falling(seen.collect(), |common| common.most().map_or(f64::NEG_INFINITY, |most| -most))
}

/// The questions that not all answer alike, in the order in which they are asked.
pub fn differences<'a>(model: &'a Model, people: &[&Answers]) -> Vec<&'a Question> {
    model.questions.iter().filter(|question| !is_alike(question, people)).collect()
}

/// The answers that all give alike.
pub fn agreed(model: &Model, people: &[&Answers]) -> Answers {
    let mut agreed = Answers::default();
    let Some(first) = people.first() else { return agreed };
    for question in model.questions.iter().filter(|question| is_alike(question, people)) {
        agreed.answer(question, options(question, first));
    }
    agreed
}

fn options<'a>(question: &Question, answers: &'a Answers) -> Vec<&'a str> {
    let chosen = answers.chosen().find(|(id, _)| *id == question.id);
    chosen.map_or_else(Vec::new, |(_, options)| options.iter().map(String::as_str).collect())
}

fn is_alike(question: &Question, people: &[&Answers]) -> bool {
    people.windows(2).all(|two| options(question, two[0]) == options(question, two[1]))
}
