//! What the reference is asked: worlds, and links in them.

use super::told::sorts;
use plumbline::{
    answers::{Answers, Model, Pick, UNSURE, link},
    builder::{self, contract},
    catalog::{Catalog, Direction},
    decision::{Decision, decide},
};
use smaa::Random;
use std::{collections::BTreeSet, fs, path::Path};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// How many answer sets are drawn to find one of each sort among them.
const TRIED: usize = 60;

/// What is compared and asked, also in files, as the site publishes it.
pub struct World {
    pub catalog: Catalog,
    pub model: Model,
    published: (contract::Catalog, contract::Model),
    files: TempDir,
}

impl World {
    fn new(catalog: contract::Catalog, model: contract::Model) -> Self {
        let (compared, read, files) = (catalog.compared(), model.read(), TempDir::new().unwrap());
        let world = Self { catalog: compared, model: read, published: (catalog, model), files };
        fs::write(world.file("catalog.json"), serde_json::to_vec(&world.published.0).unwrap()).unwrap();
        fs::write(world.file("model.json"), serde_json::to_vec(&world.published.1).unwrap()).unwrap();
        world
    }

    /// The one of the content.
    pub fn real() -> Self {
        let content = builder::read(&Path::new(ROOT).join("src/content"));
        let content = content.map_err(|problems| format!("{problems:?}")).expect("the content is sound");
        let model = content.published_model();
        Self::new(content.catalog, model)
    }

    /// The same with what the content may come to have: ratings that are missing, numbers of which the lower are
    /// better, other requirements, questions that others make needless.
    pub fn altered(&self, random: &mut Random) -> Self {
        let (mut catalog, mut model) = self.published.clone();
        let numbers: Vec<(String, f64)> = catalog
            .alternatives
            .iter()
            .flat_map(|alternative| {
                alternative.claims.keys().chain(alternative.ratings.keys()).map(move |id| (alternative, id))
            })
            .filter_map(|(alternative, id)| Some((id.clone(), alternative.number(id)?)))
            .collect();
        for alternative in &mut catalog.alternatives {
            alternative.ratings.retain(|_, _| random.below(5) > 0);
            alternative.claims.retain(|_, _| random.below(9) > 0);
        }
        for criterion in &mut catalog.criteria {
            criterion.better = [None, Some(Direction::Higher), Some(Direction::Lower)][random.below(3)];
        }
        let any: Vec<(String, Vec<String>)> = model
            .questions
            .iter()
            .map(|question| (question.id.clone(), question.options.iter().map(|option| option.id.clone()).collect()))
            .collect();
        for question in &mut model.questions {
            if random.below(3) == 0 {
                question.unless.extend([any[random.below(any.len())].clone()]);
            }
            for option in &mut question.options {
                if random.below(15) == 0 {
                    option.require.extend([numbers[random.below(numbers.len())].clone()]);
                }
            }
        }
        Self::new(catalog, model)
    }

    /// The path of one of its files.
    pub fn file(&self, name: &str) -> String {
        self.files.path().join(name).to_str().unwrap().to_owned()
    }

    pub fn decode(&self, fragment: &str) -> Answers {
        link::decode(fragment, &self.model, &self.catalog.version).answers
    }

    /// What follows from answers, the reader's own ratings and alternatives with them.
    pub fn decide(&self, answers: &Answers) -> Decision {
        decide(&answers.own().in_place(&self.catalog), &self.model, answers)
    }

    pub fn encode(&self, answers: &Answers) -> String {
        link::canonical(answers, &self.catalog.version)
    }
}

/// Answers by chance, to most questions or to few, some levels and ratings set by hand, and alternatives of one's own.
pub fn drawn(World { model, catalog, .. }: &World, random: &mut Random) -> Answers {
    let mut answers = Answers::default();
    let of_ten = 1 + random.below(10);
    for question in model.questions.iter().filter(|question| !question.options.is_empty()) {
        if random.below(10) >= of_ten {
            continue;
        }
        let count = if question.pick == Pick::Many { 1 + random.below(3) } else { 1 };
        let mut any = || question.options[random.below(question.options.len())].id.as_str();
        let mut chosen: Vec<&str> = (0..count).map(|_| any()).collect();
        if random.below(12) == 0 {
            chosen = vec![UNSURE];
        }
        answers.answer(question, chosen);
    }
    if random.below(3) == 0 {
        for criterion in model.scales.keys().filter(|_| random.below(6) == 0) {
            answers.weigh(model, criterion, (criterion.len() % 5) as u8);
        }
    }
    if random.below(4) == 0 {
        answers.name("own.2", "R&D’s own_thing");
        let mut rated: Vec<&str> = catalog.alternatives.iter().map(|alternative| alternative.id.as_str()).collect();
        rated.push("own.2");
        for criterion in model.scales.keys() {
            answers.rate(model, rated[random.below(rated.len())], criterion, random.below(11) as u8);
        }
    }
    answers
}

