//! What readers keep beside the articles comes back whole; of a damaged document comes back what can be read.

use plumbline::{
    kept::{State, is_full},
    reading::{ARTICLES, NOTE, NOTES, PAD, Reading, read, write},
};
use proptest::prelude::*;

/// A change, as a reader makes it.
#[derive(Clone, Debug)]
enum Change {
    Read(String, Option<String>),
    Star(String, bool),
    Note(String, String, String),
    Pad(String),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let article = "[a-c]";
    let text = || prop_oneof![any::<String>(), "[a-z\"\\\\{}:,\n\u{1}]{0,12}"];
    let day = "20[0-9]{2}-[01][0-9]-[0-3][0-9]";
    prop::collection::vec(
        prop_oneof![
            (article, prop::option::of(day)).prop_map(|(article, day)| Change::Read(article, day)),
            (article, any::<bool>()).prop_map(|(article, star)| Change::Star(article, star)),
            (article, "[a-c]", text()).prop_map(|(article, section, text)| Change::Note(article, section, text)),
            text().prop_map(Change::Pad),
        ],
        0..12,
    )
}

fn made(changes: &[Change]) -> Reading {
    let mut reading = Reading::default();
    for change in changes {
        assert!(match change {
            Change::Read(article, day) => reading.set_read(article, day.as_deref()),
            Change::Star(article, star) => reading.set_star(article, *star),
            Change::Note(article, section, text) => reading.set_note(article, section, text),
            Change::Pad(text) => reading.set_pad(text),
        });
    }
    reading
}

const NAMES: [&str; 3] = ["a", "b", "c"];

fn assert_part_of(part: &Reading, whole: &Reading) {
    for article in NAMES {
        assert!(part.read_on(article).is_none_or(|day| whole.read_on(article) == Some(day)));
        assert!(!part.is_starred(article) || whole.is_starred(article));
        for (section, text) in part.notes(article) {
            assert!(whole.note(article, section).starts_with(text), "{text}");
        }
    }
    assert!(whole.pad().starts_with(part.pad()));
}

proptest! {
    #[test]
    fn what_is_kept_comes_back(changes in changes()) {
        let reading = made(&changes);
        let restored = read(&write(&reading));
        prop_assert_eq!(restored.state, State::Whole);
        prop_assert_eq!(write(&restored.value), write(&reading));
        prop_assert_eq!(restored.value, reading);
    }

    #[test]
    fn a_document_cut_off_anywhere_gives_what_stands_before_the_cut(changes in changes()) {
        let reading = made(&changes);
        let whole = write(&reading);
        for (end, _) in whole.char_indices() {
            let restored = read(&whole[..end]);
            prop_assert_eq!(restored.state, State::Damaged);
            assert_part_of(&restored.value, &reading);
            // What a comma follows is surely there to its end.
            for article in NAMES {
                for (section, text) in reading.notes(article) {
                    let written = format!("{}:{},", serde_json::json!(section), serde_json::json!(text));
                    let only = NAMES.iter().filter(|name| reading.note(name, section) == text).count() == 1;
                    if only && whole[..end].contains(&written) {
                        prop_assert_eq!(restored.value.note(article, section), text, "{}", &whole[..end]);
                    }
                }
            }
        }
    }

    /// What was read of it is written as a whole document.
    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[{}\":,v1adprstn\\\\ ]{0,60}"]) {
        let found = read(&text).value;
        prop_assert_eq!(read(&write(&found)).value, found);
    }

    #[test]
    fn a_newer_document_is_known_as_one_and_read(changes in changes(), version in 2..u32::MAX) {
        let reading = made(&changes);
        let newer = write(&reading).replacen("{\"v\":1", &format!("{{\"more\":[1],\"v\":{version}"), 1);
        let restored = read(&newer);
        prop_assert_eq!((restored.value, restored.state), (reading, State::Newer));
    }
}

#[test]
fn what_is_empty_leaves_no_trace() {
    let mut reading = Reading::default();
    assert!(
        reading.set_star("a", true) && reading.set_note("a", "s", "n") && reading.set_read("a", Some("2020-02-02"))
    );
    assert!(reading.set_star("a", false) && reading.set_note("a", "s", "") && reading.set_read("a", None));
    assert_eq!(write(&reading), "{\"v\":1}");
    assert_eq!(read("{\"v\":1,\"articles\":{\"a\":{\"notes\":{}}},\"pad\":\"\"}").value, reading);
}

