//! Answers in an address: `v=1&data=<version>&<question>=<option>[.<option>...]&w.<criterion>=<0..4>`.
//!
//! A published form: it may be added to, never changed. `tests/links/` keeps a link of every version for ever.

use super::{Answers, Model};
use crate::fragment;

/// The version of the form that this program writes.
const VERSION: u32 = 1;
/// More problems than this are counted, not listed.
const LISTED: usize = 5;

/// What a link held, as far as it could be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub answers: Answers,
    /// Sentences on what could not be used.
    pub problems: Vec<String>,
}

/// Writes answers in their one canonical spelling; equal answers give the same characters.
pub fn encode(answers: &Answers, data_version: &str) -> String {
    let mut pairs = vec![("v".to_owned(), VERSION.to_string()), ("data".to_owned(), data_version.to_owned())];
    for (question, options) in answers.chosen() {
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        pairs.push((question.to_owned(), options.join(".")));
    }
    for (criterion, level) in answers.weights() {
        pairs.push((format!("w.{criterion}"), level.to_string()));
    }
    fragment::join(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// Reads a link. Total: any text gives usable answers, and what could not be used is said in words.
pub fn decode(text: &str, model: &Model, data_version: &str) -> Opened {
    let mut answers = Answers::default();
    let mut problems = Problems::default();
    for (key, value) in fragment::pairs(text) {
        if key == "v" {
            match value.parse::<u32>() {
                Ok(version) if version <= VERSION => {}
                Ok(version) => problems.add(|| {
                    format!("The link was made by a newer version of this site ({version}). What it shares with this one is used.")
                }),
                Err(_) => problems.add(|| format!("“{}” is not a version of a link.", clip(&value))),
            }
        } else if key == "data" {
            if value != data_version {
                problems.add(|| {
                    format!(
                        "The link was made with the data of “{}”. The result uses the data of {data_version}.",
                        clip(&value)
                    )
                });
            }
        } else if let Some(criterion) = key.strip_prefix("w.") {
            if answers.weights().any(|(weighed, _)| weighed == criterion) {
                problems.add(|| format!("The weight “{}” is given more than once; the first counts.", clip(&key)));
                continue;
            }
            if !value.parse().is_ok_and(|level| answers.weigh(model, criterion, level)) {
                problems.add(|| format!("The weight “{}={}” is not one of this site.", clip(&key), clip(&value)));
            }
        } else if let Some(question) = model.question(&key) {
            if answers.answered(&key) {
                problems.add(|| format!("“{}” is answered more than once; the first answer counts.", question.title));
                continue;
            }
            for refused in answers.answer(question, fragment::list(&value)) {
                problems.add(|| format!("“{}” is not an answer to “{}”.", clip(refused), question.title));
            }
        } else {
            problems.add(|| format!("“{}” is not a question of this site.", clip(&key)));
        }
    }
    Opened { answers, problems: problems.listed() }
}

#[derive(Default)]
struct Problems {
    sentences: Vec<String>,
    more: usize,
}

impl Problems {
    // Takes a closure: ten megabytes of junk must not make a million sentences.
    fn add(&mut self, sentence: impl FnOnce() -> String) {
        if self.sentences.len() < LISTED {
            self.sentences.push(sentence());
        } else {
            self.more += 1;
        }
    }

    fn listed(mut self) -> Vec<String> {
        if self.more > 0 {
            self.sentences.push(format!("{} more parts of the link could not be used.", self.more));
        }
        self.sentences
    }
}

fn clip(text: &str) -> String {
    const LONGEST: usize = 40;
    let clipped: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() { format!("{clipped}…") } else { clipped }
}
