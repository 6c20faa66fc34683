//! What an answer changes, found again by taking it back.

use crate::support::{SAME, World, answered_worlds, assert_same, chosen, rank, with};
use plumbline::{
    answers::Answers,
    decision::{effect::effect, table::Table},
};
use proptest::prelude::*;

fn first(world: &World, answers: &Answers) -> Option<String> {
    rank(world, answers).first().map(|(id, _)| id.clone())
}

proptest! {
    #[test]
    fn each_answer_tells_what_is_different_without_it((world, answers) in answered_worlds()) {
        let table = Table::new(&world.catalog, &world.model);
        let choices = table.choices(&world.model, &answers);
        for (place, question) in world.model.questions.iter().enumerate() {
            let found = effect(&table, &choices, place);
            if chosen(question, &answers).is_empty() {
                prop_assert_eq!(found, None);
                continue;
            }
            let (found, without) = (found.unwrap(), with(&answers, question, vec![]));
            let [before, now] = [&without, &answers].map(|answers| table.setting(&table.choices(&world.model, answers)));
            let raised = |criterion: usize| now.points[criterion] - before.points[criterion];
            let more: Vec<usize> = (0..table.criteria.len()).filter(|criterion| raised(*criterion) > SAME).collect();
            let mut up = found.up.clone();
            prop_assert!(up.is_sorted_by(|a, b| raised(*a) >= raised(*b)), "what is raised most comes first");
            up.sort_unstable();
            prop_assert_eq!(up, more);
            // Answers only add.
            (0..table.criteria.len()).for_each(|criterion| assert_same(raised(criterion).min(0.0), 0.0, "a fall"));
            let names = |rows: Vec<usize>| rows.into_iter().map(|row| table.alternatives[row].clone());
            let left = |answers| rank(&world, answers).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
            let (all, fewer) = (left(&without), left(&answers));
            let mut gone: Vec<String> = all.into_iter().filter(|id| !fewer.contains(id)).collect();
            let mut excluded: Vec<String> = names(found.excludes).collect();
            gone.sort();
            excluded.sort();
            prop_assert_eq!(excluded, gone);
            let name = |row: Option<usize>| row.map(|row| table.alternatives[row].clone());
            prop_assert_eq!(name(found.before), first(&world, &without));
            prop_assert_eq!(name(found.now), first(&world, &answers));
        }
    }
}
