//! `glossary.toml`: words that texts use and a reader may not know.

use super::{SourceFile, check_id};
use crate::builder::document::{Glossary, Term};
use std::collections::BTreeMap;

/// The words of an explanation.
const MOST: usize = 30;

pub fn read(file: &SourceFile) -> Glossary {
    let whole = file.toml();
    let Some(terms) = whole.read::<BTreeMap<String, Term>>() else { return Glossary::default() };
    for (id, term) in &terms {
        let place = whole.key(id);
        check_id(&place, id);
        let words = term.means.split_whitespace().count();
        if words > MOST {
            place
                .key("means")
                .complain(format!("It has {words} words; a reader in the middle of a text takes {MOST}."));
        }
    }
    Glossary(terms)
}
