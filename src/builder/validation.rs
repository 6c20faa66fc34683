//! How often the advice is right: the model's rankings held against situations whose outcome others have written down, beside
//! simpler rules. Made anew with every site, published on the method page and printed by `make validate`.

mod report;

pub use report::{ablation, name, report};

use super::content::{Case, Content, Kind, TopK};
use crate::{
    answers::{Answers, Depth, Model, UNSURE},
    catalog::Catalog,
    decision::{Standing, headline::Headline, table::Table},
};
use std::collections::BTreeMap;

/// The bins of the reliability table: shares from here on.
pub const BINS: [f64; 5] = [0.0, 0.5, 0.6, 0.75, 0.9];

/// A way to rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Random,
    Popularity,
    /// Those whose language is known, then the others, both by popularity.
    Language,
    /// The model of 2026-11-21-3.
    Before,
    /// The model as it is.
    Model,
}

impl Rule {
    pub const ALL: [Rule; 5] = [Self::Random, Self::Popularity, Self::Language, Self::Before, Self::Model];

    pub fn title(self) -> &'static str {
        match self {
            Self::Random => "Random order",
            Self::Popularity => "The most used first",
            Self::Language => "A language you know, then the most used",
            Self::Before => "Our model of 2026-11-21-3",
            Self::Model => "Our model",
        }
    }
}

/// Sums of shares with their weights.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mean {
    sum: f64,
    weight: f64,
    pub count: usize,
}

impl Mean {
    fn add(&mut self, share: f64, weight: f64) {
        self.sum += share * weight;
        self.weight += weight;
        self.count += 1;
    }

    /// This and another taken together.
    pub fn with(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, weight: self.weight + other.weight, count: self.count + other.count }
    }

    /// 0 to 1; none where nothing was counted.
    pub fn value(self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

/// What one part of the cases shows.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub cases: usize,
    pub pairs: BTreeMap<Rule, Mean>,
    pub top: BTreeMap<Rule, Mean>,
    /// Of those in which “fits best” is said: the accepted one came first.
    pub best: Mean,
    /// Of those with a list: it holds the accepted one.
    pub list: Mean,
    /// The shallower depths put the same first as the deepest.
    pub depths: BTreeMap<Depth, Mean>,
    /// By the share of draws in which the first came first: it was the accepted one.
    pub bins: [Mean; BINS.len()],
    pub misses: Vec<Miss>,
}

/// A case in which the ranking does not do what is expected.
#[derive(Clone, Debug)]
pub struct Miss {
    pub id: String,
    /// What was expected and what came, in words.
    pub says: String,
    /// True where “fits best” was said of another than the accepted one.
    pub sure: bool,
}

/// The cases by kind and part: documented and agreed, learnt from and put aside.
pub struct Validation {
    pub parts: Vec<(Kind, bool, Part)>,
}

/// Holds the model against the cases.
pub fn validate(content: &Content) -> Validation {
    let table = Table::new(&content.compared, &content.model);
    let kinds = [Kind::Documented, Kind::Agreed];
    let parts = kinds.into_iter().flat_map(|kind| [false, true].map(|aside| (kind, aside)));
    let part = |(kind, aside)| {
        let mut part = Part::default();
        let chosen = content.cases.all.iter().filter(|case| case.kind == kind && case.is_aside() == aside);
        chosen.for_each(|case| judge(content, &table, case, &mut part));
        (kind, aside, part)
    };
    Validation { parts: parts.map(part).collect() }
}

fn judge(content: &Content, table: &Table, case: &Case, part: &mut Part) {
    part.cases += 1;
    let Content { compared: catalog, model, cases, .. } = content;
    let answers = case.answered(model, &catalog.version);
    let standing = Standing::new(catalog, model, table, &answers);
    // Who is not sure has answered, so nothing is undecided.
    let headline = standing.headline(&answers, 0);
    let ranking: Vec<&str> = standing.ranking.iter().map(|ranked| ranked.alternative.as_str()).collect();
    let weight = case.weight();
    for rule in Rule::ALL {
        let order: Vec<&str> = match rule {
            Rule::Random => vec![],
            Rule::Popularity => cases.popularity.iter().map(String::as_str).collect(),
            Rule::Language => by_language(catalog, model, &answers, &cases.popularity),
            Rule::Before => case.before.iter().map(String::as_str).collect(),
            Rule::Model => ranking.clone(),
        };
        if rule == Rule::Before && order.is_empty() {
            continue;
        }
        let (pairs, top) = match rule {
            Rule::Random => {
                let by_chance = |top: &TopK| top.k as f64 / catalog.alternatives.len() as f64;
                ((!case.expect.above.is_empty()).then_some(0.5), case.expect.top_k.as_ref().map(by_chance))
            }
            _ => hits(case, &order),
        };
        pairs.into_iter().for_each(|share| part.pairs.entry(rule).or_default().add(share, weight));
        top.into_iter().for_each(|share| part.top.entry(rule).or_default().add(share, weight));
    }
    if let Some(top) = &case.expect.top_k {
        let accepted = ranking.first() == Some(&top.alternative.as_str());
        let right = f64::from(u8::from(accepted));
        match &headline {
            Headline::Winner { .. } => part.best.add(right, 1.0),
            Headline::Shortlist(list) | Headline::TooEarly(list) => {
                part.list.add(f64::from(u8::from(list.contains(&top.alternative))), 1.0);
            }
            _ => {}
        }
        if let Some(first) = standing.firsts.first() {
            let bin = BINS.iter().rposition(|least| first >= least).unwrap_or(0);
            part.bins[bin].add(right, 1.0);
        }
    }
    for depth in [Depth::Quick, Depth::Standard] {
        let shallow = at_depth(model, &answers, depth);
        if !shallow.is_empty() {
            let first = table.ranking(&table.setting(&table.choices(model, &shallow))).first().map(|(row, _)| *row);
            let same = first.map(|row| table.alternatives[row].as_str()) == ranking.first().copied();
            part.depths.entry(depth).or_default().add(f64::from(u8::from(same)), 1.0);
        }
    }
    part.misses.extend(miss(catalog, case, &headline, &ranking));
}

