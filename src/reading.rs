//! What readers keep beside the articles: what they have read, what was useful to them, notes, and a notepad.

mod saved;

pub use saved::{read, write};

use crate::{
    by_id::ById,
    kept::{beginning, is_day},
};

/// So many articles are remembered.
pub const ARTICLES: usize = 1000;
/// So many notes on one article.
pub const NOTES: usize = 200;
/// So many characters of a note.
pub const NOTE: usize = 2000;
/// So many characters of the notepad.
pub const PAD: usize = 20_000;
/// So many characters of an article's or a section's name in its address.
const NAME: usize = 200;

/// All of it, by the names that articles have in their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    articles: ById<Entry>,
    pad: String,
}

/// What is kept of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    read: Option<String>,
    star: bool,
    notes: ById<String>,
}

impl Reading {
    /// The day on which an article was marked as read, as `YYYY-MM-DD`.
    pub fn read_on(&self, article: &str) -> Option<&str> {
        self.articles.get(article)?.read.as_deref()
    }

    /// True for an article that was useful to the reader.
    pub fn is_starred(&self, article: &str) -> bool {
        self.articles.get(article).is_some_and(|entry| entry.star)
    }

    /// The note on a section of an article; empty where there is none.
    pub fn note(&self, article: &str, section: &str) -> &str {
        self.articles.get(article).and_then(|entry| entry.notes.get(section)).map_or("", String::as_str)
    }

    /// The notes on an article, each with the name that its section has in the address.
    pub fn notes(&self, article: &str) -> impl Iterator<Item = (&str, &str)> {
        let notes = self.articles.get(article).into_iter().flat_map(|entry| entry.notes.iter());
        notes.map(|(section, text)| (section, text.as_str()))
    }

    /// The notes on the reader's own project.
    pub fn pad(&self) -> &str {
        &self.pad
    }

    /// Marks an article as read on a day, or as not read. Like all changes, false where it is more than is kept.
    pub fn set_read(&mut self, article: &str, day: Option<&str>) -> bool {
        day.is_none_or(is_day) && self.change(article, |entry| entry.read = day.map(str::to_owned))
    }

    /// Marks an article as useful, or takes the mark away.
    pub fn set_star(&mut self, article: &str, star: bool) -> bool {
        self.change(article, |entry| entry.star = star)
    }

    /// Sets the note on a section. An empty one is none; of one that is too long the beginning is kept.
    pub fn set_note(&mut self, article: &str, section: &str, text: &str) -> bool {
        let kept = beginning(text, NOTE);
        let room = self
            .articles
            .get(article)
            .is_none_or(|entry| entry.notes.len() < NOTES || kept.is_empty() || entry.notes.contains_key(section));
        let set = |entry: &mut Entry| match kept {
            "" => entry.notes.remove(section),
            kept => entry.notes.insert(section.to_owned(), kept.to_owned()),
        };
        room && is_name(section) && self.change(article, set) && kept.len() == text.len()
    }

    /// Sets the notes on the reader's own project, of which the beginning is kept.
    pub fn set_pad(&mut self, text: &str) -> bool {
        let kept = beginning(text, PAD);
        kept.clone_into(&mut self.pad);
        kept.len() == text.len()
    }

    fn change(&mut self, article: &str, change: impl FnOnce(&mut Entry)) -> bool {
        let mut entry = self.articles.get(article).cloned().unwrap_or_default();
        change(&mut entry);
        if entry == Entry::default() {
            self.articles.remove(article);
            return true;
        }
        let room = self.articles.len() < ARTICLES || self.articles.contains_key(article);
        if room && is_name(article) {
            self.articles.insert(article.to_owned(), entry);
        }
        room && is_name(article)
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= NAME
}
