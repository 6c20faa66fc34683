//! `hedges.toml`: words by which an author says that something is not always so. A fair paraphrase keeps them.

use crate::builder::source_file::SourceFile;
use schemars::JsonSchema;
use serde::Deserialize;

/// The words, class by class: those of one class hedge in the same way.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hedges {
    #[serde(default)]
    classes: Vec<Vec<String>>,
}

impl Hedges {
    pub fn read(file: &SourceFile) -> Self {
        file.toml().read().unwrap_or_default()
    }

    /// The hedges of an original that its paraphrase has no counterpart of, as sentences.
    pub fn lost(&self, hedges: &[String], says: &str) -> Vec<String> {
        let says: Vec<String> = says.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        hedges
            .iter()
            .filter_map(|hedge| match self.classes.iter().find(|class| class.contains(hedge)) {
                None => {
                    Some(format!("“{hedge}” is none of the words that hedge. Take it out, or add it to its class."))
                }
                Some(class) if !says.iter().any(|word| class.contains(word)) => Some(format!(
                    "The original says “{hedge}”, and the paraphrase has lost it. Keep it, or a word like it."
                )),
                Some(_) => None,
            })
            .collect()
    }
}
