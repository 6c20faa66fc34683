//! A second implementation, `public/reference.py`, which shares no line with ours, says the same of the same link: each
//! number to the last bit. It needs a `python3` of 3.11 or later and no package.

use plumbline::{
    answers::{Answers, MOST_IMPORTANT, Pick, UNSURE, link},
    builder::{self, content::Content},
    decision::{Decision, decide, headline::Headline, requirement::Demand},
};
use serde_json::{Value, json};
use smaa::Random;
use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
    thread,
};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// How many answer sets are drawn to find one of each sort among them.
const TRIED: usize = 60;
/// How many links of junk are read.
const JUNK: usize = 3_000;
/// Asks the reference for the canonical spelling of each line of the input.
const SPELL: &str = "
import json, pathlib, sys, reference
model = json.loads(pathlib.Path(sys.argv[1]).read_text('utf-8'))
for line in sys.stdin.buffer.read().decode().split('\\n'):
    print(reference.encode(*reference.decode(line, model), sys.argv[2]))
";

static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let content = builder::read(&Path::new(ROOT).join("src/content"));
    content.map_err(|problems| format!("{problems:?}")).expect("the content is sound")
});

/// The content in files, as the site publishes it.
struct Data(TempDir);

impl Data {
    fn write() -> Self {
        let data = Self(TempDir::new().unwrap());
        fs::write(data.catalog(), serde_json::to_vec(&CONTENT.catalog).unwrap()).unwrap();
        fs::write(data.model(), serde_json::to_vec(&CONTENT.model).unwrap()).unwrap();
        data
    }

    fn catalog(&self) -> PathBuf {
        self.0.path().join("catalog.json")
    }

    fn model(&self) -> PathBuf {
        self.0.path().join("model.json")
    }
}

/// Runs Python, without the files that it would leave beside the reference, and gives back what it wrote.
fn python(prepare: impl Fn(&mut Command) -> &mut Command, input: String) -> String {
    let mut command = Command::new("python3");
    command.arg("-B").env("PYTHONPATH", Path::new(ROOT).join("public"));
    let run = prepare(&mut command).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut run = run.expect("`python3` starts: if not, install Python 3.11 or later");
    let mut pipe = run.stdin.take().unwrap();
    // Where it ends early, its own words are more use than the pipe's.
    let sent = thread::spawn(move || pipe.write_all(input.as_bytes()));
    let answer = run.wait_with_output().unwrap();
    assert!(answer.status.success(), "public/reference.py failed: see its words above");
    sent.join().unwrap().unwrap();
    String::from_utf8(answer.stdout).unwrap()
}

/// What the reference says of a link.
fn theirs(data: &Data, fragment: &str) -> Value {
    let script = Path::new(ROOT).join("public/reference.py");
    let said = python(|python| python.arg(&script).args([data.catalog(), data.model()]).arg(fragment), String::new());
    serde_json::from_str(&quoted(&said)).unwrap()
}

/// JSON with each number put in quotes, as [`number`] writes it: what reads numbers here may miss their last bit.
fn quoted(json: &str) -> String {
    let mut out = String::new();
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            // No string of the reference holds a quotation mark.
            '"' => rest[1..].find('"').unwrap() + 2,
            '-' | '0'..='9' => rest.find([',', ']', '}', '\n']).unwrap_or(rest.len()),
            other => other.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        match token.parse::<f64>() {
            Ok(parsed) => out.push_str(&number(parsed).to_string()),
            Err(_) => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// A number in the fewest digits that only it has, so that equal texts are equal bits.
fn number(number: f64) -> Value {
    format!("{number:?}").into()
}

fn numbers(numbers: &[f64]) -> Value {
    numbers.iter().copied().map(number).collect()
}

/// The first place at which two differ, and what stands there.
fn difference(ours: &Value, theirs: &Value) -> Option<String> {
    let within = |place: String, ours, theirs| Some(format!("{place}{}", difference(ours, theirs)?));
    match (ours, theirs) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(place, (a, b))| within(format!("[{place}]"), a, b))
        }
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().find_map(|(name, value)| within(format!(".{name}"), value, b.get(name).unwrap_or(&Value::Null)))
        }
        _ => (ours != theirs).then(|| format!(": {ours} and {theirs}")),
    }
}

