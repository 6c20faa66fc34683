use plumbline::by_id::ById;
use plumbline::catalog::{
    Alternative, Confidence, Rating,
    words::{OfAlternative, Value},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// The trait that questions may ask for; its values are options of those questions.
pub const TRAIT: &str = "kind";

/// An alternative and what is said of it.
pub type Said = (Alternative, OfAlternative);

pub fn alternative(id: String, criteria: &[String], values: &[String]) -> impl Strategy<Value = Said> + use<> {
    let count = criteria.len();
    let criteria = criteria.to_vec();
    let traits = proptest::sample::subsequence(values.to_vec(), 0..=values.len());
    let ratings = vec(option::weighted(0.8, rating()), count);
    let claims = vec(option::weighted(0.4, claim()), count);
    (traits, ratings, claims).prop_map(move |(traits, ratings, claims)| {
        let claims = known(&criteria, claims);
        let numbers = claims.iter().filter_map(|(id, claim)| Some((id.to_owned(), claim.as_ref()?.0?)));
        let alternative = Alternative {
            id: id.clone(),
            name: id.to_uppercase(),
            traits: ById::from([(TRAIT.to_owned(), traits)]),
            numbers: numbers.collect(),
            ratings: known(&criteria, ratings),
        };
        let values = claims.iter().map(|(id, claim)| (id.to_owned(), claim.clone().map(|(_, value)| value))).collect();
        let reasons = alternative.ratings.keys().map(|id| (id.to_owned(), "Generated.".to_owned())).collect();
        (alternative, OfAlternative { values, reasons })
    })
}

/// What is there, by id.
pub fn known<T>(ids: &[String], found: Vec<Option<T>>) -> ById<T> {
    ids.iter().zip(found).filter_map(|(id, found)| Some((id.clone(), found?))).collect()
}

/// Whole ratings, so that ties are common; half of them with a range, up to the ends of the scale.
fn rating() -> impl Strategy<Value = Rating> {
    (0..=10u8, option::of((0..=3u8, 0..=3u8))).prop_map(|(rating, range)| {
        let (down, up) = range.unwrap_or_default();
        let (low, high) = (rating.saturating_sub(down), (rating + up).min(10));
        Rating { low: low.into(), high: high.into(), ..certain(rating.into()) }
    })
}

/// A rating that is exactly what it is.
pub fn certain(rating: f64) -> Rating {
    Rating { rating, low: rating, high: rating, confidence: Confidence::High }
}

/// A claim with or without a number; nothing where it was looked for and not found.
fn claim() -> impl Strategy<Value = Option<(Option<f64>, Value)>> {
    let confidence = select(vec![Confidence::Low, Confidence::Medium, Confidence::High]);
    option::weighted(0.7, (0..5i8, any::<bool>(), confidence)).prop_map(|known| {
        let (number, told, confidence) = known?;
        let value = Value { value: number.to_string(), of: None, confidence, fresh_until: None, stale: false };
        Some(((!told).then_some(number.into()), value))
    })
}
