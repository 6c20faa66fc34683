use super::{
    alternatives::{Said, TRAIT, alternative, known},
    half_points,
};
use plumbline::{
    answers::{Choice, Depth, Matches, Model, Pick, Question, Scale},
    by_id::ById,
    catalog::{Alternative, Catalog, Criterion, Direction, Group, Noun, words::Words},
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};

/// A catalog and the model that decides on it.
#[derive(Clone, Debug)]
pub struct World {
    pub catalog: Catalog,
    pub words: Words,
    pub model: Model,
}

/// Worlds of one to five alternatives on one to six criteria, some of them measured instead of rated, and up to six
/// questions, some of which do not matter after some answers, or are retired. One criterion may be rated by the reader's
/// answers; then one question or two ask for it, the second for what is known in part. The last question may be which
/// alternatives the reader has in mind. Ids are short, so one is often the beginning of another.
pub fn worlds() -> impl Strategy<Value = World> {
    (ids(1, 6), ids(1, 5), ids(1, 5), ids(1, 4)).prop_flat_map(|(criteria, alternatives, questions, values)| {
        let matching = option::weighted(0.6, matching(&criteria, &values));
        let alternatives: Vec<_> = alternatives.into_iter().map(|id| alternative(id, &criteria, &values)).collect();
        let points = vec(option::weighted(0.8, half_points(0..=8)), criteria.len());
        let skips = vec(option::weighted(0.3, any::<(Index, Index)>()), questions.len());
        let questions: Vec<_> = questions.into_iter().map(|id| question(id, &criteria)).collect();
        let criteria: Vec<_> = criteria.into_iter().map(criterion).collect();
        (criteria, alternatives, questions, points, matching, skips, any::<bool>()).prop_map(world)
    })
}

type Parts =
    (Vec<Criterion>, Vec<Said>, Vec<Question>, Vec<Option<f64>>, Option<Matching>, Vec<Option<(Index, Index)>>, bool);

fn world((criteria, mut said, mut questions, points, matching, skips, considers): Parts) -> World {
    let mut scales = ById::default();
    for (criterion, importance) in criteria.iter().zip(points) {
        if let Some(importance) = importance {
            scales.insert(criterion.id.clone(), scale(importance, None));
        }
    }
    if let Some(matching) = matching {
        matching.ask(&criteria, &mut scales, &mut questions);
    }
    // As the builder sees to it: something has a scale, ratings and effects only where there is one, requirements only
    // where there are ratings or a unit. As in the content, what is rated has no claim of its own.
    if !scales.contains_key(&criteria[0].id) {
        scales.insert(criteria[0].id.clone(), scale(1.0, None));
    }
    let rated = |id: &str| scales.get(id).is_some_and(|scale: &Scale| scale.by_trait.is_none());
    let measured = |id: &str| {
        !scales.contains_key(id) && criteria.iter().any(|criterion| criterion.id == id && criterion.unit.is_some())
    };
    for (alternative, words) in &mut said {
        alternative.ratings.retain(|id, _| rated(id));
        words.reasons.retain(|id, _| rated(id));
        alternative.numbers.retain(|id, _| !rated(id));
        words.values.retain(|id, _| !rated(id));
    }
    let words = said.iter().map(|(alternative, words)| (alternative.id.clone(), words.clone())).collect();
    let alternatives: Vec<_> = said.into_iter().map(|(alternative, _)| alternative).collect();
    for option in questions.iter_mut().flat_map(|question| &mut question.options) {
        option.importance.retain(|id, _| scales.contains_key(id));
        option.require.retain(|id, _| rated(id) || measured(id));
    }
    // A question may not matter after some options of one before it.
    for at in 1..questions.len() {
        let Some((before, options)) = &skips[at] else { continue };
        let before = &questions[before.index(at)];
        let options = before.options[..=options.index(before.options.len())].iter().map(|option| option.id.clone());
        questions[at].unless = ById::from([(before.id.clone(), options.collect())]);
    }
    if considers {
        questions.push(in_mind(&alternatives));
    }
    let groups = GROUPS.map(|id| Group { id: id.to_owned(), title: id.to_uppercase() }).to_vec();
    let noun = Noun { one: "thing".to_owned(), many: "things".to_owned() };
    let catalog = Catalog { version: "2020-02-02".to_owned(), noun, groups, criteria, former: vec![], alternatives };
    World { catalog, words: Words { alternatives: words }, model: Model { questions, contradictions: vec![], scales } }
}

