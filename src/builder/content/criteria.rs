use super::check_id;
use crate::{
    builder::{
        contract::{Criterion, Group, Kind, Scale, ValueFunction},
        source_file::SourceFile,
    },
    catalog::Direction,
};
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

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: Vec<Kind>,
    group: Vec<Group>,
    criterion: Vec<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    group: String,
    title: String,
    about: String,
    caveat: Option<String>,
    kind: Option<String>,
    unit: Option<String>,
    better: Option<Direction>,
    scale: Option<Scale>,
}

pub fn read(file: &SourceFile) -> Criteria {
    let File { kind, group, criterion } = file.parse().unwrap_or_default();
    check_unique(file, "kind", kind.iter().map(|kind| kind.id.as_str()));
    check_unique(file, "group", group.iter().map(|group| group.id.as_str()));
    let mut read = Criteria { kinds: kind, groups: group, ..Criteria::default() };
    let mut seen = BTreeSet::new();
    let lines = file.headings("[[criterion]]");
    let mut functions = vec![];
    for (index, value) in criterion.into_iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("criterion[{index}]");
        let Some(entry) = file.convert::<Entry>(value, &field, line) else { continue };
        let complain = |inner: &str, sentence: String| {
            file.complain(file.line_of_field(line, inner), format!("{field}.{inner}"), sentence);
        };
        check_id(file, line, &field, &entry.id);
        if !seen.insert(entry.id.clone()) {
            complain("id", format!("“{}” stands here twice. Give one of them another id.", entry.id));
        }
        if !read.groups.iter().any(|group| group.id == entry.group) {
            complain("group", format!("There is no group “{}”. Add it above, or correct the name.", entry.group));
        }
        match &entry.kind {
            Some(kind) if !read.kinds.iter().any(|known| known.id == *kind) => {
                complain("kind", format!("There is no kind “{kind}”. Add it above, or correct the name."));
            }
            None if entry.scale.is_none() => {
                let sentence = "The kind is missing: it says how long a claim stays fresh. Name one of those above.";
                file.complain(line, format!("{field}.kind"), sentence);
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
                functions.push((line, field.clone(), function.clone()));
            }
            read.scales.insert(entry.id.clone(), scale);
        }
        let Entry { id, group, title, about, caveat, kind, unit, better, .. } = entry;
        read.criteria.push(Criterion { id, group, title, about, caveat, kind, unit, better });
    }
    for (line, field, function) in functions {
        check_function(file, line, &field, &function, &read.criteria);
    }
    read
}

fn check_function(file: &SourceFile, line: usize, field: &str, function: &ValueFunction, criteria: &[Criterion]) {
    let measured = criteria.iter().any(|criterion| criterion.id == function.claim && criterion.unit.is_some());
    if !measured {
        file.complain(
            file.line_of_field(line, "claim"),
            format!("{field}.scale.function.claim"),
            format!("“{}” is no criterion with a unit, so it has no number to take.", function.claim),
        );
    }
    if !function.is_sound() {
        file.complain(
            file.line_of_field(line, "points"),
            format!("{field}.scale.function.points"),
            "The anchors are out of order: the numbers rise, and the ratings go one way between 0 and 10.",
        );
    }
}

fn check_unique<'a>(file: &SourceFile, heading: &str, ids: impl Iterator<Item = &'a str>) {
    let lines = file.headings(&format!("[[{heading}]]"));
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("{heading}[{index}]");
        check_id(file, line, &field, id);
        if id == "all" {
            file.complain(line, &field, "“all” stands for all groups in an address. Choose another id.");
        }
        if !seen.insert(id) {
            file.complain(
                line,
                &field,
                format!("The {heading} “{id}” stands here twice. Give one of them another id."),
            );
        }
    }
}
