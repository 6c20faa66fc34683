//! The model favours nobody: the audit of the method page, held.

use crate::support::{read, real};
use plumbline::builder::audit::{MOST, audit};

#[test]
fn everybody_can_come_first_and_nobody_always_does() {
    let content = read(&real());
    let audit = audit(&content);
    let ids: Vec<&String> = content.catalog.alternatives.iter().map(|alternative| &alternative.id).collect();
    for at in &audit.depths {
        let sum: f64 = at.firsts.iter().sum::<f64>() + at.nothing;
        assert!((sum - 1.0).abs() < 1e-6, "{sum}");
        for (id, share) in ids.iter().zip(&at.firsts) {
            assert!(*share <= MOST, "{id} comes first in {share} at the {} depth", at.depth.word());
        }
    }
    for (place, id) in ids.iter().enumerate() {
        let ever = audit.depths.iter().any(|at| at.firsts[place] > 0.0);
        assert!(ever || dominated(&content.catalog, place), "{id} never comes first");
    }
    assert!(audit.effective >= 1.0 && audit.effective <= audit.criteria as f64);
}

/// Whether another is rated at least as well wherever this one is rated.
fn dominated(catalog: &plumbline::builder::contract::Catalog, place: usize) -> bool {
    let ratings = &catalog.alternatives[place].ratings;
    let beats = |other: &plumbline::builder::contract::Alternative| {
        ratings.iter().all(|(id, rating)| other.ratings.get(id).is_some_and(|better| better.rating >= rating.rating))
    };
    catalog.alternatives.iter().enumerate().any(|(at, other)| at != place && beats(other))
}
