//! Corrections, the second reading and the hedges of the ledger: nothing is changed or differs without a word.

use crate::{
    damage::{Copy, Expected, assert_told},
    support::{read, real},
};
use plumbline::builder::{
    output::{changes::changes, published::versions},
    raters::agreement,
};
use proptest::prelude::*;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// Every value that differs between two published versions is listed as a correction, and nothing else is.
#[test]
fn every_changed_value_is_a_correction_with_a_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let content = read(&real());
    let catalogs: Vec<(String, Value)> = versions(&folder)
        .into_iter()
        .map(|version| {
            let text = fs::read(folder.join(&version).join("catalog.json")).unwrap();
            (version, serde_json::from_slice(&text).unwrap())
        })
        .collect();
    for pair in catalogs.windows(2) {
        let [(_, before), (version, after)] = pair else { unreachable!() };
        let changed: BTreeSet<String> = changes(before, after)
            .iter()
            .flat_map(|of| of.changed.iter().map(|changed| (format!("{}.{}", of.id, changed.id), changed)))
            .filter(|(_, changed)| changed.before != changed.after)
            .map(|(id, _)| id)
            .collect();
        let corrections = content.corrections.iter().filter(|correction| correction.version == *version);
        let listed: BTreeSet<String> = corrections.flat_map(|correction| correction.claims.iter().cloned()).collect();
        assert_eq!(changed, listed, "values that changed in {version}, and those listed in corrections.toml");
    }
}

#[test]
fn the_two_readers_agree_far_beyond_chance() {
    let found = agreement(&read(&real()).second_reading.pairs(), 2.0).unwrap();
    assert!(found.count >= 400 && found.kappa > 0.9, "{found:?}");
}

/// The ratings of anxiety by the first two raters of the R package irr, for which `kappa2(anxiety[, 1:2], "squared")`
/// gives 0.297.
#[test]
fn weighted_kappa_is_that_of_irr() {
    let one = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3].map(f64::from);
    let other = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4].map(f64::from);
    let pairs: Vec<(f64, f64)> = one.into_iter().zip(other).collect();
    let found = agreement(&pairs, 2.0).unwrap();
    assert_eq!(format!("{:.3}", found.kappa), "0.297");
    assert_eq!((found.count, found.apart), (20, 7));
}

proptest! {
    #[test]
    fn kappa_is_one_for_equal_ratings_symmetric_and_never_more(
        pairs in prop::collection::vec((0..=20u8, 0..=20u8), 2..40)
    ) {
        let pairs: Vec<(f64, f64)> = pairs.into_iter().map(|(a, b)| (f64::from(a) / 2.0, f64::from(b) / 2.0)).collect();
        let swapped: Vec<_> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
        let kappa = |pairs: &[(f64, f64)]| agreement(pairs, 2.0).map(|found| found.kappa);
        if let Some(found) = kappa(&pairs) {
            prop_assert!(found <= 1.0);
            prop_assert!((found - kappa(&swapped).unwrap()).abs() < 1e-9);
        }
        let same: Vec<_> = pairs.iter().map(|(a, _)| (*a, *a)).collect();
        prop_assert!(kappa(&same).is_none_or(|kappa| kappa == 1.0));
    }
}

#[test]
fn a_difference_that_nobody_settled_is_refused() {
    let copy = Copy::new();
    copy.spoil("backends/gull.toml", "[ratings.order]", "rating = ", "rating = 0 # ");
    let problems = copy.problems();
    let told = problems.iter().find(|problem| problem.field == "ratings.gull.order");
    assert!(told.is_some_and(|told| told.sentence.contains("settled")), "{problems:?}");
}

/// A paraphrase without the hedge of its original says more than its author did.
#[test]
fn a_paraphrase_that_loses_a_hedge_is_refused() {
    for (hedge, words) in [("roughly", "has lost it"), ("seldom", "none of the words that hedge")] {
        let copy = Copy::new();
        let to = format!("\"may\", \"{hedge}\"");
        let (from, to) = copy.spoil("disputes/second.toml", "hedges = [\"may\"]", "\"may\"", &to);
        let problems = copy.problems();
        let told = problems.iter().find(|problem| problem.sentence.contains(&format!("“{hedge}”")));
        assert!(
            told.is_some_and(|told| told.sentence.contains(words) && told.line + 6 >= from && told.line <= to),
            "{problems:?}"
        );
    }
}

#[test]
fn a_version_that_its_claim_does_not_name_is_refused() {
    let copy = Copy::new();
    let lines = copy.spoil("packages.toml", "[[package]]", "version = \"", "version = \"9");
    assert_told(
        &copy.problems(),
        &Expected {
            file: "packages.toml",
            lines: (lines.0, lines.1 + 1),
            field: "package[0].claims",
            words: "does not name",
        },
    );
}