/// A criterion that the reader's answers rate, and the questions for it.
#[derive(Clone, Debug)]
struct Matching {
    /// Which criterion.
    at: usize,
    scale: Scale,
    /// The importance by each question, and the rating of what is known in part.
    importance: [f64; 2],
    degree: f64,
    options: Vec<Choice>,
}

impl Matching {
    fn ask(self, criteria: &[Criterion], scales: &mut ById<Scale>, questions: &mut [Question]) {
        let criterion = &criteria[self.at].id;
        scales.insert(criterion.clone(), self.scale);
        for ((question, importance), degree) in questions.iter_mut().zip(self.importance).zip([10.0, self.degree]) {
            question.matches = Some(Matches { criterion: criterion.clone(), importance, degree });
            (question.pick, question.options) = (Pick::Many, self.options.clone());
        }
    }
}

fn matching(criteria: &[String], values: &[String]) -> impl Strategy<Value = Matching> + use<> {
    let values = values.to_vec();
    let ratings = |chance| vec(option::weighted(chance, (0..=10u8).prop_map(f64::from)), values.len());
    let near = vec(ratings(0.3), values.len());
    // Most of what is known does nothing else.
    let options: Vec<_> = values.iter().map(|id| option_of(id.clone(), criteria, 0.05)).collect();
    let parts = (0..criteria.len(), half_points(0..=8), [half_points(0..=16), half_points(0..=16)], 0..=10u8);
    (parts, near, ratings(0.5), options).prop_map(move |((at, base, importance, degree), near, learnable, options)| {
        let near = values.iter().cloned().zip(near.into_iter().map(|near| known(&values, near))).collect();
        let learnable = known(&values, learnable);
        let scale = Scale { near, learnable, ..scale(base, Some(TRAIT.to_owned())) };
        Matching { at, scale, importance, degree: degree.into(), options }
    })
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
        unit: measured.then(|| "ms".to_owned()),
        better,
        provided: !measured,
    })
}

fn question(id: String, criteria: &[String]) -> impl Strategy<Value = Question> + use<> {
    let options = (ids(1, 4), Just(criteria.to_vec()))
        .prop_flat_map(|(ids, criteria)| ids.into_iter().map(|id| option_of(id, &criteria, 0.4)).collect::<Vec<_>>());
    let depth = prop_oneof![6 => select(&Depth::ALL), 1 => Just(Depth::Retired)];
    (select(vec![Pick::One, Pick::Many]), depth, options)
        .prop_map(move |(pick, depth, options)| Question { depth, ..asking(format!("q{id}"), pick, options) })
}

/// A question of the quick depth that is asked whatever was answered.
pub fn asking(id: String, pick: Pick, options: Vec<Choice>) -> Question {
    Question {
        title: format!("Which {id}?"),
        id,
        why: "Generated.".to_owned(),
        hint: None,
        pick,
        depth: Depth::Quick,
        swing: false,
        considers: false,
        unless: ById::default(),
        matches: None,
        options,
    }
}

/// The question which alternatives the reader has in mind.
pub fn in_mind(alternatives: &[Alternative]) -> Question {
    let options = alternatives.iter().map(|alternative| choice(alternative.id.clone()));
    Question { considers: true, ..asking("mind".to_owned(), Pick::Many, options.collect()) }
}

/// An option that adds to the importance of each criterion with this chance, and more seldom requires something or eases
/// what has to be learnt.
fn option_of(id: String, criteria: &[String], chance: f64) -> impl Strategy<Value = Choice> + use<> {
    let criteria = criteria.to_vec();
    let importance = vec(option::weighted(chance, half_points(1..=16)), criteria.len());
    let least = vec(option::weighted(chance / 4.0, 0..=10u8), criteria.len());
    let ease = prop_oneof![7 => Just(0.0), 1 => (1..=10u8).prop_map(|tenths| f64::from(tenths) / 10.0)];
    (importance, least, ease).prop_map(move |(importance, least, ease)| {
        let least = least.into_iter().map(|least| least.map(f64::from)).collect();
        let (importance, require) = (known(&criteria, importance), known(&criteria, least));
        Choice { importance, require, ease, ..choice(id.clone()) }
    })
}

/// An option that does nothing.
fn choice(id: String) -> Choice {
    Choice { label: id.to_uppercase(), id, ..Choice::default() }
}

/// A scale whose anchors nobody reads.
pub fn scale(importance: f64, by_trait: Option<String>) -> Scale {
    let words = |text: &str| text.to_owned();
    let (worst, best, trial) = (words("none"), words("all"), words("Try it."));
    let (near, learnable) = Default::default();
    Scale { importance, worst, best, trial, by_trait, near, learnable }
}
