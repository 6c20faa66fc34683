use super::{Apart, SourceFile, TomlValue, check_id};
use crate::{
    answers::{Choice, Contradiction, Depth, Model, Question, Scale, UNSURE},
    by_id::ById,
    catalog::{Alternative, Catalog},
    decision::table::Table,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

/// More points than this from one option would settle everything.
const MOST_POINTS: f64 = 20.0;
/// The words of which one says in a label that an answer excludes.
const EXCLUDING: [&str; 2] = ["must", "excluded"];

#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionsFile {
    question: Vec<Apart<Question>>,
    #[serde(default)]
    contradiction: Vec<Contradiction>,
}

/// Reads the questions and checks, by their effects too, that each answer can matter and each leads to a result.
pub fn read(file: &SourceFile, catalog: &Catalog, scales: ById<Scale>) -> Model {
    let whole = file.toml();
    let QuestionsFile { question, contradiction } = whole.read().unwrap_or_default();
    let mut questions: Vec<Question> = vec![];
    let mut places = vec![];
    for (place, mut question) in whole.key("question").each(&question) {
        let id = question.id.clone();
        let place = place.called(format!("question.{id}"));
        let complain = |sentence: String| place.complain(sentence);
        check_id(&place, &id);
        if ["v", "data", "n"].contains(&id.as_str()) {
            complain(format!("“{id}” has a meaning of its own in a link. Choose another id."));
        }
        if questions.iter().any(|other| other.id == id) {
            complain(format!("The question “{id}” stands here twice."));
        }
        label(&mut question, catalog, &scales);
        check(&question, catalog, &scales).into_iter().for_each(&complain);
        for (other, options) in question.unless.iter() {
            let before = questions.iter().find(|before| before.id == *other);
            if !before.is_some_and(|before| options.iter().all(|option| before.option(option).is_some())) {
                complain(format!(
                    "It is not asked after answers to “{other}”, which no question before it has. Name one that comes first, and options of it."
                ));
            }
        }
        questions.push(question);
        places.push(place);
    }
    let model = Model { questions, contradictions: contradiction, scales };
    check_contradictions(&whole, &model);
    check_effects(&model, catalog, &places);
    model
}

/// An option of a swing question is told by the criterion and the two ends of its scale; one that considers has all
/// alternatives as its options.
fn label(question: &mut Question, catalog: &Catalog, scales: &ById<Scale>) {
    for option in question.options.iter_mut().filter(|_| question.swing) {
        let criterion = option.importance.keys().next().and_then(|id| Some((catalog.criterion(id)?, scales.get(id)?)));
        if let Some((criterion, scale)) = criterion.filter(|_| option.label.is_empty()) {
            let bare = |text: &str| text.trim_end_matches('.').to_owned();
            option.label = format!("{}: from “{}” to “{}”", criterion.title, bare(&scale.worst), bare(&scale.best));
        }
    }
    // An entry of one alternative alone would mean that the others cannot be considered.
    if question.considers {
        let option = |alternative: &Alternative| Choice {
            id: alternative.id.clone(),
            label: alternative.name.clone(),
            ..Choice::default()
        };
        question.options = catalog.alternatives.iter().map(option).collect();
    }
}

