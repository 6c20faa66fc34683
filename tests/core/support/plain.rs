use super::{
    World,
    alternatives::certain,
    worlds::{asking, scale},
};
use plumbline::{
    answers::{Answers, Choice, Model, Pick, Question},
    by_id::ById,
    catalog::{Alternative, Catalog, Criterion, Direction, Noun, words::Words},
    decision::{Decision, decide, outlook::Outlook, table::Table},
};

/// A world without questions: alternatives by name, with a rating on each criterion.
pub fn plain_world(rows: &[(&str, &[u8])]) -> World {
    let ids: Vec<String> = (0..rows[0].1.len()).map(|at| format!("c{at}")).collect();
    let alternatives = rows.iter().map(|(id, ratings)| Alternative {
        id: (*id).into(),
        name: (*id).into(),
        traits: ById::default(),
        numbers: ById::default(),
        ratings: ids.iter().zip(*ratings).map(|(id, number)| (id.clone(), certain((*number).into()))).collect(),
    });
    let criterion = |id: &String| Criterion {
        id: id.clone(),
        group: "all".into(),
        title: id.clone(),
        about: String::new(),
        unit: None,
        better: Some(Direction::Higher),
        provided: false,
    };
    let catalog = Catalog {
        version: "2020-02-02".into(),
        noun: Noun { one: "thing".into(), many: "things".into() },
        groups: vec![],
        criteria: ids.iter().map(criterion).collect(),
        former: vec![],
        alternatives: alternatives.collect(),
    };
    let scales = ids.into_iter().map(|id| (id, scale(1.0, None))).collect();
    World { catalog, words: Words::default(), model: Model { questions: vec![], contradictions: vec![], scales } }
}

/// Decides in a plain world with the level of each criterion set by hand.
pub fn decide_by_levels(world: &World, levels: &[u8]) -> Decision {
    decide(&world.catalog, &world.model, &weighed(world, levels))
}

/// What would change that decision, and what other methods say.
pub fn outlook_by_levels(world: &World, levels: &[u8]) -> Outlook {
    Outlook::new(&world.catalog, &world.model, &weighed(world, levels))
}

/// Ranks the same way, without all else that belongs to a decision.
pub fn rank_by_levels(world: &World, levels: &[u8]) -> Vec<(String, f64)> {
    rank(world, &weighed(world, levels))
}

/// The ids of the alternatives that are left and their scores, best first.
pub fn rank(world: &World, answers: &Answers) -> Vec<(String, f64)> {
    let table = Table::new(&world.catalog, &world.model);
    let ranking = table.ranking(&table.setting(&table.choices(&world.model, answers)));
    ranking.into_iter().map(|(row, score)| (table.alternatives[row].clone(), score)).collect()
}

fn weighed(world: &World, levels: &[u8]) -> Answers {
    let mut answers = Answers::default();
    for (criterion, level) in world.catalog.criteria.iter().zip(levels) {
        assert!(answers.weigh(&world.model, &criterion.id, *level));
    }
    answers
}

/// A question whose options each add points to a criterion, where they are above 0, and may demand a least rating of it.
pub fn question(id: &str, pick: Pick, options: &[(&str, &str, f64, Option<f64>)]) -> Question {
    let option = |(id, criterion, points, bound): &(&str, &str, f64, Option<f64>)| Choice {
        id: (*id).into(),
        label: (*id).into(),
        importance: (*points > 0.0).then(|| ((*criterion).to_owned(), *points)).into_iter().collect(),
        require: bound.map(|bound| ((*criterion).to_owned(), bound)).into_iter().collect(),
        ..Choice::default()
    };
    asking(id.into(), pick, options.iter().map(option).collect())
}
