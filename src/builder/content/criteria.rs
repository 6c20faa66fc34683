use super::check_id;
use crate::{
    answers::{MOST_IMPORTANT, Scale},
    builder::source_file::SourceFile,
    catalog::{Criterion, Direction, Group},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// `criteria.toml`, split into what the catalog and what the model publishes.
#[derive(Default)]
pub struct Criteria {
    pub groups: Vec<Group>,
    pub criteria: Vec<Criterion>,
    pub scales: BTreeMap<String, Scale>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
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
    unit: Option<String>,
    better: Option<Direction>,
    scale: Option<Scale>,
}

pub fn read(file: &SourceFile) -> Criteria {
    let File { group, criterion } = file.parse().unwrap_or_default();
    let mut read = Criteria { groups: group, ..Criteria::default() };
    let mut seen = BTreeSet::new();
    for (index, value) in criterion.into_iter().enumerate() {
        let id = value.get("id").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let line = file.line_of(&format!("id = \"{id}\""));
        let field = format!("criterion[{index}]");
        let Some(entry) = file.convert::<Entry>(value, &field, line) else { continue };
        check_id(file, line, &field, &entry.id);
        if !seen.insert(entry.id.clone()) {
            file.complain(
                line,
                format!("{field}.id"),
                format!("“{}” stands here twice. Give one of them another id.", entry.id),
            );
        }
        if !read.groups.iter().any(|group| group.id == entry.group) {
            file.complain(line, format!("{field}.group"), format!("There is no group “{}”.", entry.group));
        }
        if let Some(scale) = entry.scale {
            if scale.importance > MOST_IMPORTANT {
                file.complain(line, format!("{field}.scale.importance"), "An importance is a class from 0 to 4.");
            }
            read.scales.insert(entry.id.clone(), scale);
        }
        let Entry { id, group, title, about, unit, better, .. } = entry;
        read.criteria.push(Criterion { id, group, title, about, unit, better });
    }
    read
}
