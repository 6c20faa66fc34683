use super::{World, worlds::certain};
use plumbline::{
    answers::{Answers, Model, Scale},
    catalog::{Alternative, Catalog, Criterion, Direction, Noun},
    decision::{Decision, decide},
};
use std::collections::BTreeMap;

/// A world without questions: alternatives by name, with a rating on each criterion.
pub fn plain_world(rows: &[(&str, &[u8])]) -> World {
    let ids: Vec<String> = (0..rows[0].1.len()).map(|at| format!("c{at}")).collect();
    let alternatives = rows.iter().map(|(id, ratings)| Alternative {
        id: (*id).into(),
        name: (*id).into(),
        summary: String::new(),
        traits: BTreeMap::new(),
        claims: BTreeMap::new(),
        ratings: ids.iter().zip(*ratings).map(|(id, number)| (id.clone(), certain((*number).into()))).collect(),
    });
    let criterion = |id: &String| Criterion {
        id: id.clone(),
        group: "all".into(),
        title: id.clone(),
        about: String::new(),
        caveat: None,
        kind: None,
        unit: None,
        better: Some(Direction::Higher),
    };
    let catalog = Catalog {
        version: "2020-02-02".into(),
        noun: Noun { one: "thing".into(), many: "things".into() },
        report: String::new(),
        kinds: vec![],
        groups: vec![],
        criteria: ids.iter().map(criterion).collect(),
        alternatives: alternatives.collect(),
        sources: BTreeMap::new(),
    };
    let scale = Scale {
        importance: 1,
        worst: "0".into(),
        middle: "5".into(),
        best: "10".into(),
        function: None,
        by_trait: None,
    };
    let scales = ids.into_iter().map(|id| (id, scale.clone())).collect();
    World { catalog, model: Model { questions: vec![], scales } }
}

/// Decides in a plain world with the class of each criterion set by hand.
pub fn decide_by_classes(world: &World, classes: &[u8]) -> Decision {
    let mut answers = Answers::default();
    for (criterion, class) in world.catalog.criteria.iter().zip(classes) {
        assert!(answers.weigh(&world.model, &criterion.id, Some(*class)));
    }
    decide(&world.catalog, &world.model, &answers)
}
