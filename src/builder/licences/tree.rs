use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::PathBuf,
    process::Command,
};

/// A crate that somebody else wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    pub name: String,
    pub version: String,
    /// The expression that it states, such as `MIT OR Apache-2.0`.
    pub licence: String,
    pub authors: Vec<String>,
    /// Where its files are.
    pub folder: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
    /// None for what is part of this project.
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    root: String,
    nodes: Vec<TomlValue>,
}

#[derive(Deserialize)]
struct TomlValue {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// None for what is compiled in; others serve builds or tests.
    kind: Option<String>,
}

impl Package {
    /// What writes code while others are compiled is not shipped itself.
    fn is_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

/// The crates that the program in the browser is compiled from, in the order of their names.
pub fn shipped() -> io::Result<Vec<Crate>> {
    let metadata: Metadata = serde_json::from_slice(&ask()?)?;
    let packages: BTreeMap<&str, &Package> = metadata.packages.iter().map(|one| (one.id.as_str(), one)).collect();
    let needs: BTreeMap<&str, &TomlValue> = metadata.resolve.nodes.iter().map(|of| (of.id.as_str(), of)).collect();
    let mut found = BTreeSet::new();
    let mut left = vec![metadata.resolve.root.as_str()];
    while let Some(id) = left.pop() {
        let (Some(package), Some(needed)) = (packages.get(id), needs.get(id)) else { continue };
        if package.is_macro() || !found.insert(id) {
            continue;
        }
        let compiled_in = |dependency: &&Dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
        left.extend(needed.deps.iter().filter(compiled_in).map(|dependency| dependency.pkg.as_str()));
    }
    let others = found.iter().map(|id| packages[id]).filter(|package| package.source.is_some());
    let mut crates: Vec<Crate> = others
        .map(|package| Crate {
            name: package.name.clone(),
            version: package.version.clone(),
            licence: package.license.clone().unwrap_or_default(),
            authors: package.authors.clone(),
            folder: package.manifest_path.parent().map(PathBuf::from).unwrap_or_default(),
        })
        .collect();
    crates.sort();
    Ok(crates)
}

/// Asks cargo, which needs neither the network nor a build for it.
fn ask() -> io::Result<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let answer = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .args(["--filter-platform=wasm32-unknown-unknown", "--features=app"])
        .output()?;
    if answer.status.success() {
        Ok(answer.stdout)
    } else {
        let said = String::from_utf8_lossy(&answer.stderr);
        Err(io::Error::other(format!(
            "cargo does not tell what the program is made of; run `cargo fetch`: {}",
            said.trim()
        )))
    }
}
