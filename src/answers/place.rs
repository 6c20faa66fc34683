//! Where in the questions a reader is, and the form of that in an address.

use super::{Answers, Depth, Model};
use crate::{fragment, site};

/// Where in the questions the reader is: `step=<question>` or `step=check`; with `then=check`, when a single answer is
/// being changed from the page that checks them all; with `depth=<depth>`, where that is not the standard one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub depth: Depth,
    pub step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The question at this place of the model.
    Ask {
        at: usize,
        then_check: bool,
    },
    Check,
}

/// The state of the address at which all answers are checked, and forgotten.
pub const CHECK: &str = "step=check";

impl Place {
    /// Anything that is no step is the first question. A question that the depth does not ask brings its own.
    pub fn decode(text: &str, model: &Model) -> Self {
        let find = |wanted: &str| fragment::pairs(text).find(|(key, _)| key == wanted).map(|(_, value)| value);
        let depth = find("depth").and_then(|word| Depth::ALL.into_iter().find(|depth| depth.word() == word));
        let depth = depth.unwrap_or(Depth::Standard);
        let step = find("step").unwrap_or_default();
        if step == "check" {
            return Self { depth, step: Step::Check };
        }
        match model.questions.iter().position(|question| question.id == step) {
            Some(at) => {
                let then_check = find("then").is_some_and(|then| then == "check");
                Self {
                    depth: depth.max(model.questions[at].depth).min(Depth::Thorough),
                    step: Step::Ask { at, then_check },
                }
            }
            // The first is asked whatever was answered.
            None => Self { depth, step: Step::Check }.first(model, &Answers::default()),
        }
    }

    /// Writes the canonical form; equal places give the same characters.
    pub fn encode(self, model: &Model) -> String {
        let depth = (self.depth != Depth::Standard).then_some(("depth", self.depth.word()));
        let (step, then) = match self.step {
            Step::Check => ("check", None),
            Step::Ask { at, then_check } => {
                let id = model.questions.get(at).map_or("", |question| question.id.as_str());
                (id, then_check.then_some(("then", "check")))
            }
        };
        fragment::join(depth.into_iter().chain([("step", step)]).chain(then))
    }

    /// The page on which to check all answers, at a depth.
    pub fn check(depth: Depth) -> Self {
        Self { depth, step: Step::Check }
    }

    /// Where one answer is changed, on the way to the page that checks them all: at this depth, or that of the question.
    pub fn changing(self, question: &str, model: &Model) -> Option<Self> {
        let at = model.questions.iter().position(|known| known.id == question)?;
        let depth = self.depth.max(model.questions[at].depth).min(Depth::Thorough);
        Some(Self { depth, step: Step::Ask { at, then_check: true } })
    }

    /// A link to it.
    pub fn href(self, model: &Model) -> String {
        site::href(site::DECIDE.path, &self.encode(model))
    }

    /// The first question of the depth.
    pub fn first(self, model: &Model, answers: &Answers) -> Self {
        self.next_from(None, model, answers)
    }

    /// What comes after this step.
    pub fn next(self, model: &Model, answers: &Answers) -> Self {
        match self.step {
            Step::Ask { at, then_check: false } => self.next_from(Some(at), model, answers),
            _ => Self { step: Step::Check, ..self },
        }
    }

    /// The question before this one, or the page with all answers where the reader came from there.
    pub fn back(self, model: &Model, answers: &Answers) -> Option<Self> {
        let step = match self.step {
            Step::Check => return None,
            Step::Ask { then_check: true, .. } => Step::Check,
            Step::Ask { at, .. } => {
                self.asked(model, answers).take_while(|place| *place < at).last().map(Step::asking)?
            }
        };
        Some(Self { step, ..self })
    }

    /// The same place at another depth; where that does not ask the question, the one before it that it does.
    pub fn at_depth(self, depth: Depth, model: &Model) -> Self {
        let moved = Self { depth, ..self };
        match self.step {
            Step::Ask { at, then_check } if model.questions[at].depth > depth => {
                let before = moved.asked(model, &Answers::default()).take_while(|place| *place < at).last();
                Self { step: before.map_or(Step::Check, |at| Step::Ask { at, then_check }), ..moved }
            }
            _ => moved,
        }
    }

    /// The places of the questions that are asked: those of the depth that matter, by what is answered.
    pub fn asked<'a>(self, model: &'a Model, answers: &'a Answers) -> impl Iterator<Item = usize> + 'a {
        (0..model.questions.len()).filter(move |at| {
            let question = &model.questions[*at];
            question.depth <= self.depth && question.matters(answers)
        })
    }

    fn next_from(self, at: Option<usize>, model: &Model, answers: &Answers) -> Self {
        let next = self.asked(model, answers).find(|place| at.is_none_or(|at| *place > at));
        Self { step: next.map_or(Step::Check, Step::asking), ..self }
    }
}

impl Step {
    fn asking(at: usize) -> Self {
        Self::Ask { at, then_check: false }
    }
}
