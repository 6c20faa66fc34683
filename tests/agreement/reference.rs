//! A second implementation, `public/reference.py`, which shares no line with ours, says the same of the same link: each
//! number to the last bit. It needs a `python3` of 3.11 or later and no package.

mod told;
mod world;

use plumbline::{
    answers::Answers,
    decision::{
        headline::{self, TOO_CLOSE},
        requirement::{Demand, Open},
        score::Ranked,
        table::Table,
        what_if,
    },
};
use serde_json::{Value, json};
use smaa::Random;
use std::{
    io::Write,
    process::{Command, Stdio},
    thread,
};
use told::{difference, number, ours, parse, told};
use world::{World, drawn, junk, kept, links};

/// How many links of junk are read, and in how many cases the rule of the headline is asked.
const MANY: usize = 3_000;
/// How many answer sets of each world are ranked.
const RANKED: usize = 60;
/// Asks the reference for the canonical spelling of each line of the input.
const SPELL: &str = "
import json, pathlib, sys, reference
model = json.loads(pathlib.Path(sys.argv[1]).read_text('utf-8'))
for line in sys.stdin.buffer.read().decode().split('\\n'):
    print(reference.encode(*reference.decode(line, model), sys.argv[2]))
";
/// Asks the reference what it knows of each line of the input without draws.
const RANK: &str = "
import json, pathlib, sys, reference
catalog, model = (json.loads(pathlib.Path(path).read_text('utf-8')) for path in sys.argv[1:3])
catalog['alternatives'] = catalog['backends']
for line in sys.stdin.read().split('\\n'):
    chosen, levels, names, ratings = reference.decode(line, model)
    seen = reference.seen(catalog, names, ratings)
    ranking, _ = reference.rank(seen, model, reference.pick(model, chosen), levels)
    scores = [[alternative, score] for alternative, score, _ in ranking]
    undecided = [reference.undecided(seen, model, chosen, levels, among) for among in (ranking, ranking[1::2])]
    print(json.dumps(undecided + [scores]))
";
/// Asks the reference for the headline of each case of the input.
const RULE: &str = "
import json, sys, reference
print(json.dumps([reference.headline(*case) for case in json.load(sys.stdin)]))
";

