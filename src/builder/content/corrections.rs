//! `corrections.toml`: values that were put right after they had been published, and why.

use super::{Apart, SourceFile};
use crate::builder::contract::Catalog;
use schemars::JsonSchema;
use serde::Deserialize;

/// Values that were put right for one reason. What they were and what they became stands in the frozen versions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The data version in which they are right for the first time.
    pub version: String,
    pub kind: Fault,
    /// `<alternative>.<criterion>`, each.
    pub claims: Vec<String>,
    /// What was wrong and how it came to light.
    pub why: String,
}

/// What was the matter with a published value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Fault {
    /// It was not so.
    Wrong,
    /// It was so, but read otherwise than it was meant, or left out what belongs to it.
    Misleading,
    /// A newer state had been published when we gathered it.
    Outdated,
    /// It was right; the world has moved, or more was read since.
    Newer,
    /// The same in other words.
    Worded,
}

impl Fault {
    pub fn word(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Misleading => "misleading",
            Self::Outdated => "outdated",
            Self::Newer => "newer",
            Self::Worded => "worded",
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionsFile {
    #[serde(default)]
    correction: Vec<Apart<Correction>>,
}

/// Reads the file, newest version first as it stands there.
pub fn read(file: &SourceFile, catalog: &Catalog) -> Vec<Correction> {
    let whole = file.toml();
    let Some(raw) = whole.read::<CorrectionsFile>() else { return vec![] };
    let mut corrections = vec![];
    for (place, correction) in whole.key("correction").each(&raw.correction) {
        for id in &correction.claims {
            let criterion = id.split_once('.').and_then(|(_, criterion)| catalog.criterion(criterion));
            if criterion.is_none() {
                let sentence = format!("“{id}” names no criterion. Write <alternative>.<criterion>.");
                place.key("claims").complain(sentence);
            }
        }
        corrections.push(correction);
    }
    corrections
}
