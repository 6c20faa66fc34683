use super::{Apart, Context, TomlValue};
use crate::{
    builder::contract::{Claim, Evidence, Rating, Scale, range},
    catalog::Confidence,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRating {
    /// By the anchors of the scale in `criteria.toml`, 0 to 10.
    rating: f64,
    /// Where it may lie as well, if that is wider than its confidence asks for.
    range: Option<(f64, f64)>,
    /// The reason, in one sentence.
    because: String,
    /// Criteria whose claims it rests on.
    claims: Vec<String>,
}

/// The rating of one alternative on each scale: computed where a claim gives the number, else judged in the file. Where
/// a scale is computed and neither is there, the rating is unknown.
pub fn read(
    place: &TomlValue,
    tables: BTreeMap<String, Apart<RawRating>>,
    claims: &BTreeMap<String, Claim>,
    context: &Context,
) -> BTreeMap<String, Rating> {
    let mut ratings = BTreeMap::new();
    let mut judged: BTreeMap<String, RawRating> = BTreeMap::new();
    for id in tables.into_keys() {
        let place = place.key(&id);
        let Some(raw) = place.read::<RawRating>() else { continue };
        if context.criteria.scales.get(&id).is_none_or(|scale| scale.by_trait.is_some()) {
            place.complain(format!(
                "The criterion “{id}” has no scale to rate on. Give it one in criteria.toml, or take this out."
            ));
            continue;
        }
        check(&place, &raw, claims);
        judged.insert(id, raw);
    }
    for (id, scale) in context.criteria.scales.iter().filter(|(_, scale)| scale.by_trait.is_none()) {
        let place = place.key(id);
        match (computed(scale, claims, context), judged.remove(id)) {
            (Some(_), Some(_)) => place.complain(
                "It is computed from a claim’s number (see its scale in criteria.toml). Take out this rating, or the number.",
            ),
            (Some(rating), None) => drop(ratings.insert(id.clone(), rating)),
            (None, Some(raw)) => drop(ratings.insert(id.clone(), stated(raw, claims))),
            (None, None) if scale.function.is_none() && !place.is_there() => {
                place.complain("The rating is missing. Every criterion with a scale needs one.");
            }
            (None, None) => {}
        }
    }
    ratings
}

fn check(place: &TomlValue, raw: &RawRating, claims: &BTreeMap<String, Claim>) {
    if !(0.0..=10.0).contains(&raw.rating) {
        place.key("rating").complain("A rating lies between 0 and 10. Write one that does.");
    }
    if let Some((low, high)) = raw.range
        && !(0.0 <= low && low <= raw.rating && raw.rating <= high && high <= 10.0)
    {
        place.key("range").complain("A range holds its rating and lies between 0 and 10: [least, most].");
    }
    let place = place.key("claims");
    if raw.claims.is_empty() {
        place.complain("A rating rests on at least one claim. Name the criteria it rests on.");
    }
    for claim in raw.claims.iter().filter(|claim| !claims.contains_key(*claim)) {
        place.complain(format!("This file has no claim “{claim}” to rest on. Add it, or name another."));
    }
}

fn computed(scale: &Scale, claims: &BTreeMap<String, Claim>, context: &Context) -> Option<Rating> {
    let function = scale.function.as_ref()?;
    let Some(Claim::Known(evidence)) = claims.get(&function.claim) else { return None };
    let rating = function.rating(evidence.number?);
    let title = context.criteria.criteria.iter().find(|criterion| criterion.id == function.claim)?.title.as_str();
    let because = format!("Computed from “{title}”: {}.", evidence.value);
    Some(ranged(rating, None, because, vec![function.claim.clone()], true, claims))
}

fn stated(raw: RawRating, claims: &BTreeMap<String, Claim>) -> Rating {
    ranged(raw.rating, raw.range, raw.because, raw.claims, false, claims)
}

fn ranged(
    rating: f64,
    stated: Option<(f64, f64)>,
    because: String,
    rests_on: Vec<String>,
    computed: bool,
    claims: &BTreeMap<String, Claim>,
) -> Rating {
    let evidence: Vec<Option<&Evidence>> = rests_on
        .iter()
        .map(|id| match claims.get(id) {
            Some(Claim::Known(evidence)) => Some(evidence),
            _ => None,
        })
        .collect();
    // What rests on something unknown is as unsure as the least sure that is known.
    let confidence = evidence.iter().map(|found| found.map_or(Confidence::Low, |found| found.confidence)).min();
    // An opinion on evidence is no evidence: what is judged is never of high confidence.
    let most = if computed { Confidence::High } else { Confidence::Medium };
    let confidence = confidence.unwrap_or(Confidence::Low).min(most);
    let known = || evidence.iter().flatten();
    let (low, high) = range(rating, stated, confidence, known().any(|found| found.stale));
    // Days in this form are ordered by time.
    let fresh_until = known().filter_map(|found| found.fresh_until.clone()).min();
    Rating { rating, low, high, because, claims: rests_on, confidence, computed, fresh_until }
}
