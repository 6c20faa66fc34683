use crate::{answers::Model, fragment, site};

/// Where in the questions the reader is: `step=<question>` or `step=check`; with `then=check`, when a single answer is
/// being changed from the page that checks them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Ask { at: usize, then_check: bool },
    Check,
}

impl Step {
    /// Anything that is no step is the first question.
    pub fn decode(text: &str, model: &Model) -> Self {
        let find = |wanted: &str| fragment::pairs(text).find(|(key, _)| key == wanted).map(|(_, value)| value);
        let step = find("step").unwrap_or_default();
        if step == "check" {
            return Self::Check;
        }
        let at = model.questions.iter().position(|question| question.id == step).unwrap_or(0);
        Self::Ask { at, then_check: find("then").is_some_and(|then| then == "check") }
    }

    pub fn encode(self, model: &Model) -> String {
        match self {
            Self::Check => fragment::join([("step", "check")]),
            Self::Ask { at, then_check } => {
                let id = model.questions.get(at).map_or("", |question| question.id.as_str());
                let then = then_check.then_some(("then", "check"));
                fragment::join([("step", id)].into_iter().chain(then))
            }
        }
    }

    pub fn href(self, model: &Model) -> String {
        site::href(site::DECIDE.path, &self.encode(model))
    }

    /// What comes after a question.
    pub fn after(at: usize, then_check: bool, model: &Model) -> Self {
        if then_check || at + 1 >= model.questions.len() {
            Self::Check
        } else {
            Self::Ask { at: at + 1, then_check: false }
        }
    }
}
