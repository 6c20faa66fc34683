//! `backends/<id>.toml`: one alternative with its claims, ratings and profile.

mod claims;
mod profile;
mod ratings;

pub use profile::{Advice, Profile, Release};

use super::{Apart, SourceFile, TomlValue, criteria::Criteria, named, sources::Sources};
use crate::builder::{Day, contract::Alternative};
use claims::RawClaim;
use profile::RawRelease;
use ratings::RawRating;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlternativeFile {
    name: String,
    summary: String,
    /// The day on which its claims were read, unless a claim gives its own.
    checked: Day,
    #[serde(default)]
    traits: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    choose: Vec<Advice>,
    #[serde(default)]
    think_twice: Vec<Advice>,
    #[serde(default)]
    release: Vec<Apart<RawRelease>>,
    #[serde(default)]
    claims: BTreeMap<String, Apart<RawClaim>>,
    #[serde(default)]
    ratings: BTreeMap<String, Apart<RawRating>>,
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
    let whole = file.toml();
    let raw: AlternativeFile = whole.read()?;
    let id = named(file);
    check_checked(&whole.key("checked"), raw.checked, context.today);
    let claims = claims::read(&whole.key("claims"), raw.claims, raw.checked, context);
    let ratings = ratings::read(&whole.key("ratings"), raw.ratings, &claims, context);
    let profile = Profile {
        id: id.clone(),
        choose: raw.choose,
        think_twice: raw.think_twice,
        releases: profile::releases(&whole.key("release"), &raw.release, context),
    };
    profile.check(&whole, &claims);
    Some((Alternative { id, name: raw.name, summary: raw.summary, traits: raw.traits, claims, ratings }, profile))
}

/// No source was read after the day of the data set.
fn check_checked(place: &TomlValue, checked: Day, today: Day) {
    if checked > today {
        place.complain(format!(
            "{checked} is after {today}, the day of the data set. Correct one or the other (data_version in site.toml)."
        ));
    }
}