/// What we say of a link, in the reference's form.
fn ours(decision: &Decision, link: &str) -> Value {
    let demand = |alternative: &str, demand: &Demand, found: Option<f64>| {
        json!({
            "alternative": alternative,
            "question": demand.question,
            "option": demand.option,
            "criterion": demand.criterion,
            "bound": number(demand.bound),
            "found": found.map(number),
        })
    };
    let excluded = decision.excluded.iter().map(|out| demand(&out.alternative, &out.demand, Some(out.found)));
    let open = decision.open.iter().map(|open| demand(&open.alternative, &open.demand, open.found));
    let criteria = decision.priorities.iter().map(|priority| {
        json!({
            "criterion": priority.criterion,
            "points": number(priority.points),
            "weight": number(priority.weight),
        })
    });
    let drawn = &decision.acceptability;
    let ranking = decision.ranking.iter().enumerate().map(|(place, ranked)| {
        let (low, high) = drawn.scores[place];
        json!({
            "alternative": ranked.alternative,
            "score": number(ranked.score),
            "interval": numbers(&[low, high]),
            "ranks": numbers(&drawn.ranks[place]),
            "wins": numbers(&drawn.wins[place]),
            "central": drawn.central[place].as_deref().map(numbers),
        })
    });
    let considered = decision.considered.as_ref().map(|considered| {
        let alternatives = considered.places.iter().map(|place| decision.ranking[*place].alternative.as_str());
        json!({
            "alternatives": alternatives.collect::<Vec<_>>(),
            "firsts": numbers(&considered.firsts),
            "headline": headline(&considered.headline),
        })
    });
    json!({
        "link": link,
        "headline": headline(&decision.headline),
        "considered": considered,
        "excluded": excluded.collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
        "criteria": criteria.collect::<Vec<_>>(),
        "ranking": ranking.collect::<Vec<_>>(),
    })
}

fn headline(headline: &Headline) -> Value {
    let kind = kind(headline);
    match headline {
        Headline::Unanswered | Headline::NothingLeft => json!({ "kind": kind }),
        Headline::OnlyOne { only, sure } => json!({ "kind": kind, "only": only, "sure": sure }),
        Headline::Winner { first, lead, share } => {
            json!({ "kind": kind, "first": first, "lead": number(*lead), "share": number(*share) })
        }
        Headline::SoFar { first, lead, share, open } => {
            let (lead, share, open) = (number(*lead), number(*share), number(*open as f64));
            json!({ "kind": kind, "first": first, "lead": lead, "share": share, "open": open })
        }
        Headline::Shortlist(among) | Headline::TooEarly(among) => json!({ "kind": kind, "among": among }),
    }
}

fn kind(headline: &Headline) -> &'static str {
    match headline {
        Headline::Unanswered => "Unanswered",
        Headline::NothingLeft => "NothingLeft",
        Headline::OnlyOne { .. } => "OnlyOne",
        Headline::Winner { .. } => "Winner",
        Headline::SoFar { .. } => "SoFar",
        Headline::Shortlist(_) => "Shortlist",
        Headline::TooEarly(_) => "TooEarly",
    }
}

/// What a result shows that another may not.
fn sorts(decision: &Decision) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::from([kind(&decision.headline)]);
    let shares = decision.acceptability.wins.iter().flatten();
    let shows = [
        ("excluded", !decision.excluded.is_empty()),
        ("open", !decision.open.is_empty()),
        ("considered", decision.considered.is_some()),
        ("set by hand", decision.priorities.iter().any(|priority| priority.by_hand)),
        // Half a win over another.
        ("tied", shares.into_iter().any(|share| (share * 20_000.0).round() % 2.0 != 0.0)),
    ];
    found.extend(shows.iter().filter(|(_, shown)| *shown).map(|(name, _)| name));
    found
}

/// Answers by chance, to most questions or to few, and some levels set by hand.
fn drawn(random: &mut Random) -> Answers {
    let mut answers = Answers::default();
    let of_ten = 1 + random.below(10);
    for question in CONTENT.model.questions.iter().filter(|question| !question.options.is_empty()) {
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
        for criterion in CONTENT.model.scales.keys().filter(|_| random.below(6) == 0) {
            answers.weigh(&CONTENT.model, criterion, (criterion.len() % 5) as u8);
        }
    }
    answers
}

