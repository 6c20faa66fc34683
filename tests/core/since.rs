//! What became of ratings: nothing where nothing changed, the same seen from both sides, and what moves most first.

use crate::support::{World, answers_to, few, worlds};
use plumbline::{
    answers::Answers,
    decision::{
        decide,
        since::{Moved, moved},
    },
};
use proptest::prelude::*;

fn answered() -> impl Strategy<Value = (World, Answers)> {
    worlds().prop_flat_map(|world| {
        let answers = answers_to(&world);
        (Just(world), answers)
    })
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn what_changed_is_told_and_nothing_else((world, answers) in answered(), by in 0.5..5.0_f64, nth in 0..40_usize) {
        let World { catalog, model, .. } = &world;
        let mut other = catalog.clone();
        let now = decide(catalog, model, &answers);
        prop_assert_eq!(moved((catalog, &now), (catalog, &now)), vec![]);
        let mut changed = vec![];
        for (at, alternative) in other.alternatives.iter_mut().enumerate() {
            let ids: Vec<String> = catalog.criteria.iter().map(|criterion| criterion.id.clone()).collect();
            for (of, id) in ids.iter().enumerate().filter(|(of, _)| (at + of) % 7 == nth % 7) {
                let mut ratings: std::collections::BTreeMap<_, _> =
                    alternative.ratings.iter().map(|(id, rating)| (id.to_owned(), rating.clone())).collect();
                if let Some(rating) = ratings.get_mut(id) {
                    rating.rating = if rating.rating > 5.0 { rating.rating - by } else { rating.rating + by };
                    rating.low = rating.low.min(rating.rating);
                    rating.high = rating.high.max(rating.rating);
                    changed.push((alternative.id.clone(), id.clone(), of));
                }
                alternative.ratings = ratings.into();
            }
        }
        let then = decide(&other, model, &answers);
        let told = moved((&other, &then), (catalog, &now));
        for Moved { alternative, criterion, weight, .. } in &told {
            prop_assert!(changed.iter().any(|(a, c, _)| a == alternative && c == criterion));
            prop_assert!(*weight > 0.0 && *weight <= 1.0);
        }
        let effects: Vec<f64> = told
            .iter()
            .map(|moved| moved.weight * (moved.then.unwrap_or(5.0) - moved.now.unwrap_or(5.0)).abs())
            .collect();
        prop_assert!(effects.windows(2).all(|pair| pair[0] >= pair[1] - 1e-12));
        // Seen from the other side.
        let back = moved((catalog, &now), (&other, &then));
        let mirrored: Vec<Moved> = back
            .into_iter()
            .map(|Moved { alternative, criterion, then, now, weight }| Moved { alternative, criterion, then: now, now: then, weight })
            .collect();
        prop_assert_eq!(told, mirrored);
    }
}