/// Runs Python, without the files that it would leave beside the reference, and gives back what it wrote.
fn python(args: &[&str], input: String) -> String {
    let run = Command::new("python3")
        .arg("-B")
        .args(args)
        .env("PYTHONPATH", concat!(env!("CARGO_MANIFEST_DIR"), "/public"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
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
fn theirs(world: &World, fragment: &str) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/public/reference.py");
    parse(&python(&[script, &world.file("catalog.json"), &world.file("model.json"), fragment], String::new()))
}

#[test]
fn the_reference_says_the_same_to_the_last_bit() {
    let mut random = Random::from_text("reference");
    let real = World::real();
    let altered = real.altered(&mut random);
    let kept = kept().step_by(8).map(|fragment| (&real, fragment.to_owned()));
    let mut asked: Vec<(&World, String)> = kept.collect();
    for world in [&real, &altered] {
        asked.extend(links(world, &mut random).into_iter().map(|fragment| (world, fragment)));
    }
    for (world, fragment) in asked {
        let answers = world.decode(&fragment);
        let ours = ours(&world.decide(&answers), &world.encode(&answers));
        if let Some(what) = difference(&ours, &theirs(world, &fragment)) {
            panic!("ours and the reference’s result of {fragment}\ndiffer at {what}");
        }
    }
}

/// Many more answers than there is time for draws.
#[test]
fn the_reference_ranks_alike_and_finds_the_same_questions_open() {
    let mut random = Random::from_text("ranks");
    let real = World::real();
    let mut open = 0;
    for world in [&real, &real.altered(&mut random)] {
        let answers: Vec<Answers> = (0..RANKED).map(|_| drawn(world, &mut random)).collect();
        let links: Vec<String> = answers.iter().map(|answers| world.encode(answers)).collect();
        let theirs = python(&["-c", RANK, &world.file("catalog.json"), &world.file("model.json")], links.join("\n"));
        assert_eq!(theirs.lines().count(), RANKED);
        for ((answers, link), theirs) in answers.iter().zip(&links).zip(theirs.lines()) {
            let table = Table::new(&answers.own().in_place(&world.catalog), &world.model);
            let choices = table.choices(&world.model, answers);
            let ranking = table.ranking(&table.setting(&choices));
            let order: Vec<usize> = ranking.iter().map(|(row, _)| *row).collect();
            let some: Vec<usize> = order.iter().copied().skip(1).step_by(2).collect();
            let [all, some] =
                [&order, &some].map(|among| what_if::undecided(&table, &world.model, answers, &choices, among));
            let scores = ranking.iter().map(|(row, score)| json!([table.alternatives[*row], number(*score)]));
            let ours = json!([number(all as f64), number(some as f64), scores.collect::<Vec<_>>()]);
            assert_eq!(difference(&ours, &parse(theirs)), None, "ours and the reference’s, of {link}");
            open += all + some;
        }
    }
    assert!(open > RANKED, "only {open} questions were open");
}

#[test]
fn the_reference_reads_links_alike() {
    let world = World::real();
    let mut random = Random::from_text("links");
    let junk = (0..MANY).map(|_| junk(&world.model, &mut random));
    let links: Vec<String> = kept().map(str::to_owned).chain(junk).collect();
    let theirs = python(&["-c", SPELL, &world.file("model.json"), &world.catalog.version], links.join("\n"));
    let theirs: Vec<&str> = theirs.lines().collect();
    assert_eq!(links.len(), theirs.len());
    let mut answered = 0;
    for (fragment, theirs) in links.iter().zip(theirs) {
        let answers = world.decode(fragment);
        assert_eq!(world.encode(&answers), theirs, "ours and the reference’s, of {fragment}");
        answered += usize::from(!answers.is_empty());
    }
    assert!(answered > MANY / 2, "only {answered} of the links hold answers");
}

/// Scores at and about the bounds, shares that need not add up, some in doubt: what no content has at once.
#[test]
fn the_reference_has_the_same_rule() {
    const GAPS: [f64; 7] = [0.0, 0.01, 0.02, TOO_CLOSE - 1e-8, TOO_CLOSE - 1e-10, TOO_CLOSE, 0.08];
    const SHARES: [f64; 8] = [0.0, 0.0, 0.05, 0.1499, 0.15, 0.4, 0.6999, 0.7];
    let mut random = Random::from_text("rule");
    let (mut ours, mut cases) = (vec![], vec![]);
    for _ in 0..MANY {
        let (mut ranking, mut firsts, mut open) = (vec![], vec![], vec![]);
        let mut score = 0.9;
        for place in 0..random.below(8) {
            let alternative = format!("a{place}");
            score -= GAPS[random.below(GAPS.len())];
            firsts.push(SHARES[random.below(SHARES.len())]);
            if random.below(3) == 0 {
                let (question, option, criterion) = (String::new(), String::new(), String::new());
                let demand = Demand { question, option, criterion, bound: 0.0 };
                open.push(Open { alternative: alternative.clone(), demand, found: None });
            }
            ranking.push(Ranked { alternative, score, parts: vec![] });
        }
        let undecided = random.below(3);
        ours.push(told(&headline::headline(&ranking, &firsts, &open, undecided)));
        let ranking: Vec<_> = ranking.iter().map(|ranked| json!([ranked.alternative, ranked.score])).collect();
        let open: Vec<_> = open.iter().map(|open| json!({ "alternative": open.alternative })).collect();
        cases.push(json!([ranking, firsts, open, undecided]));
    }
    let input = serde_json::to_string(&cases).unwrap();
    let theirs = parse(&python(&["-c", RULE], input));
    for (case, (ours, theirs)) in cases.iter().zip(ours.iter().zip(theirs.as_array().unwrap())) {
        assert_eq!(ours, theirs, "ours and the reference’s headline of {case}");
    }
    for kind in ["NothingLeft", "OnlyOne", "Winner", "SoFar", "Shortlist", "TooEarly"] {
        assert!(ours.iter().any(|ours| ours["kind"] == kind), "no case gives {kind}");
    }
}
