//! What is said of the alternatives beside what a decision reads: it comes in a file of its own, once a reader asks for it.

use super::{Alternative, Confidence, out_of_ten};
use crate::{by_id::ById, columns::columns};

/// The words of one data version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// Alternative id to what is said of it.
    pub alternatives: ById<OfAlternative>,
}

/// What is said of one alternative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfAlternative {
    /// Criterion id to what is known there; nothing where it was looked for and not found.
    pub values: ById<Option<Value>>,
    /// Criterion id to the reason of a rating, in one sentence.
    pub reasons: ById<String>,
}

/// What a cell shows of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// A few words, or the number with its unit.
    pub value: String,
    /// What it is of, where that is not the alternative as a whole in the row’s own terms.
    pub of: Option<String>,
    pub confidence: Confidence,
    /// The last day on which it is fresh, `YYYY-MM-DD`; none where it does not age.
    pub fresh_until: Option<String>,
    /// True where it was stale on the day of the data set already.
    pub stale: bool,
}

columns! {
    Words { alternatives }
    OfAlternative { values, reasons }
    Value { value, of, confidence, fresh_until, stale }
}

impl Value {
    /// The value with what it is of, in one line of text.
    pub fn scoped(&self) -> String {
        match &self.of {
            Some(of) => format!("{} ({of})", self.value),
            None => self.value.clone(),
        }
    }
}

impl Words {
    /// What a claim says, nothing where it was looked for and not found; none where there is no such claim.
    pub fn value(&self, alternative: &str, criterion: &str) -> Option<Option<&Value>> {
        self.alternatives.get(alternative)?.values.get(criterion).map(Option::as_ref)
    }

    /// Why it is rated so, in one sentence.
    pub fn reason(&self, alternative: &str, criterion: &str) -> Option<&str> {
        self.alternatives.get(alternative)?.reasons.get(criterion).map(String::as_str)
    }

    /// What a cell tells, in one line of text; nothing where nothing is known.
    pub fn cell(&self, alternative: &Alternative, criterion: &str) -> Option<String> {
        match self.value(&alternative.id, criterion) {
            Some(value) => value.map(Value::scoped),
            None => alternative.ratings.get(criterion).map(|rating| out_of_ten(rating.rating)),
        }
    }
}
