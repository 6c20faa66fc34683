//! Decisions that a reader keeps: several, each with its name, its answers and what became of it.

mod merge;
mod saved;
mod sorted;

pub use merge::Merged;
pub use saved::{read, read_file, write};
pub use sorted::Sort;

use crate::{by_id::ById, kept::beginning};

/// So many decisions are kept.
pub const DECISIONS: usize = 1000;
/// So many characters of a name.
pub const NAME: usize = 80;
/// So many characters of a note.
pub const NOTE: usize = 2000;
/// So many characters of the link that holds the answers: twice of what there is to answer.
pub const LINK: usize = 20_000;
/// So many characters of a headline.
const HEADLINE: usize = 500;
/// So many characters of an id.
const ID: usize = 40;
/// The name of what has none.
pub const NAMELESS: &str = "Without a name";

/// One decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    pub name: String,
    pub note: String,
    pub stage: Stage,
    /// The answers in the canonical spelling of a link. Text as far as anything here is concerned.
    pub link: String,
    /// The day on which it was made, as `YYYY-MM-DD`.
    pub made: String,
    /// The day of the last change.
    pub changed: String,
    /// What the result of these answers said; empty where nobody has seen it yet.
    pub headline: String,
    /// The day on which it said so.
    pub said: String,
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Open,
    Decided,
    Dropped,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::Open, Self::Decided, Self::Dropped];

    /// Its name in documents.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Decided => "decided",
            Self::Dropped => "dropped",
        }
    }

    /// The one of this name.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }
}

/// All of them by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(ById<Decision>);

impl Decisions {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: &str) -> Option<&Decision> {
        self.0.get(id)
    }

    /// Ids and decisions, in the order of the ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &Decision)> {
        self.0.iter()
    }

    /// This one alone.
    pub fn only(&self, id: &str) -> Self {
        Self(self.get(id).map(|decision| (id.to_owned(), decision.clone())).into_iter().collect())
    }

    /// Adds a decision under an id that begins with this text, and returns the id; none where there is no room, or the
    /// text can begin none.
    pub fn add(&mut self, stamp: &str, decision: Decision) -> Option<String> {
        let id = free(stamp, |id| self.get(id).is_none())?;
        self.put_back(&id, within_limits(&decision)).then_some(id)
    }

    /// Puts a decision in its place. Like all changes, false where it is more than is kept.
    pub fn put_back(&mut self, id: &str, decision: Decision) -> bool {
        let room = self.len() < DECISIONS || self.get(id).is_some();
        let kept = within_limits(&decision);
        let is_all = kept == decision;
        let is_kept = room && is_id(id) && decision.link.len() <= LINK;
        if is_kept {
            self.0.insert(id.to_owned(), kept);
        }
        is_kept && is_all
    }

    pub fn remove(&mut self, id: &str) -> Option<Decision> {
        let removed = self.get(id).cloned();
        self.0.remove(id);
        removed
    }

    /// The same decision once more, under another name; its id.
    pub fn duplicate(&mut self, id: &str, stamp: &str, today: &str) -> Option<String> {
        let decision = self.get(id)?;
        let (made, changed) = (today.to_owned(), today.to_owned());
        let copy = Decision { name: named(&decision.name, " (copy)"), made, changed, ..decision.clone() };
        self.add(stamp, copy)
    }

    /// Names it. A blank name is none, and leaves the one that it has.
    pub fn set_name(&mut self, id: &str, name: &str, today: &str) -> bool {
        let name = tidy(name);
        self.change(id, today, |decision| {
            if !name.is_empty() {
                decision.name = beginning(&name, NAME).trim_end().to_owned();
            }
        }) && name.chars().count() <= NAME
    }

    /// Sets the note, of which the beginning is kept.
    pub fn set_note(&mut self, id: &str, note: &str, today: &str) -> bool {
        let note = lines(note);
        self.change(id, today, |decision| beginning(&note, NOTE).clone_into(&mut decision.note))
            && note.chars().count() <= NOTE
    }

    pub fn set_stage(&mut self, id: &str, stage: Stage, today: &str) -> bool {
        self.change(id, today, |decision| decision.stage = stage)
    }

    /// Takes over the answers, and what the result says of them where that is known. A headline of other answers is none.
    pub fn set_answers(&mut self, id: &str, link: &str, headline: Option<&str>, today: &str) -> bool {
        let is_kept = self.change(id, today, |decision| {
            if !answers_of(&decision.link).eq(answers_of(link)) {
                link.clone_into(&mut decision.link);
                decision.headline.clear();
                decision.said.clear();
            }
        });
        // To look at a result is no change of the decision.
        if let (Some(headline), Some(decision)) = (headline, self.get(id)) {
            let (link, headline, said) = (link.to_owned(), headline.to_owned(), today.to_owned());
            let seen = Decision { link, headline, said, ..decision.clone() };
            self.put_back(id, seen);
        }
        is_kept
    }

    /// The id of one with these answers, whatever data they were given for.
    pub fn with_answers(&self, link: &str) -> Option<&str> {
        let same = |decision: &Decision| answers_of(&decision.link).eq(answers_of(link));
        self.iter().find(|(_, decision)| same(decision)).map(|(id, _)| id)
    }

    /// The names of those that are not the same in both: changed, new or gone.
    pub fn differing<'a>(&'a self, before: &'a Self) -> Vec<&'a str> {
        let here = self.iter().filter(|(id, decision)| before.get(id) != Some(*decision));
        let gone = before.iter().filter(|(id, _)| self.get(id).is_none());
        here.chain(gone).map(|(_, decision)| decision.name.as_str()).collect()
    }

    fn change(&mut self, id: &str, today: &str, change: impl FnOnce(&mut Decision)) -> bool {
        let Some(decision) = self.get(id) else { return true };
        let mut changed = decision.clone();
        change(&mut changed);
        if changed == *decision {
            return true;
        }
        today.clone_into(&mut changed.changed);
        self.put_back(id, changed)
    }
}

/// A name with as much of it as there is room for before this end.
fn named(name: &str, end: &str) -> String {
    format!("{}{end}", beginning(name, NAME - end.chars().count()).trim_end())
}

/// A name in one line.
pub fn tidy(name: &str) -> String {
    name.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text with the ends of lines that fields of a browser have.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The parts of a link that hold answers.
fn answers_of(link: &str) -> impl Iterator<Item = &str> {
    link.split('&').filter(|part| !part.starts_with("data=") && !part.starts_with("v="))
}

fn within_limits(decision: &Decision) -> Decision {
    let name = tidy(&decision.name);
    let name = if name.is_empty() { NAMELESS } else { beginning(&name, NAME).trim_end() };
    Decision {
        name: name.to_owned(),
        note: beginning(&lines(&decision.note), NOTE).to_owned(),
        headline: beginning(&decision.headline, HEADLINE).to_owned(),
        ..decision.clone()
    }
}

/// Ids stand in pages as they are.
fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=ID).contains(&text.len()) && text.bytes().all(fits)
}

/// The first id of `stamp`, `stamp-2`, `stamp-3` … that fits.
fn free(stamp: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let numbered = (2..).map(|number: usize| format!("{}-{number}", beginning(stamp, ID - 8)));
    let ids = std::iter::once(stamp.to_owned()).chain(numbered).take_while(|id| is_id(id));
    ids.take(DECISIONS * 2).find(|id| fits(id))
}
