//! `packages.toml`: the packages whose versions claims name, so that `make fresh` can ask registries for newer ones.

use super::{Apart, SourceFile};
use crate::builder::{
    contract::{Catalog, Claim, Evidence},
    registry::{Client, Version},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// A package of a registry, and the version that claims name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// The program of the registry's ordinary client.
    pub client: String,
    pub name: String,
    /// The newest version when the claims were gathered.
    pub version: String,
    /// Only versions of this line count: `5.2` is 5.2.1, 5.2.2 and so on.
    pub line: Option<String>,
    /// Where it is named: `<alternative>.<criterion>`.
    pub claims: Vec<String>,
}

/// What registries are asked for, and how.
#[derive(Default)]
pub struct Packages {
    pub all: Vec<Package>,
    clients: Vec<Client>,
}

impl Packages {
    /// The client with this program.
    pub fn client(&self, program: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.program == program)
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackagesFile {
    #[serde(default)]
    client: Vec<Client>,
    #[serde(default)]
    package: Vec<Apart<Package>>,
}

/// Reads the file. A claim that does not name the version is a problem, so that the list cannot drift from the claims.
pub fn read(file: &SourceFile, catalog: &Catalog) -> Packages {
    let whole = file.toml();
    let Some(raw) = whole.read::<PackagesFile>() else { return Packages::default() };
    let mut packages = Packages { all: vec![], clients: raw.client };
    for (place, package) in whole.key("package").each(&raw.package) {
        let complain = |key: &str, sentence: String| place.key(key).complain(sentence);
        if packages.client(&package.client).is_none() {
            complain(
                "client",
                format!("There is no client “{}” in this file. Correct the name, or add it.", package.client),
            );
        }
        if Version::read(&package.version).is_none() {
            complain("version", "A version is numbers with dots between them, as 5.2.1.".to_owned());
        }
        for id in &package.claims {
            match known(catalog, id) {
                None => complain("claims", format!("There is no known value “{id}”. Correct the name.")),
                Some(evidence) if !names(evidence, &package.version) => {
                    complain("claims", format!("“{id}” does not name {}. Correct one of them.", package.version));
                }
                Some(_) => {}
            }
        }
        packages.all.push(package);
    }
    packages
}

fn known<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Evidence> {
    let (alternative, criterion) = id.split_once('.')?;
    match catalog.alternative(alternative)?.claims.get(criterion)? {
        Claim::Known(evidence) => Some(evidence),
        Claim::Unknown(_) => None,
    }
}

fn names(evidence: &Evidence, version: &str) -> bool {
    let own = [Some(&evidence.value), Some(&evidence.detail), evidence.note.as_ref()];
    let in_words = |text: &String| {
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').any(|word| word.trim_end_matches('.') == version)
    };
    own.into_iter().flatten().any(in_words) || evidence.also.iter().any(|other| names(other, version))
}
