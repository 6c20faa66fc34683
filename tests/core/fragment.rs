//! Pairs come back from a fragment as they went in, whatever they hold, and any text gives pairs.

use plumbline::fragment::{join, list, pairs};
use proptest::{collection::vec, prelude::*};

fn read(text: &str) -> Vec<(String, String)> {
    pairs(text).collect()
}

fn write(pairs: &[(String, String)]) -> String {
    join(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

proptest! {
    #[test]
    fn what_is_joined_is_read_again(written in vec((".*", ".*"), 0..6)) {
        let text = write(&written);
        prop_assert_eq!(read(&text), written.clone());
        prop_assert_eq!(read(&format!("#{text}")), written);
    }

    #[test]
    fn what_is_written_can_stand_in_an_address(written in vec((".*", ".*"), 0..6)) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%&=".contains(c);
        prop_assert!(write(&written).chars().all(plain));
    }

    #[test]
    fn any_text_gives_pairs(text in "[#]?([^#].*)?") {
        let parts = text.trim_start_matches('#').split(['&', '?', '%']).count();
        prop_assert!(read(&text).len() <= parts);
    }

    #[test]
    fn each_part_gives_a_pair(text in "#?([a-l0-9=._~-]{0,9}&){0,9}") {
        let parts = text.trim_start_matches('#').split('&').filter(|part| !part.is_empty()).count();
        prop_assert_eq!(read(&text).len(), parts);
    }

    #[test]
    fn what_was_read_is_written_and_read_the_same(text in "([a-f%=&#+\u{e9}]|%[0-9a-fA-F]{2}){0,40}") {
        let once = read(&text);
        prop_assert_eq!(read(&write(&once)), once);
    }

    #[test]
    fn text_that_can_be_ours_is_taken_as_it_is(key in "[b-z0-9._~-]{1,20}", value in "[a-z0-9._~-]{0,20}") {
        prop_assert_eq!(read(&format!("{key}={value}")), [(key, value)]);
    }
}

#[test]
fn escapes_are_read_in_both_cases_and_broken_ones_are_kept() {
    let cases = [
        ("a=%2e%2E", ".."),
        ("a=%C3%A9", "é"),
        ("a=%c3%a9", "é"),
        ("a=%3D%26%23%25", "=&#%"),
        ("a=1+1=2", "1+1=2"),
        ("a=%", "%"),
        ("a=%4", "%4"),
        ("a=%4g%g4%%41", "%4g%g4%A"),
        ("a=%é9", "%é9"),
        ("a=%ff", "\u{fffd}"),
        ("a=%2541", "%41"),
    ];
    for (text, value) in cases {
        assert_eq!(read(text), [("a".to_owned(), value.to_owned())], "{text}");
    }
}

#[test]
fn there_is_one_spelling() {
    assert_eq!(join([("a b", "é/"), ("-._~", "0aZ")]), "a%20b=%C3%A9%2F&-._~=0aZ");
    assert_eq!(join([]), "");
}

#[test]
fn a_list_has_no_empty_ids() {
    assert_eq!(list("a.b").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(list("..a..b.").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(list("").count(), 0);
}