/// The fragments of `tests/links/`, as somebody wrote them.
pub fn kept() -> impl Iterator<Item = &'static str> {
    include_str!("../../links/v1.txt").lines().filter_map(|line| Some(line.split_once('\t')?.0))
}

/// Links that between them show what results may show: no answers, no criterion that counts, so that draws tie, and of
/// many answers by chance those that show something new.
pub fn links(world: &World, random: &mut Random) -> Vec<String> {
    let mut none_counts = Answers::default();
    for criterion in world.model.scales.keys() {
        none_counts.weigh(&world.model, criterion, 0);
    }
    let mut seen = BTreeSet::new();
    let by_chance = (0..TRIED).map(|_| drawn(world, random));
    let mut links = vec![];
    for answers in [Answers::default(), none_counts].into_iter().chain(by_chance) {
        let found = sorts(&world.decide(&answers));
        if !found.is_subset(&seen) {
            seen.extend(found);
            links.push(world.encode(&answers));
        }
    }
    for sort in ["Unanswered", "Shortlist", "excluded", "open", "considered", "set by hand", "tied"] {
        assert!(seen.contains(sort), "no result shows this: {sort}, only {seen:?}");
    }
    links
}

/// What may stand in a link, known here or not, in any order and with any letters escaped. What chats and mail do to
/// links is undone by the site alone.
pub fn junk(model: &Model, random: &mut Random) -> String {
    const OTHER: [&str; 10] =
        ["v=2", "data=2020-02-02", "n=1.99", "n=0", "n", "step=check", "utm_source=x", "x=1", "=1", "%C3%A9=%FFa"];
    const LEVELS: [&str; 8] = ["0", "3", "04", "%2B2", "5", "-0", "", "x"];
    const RATINGS: [&str; 7] = ["0", "7", "10", "010", "11", "-1", ""];
    let mut text = if random.below(4) == 0 { "#" } else { "" }.to_owned();
    for _ in 0..random.below(12) {
        let question = &model.questions[random.below(model.questions.len())];
        let mut option = |most| question.options.get(random.below(most)).map_or("none", |option| &option.id);
        let (id, one, other) = (&question.id, option(4), option(8));
        let scale = model.scales.keys().nth(random.below(model.scales.len())).unwrap();
        let part = match random.below(12) {
            10 => format!(
                "r.{}.{scale}={}",
                ["own.1", "own.4", "node", ""][random.below(4)],
                RATINGS[random.below(RATINGS.len())]
            ),
            11 => format!("own.{}={}", random.below(5), ["~a~", "~a", "~Two_words-233-~", ""][random.below(4)]),
            0 => OTHER[random.below(OTHER.len())].to_owned(),
            1 => id.clone(),
            2 => format!("{id}={UNSURE}.{one}"),
            3 => format!("{id}=..{one}.none.{other}.%C3%A9x"),
            4 | 5 => format!("w.{scale}={}", LEVELS[random.below(LEVELS.len())]),
            _ => format!("{id}={one}.{other}"),
        };
        text += if random.below(9) == 0 { "&&" } else { "&" };
        text += &escaped(&part, random);
    }
    text
}

/// The text with one of its letters escaped.
fn escaped(text: &str, random: &mut Random) -> String {
    let at = random.below(text.len());
    match text.as_bytes()[at] {
        byte if byte.is_ascii_lowercase() || byte == b'.' => {
            let escape = if at.is_multiple_of(2) { format!("%{byte:02x}") } else { format!("%{byte:02X}") };
            [&text[..at], &escape, &text[at + 1..]].concat()
        }
        _ => text.to_owned(),
    }
}
