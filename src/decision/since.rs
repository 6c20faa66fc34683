//! What became of ratings between two versions of the data, as far as a decision rests on them.

use super::{Decision, priority::Priority};
use crate::{catalog::Catalog, order::by_falling};

/// A rating that is another one now.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    pub alternative: String,
    pub criterion: String,
    /// 0 to 10; none where there was no rating.
    pub then: Option<f64>,
    /// 0 to 10; none where there is no rating any more.
    pub now: Option<f64>,
    /// How much the criterion counts, 0 to 1: the larger of both.
    pub weight: f64,
}

impl Moved {
    /// By how much of a score it moves its alternative, 0 to 1. What is not rated counts as the middle.
    fn effect(&self) -> f64 {
        let value = |rating: Option<f64>| rating.unwrap_or(5.0) / 10.0;
        self.weight * (value(self.now) - value(self.then)).abs()
    }
}

/// What only one of two decisions weighs: of the second those that the first does not know.
pub fn weighed_newly<'a>(then: &Decision, now: &'a Decision) -> impl Iterator<Item = &'a Priority> {
    now.priorities.iter().filter(|priority| !weighs(then, &priority.criterion))
}

fn weighs(decision: &Decision, criterion: &str) -> bool {
    decision.priorities.iter().any(|priority| priority.criterion == criterion)
}

/// The ratings of alternatives of both catalogs that differ and count in one of the decisions, what moves a score most first.
/// A criterion that only one of them weighs has not changed: it is new, or gone.
pub fn moved(then: (&Catalog, &Decision), now: (&Catalog, &Decision)) -> Vec<Moved> {
    let weight = |decision: &Decision, id: &str| {
        decision.priorities.iter().find(|priority| priority.criterion == id).map_or(0.0, |priority| priority.weight)
    };
    let mut moved = vec![];
    for is in &now.0.alternatives {
        let Some(was) = then.0.alternative(&is.id) else { continue };
        let both = |id: &str| weighs(then.1, id) && weighs(now.1, id);
        for criterion in now.0.criteria.iter().filter(|criterion| both(&criterion.id)) {
            let rating = |of: &crate::catalog::Alternative| of.ratings.get(&criterion.id).map(|rating| rating.rating);
            let (then_is, now_is) = (rating(was), rating(is));
            let weight = weight(now.1, &criterion.id).max(weight(then.1, &criterion.id));
            if then_is != now_is && weight > 0.0 {
                let (alternative, criterion) = (is.id.clone(), criterion.id.clone());
                moved.push(Moved { alternative, criterion, then: then_is, now: now_is, weight });
            }
        }
    }
    by_falling(moved, Moved::effect)
}
