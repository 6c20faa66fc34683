//! The questions, what each answer does, and what was answered.

pub mod link;
pub mod own;
pub mod place;
pub mod saved;
mod scale;

use crate::{by_id::ById, columns::columns};
use own::Own;
pub use scale::{Matches, Scale};
use serde::{Deserialize, Serialize};

/// The option that every question has: an answer that changes nothing.
pub const UNSURE: &str = "unsure";
/// Levels of importance go from 0 (does not count) to this.
pub const MOST_IMPORTANT: u8 = 4;

/// How answers become a decision: the questions and the scales they work on.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
    /// Answers that seldom go together.
    pub contradictions: Vec<Contradiction>,
    /// Criterion id to its value scale; the criteria that a decision uses.
    pub scales: ById<Scale>,
}

columns! {
    Model { questions, contradictions, scales }
    Question { id, title, why, hint, pick, depth, swing, considers, unless, matches, options }
    Contradiction { answers, says }
    Choice { id, label, importance, ease, require }
}
columns! {
    Depth [Quick, Standard, Thorough, Retired]
    Pick [One, Many]
}

/// One question, asked on a page of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Question {
    /// Its key in a link.
    pub id: String,
    /// The question itself.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// What helps to answer it, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    pub pick: Pick,
    /// The shallowest depth at which it is asked.
    pub depth: Depth,
    /// True where the options are criteria, told by the two ends of their scales (swing weighting).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub swing: bool,
    /// True where the options are the alternatives that the reader has in mind: the result answers for these first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub considers: bool,
    /// Answers, question id to options, after any of which it does not matter and is not asked.
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    pub unless: ById<Vec<String>>,
    /// Where the options are values of a trait: the criterion that they decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matches: Option<Matches>,
    /// What may be answered, besides “not sure”.
    #[serde(rename = "option", default)]
    pub options: Vec<Choice>,
}

/// How many questions a reader wants to be asked; each depth asks those of the ones before it as well. What is retired is
/// asked no more, and counts where a link holds an answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    Quick,
    Standard,
    Thorough,
    Retired,
}

impl Depth {
    /// Those that a reader may choose.
    pub const ALL: [Depth; 3] = [Depth::Quick, Depth::Standard, Depth::Thorough];

    /// Its name in an address and on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Standard => "standard",
            Self::Thorough => "thorough",
            Self::Retired => "retired",
        }
    }
}

/// Answers that seldom go together. It holds where each of the questions named has one of the options named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Contradiction {
    /// Question id to options.
    pub answers: ById<Vec<String>>,
    /// What speaks against it, in one sentence.
    pub says: String,
}

impl Contradiction {
    /// True where the answers hold it.
    pub fn holds(&self, answers: &Answers) -> bool {
        self.answers.iter().all(|(question, options)| options.iter().any(|option| answers.has(question, option)))
    }
}

/// How many options may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Pick {
    One,
    Many,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's form")]
fn is_zero(number: &f64) -> bool {
    *number == 0.0
}

/// One option of a question and what it does.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "build", derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Choice {
    /// Its value in a link.
    pub id: String,
    /// The answer in words.
    #[serde(default)]
    pub label: String,
    /// Criterion id to points of importance, above 0, that the option adds.
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    pub importance: ById<f64>,
    /// How much of the way to what nobody knows yet is no hurdle after this answer, 0 to 1: of the criteria that a match
    /// rates, those that can be learnt.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ease: f64,
    /// Criterion id to the least that is accepted: a rating, 0 to 10, or a number in the criterion's unit. Where lower
    /// numbers are the better ones, the most that is accepted.
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    pub require: ById<f64>,
}

impl Model {
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The questions of a depth, in the order in which they are asked.
    pub fn asked(&self, depth: Depth) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.depth <= depth)
    }

    /// The alternatives that the reader has in mind, by id.
    pub fn considered<'a>(&self, answers: &'a Answers) -> impl Iterator<Item = &'a str> {
        let questions: Vec<&str> =
            self.questions.iter().filter(|question| question.considers).map(|question| question.id.as_str()).collect();
        let chosen = answers.chosen().filter(move |(question, _)| questions.contains(question));
        chosen.flat_map(|(_, options)| options).map(String::as_str).filter(|option| *option != UNSURE)
    }
}

impl Question {
    /// The option with this id; the one for "not sure" has no entry.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }

    /// True where the answers make it matter: none of those after which it is not asked is given.
    pub fn matters(&self, answers: &Answers) -> bool {
        !self.unless.iter().any(|(question, options)| options.iter().any(|option| answers.has(question, option)))
    }

    fn admits(&self, option: &str) -> bool {
        option == UNSURE || self.option(option).is_some()
    }
}

/// What somebody answered. Unanswered questions are absent. Only methods that refuse what the model does not know add to
/// it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The options of each in alphabetical order.
    chosen: ById<Vec<String>>,
    weights: ById<u8>,
    own: Own,
}

impl Answers {
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.weights.is_empty() && self.own.is_empty()
    }

    /// How many questions are answered, "not sure" included.
    pub fn count(&self) -> usize {
        self.chosen.len()
    }

    /// Question ids and the options chosen, both in alphabetical order.
    pub fn chosen(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.chosen.iter().map(|(question, options)| (question, &**options))
    }

    /// Criterion ids and the levels set by hand, 0 to 4.
    pub fn weights(&self) -> impl Iterator<Item = (&str, u8)> {
        self.weights.iter().map(|(criterion, level)| (criterion, *level))
    }

    pub fn has(&self, question: &str, option: &str) -> bool {
        self.chosen.get(question).is_some_and(|options| options.iter().any(|chosen| chosen == option))
    }

    pub fn answered(&self, question: &str) -> bool {
        self.chosen.contains_key(question)
    }

    /// Answers a question anew. Options the question does not have are left out and returned; "not sure" stands alone;
    /// of several options where one is allowed the first counts; no option left takes the answer back.
    pub fn answer<'a>(&mut self, question: &Question, options: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        let mut kept: Vec<String> = Vec::new();
        let mut refused = Vec::new();
        for option in options {
            let place = kept.binary_search_by(|chosen| (**chosen).cmp(option));
            if !question.admits(option) || (question.pick == Pick::One && !kept.is_empty()) {
                if place.is_err() {
                    refused.push(option);
                }
            } else if let Err(place) = place {
                kept.insert(place, option.to_owned());
            }
        }
        if kept.len() > 1 {
            kept.retain(|option| option != UNSURE);
        }
        if kept.is_empty() {
            self.chosen.remove(&question.id);
        } else {
            self.chosen.insert(question.id.clone(), kept);
        }
        refused
    }

    /// Takes over the answers to questions that are not answered here.
    pub fn fill(&mut self, brought: &Self) {
        for (question, options) in brought.chosen() {
            if !self.answered(question) {
                self.chosen.insert(question.to_owned(), options.to_vec());
            }
        }
    }

    /// Sets a criterion's level by hand. False where the model has no such criterion or level.
    pub fn weigh(&mut self, model: &Model, criterion: &str, level: u8) -> bool {
        let known = level <= MOST_IMPORTANT && model.scales.contains_key(criterion);
        if known {
            self.weights.insert(criterion.to_owned(), level);
        }
        known
    }

    /// True where the same is answered, whatever levels and ratings were set by hand.
    pub fn answer_as(&self, other: &Self) -> bool {
        self.chosen == other.chosen
    }

    /// Takes back every level that was set by hand.
    pub fn unweigh(&mut self) {
        self.weights.clear();
    }
}
