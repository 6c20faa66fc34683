//! `disputes/*.toml`: what others claim, whether it holds, and where they contradict each other.

mod hedges;
mod read;

pub use hedges::Hedges;
pub use read::{DisputesFile, read};

use crate::builder::{
    contract::{Catalog, Claim},
    document::Document,
};
use serde::{Deserialize, Serialize};

/// All that is disputed.
#[derive(Default, Serialize, schemars::JsonSchema)]
pub struct Ledger {
    /// One for each article whose claims were checked, in the order of their file names.
    pub disputed: Vec<Disputed>,
    pub contradictions: Vec<Contradiction>,
    /// Where the texts were rendered: it holds what they cite.
    #[serde(skip)]
    pub document: Document,
}

/// An article of somebody else, and what it claims.
#[derive(Serialize, schemars::JsonSchema)]
pub struct Disputed {
    /// The name of its file.
    pub id: String,
    pub title: String,
    pub publisher: String,
    /// The date it bears: a day, a month or a year.
    pub date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    pub claims: Vec<Statement>,
    /// What is an opinion, or says nothing that could be checked.
    pub opinions: Vec<Opinion>,
}

/// A claim that can be checked.
#[derive(Clone, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: String,
    /// The claim in our words.
    pub says: String,
    /// Some words of the original, as they stand there, so that a reader can be led to the passage.
    pub passage: String,
    /// Words by which the original hedges what it says; the claim in our words keeps each, or one like it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hedges: Vec<String>,
    pub topic: String,
    pub verdict: Verdict,
    /// The reason for the verdict, in Markdown.
    pub because: String,
    /// Claims of the catalog that bear on it: `<alternative>.<criterion>`.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Other sources that bear on it.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What to say instead, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
    #[serde(skip)]
    pub html: Html,
}

/// Texts of a statement, rendered.
#[derive(Clone, Default)]
pub struct Html {
    pub because: String,
    pub instead: Option<String>,
}

/// Whether a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The evidence says the same.
    Supported,
    /// True in some cases, which it does not name.
    Depends,
    /// No evidence decides it.
    Unverifiable,
    /// It was true once.
    Outdated,
    /// The evidence says otherwise.
    Contradicted,
}

impl Verdict {
    pub const ALL: [Self; 5] = [Self::Supported, Self::Depends, Self::Unverifiable, Self::Outdated, Self::Contradicted];

    pub fn word(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Depends => "depends",
            Self::Unverifiable => "unverifiable",
            Self::Outdated => "outdated",
            Self::Contradicted => "contradicted",
        }
    }

    /// What the word means, in a sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Supported => "The evidence says the same.",
            Self::Depends => "True in some cases, which the claim does not name.",
            Self::Unverifiable => "No evidence that we found decides it.",
            Self::Outdated => "It was true once.",
            Self::Contradicted => "The evidence says otherwise.",
        }
    }
}

/// A sentence without a verdict.
#[derive(Clone, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    pub id: String,
    /// What it says, in our words.
    pub says: String,
    /// Some words of the original, as they stand there, so that a reader can be led to the passage.
    pub passage: String,
    /// Words by which the original hedges what it says; the claim in our words keeps each, or one like it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hedges: Vec<String>,
    pub topic: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Two groups of sentences that do not go together.
#[derive(Clone, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    pub id: String,
    pub title: String,
    /// Ids of claims or opinions.
    pub left: Vec<String>,
    pub right: Vec<String>,
    /// What the evidence supports, in Markdown.
    pub what_holds: String,
    #[serde(skip)]
    pub html: String,
}

/// A sentence of the ledger, whether it has a verdict or not.
#[derive(Clone, Copy)]
pub enum Entry<'a> {
    Claim(&'a Statement),
    Opinion(&'a Opinion),
}

impl Entry<'_> {
    pub fn id(&self) -> &str {
        match self {
            Self::Claim(claim) => &claim.id,
            Self::Opinion(opinion) => &opinion.id,
        }
    }

    pub fn passage(&self) -> &str {
        match self {
            Self::Claim(claim) => &claim.passage,
            Self::Opinion(opinion) => &opinion.passage,
        }
    }

    pub fn hedges(&self) -> &[String] {
        match self {
            Self::Claim(claim) => &claim.hedges,
            Self::Opinion(opinion) => &opinion.hedges,
        }
    }

    pub fn says(&self) -> &str {
        match self {
            Self::Claim(claim) => &claim.says,
            Self::Opinion(opinion) => &opinion.says,
        }
    }
}

impl Ledger {
    pub fn is_empty(&self) -> bool {
        self.disputed.is_empty()
    }

    /// The sentence with this id and the article that has it.
    pub fn entry(&self, id: &str) -> Option<(&Disputed, Entry<'_>)> {
        self.disputed.iter().find_map(|disputed| {
            let claim = disputed.claims.iter().find(|claim| claim.id == id).map(Entry::Claim);
            let opinion = || disputed.opinions.iter().find(|opinion| opinion.id == id).map(Entry::Opinion);
            Some((disputed, claim.or_else(opinion)?))
        })
    }

    /// All topics, in alphabetical order.
    pub fn topics(&self) -> Vec<&str> {
        let claims = self.disputed.iter().flat_map(|disputed| &disputed.claims);
        let mut topics: Vec<&str> = claims.map(|claim| claim.topic.as_str()).collect();
        topics.sort_unstable();
        topics.dedup();
        topics
    }

    /// Notes in the catalog which disputed claims each of its claims bears on, other than those it supports.
    pub fn mark(&self, catalog: &mut Catalog) {
        let disputed = self.disputed.iter().flat_map(|disputed| &disputed.claims);
        for statement in disputed.filter(|statement| statement.verdict != Verdict::Supported) {
            for reference in &statement.claims {
                let Some((alternative, criterion)) = reference.split_once('.') else { continue };
                let alternative = catalog.alternatives.iter_mut().find(|known| known.id == alternative);
                if let Some(Claim::Known(evidence)) = alternative.and_then(|known| known.claims.get_mut(criterion)) {
                    evidence.disputed.push(statement.id.clone());
                }
            }
        }
    }
}