fn check(question: &Question, catalog: &Catalog, scales: &ById<Scale>) -> Vec<String> {
    let mut problems = vec![];
    if question.options.is_empty() {
        problems.push("A question needs an option, or nobody gets past it. Give it one.".to_owned());
    }
    let matched = question.matches.as_ref().and_then(|matches| {
        if !(0.0..=MOST_POINTS).contains(&matches.importance) || !(0.0..=10.0).contains(&matches.degree) {
            problems.push(format!("An importance goes from 0 to {MOST_POINTS} points, a degree from 0 to 10."));
        }
        let scale = scales.get(&matches.criterion).filter(|scale| scale.by_trait.is_some());
        if scale.is_none() {
            problems.push(format!("The criterion “{}” is not rated by a trait.", matches.criterion));
        }
        scale
    });
    let has_effect = |option: &Choice| !option.importance.is_empty() || !option.require.is_empty();
    if !question.considers && question.matches.is_none() && !question.options.iter().any(has_effect) {
        problems.push("No option of it has an effect, so asking is for nothing. Give one an effect.".to_owned());
    }
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
        for (criterion, points) in option.importance.iter() {
            if !scales.contains_key(criterion) {
                problems.push(format!("The option “{id}” names the criterion “{criterion}”, which has no scale."));
            }
            if !(0.0..=MOST_POINTS).contains(points) || *points == 0.0 {
                problems.push(format!(
                    "The option “{id}” adds {points} to “{criterion}”. Points of importance are above 0 and at most {MOST_POINTS}."
                ));
            }
        }
        for (criterion, bound) in option.require.iter() {
            problems.extend(check_bound(id, criterion, *bound, catalog, scales));
        }
        let is_trait = |scale: &&Scale| {
            let of = |a: &Alternative| a.traits.get(scale.by_trait.as_ref()?).map(|values| values.contains(id));
            scale.near.contains_key(id) || catalog.alternatives.iter().any(|a| of(a) == Some(true))
        };
        if matched.is_some_and(|scale| !is_trait(&scale)) {
            problems
                .push(format!("No alternative has the trait “{id}” or is near to it, so the option has no effect."));
        }
    }
    problems
}

fn check_words(question: &Question, option: &Choice, problems: &mut Vec<String>) {
    let id = &option.id;
    if question.swing && (option.importance.len() != 1 || !option.require.is_empty()) {
        problems.push(format!("The option “{id}” of a swing question raises one criterion, whose scale is its label."));
    }
    let says = |word: &&str| option.label.contains(*word);
    if !option.require.is_empty() && !EXCLUDING.iter().any(says) {
        problems.push(format!(
            "The option “{id}” excludes what falls short, and its label does not say so. Say “must” or “excluded” in it."
        ));
    }
    if !question.swing && option.label.is_empty() {
        problems.push(format!("The option “{id}” has no label. Say what it means."));
    }
}

fn check_bound(option: &str, criterion: &str, bound: f64, catalog: &Catalog, scales: &ById<Scale>) -> Option<String> {
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

fn check_contradictions(whole: &TomlValue, model: &Model) {
    for (place, contradiction) in whole.key("contradiction").entries().iter().zip(&model.contradictions) {
        let complain = |sentence: String| place.complain(sentence);
        if contradiction.answers.len() < 2 {
            complain("A contradiction is between the answers to two questions or more. Name them.".to_owned());
        }
        for (id, options) in contradiction.answers.iter() {
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

/// What only shows when all questions are taken together.
fn check_effects(model: &Model, catalog: &Catalog, places: &[TomlValue]) {
    let table = Table::new(catalog, model);
    for ((question, asked), place) in model.questions.iter().zip(&table.questions).zip(places) {
        for (option, effect) in question.options.iter().zip(&asked.options) {
            let id = &option.id;
            if effect.excludes.iter().all(|excluded| *excluded) {
                place.complain(format!("The option “{id}” excludes every alternative, so it has no result."));
            }
            if effect.points.is_empty() && !option.require.is_empty() && !effect.excludes.contains(&true) {
                place.complain(format!("The option “{id}” has no effect: every alternative meets what it requires."));
            }
        }
    }
    let Some(first) = places.first() else { return };
    if !model.scales.values().any(|scale| scale.importance > 0.0) {
        first.complain("No criterion counts before an answer, so some answers have no result. Give one an importance.");
    }
    if model.asked(Depth::Quick).next().is_none() {
        first.complain(
            "No question is asked at the quick depth, so it cannot be reached. Give one `depth = \"quick\"`.",
        );
    }
}
