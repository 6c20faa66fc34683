//! The forms of the published files: the contract with those who read our data. What the program reads is made from it.

mod catalog;
mod model;
mod rating;
mod value_function;

pub use catalog::{Alternative, Catalog, Claim, Criterion, Evidence, Group, Kind, Source};
pub use model::{Model, Scale};
pub use rating::{Rating, WIDENED, least_width, range};
pub use value_function::{Curve, ValueFunction};

use crate::{
    answers, catalog as slim,
    catalog::{provision::Provision, words},
};

impl Catalog {
    /// What a decision and the table read of it.
    pub fn compared(&self) -> slim::Catalog {
        let groups = self.groups.iter().map(|group| slim::Group { id: group.id.clone(), title: group.title.clone() });
        slim::Catalog {
            version: self.version.clone(),
            noun: self.noun.clone(),
            groups: groups.collect(),
            criteria: self.criteria.iter().map(Criterion::compared).collect(),
            former: self.former.clone(),
            alternatives: self.alternatives.iter().map(Alternative::compared).collect(),
        }
    }

    /// What is said beside that.
    pub fn words(&self) -> words::Words {
        let of = |alternative: &Alternative| words::OfAlternative {
            values: alternative.claims.iter().map(|(id, claim)| (id.clone(), claim.shown())).collect(),
            reasons: alternative.ratings.iter().map(|(id, rating)| (id.clone(), rating.because.clone())).collect(),
        };
        words::Words {
            alternatives: self
                .alternatives
                .iter()
                .map(|alternative| (alternative.id.clone(), of(alternative)))
                .collect(),
        }
    }
}

impl Criterion {
    fn compared(&self) -> slim::Criterion {
        let Self { id, group, title, about, unit, better, provided, caveat: _, kind: _ } = self.clone();
        slim::Criterion { id, group, title, about, unit, better, provided }
    }
}

impl Alternative {
    fn compared(&self) -> slim::Alternative {
        let numbers = self.claims.iter().filter_map(|(id, claim)| match claim {
            Claim::Known(evidence) => Some((id.clone(), evidence.number.or(evidence.provision.map(Provision::grade))?)),
            Claim::Unknown(_) => None,
        });
        slim::Alternative {
            id: self.id.clone(),
            name: self.name.clone(),
            traits: self.traits.clone().into(),
            numbers: numbers.collect(),
            ratings: self.ratings.iter().map(|(id, rating)| (id.clone(), rating.compared())).collect(),
        }
    }
}

impl Claim {
    fn shown(&self) -> Option<words::Value> {
        match self {
            Self::Unknown(_) => None,
            Self::Known(evidence) => Some(evidence.shown()),
        }
    }
}

impl Evidence {
    /// What a cell shows of it.
    pub fn shown(&self) -> words::Value {
        words::Value {
            value: self.value.clone(),
            of: self.of.clone(),
            confidence: self.confidence,
            fresh_until: self.fresh_until.clone(),
            stale: self.stale,
        }
    }
}

impl Rating {
    fn compared(&self) -> slim::Rating {
        slim::Rating { rating: self.rating, low: self.low, high: self.high, confidence: self.confidence }
    }
}

impl Model {
    /// What a decision reads of it.
    pub fn read(&self) -> answers::Model {
        answers::Model {
            questions: self.questions.clone(),
            contradictions: self.contradictions.clone(),
            scales: self.scales.iter().map(|(id, scale)| (id.clone(), scale.read())).collect(),
        }
    }
}

impl Scale {
    /// What a decision reads of it.
    pub fn read(&self) -> answers::Scale {
        let Self { importance, worst, middle: _, best, trial, function: _, by_trait, near, learnable } = self.clone();
        let near = near.into_iter().map(|(value, others)| (value, others.into())).collect();
        answers::Scale { importance, worst, best, trial, by_trait, near, learnable: learnable.into() }
    }
}
