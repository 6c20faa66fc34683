//! From answers and a catalog to a ranking that explains itself. Pure: no clock, no randomness, no browser.
//!
//! The chain: answers give each criterion an importance class ([`priority`]); alternatives that fail a requirement are
//! set apart with their reason ([`requirement`]); the rest are scored by a weighted sum of value functions with fixed
//! anchors ([`score`]); a published rule says whether that is enough for a winner ([`headline`]).

pub mod headline;
pub mod priority;
pub mod requirement;
pub mod score;

use crate::{
    answers::{Answers, Model},
    catalog::Catalog,
};
use headline::Headline;
use priority::Priority;
use requirement::{Exclusion, Open};
use score::Ranked;

/// All that a result page tells. Ids are those of the catalog and the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The criteria and how much each counts, in the catalog's order.
    pub priorities: Vec<Priority>,
    /// Best first; equal scores in the catalog's order.
    pub ranking: Vec<Ranked>,
    pub excluded: Vec<Exclusion>,
    /// Requirements that cannot be checked for want of a rating.
    pub open: Vec<Open>,
    pub headline: Headline,
}

/// Works out the decision.
pub fn decide(catalog: &Catalog, model: &Model, answers: &Answers) -> Decision {
    let priorities = priority::priorities(catalog, model, answers);
    let (excluded, open) = requirement::check(catalog, model, answers);
    let ranking = score::rank(catalog, model, answers, &priorities, &excluded);
    let headline = headline::headline(answers, &ranking);
    Decision { priorities, ranking, excluded, open, headline }
}