#[test]
fn a_wrong_part_hides_no_other() {
    let restored = read(
        "{\"v\":1,\"articles\":{\"a\":{\"read\":\"soon\",\"star\":true},\"b\":[],\"c\":{\"notes\":{\"s\":1,\"t\":\"kept\"}}},\"pad\":\"p\"}",
    );
    let found = restored.value;
    assert_eq!(restored.state, State::Damaged);
    assert_eq!((found.read_on("a"), found.is_starred("a")), (None, true));
    assert_eq!((found.note("c", "s"), found.note("c", "t"), found.pad()), ("", "kept", "p"));
}

#[test]
fn a_value_at_which_it_was_cut_keeps_its_beginning() {
    assert_eq!(read("{\"v\":1,\"pad\":\"half a sent").value.pad(), "half a sent");
    assert_eq!(read("{\"v\":1,\"pad\":\"line\\").value.pad(), "line");
    assert_eq!(read("{\"v\":1,\"pad\":\"line\\u00").value.pad(), "line");
    // An escape that is whole is kept.
    assert_eq!(read("{\"v\":1,\"pad\":\"line\\u00e4").value.pad(), "lineä");
}

/// Also in a document from elsewhere, which is set aside then.
#[test]
fn more_than_is_kept_is_cut_and_said() {
    let mut reading = Reading::default();
    assert!(reading.set_pad(&"ä".repeat(PAD)) && reading.set_note("a", "s", &"ä".repeat(NOTE)));
    assert!(!reading.set_pad(&"ä".repeat(PAD + 1)) && !reading.set_note("a", "s", &"ä".repeat(NOTE + 1)));
    assert_eq!(reading.pad().chars().count(), PAD);
    assert_eq!(reading.note("a", "s").chars().count(), NOTE);
    for section in 1..NOTES {
        assert!(reading.set_note("a", &format!("s{section}"), "n"));
    }
    assert!(!reading.set_note("a", "one-too-many", "n") && reading.set_note("a", "s1", "other"));
    assert!(reading.set_note("a", "none", ""), "what is not there needs no room to be removed");
    for article in 1..ARTICLES {
        assert!(reading.set_star(&format!("a{article}"), true));
    }
    assert!(!reading.set_star("one-too-many", true) && reading.set_note("a1", "s", "n"));
    assert!(!reading.is_starred("one-too-many") && reading.is_starred("a1"));
    let foreign = format!("{{\"v\":1,\"pad\":\"{}\"}}", "p".repeat(PAD + 1));
    let restored = read(&foreign);
    assert_eq!((restored.state, restored.value.pad().len()), (State::Damaged, PAD));
}

#[test]
fn a_name_that_no_address_has_is_refused() {
    let mut reading = Reading::default();
    for name in [String::new(), "a".repeat(201)] {
        assert!(!reading.set_star(&name, true) && !reading.set_note(&name, "s", "n"));
        assert!(!reading.set_note("a", &name, "n") && !reading.set_read(&name, Some("2020-02-02")));
    }
    assert_eq!(reading, Reading::default());
    let longest = "a".repeat(200);
    assert!(reading.set_note(&longest, &longest, "n") && reading.note(&longest, &longest) == "n");
}

#[test]
fn a_day_has_one_form() {
    let mut reading = Reading::default();
    for day in ["", "2020-02-2", "2020-02-022", "02-02-2020", "2020/02/02"] {
        assert!(!reading.set_read("a", Some(day)), "{day}");
    }
    assert_eq!(reading, Reading::default());
}

#[test]
fn a_document_without_its_version_is_damaged_and_read() {
    for version in ["", "\"v\":0,", "\"v\":\"1\","] {
        let restored = read(&format!("{{{version}\"pad\":\"p\"}}"));
        assert_eq!((restored.state, restored.value.pad()), (State::Damaged, "p"), "{version}");
    }
}

/// As the browser counts what a field may hold.
#[test]
fn a_sign_of_two_units_counts_as_two() {
    assert!(is_full("💡", 2) && !is_full("💡", 3) && is_full("ab", 2));
}
