//! Our methods agree with those of a library that others keep: pymcdm, on cases by chance. It has no lexicographic
//! method. Asks a Python that `.ci/setup test` sets up; the run itself needs no network.

mod reference;

use plumbline::decision::agreement::{FLOOR, INDIFFERENCE, Method, PREFERENCE};
use serde::{Deserialize, Serialize};
use smaa::Random;
use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const CASES: usize = 400;
const TOLERANCE: f64 = 1e-9;

#[derive(Serialize)]
struct Case {
    weights: Vec<f64>,
    rows: Vec<Vec<f64>>,
}

#[derive(Serialize)]
struct Asked {
    indifference: f64,
    preference: f64,
    floor: f64,
    cases: Vec<Case>,
}

/// What pymcdm says to a case, a number a row.
#[derive(Deserialize)]
struct Scores {
    sum: Vec<f64>,
    topsis: Vec<f64>,
    promethee: Vec<f64>,
    product: Vec<f64>,
}

/// 2 to 12 rows and 2 to 16 columns. Values are in tenths, as ratings are, and in every other case in hundredths, which
/// also lie between and on the thresholds of PROMETHEE. Some weights are 0, as those of criteria that do not count.
fn case(number: usize, random: &mut Random) -> Case {
    let (rows, columns) = (2 + random.below(11), 2 + random.below(15));
    let steps = if number.is_multiple_of(2) { 10 } else { 100 };
    let mut parts: Vec<usize> = (0..columns).map(|_| random.below(20).saturating_sub(2)).collect();
    parts[0] += 1;
    let all: usize = parts.iter().sum();
    let mut row = || (0..columns).map(|_| random.below(steps + 1) as f64 / steps as f64).collect();
    Case {
        rows: (0..rows).map(|_| row()).collect(),
        weights: parts.iter().map(|part| *part as f64 / all as f64).collect(),
    }
}

/// The Python that has pymcdm: the one that `.ci/lib.sh` names, or else the one that it would name.
fn python() -> PathBuf {
    const REQUIREMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/requirements.txt");
    let given = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let named = given("PLUMBLINE_PYTHON").or_else(|| {
        let cache = || given("XDG_CACHE_HOME").or_else(|| Some(given("HOME")?.join(".cache")));
        let tools = given("PLUMBLINE_TOOLS").or_else(|| Some(cache()?.join("plumbline")))?;
        let sum = Command::new("cksum").arg(REQUIREMENTS).output().ok()?.stdout;
        let sum = String::from_utf8(sum).ok()?.split(' ').next()?.to_owned();
        Some(tools.join(format!("python-{sum}/bin/python")))
    });
    let found = named.filter(|path| path.is_file());
    found.expect("the Python that these tests ask is not set up: run `.ci/setup test`, then try again")
}

fn ask(asked: &Asked) -> Vec<Scores> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/agreement.py");
    let mut run = Command::new(python())
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts: if not, run `.ci/setup test`, then try again");
    // It reads everything before it answers, so neither waits for the other. Where it ends early, its own words are
    // more use than the pipe's.
    let sent = run.stdin.take().unwrap().write_all(&serde_json::to_vec(asked).unwrap());
    let answer = run.wait_with_output().unwrap();
    assert!(answer.status.success(), "tests/tools/agreement.py failed: see its words above");
    sent.unwrap();
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// Fails where a score is not that of the library.
fn agree(number: usize, case: &Case, method: Method, after: fn(f64) -> f64, theirs: &[f64]) {
    let ours: Vec<f64> = method.scores(&case.weights, &case.rows).into_iter().map(after).collect();
    assert_eq!(ours.len(), case.rows.len());
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= TOLERANCE;
    assert!(
        ours.len() == theirs.len() && ours.iter().zip(theirs).all(near),
        "{method:?} in case {number}:\nours   {ours:?}\ntheirs {theirs:?}\nof     {}",
        serde_json::to_string(case).unwrap()
    );
}

#[test]
fn every_method_that_the_library_has_gives_its_scores() {
    let mut random = Random::from_text("agreement");
    let cases = (0..CASES).map(|number| case(number, &mut random)).collect();
    let asked = Asked { indifference: INDIFFERENCE, preference: PREFERENCE, floor: FLOOR, cases };
    let answers = ask(&asked);
    assert_eq!(answers.len(), CASES);
    for (number, (case, theirs)) in asked.cases.iter().zip(&answers).enumerate() {
        agree(number, case, Method::WeightedSum, |score| score, &theirs.sum);
        agree(number, case, Method::Topsis, |score| score, &theirs.topsis);
        agree(number, case, Method::Promethee, |score| score, &theirs.promethee);
        // Ours is the logarithm.
        agree(number, case, Method::WeightedProduct, f64::exp, &theirs.product);
    }
}
