//! `site fresh`: asks package registries whether what claims name is still the newest, and lists the values whose
//! source has passed its day. It changes nothing: a person reads the release notes and edits the claim.

use super::{
    Day,
    content::Content,
    contract::Claim,
    registry::{Client, Version},
    source_file::SourceFile,
};
use crate::catalog::counted;
use std::{collections::BTreeMap, fmt::Write, path::Path};

/// What was found, as text, and whether anything is outdated.
pub struct Freshness {
    pub report: String,
    pub outdated: usize,
}

/// Asks with `ask`, which gives a client's whole output, or says why there is none.
///
/// `folder` is the content's, for file and line; `today` is the day against which sources are aged.
pub fn fresh(
    content: &Content,
    folder: &Path,
    today: Day,
    ask: impl Fn(&Client, &str) -> Result<String, String>,
) -> Freshness {
    let (mut outdated, mut asked) = (vec![], 0);
    let mut not_asked = BTreeMap::<String, Vec<&str>>::new();
    for package in &content.packages.all {
        let Some(client) = content.packages.client(&package.client) else { continue };
        let newest = ask(client, &package.name).and_then(|output| {
            let found = client.newest(&output, package.line.as_deref());
            found.ok_or_else(|| format!("{} told no version", client.program))
        });
        match newest {
            Err(reason) => not_asked.entry(reason).or_default().push(&package.name),
            Ok(newest) => {
                asked += 1;
                if Version::read(&package.version).is_some_and(|named| named < newest.version) {
                    let of = newest.on.map(|day| format!(" of {day}")).unwrap_or_default();
                    outdated.extend(package.claims.iter().map(|id| {
                        format!(
                            "{}: {id} names {} {}; {} has {}{of}.",
                            place(folder, id),
                            package.name,
                            package.version,
                            client.program,
                            newest.version
                        )
                    }));
                }
            }
        }
    }
    let aged = aged(content, folder, today);
    let mut report = String::new();
    outdated.iter().for_each(|line| report += &format!("{line}\n"));
    let _ = writeln!(report, "{asked} packages asked, {} mentions outdated.", outdated.len());
    for (reason, names) in &not_asked {
        let _ = writeln!(report, "Not asked, because {reason}: {}.", names.join(", "));
    }
    if !aged.is_empty() {
        let _ =
            writeln!(report, "Marked as stale by {today}, read their sources again: {}.", counted(aged.len(), "value"));
        aged.iter().for_each(|line| report += &format!("  {line}\n"));
    }
    Freshness { report, outdated: outdated.len() }
}

/// Values whose source is older than its kind of claim may be.
fn aged(content: &Content, folder: &Path, today: Day) -> Vec<String> {
    let claims = content.catalog.alternatives.iter().flat_map(|alternative| {
        alternative.claims.iter().map(|(criterion, claim)| (format!("{}.{criterion}", alternative.id), claim))
    });
    claims
        .filter_map(|(id, claim)| match claim {
            Claim::Known(evidence) => Some((id, evidence.fresh_until.as_deref()?)),
            Claim::Unknown(_) => None,
        })
        .filter(|(_, until)| Day::read(until).is_some_and(|until| until < today))
        .map(|(id, until)| format!("{}: {id}, fresh until {until}", place(folder, &id)))
        .collect()
}

/// File and line of a claim.
fn place(folder: &Path, id: &str) -> String {
    let (alternative, criterion) = id.split_once('.').unwrap_or((id, ""));
    let file = SourceFile::open(folder, format!("backends/{alternative}.toml"));
    format!("{}:{}", folder.join(&file.path).display(), file.toml().key("claims").key(criterion).line())
}
