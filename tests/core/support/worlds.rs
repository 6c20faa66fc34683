use plumbline::{
    answers::{Choice, Depth, MOST_IMPORTANT, Matches, Model, Pick, Question, Scale},
    catalog::{Alternative, Catalog, Claim, Confidence, Criterion, Direction, Evidence, Group, Noun, Rating},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// A catalog and the model that decides on it.
#[derive(Clone, Debug)]
pub struct World {
    pub catalog: Catalog,
    pub model: Model,
}

/// The trait that a question may ask for; its values are options of that question.
const TRAIT: &str = "kind";

/// Worlds of one to five alternatives on one to six criteria, some of them measured instead of rated, and up to five
/// questions. One criterion may be rated by the reader's answer, and at most one question asks for it. Ids are short,
/// so one is often the beginning of another.
pub fn worlds() -> impl Strategy<Value = World> {
    (ids(1, 6), ids(1, 5), ids(1, 5), ids(1, 4)).prop_flat_map(|(criteria, alternatives, questions, values)| {
        let count = criteria.len();
        let alternatives: Vec<_> = alternatives.into_iter().map(|id| alternative(id, &criteria, &values)).collect();
        let questions: Vec<_> = questions.into_iter().map(|id| question(id, &criteria)).collect();
        let criteria: Vec<_> = criteria.into_iter().map(criterion).collect();
        let scales = vec(option::weighted(0.8, 0..=MOST_IMPORTANT), count);
        let matching = option::of((0..count, 0..=MOST_IMPORTANT));
        (criteria, alternatives, questions, scales, matching).prop_map(move |parts| world(parts, &values))
    })
}

type Parts = (Vec<Criterion>, Vec<Alternative>, Vec<Question>, Vec<Option<u8>>, Option<(usize, u8)>);

fn world((criteria, mut alternatives, mut questions, classes, matching): Parts, values: &[String]) -> World {
    let mut scales = BTreeMap::new();
    for (criterion, importance) in criteria.iter().zip(classes) {
        if let Some(importance) = importance {
            scales.insert(criterion.id.clone(), scale(importance, None));
        }
    }
    if let Some((at, importance)) = matching {
        let criterion = criteria[at].id.clone();
        scales.insert(criterion.clone(), scale(0, Some(TRAIT.to_owned())));
        let options = values.iter().map(|id| choice(id.clone(), BTreeMap::new(), BTreeMap::new())).collect();
        let matches = Some(Matches { criterion, importance });
        questions[0] = Question { pick: Pick::Many, matches, options, ..questions[0].clone() };
    }
    // As the builder sees to it: something has a scale, ratings and effects only where there is one, requirements only
    // where there are ratings or a unit. As in the content, what is rated has no claim of its own.
    scales.entry(criteria[0].id.clone()).or_insert_with(|| scale(1, None));
    let rated = |id: &String| scales.get(id).is_some_and(|scale: &Scale| scale.by_trait.is_none());
    let measured = |id: &String| {
        !scales.contains_key(id) && criteria.iter().any(|criterion| criterion.id == *id && criterion.unit.is_some())
    };
    for alternative in &mut alternatives {
        alternative.ratings.retain(|id, _| rated(id));
        alternative.claims.retain(|id, _| !rated(id));
    }
    for option in questions.iter_mut().flat_map(|question| &mut question.options) {
        option.importance.retain(|id, _| scales.contains_key(id));
        option.require.retain(|id, _| rated(id) || measured(id));
    }
    let groups = GROUPS.map(|id| Group { id: id.to_owned(), title: id.to_uppercase(), plot: false }).to_vec();
    let noun = Noun { one: "thing".to_owned(), many: "things".to_owned() };
    let catalog = Catalog {
        version: "2020-02-02".to_owned(),
        noun,
        report: "nobody@example.org".to_owned(),
        kinds: vec![],
        groups,
        criteria,
        alternatives,
        sources: BTreeMap::new(),
    };
    World { catalog, model: Model { questions, contradictions: vec![], scales } }
}

const GROUPS: [&str; 2] = ["first", "second"];

/// Ids in an order that is not alphabetical, each once.
fn ids(least: usize, most: usize) -> impl Strategy<Value = Vec<String>> + use<> {
    vec("[a-c][ab0_-]{0,2}", least..=most).prop_map(|mut ids| {
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        ids
    })
}

fn criterion(id: String) -> impl Strategy<Value = Criterion> + use<> {
    let better = select(vec![None, Some(Direction::Higher), Some(Direction::Lower)]);
    (select(&GROUPS), better, any::<bool>()).prop_map(move |(group, better, measured)| Criterion {
        id: id.clone(),
        group: group.to_owned(),
        title: id.to_uppercase(),
        about: "Generated.".to_owned(),
        caveat: None,
        kind: None,
        unit: measured.then(|| "ms".to_owned()),
        better,
    })
}

fn alternative(id: String, criteria: &[String], values: &[String]) -> impl Strategy<Value = Alternative> + use<> {
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

fn known<T>(ids: &[String], found: Vec<Option<T>>) -> BTreeMap<String, T> {
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

fn question(id: String, criteria: &[String]) -> impl Strategy<Value = Question> + use<> {
    let options = (ids(1, 4), Just(criteria.to_vec()))
        .prop_flat_map(|(ids, criteria)| ids.into_iter().map(|id| option_of(id, &criteria)).collect::<Vec<_>>());
    (select(vec![Pick::One, Pick::Many]), select(&Depth::ALL), options).prop_map(move |(pick, depth, options)| {
        Question {
            id: format!("q{id}"),
            title: format!("Which {id}?"),
            why: "Generated.".to_owned(),
            hint: None,
            pick,
            depth,
            swing: false,
            matches: None,
            options,
        }
    })
}

fn option_of(id: String, criteria: &[String]) -> impl Strategy<Value = Choice> + use<> {
    let criteria = criteria.to_vec();
    let steps = vec(option::weighted(0.4, -4..=4i8), criteria.len());
    let least = vec(option::weighted(0.1, 0..=10u8), criteria.len());
    (steps, least).prop_map(move |(steps, least)| {
        let least = least.into_iter().map(|least| least.map(f64::from)).collect();
        choice(id.clone(), known(&criteria, steps), known(&criteria, least))
    })
}

fn choice(id: String, importance: BTreeMap<String, i8>, require: BTreeMap<String, f64>) -> Choice {
    Choice { label: id.to_uppercase(), id, importance, require }
}

/// A scale whose anchors nobody reads.
pub fn scale(importance: u8, by_trait: Option<String>) -> Scale {
    let words = |text: &str| text.to_owned();
    let (worst, middle, best, trial) = (words("none"), words("half"), words("all"), words("Try it."));
    Scale { importance, worst, middle, best, trial, function: None, by_trait }
}
