//! The tables for spreadsheets.

use crate::support::{build, read, real};
use std::fs;

/// Excel shows “é” as it is, and nothing that is no formula as one.
#[test]
fn spreadsheets_read_texts_as_texts() {
    let content = read(&real());
    let folder = build(&content);
    let data = folder.path().join("data").join(&content.catalog.version);
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
