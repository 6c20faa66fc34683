use super::{Apart, Context, TomlValue};
use crate::builder::{Day, contract::Claim, document::figure::Line};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRelease {
    name: String,
    from: Day,
    until: Option<Day>,
    source: String,
    note: Option<String>,
}

/// Reads the releases, oldest first as they stand there.
pub fn releases(place: &TomlValue, tables: &[Apart<RawRelease>], context: &Context) -> Vec<Release> {
    let mut releases = vec![];
    for (place, raw) in place.each(tables) {
        if raw.until.is_some_and(|until| until < raw.from) {
            place.key("until").complain("The support ends before it begins. Correct one of the dates.");
        }
        if !context.sources.contains(&raw.source) {
            let sentence = format!("There is no source “{}” in sources/. Add it, or correct the name.", raw.source);
            place.key("source").complain(sentence);
        }
        let (from, until) = (raw.from.to_string(), raw.until.map(|until| until.to_string()));
        releases.push(Release { name: raw.name, from, until, source: raw.source, note: raw.note });
    }
    releases
}

impl Profile {
    /// Its release lines as figures read them.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        self.releases.iter().map(|release| Line {
            alternative: self.id.clone(),
            name: release.name.clone(),
            from: release.from.clone(),
            until: release.until.clone(),
            source: release.source.clone(),
        })
    }

    /// Complains of advice that rests on nothing known.
    pub fn check(&self, whole: &TomlValue, claims: &BTreeMap<String, Claim>) {
        for (key, list) in [("choose", &self.choose), ("think_twice", &self.think_twice)] {
            for (place, advice) in whole.key(key).entries().iter().zip(list) {
                let known = |id: &String| matches!(claims.get(id), Some(Claim::Known(_)));
                let place = place.key("claims");
                if advice.claims.is_empty() {
                    place.complain("Advice rests on at least one claim. Name the criteria it rests on.");
                }
                for id in advice.claims.iter().filter(|id| !known(id)) {
                    place.complain(format!("This file knows nothing of “{id}” to rest on. Name another criterion."));
                }
            }
        }
    }
}
