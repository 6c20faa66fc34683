use super::escape;
use crate::site;
use schemars::JsonSchema;
use serde::Deserialize;
use std::{collections::BTreeMap, ops::Range};

/// A word of the trade.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub term: String,
    /// What it is short for.
    pub long: Option<String>,
    /// One sentence in plain words.
    pub means: String,
    /// Other spellings that texts use.
    #[serde(default)]
    pub also: Vec<String>,
}

/// Words that texts may use without explaining them, by id.
#[derive(Clone, Debug, Default)]
pub struct Glossary(pub BTreeMap<String, Term>);

impl Glossary {
    /// The first word of a text that is explained, and its id; those that were marked before count no more. Of two that
    /// begin at the same place the longer one.
    pub fn find(&self, text: &str, marked: &[String]) -> Option<(Range<usize>, &str)> {
        let open = self.0.iter().filter(|(id, _)| !marked.contains(id));
        let found = open.flat_map(|(id, term)| {
            let spellings = std::iter::once(&term.term).chain(&term.long).chain(&term.also);
            spellings.filter_map(move |word| Some((place(text, word)?, id.as_str())))
        });
        found.min_by_key(|(range, _)| (range.start, usize::MAX - range.end))
    }

    /// The start of a link to what a term means.
    pub fn open(&self, id: &str) -> String {
        let means = self.0.get(id).map_or("", |term| &term.means);
        format!(
            "<a class=\"term\" href=\"{}\" title=\"{}\">",
            escape(&site::href(site::GLOSSARY.path, id)),
            escape(means)
        )
    }
}

/// Where a word stands as a word of its own.
fn place(text: &str, word: &str) -> Option<Range<usize>> {
    let joins = |c: char| c.is_alphanumeric() || ['-', '_', '/'].contains(&c);
    text.match_indices(word)
        .map(|(start, _)| start..start + word.len())
        .find(|range| !text[..range.start].ends_with(joins) && !text[range.end..].starts_with(joins))
}
