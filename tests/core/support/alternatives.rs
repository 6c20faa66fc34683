use plumbline::catalog::{Alternative, Claim, Confidence, Evidence, Rating};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// The trait that questions may ask for; its values are options of those questions.
pub const TRAIT: &str = "kind";

pub fn alternative(id: String, criteria: &[String], values: &[String]) -> impl Strategy<Value = Alternative> + use<> {
    let count = criteria.len();
    let criteria = criteria.to_vec();
    let traits = proptest::sample::subsequence(values.to_vec(), 0..=values.len());
    let ratings = vec(option::weighted(0.8, rating()), count);
    let claims = vec(option::weighted(0.4, claim()), count);
    (traits, ratings, claims).prop_map(move |(traits, ratings, claims)| Alternative {
        id: id.clone(),
        name: id.to_uppercase(),
        summary: "Generated.".to_owned(),
        traits: BTreeMap::from([(TRAIT.to_owned(), traits)]),
        claims: known(&criteria, claims),
        ratings: known(&criteria, ratings),
    })
}

/// What is there, by id.
pub fn known<T>(ids: &[String], found: Vec<Option<T>>) -> BTreeMap<String, T> {
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
    Rating {
        rating,
        low: rating,
        high: rating,
        because: "Generated.".to_owned(),
        claims: vec![],
        confidence: Confidence::High,
        computed: false,
        fresh_until: None,
    }
}

/// A known claim with or without a number.
pub fn evidence(number: Option<f64>) -> Evidence {
    Evidence {
        value: "something".to_owned(),
        number,
        of: None,
        detail: "Generated.".to_owned(),
        source: "somewhere".to_owned(),
        checked: "2020-02-02".to_owned(),
        confidence: Confidence::High,
        why: None,
        note: None,
        fresh_until: None,
        stale: false,
        also: vec![],
        disputed: vec![],
    }
}

fn claim() -> impl Strategy<Value = Claim> {
    let confidence = select(vec![Confidence::Low, Confidence::Medium, Confidence::High]);
    option::weighted(0.7, (0..5i8, any::<bool>(), confidence)).prop_map(|known| match known {
        None => Claim::Unknown("Looked everywhere.".to_owned()),
        Some((number, told, confidence)) => {
            let evidence = evidence((!told).then_some(number.into()));
            Claim::Known(Evidence { value: number.to_string(), confidence, ..evidence })
        }
    })
}