/// The share of its pairs that an order has right, and 1 or 0 for its first places; none where nothing is expected. Of
/// two that are not in the order neither is above the other.
fn hits(case: &Case, order: &[&str]) -> (Option<f64>, Option<f64>) {
    let place = |id: &str| order.iter().position(|other| *other == id).unwrap_or(usize::MAX);
    let above = &case.expect.above;
    let right = above.iter().map(|(better, worse)| match place(better).cmp(&place(worse)) {
        std::cmp::Ordering::Less => 1.0,
        std::cmp::Ordering::Equal => 0.5,
        std::cmp::Ordering::Greater => 0.0,
    });
    let pairs = (!above.is_empty()).then(|| right.sum::<f64>() / above.len() as f64);
    let top = case.expect.top_k.as_ref().map(|top| f64::from(u8::from(place(&top.alternative) < top.k)));
    (pairs, top)
}

/// The answers to the questions of a depth alone.
fn at_depth(model: &Model, answers: &Answers, depth: Depth) -> Answers {
    let mut shallow = Answers::default();
    for question in model.asked(depth) {
        let chosen = answers.chosen().find(|(id, _)| *id == question.id);
        shallow.answer(question, chosen.into_iter().flat_map(|(_, options)| options).map(String::as_str));
    }
    shallow
}

/// Those that have what the first question that matches names, then the others, both by popularity.
fn by_language<'a>(catalog: &Catalog, model: &Model, answers: &Answers, popularity: &'a [String]) -> Vec<&'a str> {
    let question = model.questions.iter().find(|question| question.matches.is_some());
    let by_trait = question
        .and_then(|question| model.scales.get(&question.matches.as_ref()?.criterion))
        .and_then(|scale| scale.by_trait.as_ref());
    let known = |id: &&str| {
        let values = by_trait.and_then(|by_trait| catalog.alternative(id)?.traits.get(by_trait));
        let chosen = |value: &String| value != UNSURE && question.is_some_and(|q| answers.has(&q.id, value));
        values.is_some_and(|values| values.iter().any(chosen))
    };
    let all = || popularity.iter().map(String::as_str);
    all().filter(known).chain(all().filter(|id| !known(id))).collect()
}

fn miss(catalog: &Catalog, case: &Case, headline: &Headline, ranking: &[&str]) -> Option<Miss> {
    let name = |id: &str| catalog.alternative(id).map_or_else(|| id.to_owned(), |found| found.name.clone());
    let place = |id: &str| ranking.iter().position(|other| *other == id);
    let order =
        |place: Option<usize>| place.map_or_else(|| "excluded".to_owned(), |place| format!("at place {}", place + 1));
    let mut says = vec![];
    let mut sure = false;
    if let Some(top) = &case.expect.top_k {
        let at = place(&top.alternative);
        sure = at != Some(0) && matches!(headline, Headline::Winner { .. });
        if at.is_none_or(|at| at >= top.k) || sure {
            says.push(format!("{} was accepted, and is {}", name(&top.alternative), order(at)));
        }
    }
    for (better, worse) in &case.expect.above {
        let (a, b) = (place(better).unwrap_or(usize::MAX), place(worse).unwrap_or(usize::MAX));
        if a >= b {
            says.push(format!("{} was preferred to {}", name(better), name(worse)));
        }
    }
    if says.is_empty() {
        return None;
    }
    let first = ranking.first().map_or_else(|| "nothing".to_owned(), |first| name(first));
    let said = match headline {
        Headline::Winner { share, .. } => format!("“{first} fits best”, in {:.0} of 100 draws", share * 100.0),
        Headline::Shortlist(list) | Headline::TooEarly(list) => {
            format!("no clear winner: {}", list.iter().map(|id| name(id)).collect::<Vec<_>>().join(", "))
        }
        Headline::SoFar { .. } => format!("{first} leads so far"),
        _ => first,
    };
    Some(Miss { id: case.id.clone(), says: format!("{}. Said: {said}.", says.join("; ")), sure })
}
