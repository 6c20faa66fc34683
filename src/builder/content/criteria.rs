use super::{Apart, SourceFile, TomlValue, check_id};
use crate::{
    builder::contract::{Criterion, Group, Kind, Scale, ValueFunction},
    catalog::Direction,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// `criteria.toml`, split into what the catalog and what the model publishes.
#[derive(Default)]
pub struct Criteria {
    pub kinds: Vec<Kind>,
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    pub scales: BTreeMap<String, Scale>,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriteriaFile {
    kind: Vec<Kind>,
    group: Vec<Group>,
    criterion: Vec<Apart<Entry>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    id: String,
    group: String,
    title: String,
    about: String,
    caveat: Option<String>,
    kind: Option<String>,
    unit: Option<String>,
    better: Option<Direction>,
    scale: Option<Scale>,
    /// True where each value says by `provision` how the thing is provided.
    #[serde(default)]
    provided: bool,
}

pub fn read(file: &SourceFile) -> Criteria {
    let whole = file.toml();
    let CriteriaFile { kind, group, criterion } = whole.read().unwrap_or_default();
    check_unique(&whole, "kind", kind.iter().map(|kind| kind.id.as_str()));
    check_unique(&whole, "group", group.iter().map(|group| group.id.as_str()));
    let mut read = Criteria { kinds: kind, groups: group, ..Criteria::default() };
    let mut seen = BTreeSet::new();
    let mut functions = vec![];
    for (place, entry) in whole.key("criterion").each(&criterion) {
        let complain = |key: &str, sentence: String| place.key(key).complain(sentence);
        check_id(&place, &entry.id);
        if !seen.insert(entry.id.clone()) {
            complain("id", format!("“{}” stands here twice. Give one of them another id.", entry.id));
        }
        if !read.groups.iter().any(|group| group.id == entry.group) {
            complain("group", format!("There is no group “{}”. Add it above, or correct the name.", entry.group));
        }
        if entry.provided && entry.unit.is_some() {
            complain("provided", "A row is told in numbers or in how a thing is provided. Take one out.".to_owned());
        }
        match &entry.kind {
            Some(kind) if !read.kinds.iter().any(|known| known.id == *kind) => {
                complain("kind", format!("There is no kind “{kind}”. Add it above, or correct the name."));
            }
            None if entry.scale.is_none() => {
                let sentence = "The kind is missing: it says how long a claim stays fresh. Name one of those above.";
                complain("kind", sentence.to_owned());
            }
            _ => {}
        }
        if let Some(scale) = entry.scale {
            let ratings = scale.near.values().flat_map(|near| near.values()).chain(scale.learnable.values());
            if scale.importance < 0.0 || !ratings.copied().all(|rating| (0.0..=10.0).contains(&rating)) {
                complain(
                    "scale",
                    "An importance is 0 or more, what is near or learnable lies between 0 and 10.".to_owned(),
                );
            }
            if let Some(function) = &scale.function {
                functions.push((place.key("scale").key("function"), function.clone()));
            }
            read.scales.insert(entry.id.clone(), scale);
        }
        let Entry { id, group, title, about, caveat, kind, unit, better, provided, .. } = entry;
        read.criteria.push(Criterion { id, group, title, about, caveat, kind, unit, better, provided });
    }
    for (place, function) in functions {
        check_function(&place, &function, &read.criteria);
    }
    read
}

fn check_function(place: &TomlValue, function: &ValueFunction, criteria: &[Criterion]) {
    let measured = criteria.iter().any(|criterion| criterion.id == function.claim && criterion.unit.is_some());
    if !measured {
        let sentence = format!("“{}” is no criterion with a unit, so it has no number to take.", function.claim);
        place.key("claim").complain(sentence);
    }
    if !function.is_sound() {
        let sentence = "The anchors are out of order: the numbers rise, and the ratings go one way between 0 and 10.";
        place.key("points").complain(sentence);
    }
}

fn check_unique<'a>(whole: &TomlValue, key: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (place, id) in whole.key(key).entries().iter().zip(ids) {
        check_id(place, id);
        if id == "all" {
            place.complain("“all” stands for all groups in an address. Choose another id.");
        }
        if !seen.insert(id) {
            place.complain(format!("The {key} “{id}” stands here twice. Give one of them another id."));
        }
    }
}