/// The fragments of `tests/links/`, as somebody wrote them.
fn kept() -> impl Iterator<Item = &'static str> {
    include_str!("../links/v1.txt").lines().filter_map(|line| Some(line.split_once('\t')?.0))
}

/// Links that between them show all that results may: some of those that are kept, one with no criterion that counts, so
/// that draws tie, and of many by chance each that shows something new.
fn links() -> Vec<String> {
    let mut links: Vec<String> = kept().step_by(6).map(str::to_owned).collect();
    let mut none_counts = Answers::default();
    for criterion in CONTENT.model.scales.keys() {
        none_counts.weigh(&CONTENT.model, criterion, 0);
    }
    let mut random = Random::from_text("reference");
    let mut seen = BTreeSet::new();
    for answers in [Answers::default(), none_counts].into_iter().chain((0..TRIED).map(|_| drawn(&mut random))) {
        let found = sorts(&decide(&CONTENT.catalog, &CONTENT.model, &answers));
        if !found.is_subset(&seen) {
            seen.extend(found);
            links.push(link::encode(&answers, &CONTENT.catalog.version));
        }
    }
    for sort in ["Unanswered", "Shortlist", "excluded", "open", "considered", "set by hand", "tied"] {
        assert!(seen.contains(sort), "no result shows this: {sort}, only {seen:?}");
    }
    assert!((8..20).contains(&links.len()), "{links:?}");
    links
}

/// Pieces of links and other things, put together by chance.
fn junk(random: &mut Random) -> String {
    const PIECES: [&str; 26] = [
        "&", "&", "&", "=", "=", "=", ".", ".", "%", "%2E", "%3d", "%2", "%C3%A9", "%FF", "é", "#", "+", "0", "3",
        "04", "5", "-0", "w.", "v", "data", UNSURE,
    ];
    let model = &CONTENT.model;
    let mut text = String::new();
    for _ in 0..random.below(24) {
        let question = &model.questions[random.below(model.questions.len())];
        match random.below(8) {
            0 => text += &question.id,
            1 => text += question.options.get(random.below(4)).map_or("", |option| &option.id),
            2 => text += model.scales.keys().nth(random.below(model.scales.len())).unwrap(),
            3 => {
                let option = question.options.get(random.below(8)).map_or("none", |option| &option.id);
                text += &format!("&{}={option}.{option}", question.id);
            }
            4 => {
                text +=
                    &format!("&w.{}={}", model.scales.keys().next().unwrap(), random.below(6 + MOST_IMPORTANT as usize))
            }
            _ => text += PIECES[random.below(PIECES.len())],
        }
    }
    text
}

#[test]
fn the_reference_says_the_same_to_the_last_bit() {
    let data = Data::write();
    let (catalog, model) = (&CONTENT.catalog, &CONTENT.model);
    for fragment in links() {
        let answers = link::decode(&fragment, model, &catalog.version).answers;
        let decision = decide(catalog, model, &answers);
        let ours = ours(&decision, &link::encode(&answers, &catalog.version));
        let theirs = theirs(&data, &fragment);
        if let Some(what) = difference(&ours, &theirs) {
            panic!("ours and the reference’s result of {fragment}\ndiffer at {what}");
        }
    }
}

#[test]
fn the_reference_reads_links_alike() {
    let data = Data::write();
    let version = CONTENT.catalog.version.as_str();
    let mut random = Random::from_text("links");
    let links: Vec<String> = kept().map(str::to_owned).chain((0..JUNK).map(|_| junk(&mut random))).collect();
    let theirs = python(|python| python.args(["-c", SPELL]).arg(data.model()).arg(version), links.join("\n"));
    let theirs: Vec<&str> = theirs.lines().collect();
    assert_eq!(links.len(), theirs.len());
    let mut answered = 0;
    for (fragment, theirs) in links.iter().zip(theirs) {
        let answers = link::decode(fragment, &CONTENT.model, version).answers;
        assert_eq!(link::encode(&answers, version), theirs, "ours and the reference’s, of {fragment}");
        answered += usize::from(!answers.is_empty());
    }
    assert!(answered > JUNK / 2, "only {answered} of the links hold answers");
}
