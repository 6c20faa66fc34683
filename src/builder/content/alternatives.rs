//! `backends/<id>.toml`: one alternative with its claims, ratings and profile.

mod claims;
mod profile;
mod ratings;

pub use profile::{Advice, Profile, Release};

use super::{check_id, criteria::Criteria, sources::Sources, stem};
use crate::{
    builder::{contract::Alternative, source_file::SourceFile},
    catalog::Day,
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
    choose: Vec<Advice>,
    #[serde(default)]
    think_twice: Vec<Advice>,
    #[serde(default)]
    release: Vec<toml::Value>,
    #[serde(default)]
    claims: BTreeMap<String, toml::Value>,
    #[serde(default)]
    ratings: BTreeMap<String, toml::Value>,
}

/// What an alternative is checked against.
pub struct Context<'a> {
    pub criteria: &'a Criteria,
    pub sources: &'a Sources,
    /// The day of the data set: nothing may be younger, and what is past its budget on it is stale.
    pub today: Day,
}

/// Reads one file into what the catalog publishes of it and its profile.
pub fn read(file: &SourceFile, context: &Context) -> Option<(Alternative, Profile)> {
    let raw: File = file.parse()?;
    let id = stem(file);
    let line = file.line_of("checked");
    file.check_day(line, "checked", raw.checked);
    not_after(file, line, "checked", &raw.checked.to_string(), context.today);
    check_id(file, 1, "file name", &id);
    let claims = claims::read(file, raw.claims, raw.checked, context);
    let ratings = ratings::read(file, raw.ratings, &claims, context);
    let profile = Profile {
        id: id.clone(),
        choose: raw.choose,
        think_twice: raw.think_twice,
        releases: profile::releases(file, raw.release, context),
    };
    profile.check(file, &claims);
    Some((Alternative { id, name: raw.name, summary: raw.summary, traits: raw.traits, claims, ratings }, profile))
}

/// Complains of a date after the day of the data set.
fn not_after(file: &SourceFile, line: usize, field: &str, date: &str, today: Day) {
    if Day::read(date).is_some_and(|date| date > today) {
        file.complain(
            line,
            field,
            format!("{date} is after {today}, the day of the data set. Correct one or the other (data_version in site.toml)."),
        );
    }
}
