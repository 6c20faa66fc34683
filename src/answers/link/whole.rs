//! How much a link holds, so that one that was cut on its way says so: `n=<count>.<length>`.
//!
//! The count is that of all options chosen, “not sure” included, of all levels and ratings set by hand and of all names
//! given: nothing of that can be lost without it being less. The length is that of what stands last, because what is left of an
//! id may be another id. Links without `n` are older, and sound.

use crate::{
    answers::{Answers, Question, UNSURE},
    catalog::counted,
};

/// What a link says that it holds.
#[derive(Clone, Copy)]
pub struct Said {
    pub count: usize,
    /// None where the link may have been cut within this very number.
    pub length: Option<usize>,
}

impl Said {
    pub fn read(text: &str) -> Option<Self> {
        let (count, length) = text.split_once('.').map_or((text, None), |(count, length)| (count, length.parse().ok()));
        Some(Self { count: count.parse().ok()?, length })
    }

    /// What is told where so many of its answers arrived.
    pub fn but(self, arrived: usize) -> String {
        let held = counted(self.count, "answer");
        match (arrived, self.length) {
            (0, None) => nothing(),
            (0, _) => format!("This link was cut on its way: it should hold {held}, and none arrived."),
            _ => format!("This link was cut on its way: it should hold {held}, and {arrived} arrived."),
        }
    }
}

/// What is told where nobody can say how many answers were lost.
pub fn nothing() -> String {
    "This link was cut on its way, and no answer arrived.".to_owned()
}

/// What a link says of these answers.
pub fn said(answers: &Answers) -> String {
    let options: usize = answers.chosen().map(|(_, options)| options.len()).sum();
    let weights = answers.weights().count();
    let of_option = || answers.chosen().last().and_then(|(_, options)| options.last()).map(String::len);
    let of_reader = answers.own();
    // What stands last: a level, which is one digit, or a rating, or the end of a name, or an option.
    let of_rating = || of_reader.ratings().next_back().map(|(.., rating)| rating.to_string().len());
    let of_name = || of_reader.names().next_back().map(|_| 1);
    let length = if weights > 0 { Some(1) } else { of_rating().or_else(of_name).or_else(of_option) };
    let count = options + weights + of_reader.count();
    length.map_or_else(|| count.to_string(), |length| format!("{count}.{length}"))
}

/// The options of the question that begin with this text and go on.
pub fn longer<'a>(question: &'a Question, text: &'a str) -> impl Iterator<Item = &'a str> {
    let options = question.options.iter().map(|option| option.id.as_str()).chain([UNSURE]);
    options.filter(move |id| id.len() > text.len() && id.starts_with(text))
}
