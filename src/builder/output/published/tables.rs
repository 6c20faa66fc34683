//! The same data as tables, for spreadsheets: CSV as in RFC 4180, with what they need to read it as it is meant.

use super::PublishedFile;
use crate::builder::{
    content::{Content, Verdict},
    contract::{Claim, Evidence},
};
use std::io;

pub fn all(content: &Content) -> io::Result<Vec<PublishedFile>> {
    Ok(vec![
        PublishedFile {
            name: "claims.csv".into(),
            about: "Every claim and every other reading of it, one a line. In all three tables a text that a spreadsheet would take for a formula has an apostrophe before it.",
            text: claims(content)?,
        },
        PublishedFile {
            name: "ratings.csv".into(),
            about: "Every rating with its range, one a line.",
            text: ratings(content)?,
        },
        PublishedFile {
            name: "disputes.csv".into(),
            about: "Every disputed claim with its verdict, one a line.",
            text: disputes(content)?,
        },
    ])
}

fn claims(content: &Content) -> io::Result<String> {
    let catalog = &content.catalog;
    let mut rows = vec![row([
        "id",
        "name",
        "criterion",
        "title",
        "group",
        "reading",
        "value",
        "number",
        "unit",
        "of",
        "detail",
        "source",
        "url",
        "source_date",
        "checked",
        "confidence",
        "why",
        "note",
        "fresh_until",
        "stale",
        "unknown",
    ])];
    for alternative in &catalog.alternatives {
        for criterion in &catalog.criteria {
            let Some(claim) = alternative.claims.get(&criterion.id) else { continue };
            let mut push = |reading: &str, evidence: Option<&Evidence>, unknown: &str| {
                let source = evidence.and_then(|evidence| catalog.sources.get(&evidence.source));
                let of = |get: fn(&Evidence) -> String| evidence.map(get).unwrap_or_default();
                rows.push(vec![
                    alternative.id.clone(),
                    alternative.name.clone(),
                    criterion.id.clone(),
                    criterion.title.clone(),
                    criterion.group.clone(),
                    reading.to_owned(),
                    of(|e| e.value.clone()),
                    of(|e| e.number.map(|n| n.to_string()).unwrap_or_default()),
                    criterion.unit.clone().unwrap_or_default(),
                    of(|e| e.of.clone().unwrap_or_default()),
                    of(|e| e.detail.clone()),
                    source.map(|source| source.title.clone()).unwrap_or_default(),
                    source.map(|source| source.url.clone()).unwrap_or_default(),
                    source.map(|source| source.date.clone()).unwrap_or_default(),
                    of(|e| e.checked.clone()),
                    of(|e| e.confidence.word().to_owned()),
                    of(|e| e.why.clone().unwrap_or_default()),
                    of(|e| e.note.clone().unwrap_or_default()),
                    of(|e| e.fresh_until.clone().unwrap_or_default()),
                    of(|e| e.stale.to_string()),
                    unknown.to_owned(),
                ]);
            };
            match claim {
                Claim::Unknown(looked) => push("main", None, looked),
                Claim::Known(evidence) => {
                    push("main", Some(evidence), "");
                    evidence.also.iter().for_each(|other| push("other", Some(other), ""));
                }
            }
        }
    }
    csv(rows)
}

fn ratings(content: &Content) -> io::Result<String> {
    let catalog = &content.catalog;
    let mut rows = vec![row([
        "id",
        "criterion",
        "rating",
        "low",
        "high",
        "confidence",
        "computed",
        "because",
        "claims",
        "fresh_until",
    ])];
    for alternative in &catalog.alternatives {
        for criterion in &catalog.criteria {
            let Some(rating) = alternative.ratings.get(&criterion.id) else { continue };
            rows.push(vec![
                alternative.id.clone(),
                criterion.id.clone(),
                rating.rating.to_string(),
                rating.low.to_string(),
                rating.high.to_string(),
                rating.confidence.word().to_owned(),
                rating.computed.to_string(),
                rating.because.clone(),
                rating.claims.join(" "),
                rating.fresh_until.clone().unwrap_or_default(),
            ]);
        }
    }
    csv(rows)
}

fn disputes(content: &Content) -> io::Result<String> {
    let mut rows =
        vec![row(["id", "publisher", "says", "topic", "verdict", "because", "instead", "claims", "sources"])];
    for disputed in &content.ledger.disputed {
        for claim in &disputed.claims {
            rows.push(vec![
                claim.id.clone(),
                disputed.publisher.clone(),
                claim.says.clone(),
                claim.topic.clone(),
                Verdict::word(claim.verdict).to_owned(),
                claim.because.clone(),
                claim.instead.clone().unwrap_or_default(),
                claim.claims.join(" "),
                claim.sources.join(" "),
            ]);
        }
    }
    csv(rows)
}

/// A text that a spreadsheet would take for a formula, with an apostrophe before it, which makes it a text there.
fn plain(cell: String) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell }
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// Excel takes a file for its own country's letters unless it begins with a byte-order mark.
const BYTE_ORDER_MARK: &str = "\u{feff}";

fn csv(rows: Vec<Vec<String>>) -> io::Result<String> {
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.into_iter().map(plain))?;
    }
    let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
