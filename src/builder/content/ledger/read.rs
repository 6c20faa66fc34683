use super::{Contradiction, Disputed, Entry, Html, Ledger, Opinion, Statement, hedges::Hedges};
use crate::{
    builder::{
        Day,
        address::{Use, admit},
        content::{Apart, SourceFile, TomlValue, check_id, stem},
        document::{Document, Reference, Renderer},
    },
    site,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Enough words to be found by, few enough to be no copy.
const PASSAGE: std::ops::RangeInclusive<usize> = 3..=8;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputesFile {
    title: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
    url: Option<String>,
    #[serde(default)]
    claim: Vec<Apart<Statement>>,
    #[serde(default)]
    opinion: Vec<Apart<Opinion>>,
    #[serde(default)]
    contradiction: Vec<Apart<Contradiction>>,
}

/// Reads the files. One with a title is an article and its claims; contradictions may stand in any.
pub fn read(files: &[SourceFile], hedges: &Hedges, renderer: &Renderer) -> Ledger {
    let mut ledger = Ledger { document: Document::new(site::CLAIMS.path), ..Ledger::default() };
    let mut ids = BTreeSet::new();
    let mut contradictions = vec![];
    for file in files {
        let whole = file.toml();
        let Some(raw) = whole.read::<DisputesFile>() else { continue };
        for (place, found) in whole.key("contradiction").each(&raw.contradiction) {
            let place = place.called(format!("contradiction.{}", found.id));
            check_new(&place, &found.id, &mut ids);
            contradictions.push((place, found));
        }
        let mut claims = vec![];
        for (place, mut claim) in whole.key("claim").each(&raw.claim) {
            let place = place.called(format!("claim.{}", claim.id));
            check_new(&place, &claim.id, &mut ids);
            check(&place, &claim, renderer);
            check_paraphrase(&place, hedges, Entry::Claim(&claim));
            let mut html = |key: &str, text| renderer.inline(&mut ledger.document, &place.key(key), text);
            claim.html = Html {
                because: html("because", &claim.because),
                instead: claim.instead.as_ref().map(|text| html("instead", text)),
            };
            claims.push(claim);
        }
        let mut opinions = vec![];
        for (place, opinion) in whole.key("opinion").each(&raw.opinion) {
            let place = place.called(format!("opinion.{}", opinion.id));
            check_new(&place, &opinion.id, &mut ids);
            check_paraphrase(&place, hedges, Entry::Opinion(&opinion));
            opinions.push(opinion);
        }
        if claims.is_empty() && opinions.is_empty() {
            continue;
        }
        let need = |found: Option<String>, what: &str| {
            found.unwrap_or_else(|| {
                whole.key(what).complain(format!("The {what} is missing: say whose claims these are."));
                String::new()
            })
        };
        let date = need(raw.date, "date");
        if !date.is_empty() && Day::read(&date).is_none() {
            whole.key("date").complain("A date is YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        if let Some(Err(sentence)) = raw.url.as_ref().map(|url| admit(url, Use::Page)) {
            whole.key("url").complain(sentence);
        }
        let (title, publisher) = (need(raw.title, "title"), need(raw.publisher, "publisher"));
        ledger.disputed.push(Disputed { id: stem(file), title, publisher, date, url: raw.url, claims, opinions });
    }
    for (place, mut found) in contradictions {
        for (side, entries) in [("left", &found.left), ("right", &found.right)] {
            let place = place.key(side);
            if entries.is_empty() {
                place.complain("A contradiction has two sides. Name a claim on each.");
            }
            for id in entries.iter().filter(|id| !ids.contains(*id)) {
                place.complain(format!("No file has a claim “{id}”. Correct the id, or add the claim."));
            }
        }
        found.html = renderer.inline(&mut ledger.document, &place.key("what_holds"), &found.what_holds);
        ledger.contradictions.push(found);
    }
    ledger
}

fn check_new(place: &TomlValue, id: &str, ids: &mut BTreeSet<String>) {
    check_id(place, id);
    if !ids.insert(id.to_owned()) {
        place.complain(format!("“{id}” stands in the ledger twice. Give one of them another id."));
    }
}

fn check(place: &TomlValue, claim: &Statement, renderer: &Renderer) {
    if claim.claims.is_empty() && claim.sources.is_empty() {
        place.complain("A verdict rests on evidence. Name a claim of the catalog or a source that bears on it.");
    }
    let references = claim.claims.iter().map(|id| ("claims", format!("claim:{id}")));
    for (key, target) in references.chain(claim.sources.iter().map(|id| ("sources", format!("source:{id}")))) {
        if let Some(Err(sentence)) = Reference::read(&target, renderer.catalog) {
            place.key(key).complain(sentence);
        }
    }
    check_id(&place.key("topic"), &claim.topic);
}

/// The paraphrase leads to its passage by a few words, and hedges where the original does.
fn check_paraphrase(place: &TomlValue, hedges: &Hedges, entry: Entry) {
    let place = place.clone().called(entry.id());
    let words = entry.passage().split_whitespace().count();
    if !PASSAGE.contains(&words) {
        let sentence = format!("A passage is {} to {} words of the original.", PASSAGE.start(), PASSAGE.end());
        place.key("passage").complain(sentence);
    }
    for sentence in hedges.lost(entry.hedges(), entry.says()) {
        place.key("says").complain(sentence);
    }
}
