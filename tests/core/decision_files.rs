//! Files of any kind: none breaks anything, and none takes away what is kept.

use super::decisions::{assert_kept, called};
use plumbline::{
    decisions::{Decision, Decisions, read, read_file, write},
    kept::State,
};
use smaa::Random;

/// How many are tried where nobody says how many.
const FILES: usize = 5_000;

/// Pieces of files, and what is nearly that.
const WORDS: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u00",
    "\\ud800",
    "null",
    "true",
    "1e999",
    "-0",
    "\u{feff}",
    "\u{0}",
    "é",
    "\"plumbline\":\"decisions\"",
    "{\"plumbline\":\"decisions\",\"v\":1,",
    "\"v\":1",
    "\"v\":2",
    "\"v\":\"1\"",
    "\"decisions\":{",
    "\"decisions\":[]",
    "\"a\":{",
    "\"b\":{",
    "\"__proto__\":{",
    "\"<img src=x>\":{",
    "\"name\":\"n\"",
    "\"name\":7",
    "\"note\":\"",
    "\"link\":\"v=1&a=b",
    "\"link\":\"",
    "\"state\":\"decided\"",
    "\"state\":\"lost\"",
    "\"made\":\"2020-02-02\"",
    "\"changed\":\"soon\"",
    "\"headline\":\"h\"",
    "\"said\":\"2020-02-02\"",
    "\"open\":\"a\"",
];

/// A file that was altered, or one of pieces.
fn junk(whole: &str, random: &mut Random) -> String {
    let mut bytes = if random.below(3) == 0 { vec![] } else { whole.as_bytes().to_vec() };
    for _ in 0..random.below(8) {
        let at = random.below(bytes.len() + 1);
        match random.below(5) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] = random.below(256) as u8,
            2 if at < bytes.len() => drop(bytes.drain(at..(at + 1 + random.below(9)).min(bytes.len()))),
            _ => drop(bytes.splice(at..at, WORDS[random.below(WORDS.len())].bytes())),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `PLUMBLINE_FUZZ=100000 cargo test --features build --test core -- no_file` tries so many files.
#[test]
fn no_file_breaks_anything_or_takes_anything_away() {
    let files = std::env::var("PLUMBLINE_FUZZ").map_or(FILES, |files| files.parse().expect("a number of files"));
    let mut random = Random::from_text("files");
    let mut here = Decisions::default();
    for (id, name) in [("a", "One"), ("b", "Two"), ("c", "Three\" }")] {
        let link = "v=1&data=2020-02-02&crew=few.many".to_owned();
        assert!(here.put_back(id, Decision { link, note: "{\"".repeat(3), ..called(name) }));
    }
    let whole = write(&here);
    let mut taken = 0;
    for _ in 0..files {
        let text = junk(&whole, &mut random);
        let Some(found) = read_file(&text) else { continue };
        let mut merged = here.clone();
        merged.merge(&found.value);
        assert_kept(&here, &merged);
        let restored = read(&write(&merged));
        assert_eq!((restored.value, restored.state), (merged.clone(), State::Whole), "{text:?}");
        let mut twice = merged.clone();
        twice.merge(&found.value);
        assert_eq!(twice, merged, "{text:?}");
        taken += usize::from(!found.value.is_empty());
    }
    assert!(taken > files / 10, "only {taken} of {files} files held a decision");
}

#[test]
fn what_is_of_no_such_kind_is_told_from_what_is() {
    let foreign = [
        "",
        "7",
        "[]",
        "{}",
        "{\"v\":1,\"answers\":\"crew=few\"}",
        "{\"plumbline\":\"reading\",\"v\":1}",
        "<html>",
        "\u{0}",
    ];
    for text in foreign {
        assert!(read_file(text).is_none(), "{text}");
        assert_eq!(read(text).state, State::Damaged, "{text}");
    }
    assert!(read_file(&"[".repeat(1_000_000)).is_none());
    assert!(read_file(&"{\"a\":".repeat(1_000_000)).is_none());
    let marked = format!("\u{feff}{}", write(&Decisions::default()));
    assert_eq!(read_file(&marked).unwrap().state, State::Whole);
    // No id that would be something else in a page.
    let odd = r#"{"plumbline":"decisions","v":1,"decisions":{"\"><script>":{"name":"x"},"a":{"name":"y"}}}"#;
    let restored = read_file(odd).unwrap();
    assert_eq!((restored.state, restored.value.len()), (State::Damaged, 1));
}
