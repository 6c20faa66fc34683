use super::Context;
use crate::builder::{contract::Claim, source_file::SourceFile};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use toml::value::Datetime;

/// What only the page of an alternative tells: when to choose it, and how long its releases are looked after.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Profile {
    /// The alternative's id.
    pub id: String,
    /// Situations in which it is a good choice.
    pub choose: Vec<Advice>,
    /// Situations in which to think twice.
    pub think_twice: Vec<Advice>,
    /// Release lines, oldest first.
    pub releases: Vec<Release>,
}

/// A situation, and the claims that make it count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// The end of “Choose it when …” or “Think twice when …”.
    pub when: String,
    /// Criteria whose claims it rests on.
    pub claims: Vec<String>,
}

/// A release line and its support window.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Release {
    pub name: String,
    /// The day of the first release, `YYYY-MM-DD`.
    pub from: String,
    /// The last day with security fixes, `YYYY-MM-DD`; none where none is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// A source's id.
    pub source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRelease {
    name: String,
    from: Datetime,
    until: Option<Datetime>,
    source: String,
    note: Option<String>,
}

pub fn releases(file: &SourceFile, tables: Vec<toml::Value>, context: &Context) -> Vec<Release> {
    let lines = file.headings("[[release]]");
    let mut releases = vec![];
    for (index, table) in tables.into_iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("release[{index}]");
        let Some(raw) = file.convert::<RawRelease>(table, &field, line) else { continue };
        let at = |inner: &str| (file.line_of_field(line, inner), format!("{field}.{inner}"));
        for (inner, date) in [("from", Some(raw.from)), ("until", raw.until)] {
            let (line, field) = at(inner);
            date.into_iter().for_each(|date| file.check_day(line, &field, date));
        }
        if raw.until.is_some_and(|until| until < raw.from) {
            let (line, field) = at("until");
            file.complain(line, field, "The support ends before it begins. Correct one of the dates.");
        }
        if !context.sources.contains(&raw.source) {
            let (line, field) = at("source");
            file.complain(
                line,
                field,
                format!("There is no source “{}” in sources/. Add it, or correct the name.", raw.source),
            );
        }
        let (from, until) = (raw.from.to_string(), raw.until.map(|until| until.to_string()));
        releases.push(Release { name: raw.name, from, until, source: raw.source, note: raw.note });
    }
    releases
}

impl Profile {
    /// Complains of advice that rests on nothing known.
    pub fn check(&self, file: &SourceFile, claims: &BTreeMap<String, Claim>) {
        for (heading, list) in [("choose", &self.choose), ("think_twice", &self.think_twice)] {
            let lines = file.headings(&format!("[[{heading}]]"));
            for (index, advice) in list.iter().enumerate() {
                let line = lines.get(index).copied().unwrap_or(1);
                let known = |id: &String| matches!(claims.get(id), Some(Claim::Known(_)));
                let complain = |sentence: String| {
                    let line = file.line_of_field(line, "claims");
                    file.complain(line, format!("{heading}[{index}].claims"), sentence);
                };
                if advice.claims.is_empty() {
                    complain("Advice rests on at least one claim. Name the criteria it rests on.".to_owned());
                }
                for id in advice.claims.iter().filter(|id| !known(id)) {
                    complain(format!("This file knows nothing of “{id}” to rest on. Name another criterion."));
                }
            }
        }
    }
}
