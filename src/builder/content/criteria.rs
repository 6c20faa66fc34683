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
    check_groups(file, &group);
    let mut read = Criteria { groups: group, ..Criteria::default() };
    let mut seen = BTreeSet::new();
    let lines = file.headings("[[criterion]]");
    for (index, value) in criterion.into_iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("criterion[{index}]");
        let Some(entry) = file.convert::<Entry>(value, &field, line) else { continue };
        check_id(file, line, &field, &entry.id);
        if !seen.insert(entry.id.clone()) {
            file.complain(
                file.line_of_field(line, "id"),
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

fn check_groups(file: &SourceFile, groups: &[Group]) {
    let lines = file.headings("[[group]]");
    for (index, group) in groups.iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("group[{index}]");
        check_id(file, line, &field, &group.id);
        if group.id == "all" {
            file.complain(line, &field, "“all” stands for all groups in an address. Choose another id.");
        }
        if groups[..index].iter().any(|other| other.id == group.id) {
            file.complain(line, &field, format!("The group “{}” stands here twice.", group.id));
        }
    }
}
