//! The tables for spreadsheets.

use crate::support::{build, read, real};
use plumbline::builder::contract::Claim;
use std::fs;

/// Excel shows “é” as it is, and nothing that is no formula as one.
#[test]
fn spreadsheets_read_texts_as_texts() {
    let mut content = read(&real());
    let claims = content.catalog.alternatives[0].claims.values_mut();
    for (claim, formula) in claims.zip(["=1+1", "+1 more", "-", "@here", "-12.5"]) {
        *claim = Claim::Unknown(formula.to_owned());
    }
    let folder = build(&content);
    let data = folder.path().join("data").join(&content.catalog.version);
    let claims = fs::read_to_string(data.join("claims.csv")).unwrap();
    for text in [",'=1+1\n", ",'+1 more\n", ",'-\n", ",'@here\n", ",-12.5\n"] {
        assert!(claims.contains(text), "{text:?} is not in claims.csv");
    }
    for name in ["claims.csv", "ratings.csv", "disputes.csv"] {
        let text = fs::read_to_string(data.join(name)).unwrap();
        let rows = text.strip_prefix('\u{feff}').expect("a byte-order mark");
        for record in csv::Reader::from_reader(rows.as_bytes()).records() {
            for cell in record.unwrap().iter() {
                assert!(!cell.starts_with(['=', '+', '-', '@']) || cell.parse::<f64>().is_ok(), "{name}: {cell}");
            }
        }
    }
}
