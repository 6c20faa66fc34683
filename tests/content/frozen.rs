//! Published data never changes: what is frozen is what the content says, and freezing anew alters nothing.

use crate::support::{files, read, real};
use plumbline::builder::output::{
    changes::changes,
    published::{Frozen, freeze, versions},
};
use serde_json::json;
use std::{fs, path::Path};

#[test]
fn the_content_is_what_was_frozen_under_its_version() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    assert!(folder.join(&read(&real()).site.data_version).is_dir(), "run make data");
    assert!(matches!(freeze(&read(&real()), &folder), Ok(Frozen::Same)), "give data_version a new day, then make data");
}

#[test]
fn a_frozen_version_is_never_altered() {
    let folder = tempfile::tempdir().unwrap();
    let mut content = read(&real());
    assert!(matches!(freeze(&content, folder.path()), Ok(Frozen::New)));
    let before = files(folder.path());
    content.catalog.alternatives[0].name.push('!');
    let Ok(Frozen::Different(names)) = freeze(&content, folder.path()) else { panic!("it was altered") };
    assert!(names.contains(&"catalog.json".to_owned()), "{names:?}");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn versions_are_in_the_order_of_time() {
    let folder = tempfile::tempdir().unwrap();
    for version in ["2026-11-21-10", "2026-11-21-2", "2027-01-01", "2026-11-21"] {
        fs::create_dir(folder.path().join(version)).unwrap();
    }
    assert_eq!(versions(folder.path()), ["2026-11-21", "2026-11-21-2", "2026-11-21-10", "2027-01-01"]);
}

#[test]
fn changes_are_told_between_two_versions() {
    let claim = |value: &str| json!({ "known": { "value": value } });
    let catalog = |claims| {
        json!({
            "criteria": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }, { "id": "c", "title": "C" }],
            "backends": [{ "id": "x", "name": "X", "claims": claims }],
        })
    };
    let before = catalog(json!({ "a": claim("1"), "b": claim("2") }));
    let after = catalog(json!({ "a": claim("3"), "c": { "unknown": "Looked." } }));
    let found = changes(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].added.as_slice(), found[0].removed.as_slice()),
        (&["C".to_owned()][..], &["B".to_owned()][..])
    );
    assert_eq!((found[0].changed[0].before.as_str(), found[0].changed[0].after.as_str()), ("1", "3"));
    assert_eq!(changes(&before, &before), []);
}
