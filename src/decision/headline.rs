//! What the result says first, by a rule that is published on the method page.

use super::score::Ranked;
use crate::answers::Answers;

/// A lead below this share of the whole scale is too close to call: five points of a hundred.
pub const TOO_CLOSE: f64 = 0.05;
/// Below this many points two scores are the same number.
const SAME: f64 = 1e-9;

/// The result in one line.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// No question is answered.
    Unanswered,
    /// Every alternative fails a requirement.
    NothingLeft,
    /// Only one alternative meets the requirements.
    OnlyOne(String),
    /// The first leads by `lead`, 0.05 to 1.
    Winner { first: String, lead: f64 },
    /// All within 0.05 of the first, best first.
    TooClose(Vec<String>),
}

/// The headline for a ranking, best first.
pub fn headline(answers: &Answers, ranking: &[Ranked]) -> Headline {
    if answers.is_empty() {
        return Headline::Unanswered;
    }
    match ranking {
        [] => Headline::NothingLeft,
        [only] => Headline::OnlyOne(only.alternative.clone()),
        [first, second, ..] => {
            let lead = first.score - second.score;
            if lead + SAME >= TOO_CLOSE {
                return Headline::Winner { first: first.alternative.clone(), lead };
            }
            let close = |ranked: &&Ranked| first.score - ranked.score + SAME < TOO_CLOSE;
            Headline::TooClose(ranking.iter().filter(close).map(|ranked| ranked.alternative.clone()).collect())
        }
    }
}
