use super::{check_id, criteria::Criteria, stem};
use crate::{
    builder::source_file::SourceFile,
    catalog::{Alternative, Claim, Confidence, Evidence, Rating, Source, figure},
};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::value::Datetime;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    summary: String,
    /// The day on which its claims were read, unless a claim gives its own.
    checked: Datetime,
    #[serde(default)]
    traits: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    claims: BTreeMap<String, toml::Value>,
    #[serde(default)]
    ratings: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    value: Option<String>,
    number: Option<f64>,
    detail: Option<String>,
    source: Option<String>,
    checked: Option<Datetime>,
    confidence: Option<Confidence>,
    note: Option<String>,
    unknown: Option<String>,
}

pub fn read(file: &SourceFile, criteria: &Criteria, sources: &BTreeMap<String, Source>) -> Option<Alternative> {
    let raw: File = file.parse()?;
    let id = stem(file);
    file.check_day(file.line_of("checked"), "checked", raw.checked);
    check_id(file, 1, "file name", &id);
    let mut claims = BTreeMap::new();
    for (criterion, table) in raw.claims {
        let field = format!("claims.{criterion}");
        let line = file.line_of(&format!("[{field}]"));
        let Some(known) = criteria.criteria.iter().find(|known| known.id == criterion) else {
            file.complain(line, field, format!("There is no criterion “{criterion}” in criteria.toml."));
            continue;
        };
        let Some(claim) = file.convert::<RawClaim>(table, &field, line) else { continue };
        match check(claim, raw.checked, known.unit.as_deref(), sources) {
            Ok(claim) => drop(claims.insert(criterion, claim)),
            Err(sentences) => sentences.into_iter().for_each(|sentence| file.complain(line, &field, sentence)),
        }
    }
    let mut ratings = BTreeMap::new();
    for (criterion, table) in raw.ratings {
        let field = format!("ratings.{criterion}");
        let line = file.line_of(&format!("[{field}]"));
        let Some(rating) = file.convert::<Rating>(table, &field, line) else { continue };
        if criteria.scales.get(&criterion).is_none_or(|scale| scale.by_trait.is_some()) {
            file.complain(
                line,
                &field,
                format!("The criterion “{criterion}” has no scale to rate on in criteria.toml."),
            );
        }
        if !(0.0..=10.0).contains(&rating.rating) {
            file.complain(line, format!("{field}.rating"), "A rating lies between 0 and 10.");
        }
        if rating.claims.is_empty() {
            file.complain(
                line,
                format!("{field}.claims"),
                "A rating rests on at least one claim. Name the criteria it rests on.",
            );
        }
        for claim in rating.claims.iter().filter(|claim| !claims.contains_key(*claim)) {
            file.complain(line, format!("{field}.claims"), format!("This file has no claim “{claim}” to rest on."));
        }
        ratings.insert(criterion, rating);
    }
    for scale in criteria.scales.iter().filter(|(id, scale)| scale.by_trait.is_none() && !ratings.contains_key(*id)) {
        file.complain(
            1,
            format!("ratings.{}", scale.0),
            "The rating is missing. Every criterion with a scale needs one.",
        );
    }
    Some(Alternative { id, name: raw.name, summary: raw.summary, traits: raw.traits, claims, ratings })
}

fn check(
    raw: RawClaim,
    checked: Datetime,
    unit: Option<&str>,
    sources: &BTreeMap<String, Source>,
) -> Result<Claim, Vec<String>> {
    if let Some(unknown) = raw.unknown {
        let rest = [raw.value.is_some(), raw.number.is_some(), raw.detail.is_some(), raw.source.is_some()];
        return if rest.contains(&true) {
            Err(vec!["A claim that is unknown has no value and no source. Take out one or the other.".to_owned()])
        } else {
            Ok(Claim::Unknown(unknown))
        };
    }
    let mut problems = vec![];
    if raw.number.is_some() && unit.is_none() {
        problems.push("The number has no unit. Give the criterion a unit in criteria.toml.".to_owned());
    }
    if raw.number.is_some_and(|number| !number.is_finite()) {
        problems.push("The number is not finite.".to_owned());
    }
    let value = match (raw.value, raw.number) {
        (Some(value), _) => value,
        (None, Some(number)) => figure(number, unit),
        (None, None) => {
            problems.push(
                "The value is missing. Give a value, a number, or say under “unknown” where you looked.".to_owned(),
            );
            String::new()
        }
    };
    let mut need = |found: Option<String>, what: &str| {
        found.unwrap_or_else(|| {
            problems.push(format!("The {what} is missing."));
            String::new()
        })
    };
    let detail = need(raw.detail, "detail (the value in a sentence)");
    let source = need(raw.source, "source");
    if !source.is_empty() && !sources.contains_key(&source) {
        problems.push(format!("There is no source “{source}” in sources.toml."));
    }
    let confidence = raw.confidence.unwrap_or_else(|| {
        problems.push("The confidence is missing: high, medium or low.".to_owned());
        Confidence::Low
    });
    let checked = raw.checked.unwrap_or(checked).to_string();
    let evidence = Evidence { value, number: raw.number, detail, source, checked, confidence, note: raw.note };
    if problems.is_empty() { Ok(Claim::Known(evidence)) } else { Err(problems) }
}
