use super::{Contradiction, Disputed, Entry, Html, Ledger, Opinion, Statement, hedges::Hedges};
use crate::{
    builder::{
        address::{Use, admit},
        content::{check_id, stem},
        document::{Document, Reference, Renderer},
        source_file::SourceFile,
    },
    catalog::Day,
    site,
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Enough words to be found by, few enough to be no copy.
const PASSAGE: std::ops::RangeInclusive<usize> = 3..=8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
    url: Option<String>,
    #[serde(default)]
    claim: Vec<toml::Value>,
    #[serde(default)]
    opinion: Vec<toml::Value>,
    #[serde(default)]
    contradiction: Vec<toml::Value>,
}

/// Reads the files. One with a title is an article and its claims; contradictions may stand in any.
pub fn read(files: &[SourceFile], hedges: &Hedges, renderer: &Renderer) -> Ledger {
    let mut ledger = Ledger { document: Document::new(site::CLAIMS.path), ..Ledger::default() };
    let mut ids = BTreeSet::new();
    let mut contradictions = vec![];
    for file in files {
        let Some(raw) = file.parse::<File>() else { continue };
        for (line, found) in entries::<Contradiction>(file, "contradiction", raw.contradiction) {
            new_id(file, line, "contradiction", &found.id, &mut ids);
            contradictions.push((file, line, found));
        }
        let mut claims = vec![];
        for (line, mut claim) in entries::<Statement>(file, "claim", raw.claim) {
            new_id(file, line, "claim", &claim.id, &mut ids);
            check(file, line, &claim, renderer);
            check_paraphrase(file, line, hedges, Entry::Claim(&claim));
            claim.html = Html {
                because: renderer.inline(
                    &mut ledger.document,
                    file,
                    &claim.because,
                    file.line_of_field(line, "because"),
                ),
                instead: claim
                    .instead
                    .as_ref()
                    .map(|text| renderer.inline(&mut ledger.document, file, text, file.line_of_field(line, "instead"))),
            };
            claims.push(claim);
        }
        let mut opinions = vec![];
        for (line, opinion) in entries::<Opinion>(file, "opinion", raw.opinion) {
            new_id(file, line, "opinion", &opinion.id, &mut ids);
            check_paraphrase(file, line, hedges, Entry::Opinion(&opinion));
            opinions.push(opinion);
        }
        if claims.is_empty() && opinions.is_empty() {
            continue;
        }
        let need = |found: Option<String>, what: &str| {
            found.unwrap_or_else(|| {
                file.complain(1, what, format!("The {what} is missing: say whose claims these are."));
                String::new()
            })
        };
        let date = need(raw.date, "date");
        if !date.is_empty() && Day::read(&date).is_none() {
            file.complain(file.line_of("date"), "date", "A date is YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        if let Some(Err(sentence)) = raw.url.as_ref().map(|url| admit(url, Use::Page)) {
            file.complain(file.line_of_field(1, "url"), "url", sentence);
        }
        let (title, publisher) = (need(raw.title, "title"), need(raw.publisher, "publisher"));
        ledger.disputed.push(Disputed { id: stem(file), title, publisher, date, url: raw.url, claims, opinions });
    }
    for (file, line, mut found) in contradictions {
        for (side, entries) in [("left", &found.left), ("right", &found.right)] {
            let line = file.line_of_field(line, side);
            let field = format!("contradiction.{}.{side}", found.id);
            if entries.is_empty() {
                file.complain(line, &field, "A contradiction has two sides. Name a claim on each.");
            }
            for id in entries.iter().filter(|id| !ids.contains(*id)) {
                file.complain(line, &field, format!("No file has a claim “{id}”. Correct the id, or add the claim."));
            }
        }
        let at = file.line_of_field(line, "what_holds");
        found.html = renderer.inline(&mut ledger.document, file, &found.what_holds, at);
        ledger.contradictions.push(found);
    }
    ledger
}

fn entries<T: serde::de::DeserializeOwned>(
    file: &SourceFile,
    heading: &str,
    tables: Vec<toml::Value>,
) -> Vec<(usize, T)> {
    let lines = file.headings(&format!("[[{heading}]]"));
    let read = |(index, table)| {
        let line = lines.get(index).copied().unwrap_or(1);
        Some((line, file.convert::<T>(table, &format!("{heading}[{index}]"), line)?))
    };
    tables.into_iter().enumerate().filter_map(read).collect()
}

fn new_id(file: &SourceFile, line: usize, heading: &str, id: &str, ids: &mut BTreeSet<String>) {
    let line = file.line_of_field(line, "id");
    let field = format!("{heading}.{id}");
    check_id(file, line, &field, id);
    if !ids.insert(id.to_owned()) {
        file.complain(line, field, format!("“{id}” stands in the ledger twice. Give one of them another id."));
    }
}

fn check(file: &SourceFile, line: usize, claim: &Statement, renderer: &Renderer) {
    let field = format!("claim.{}", claim.id);
    if claim.claims.is_empty() && claim.sources.is_empty() {
        let sentence = "A verdict rests on evidence. Name a claim of the catalog or a source that bears on it.";
        file.complain(line, &field, sentence);
    }
    let references = claim.claims.iter().map(|id| ("claims", format!("claim:{id}")));
    for (inner, target) in references.chain(claim.sources.iter().map(|id| ("sources", format!("source:{id}")))) {
        if let Some(Err(sentence)) = Reference::read(&target, renderer.catalog) {
            file.complain(file.line_of_field(line, inner), format!("{field}.{inner}"), sentence);
        }
    }
    check_id(file, file.line_of_field(line, "topic"), &format!("{field}.topic"), &claim.topic);
}

/// The paraphrase leads to its passage by a few words, and hedges where the original does.
fn check_paraphrase(file: &SourceFile, line: usize, hedges: &Hedges, entry: Entry) {
    let words = entry.passage().split_whitespace().count();
    if !PASSAGE.contains(&words) {
        let sentence = format!("A passage is {} to {} words of the original.", PASSAGE.start(), PASSAGE.end());
        file.complain(file.line_of_field(line, "passage"), format!("{}.passage", entry.id()), sentence);
    }
    for sentence in hedges.lost(entry.hedges(), entry.says()) {
        file.complain(file.line_of_field(line, "says"), format!("{}.says", entry.id()), sentence);
    }
}
