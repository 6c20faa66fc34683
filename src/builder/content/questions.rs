use super::check_id;
use crate::{
    answers::{MOST_IMPORTANT, Question, Scale, UNSURE},
    builder::source_file::SourceFile,
    catalog::Catalog,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    question: Vec<toml::Value>,
}

pub fn read(file: &SourceFile, catalog: &Catalog, scales: &BTreeMap<String, Scale>) -> Vec<Question> {
    let File { question } = file.parse().unwrap_or_default();
    let mut questions: Vec<Question> = vec![];
    let lines = file.headings("[[question]]");
    for (index, value) in question.into_iter().enumerate() {
        let id = value.get("id").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("question.{id}");
        let Some(question) = file.convert::<Question>(value, &field, line) else { continue };
        let complain = |sentence: String| file.complain(line, &field, sentence);
        check_id(file, line, &field, &question.id);
        if ["v", "data"].contains(&id.as_str()) {
            complain(format!("“{id}” has a meaning of its own in a link. Choose another id."));
        }
        if questions.iter().any(|other| other.id == id) {
            complain(format!("The question “{id}” stands here twice."));
        }
        for sentence in check(&question, catalog, scales) {
            complain(sentence);
        }
        questions.push(question);
    }
    questions
}

fn check(question: &Question, catalog: &Catalog, scales: &BTreeMap<String, Scale>) -> Vec<String> {
    let mut problems = vec![];
    let by_trait = question.matches.as_ref().map(|matches| {
        if matches.importance > MOST_IMPORTANT {
            problems.push("An importance is a class from 0 to 4.".to_owned());
        }
        scales.get(&matches.criterion).and_then(|scale| scale.by_trait.clone()).unwrap_or_else(|| {
            problems.push(format!("The criterion “{}” is not rated by a trait.", matches.criterion));
            String::new()
        })
    });
    let mut seen = BTreeSet::new();
    for option in &question.options {
        let id = &option.id;
        if !crate::fragment::is_id(id) || id == UNSURE {
            problems.push(format!("“{id}” cannot be an option's id."));
        }
        if !seen.insert(id) {
            problems.push(format!("The option “{id}” stands here twice."));
        }
        for criterion in option.importance.keys().chain(option.require.keys()) {
            if !scales.contains_key(criterion) {
                problems.push(format!("The option “{id}” names the criterion “{criterion}”, which has no scale."));
            }
        }
        let by_reader = |criterion: &&String| scales.get(*criterion).is_some_and(|scale| scale.by_trait.is_some());
        for criterion in option.require.keys().filter(by_reader) {
            problems.push(format!(
                "The option “{id}” requires of “{criterion}” what no file rates: the reader's own answer does. Use its importance."
            ));
        }
        for (criterion, _) in option.require.iter().filter(|(_, least)| !(0.0..=10.0).contains(*least)) {
            problems.push(format!(
                "The option “{id}” requires of “{criterion}” what no rating can be: it lies between 0 and 10."
            ));
        }
        let has_trait = |by_trait: &String| {
            catalog.alternatives.iter().any(|a| a.traits.get(by_trait).is_some_and(|values| values.contains(id)))
        };
        if by_trait.as_ref().is_some_and(|by_trait| !has_trait(by_trait)) {
            problems.push(format!("No alternative has the trait “{id}”, so the option has no effect."));
        }
        if by_trait.is_none() && option.importance.is_empty() && option.require.is_empty() {
            problems.push(format!("The option “{id}” has no effect. Readers can say “not sure” instead."));
        }
    }
    problems
}
