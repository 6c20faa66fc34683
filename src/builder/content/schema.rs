//! The forms of the TOML files that authors write, so that their editors can complete, explain and check them. Each stands
//! in `schema/`, under the name of its file or folder, which the first line of a file names (`#:schema`).

use super::{
    SiteFile, alternatives, cases::Popularity, corrections, criteria, ledger, ledger::Hedges, packages, questions,
    sources,
};
use crate::builder::document::Term;
use schemars::{JsonSchema, generate::SchemaSettings};
use std::{fs, io, path::Path};

/// The folder of the forms, relative to the content.
const FOLDER: &str = "schema";

/// The form of each file or folder of TOML: its name below the content, and its text.
pub fn schemas() -> [(String, String); 11] {
    [
        of::<alternatives::AlternativeFile>("backends"),
        of::<Popularity>("cases"),
        of::<corrections::CorrectionsFile>("corrections"),
        of::<criteria::CriteriaFile>("criteria"),
        of::<ledger::DisputesFile>("disputes"),
        of::<std::collections::BTreeMap<String, Term>>("glossary"),
        of::<Hedges>("hedges"),
        of::<packages::PackagesFile>("packages"),
        of::<questions::QuestionsFile>("questions"),
        of::<SiteFile>("site"),
        of::<sources::SourcesFile>("sources"),
    ]
}

/// Writes the forms into the content.
pub fn write(content: &Path) -> io::Result<()> {
    fs::create_dir_all(content.join(FOLDER))?;
    schemas().into_iter().try_for_each(|(path, text)| fs::write(content.join(path), text))
}

fn of<T: JsonSchema>(name: &str) -> (String, String) {
    // What the language server of TOML reads.
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    (format!("{FOLDER}/{name}.schema.json"), format!("{:#}\n", schema.as_value()))
}
