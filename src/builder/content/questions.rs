mod vanish;

use super::check_id;
use crate::{
    answers::{Choice, Contradiction, Depth, MOST_IMPORTANT, Model, Question, Scale, UNSURE},
    builder::source_file::SourceFile,
    catalog::Catalog,
    decision::table::Table,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use vanish::all_can_vanish;

const MOST: i32 = MOST_IMPORTANT as i32;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    question: Vec<toml::Value>,
    #[serde(default)]
    contradiction: Vec<Contradiction>,
}

/// Reads the questions and checks, by their effects too, that each answer can matter and each leads to a result.
pub fn read(file: &SourceFile, catalog: &Catalog, scales: BTreeMap<String, Scale>) -> Model {
    let File { question, contradiction } = file.parse().unwrap_or_default();
    let mut questions: Vec<Question> = vec![];
    let lines = file.headings("[[question]]");
    let mut at = vec![];
    for (index, value) in question.into_iter().enumerate() {
        let id = value.get("id").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let line = lines.get(index).copied().unwrap_or(1);
        let field = format!("question.{id}");
        let Some(mut question) = file.convert::<Question>(value, &field, line) else { continue };
        let complain = |sentence: String| file.complain(line, &field, sentence);
        check_id(file, line, &field, &question.id);
        if ["v", "data"].contains(&id.as_str()) {
            complain(format!("“{id}” has a meaning of its own in a link. Choose another id."));
        }
        if questions.iter().any(|other| other.id == id) {
            complain(format!("The question “{id}” stands here twice."));
        }
        let matched = |question: &Question| question.matches.as_ref().map(|matches| matches.criterion.clone());
        if questions.iter().any(|other| matched(other).is_some() && matched(other) == matched(&question)) {
            complain("Another question rates the same criterion by its answer already. One can.".to_owned());
        }
        check(&question, catalog, &scales).into_iter().for_each(complain);
        label(&mut question, catalog, &scales);
        questions.push(question);
        at.push(line);
    }
    let model = Model { questions, contradictions: contradiction, scales };
    check_contradictions(file, &model);
    for (question, line, sentence) in check_effects(&model, catalog, &at) {
        file.complain(line, format!("question.{question}"), sentence);
    }
    model
}

/// An option of a swing question is told by the criterion and the two ends of its scale.
fn label(question: &mut Question, catalog: &Catalog, scales: &BTreeMap<String, Scale>) {
    for option in question.options.iter_mut().filter(|_| question.swing) {
        let criterion = option.importance.keys().next().and_then(|id| Some((catalog.criterion(id)?, scales.get(id)?)));
        if let Some((criterion, scale)) = criterion {
            let bare = |text: &str| text.trim_end_matches('.').to_owned();
            option.label = format!("{}: from “{}” to “{}”", criterion.title, bare(&scale.worst), bare(&scale.best));
        }
    }
}

