use super::{Document, escape};
use crate::{
    builder::contract::{Catalog, Claim, Evidence},
    site,
};

/// A source that a document rests on, and the claims of the catalog it was cited for.
pub struct Citation {
    pub source: String,
    /// Alternative and criterion.
    pub claims: Vec<(String, String)>,
}

/// What a reference in a text leads to.
pub enum Reference {
    Source(String),
    Claim { source: String, alternative: String, criterion: String },
}

impl Reference {
    /// Reads `claim:<alternative>.<criterion>` or `source:<id>`; nothing for other links. An error is a sentence.
    pub fn read(target: &str, catalog: &Catalog) -> Option<Result<Self, String>> {
        if let Some(id) = target.strip_prefix("source:") {
            let known = catalog.sources.contains_key(id);
            return Some(
                known
                    .then(|| Self::Source(id.to_owned()))
                    .ok_or(format!("There is no source “{id}” in sources/. Correct the name, or add the source.")),
            );
        }
        let id = target.strip_prefix("claim:")?;
        let found = id.split_once('.').and_then(|(alternative, criterion)| {
            match catalog.alternative(alternative)?.claims.get(criterion)? {
                Claim::Known(evidence) => Some(Self::Claim {
                    source: evidence.source.clone(),
                    alternative: alternative.to_owned(),
                    criterion: criterion.to_owned(),
                }),
                Claim::Unknown(_) => None,
            }
        });
        Some(found.ok_or(format!("There is no known claim “{id}”. A reference is claim:<file name>.<criterion>.")))
    }

    /// All that a claim says, in one text; nothing for a source.
    pub fn told(&self, catalog: &Catalog) -> Option<String> {
        let Self::Claim { alternative, criterion, .. } = self else { return None };
        let Claim::Known(evidence) = catalog.alternative(alternative)?.claims.get(criterion)? else { return None };
        let readings = std::iter::once(evidence).chain(&evidence.also).map(|evidence| {
            let Evidence { value, detail, of, note, why, .. } = evidence;
            let more: String = [of, note, why].into_iter().flatten().map(|text| format!(" {text}")).collect();
            format!("{value} {detail}{more} ")
        });
        Some(readings.collect())
    }
}

impl Document {
    /// Notes that a reference was used, and gives its number.
    pub fn cite(&mut self, reference: Reference) -> usize {
        let (source, claim) = match reference {
            Reference::Source(source) => (source, None),
            Reference::Claim { source, alternative, criterion } => (source, Some((alternative, criterion))),
        };
        let at = self.citations.iter().position(|citation| citation.source == source).unwrap_or_else(|| {
            self.citations.push(Citation { source, claims: vec![] });
            self.citations.len() - 1
        });
        let claims = &mut self.citations[at].claims;
        if let Some(claim) = claim.filter(|claim| !claims.contains(claim)) {
            claims.push(claim);
        }
        at + 1
    }

    /// The start of a link from a reference to its note, and the end of it.
    pub fn note(&mut self, reference: Reference) -> (String, String) {
        let known = self.citations.len();
        let number = self.cite(reference);
        let href = site::href(&self.path, &format!("source-{number}"));
        // The note leads back to the first place.
        let id = if number > known { format!(" id=\"cite-{number}\"") } else { String::new() };
        (format!("<a class=\"cite\"{id} href=\"{}\">", escape(&href)), format!("<sup>{number}</sup></a>"))
    }
}