fn check(question: &Question, catalog: &Catalog, scales: &BTreeMap<String, Scale>) -> Vec<String> {
    let mut problems = vec![];
    if question.options.is_empty() {
        problems.push("A question needs an option, or nobody gets past it. Give it one.".to_owned());
    }
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
        check_words(question, option, &mut problems);
        for (criterion, steps) in &option.importance {
            if !scales.contains_key(criterion) {
                problems.push(format!("The option “{id}” names the criterion “{criterion}”, which has no scale."));
            }
            if *steps == 0 || steps.unsigned_abs() > MOST_IMPORTANT {
                problems.push(format!(
                    "The option “{id}” moves “{criterion}” by {steps}. Steps go from -4 to 4, without 0."
                ));
            }
        }
        for (criterion, bound) in &option.require {
            problems.extend(check_bound(id, criterion, *bound, catalog, scales));
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

fn check_words(question: &Question, option: &Choice, problems: &mut Vec<String>) {
    let id = &option.id;
    if question.swing && (option.importance.len() != 1 || !option.require.is_empty() || !option.label.is_empty()) {
        problems.push(format!("The option “{id}” of a swing question moves one criterion, whose scale is its label."));
    }
    if !question.swing && option.label.is_empty() {
        problems.push(format!("The option “{id}” has no label. Say what it means."));
    }
}

fn check_bound(
    option: &str,
    criterion: &str,
    bound: f64,
    catalog: &Catalog,
    scales: &BTreeMap<String, Scale>,
) -> Option<String> {
    let measured = catalog.criterion(criterion).is_some_and(|criterion| criterion.unit.is_some());
    match scales.get(criterion) {
        Some(scale) if scale.by_trait.is_some() => Some(format!(
            "The option “{option}” requires of “{criterion}” what no file rates: the reader's own answer does. Use its importance."
        )),
        Some(_) if !(0.0..=10.0).contains(&bound) => Some(format!(
            "The option “{option}” requires of “{criterion}” what no rating can be: it lies between 0 and 10."
        )),
        None if !measured => Some(format!(
            "The option “{option}” requires something of “{criterion}”, which has neither a scale nor a unit."
        )),
        _ => None,
    }
}

fn check_contradictions(file: &SourceFile, model: &Model) {
    let lines = file.headings("[[contradiction]]");
    for (index, contradiction) in model.contradictions.iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or(1);
        let complain = |sentence: String| file.complain(line, format!("contradiction[{index}]"), sentence);
        if contradiction.answers.len() < 2 {
            complain("A contradiction is between the answers to two questions or more. Name them.".to_owned());
        }
        for (id, options) in &contradiction.answers {
            let question = model.question(id);
            if question.is_none() {
                complain(format!("There is no question “{id}”. Add it above, or correct the name."));
            }
            let unknown = |option: &&String| question.is_some_and(|question| question.option(option).is_none());
            for option in options.iter().filter(unknown) {
                complain(format!("The question “{id}” has no option “{option}”. Add it, or correct the name."));
            }
        }
    }
}

/// What only shows when all questions are taken together: question id, line and sentence.
fn check_effects(model: &Model, catalog: &Catalog, lines: &[usize]) -> Vec<(String, usize, String)> {
    let table = Table::new(catalog, model);
    let mut problems = vec![];
    // The least and the most that each question adds to each criterion.
    let reach: Vec<Vec<(i32, i32)>> = table.questions.iter().map(|asked| asked.reach(table.criteria.len())).collect();
    let span = |criterion: usize, but: Option<usize>| {
        let others = reach.iter().enumerate().filter(|(question, _)| Some(*question) != but);
        others.fold((table.base(criterion), table.base(criterion)), |(low, high), (_, reach)| {
            (low + reach[criterion].0, high + reach[criterion].1)
        })
    };
    for (place, (question, asked)) in model.questions.iter().zip(&table.questions).enumerate() {
        let mut complain = |sentence| problems.push((question.id.clone(), lines[place], sentence));
        for (option, effect) in question.options.iter().zip(&asked.options) {
            let id = &option.id;
            if effect.excludes.iter().all(|excluded| *excluded) {
                complain(format!("The option “{id}” excludes every alternative, so it has no result."));
            }
            let moves = effect.steps.iter().any(|(criterion, steps)| {
                let (low, high) = span(*criterion, Some(place));
                // Somewhere in the span the class is neither at its end before the step nor held there after it.
                let (from, to) = if *steps > 0 { (1 - steps, MOST - 1) } else { (1, MOST - 1 - steps) };
                low.max(from) <= high.min(to)
            });
            let bare = question.matches.is_none() && !effect.steps.is_empty();
            if bare && !moves && !effect.excludes.contains(&true) {
                complain(format!(
                    "The option “{id}” has no effect: no answers let it move what it moves. See the classes."
                ));
            }
            if effect.steps.is_empty() && !option.require.is_empty() && !effect.excludes.contains(&true) {
                complain(format!("The option “{id}” has no effect: every alternative meets what it requires."));
            }
        }
    }
    if !model.questions.is_empty() && all_can_vanish(&table) {
        let sentence =
            "Some answers leave no criterion that counts, so they have no result. Let one keep its importance.";
        problems.push((model.questions[0].id.clone(), lines[0], sentence.to_owned()));
    }
    if !model.questions.is_empty() && model.asked(Depth::Quick).next().is_none() {
        let sentence =
            "No question is asked at the quick depth, so it cannot be reached. Give one `depth = \"quick\"`.";
        problems.push((model.questions[0].id.clone(), lines[0], sentence.to_owned()));
    }
    problems
}
