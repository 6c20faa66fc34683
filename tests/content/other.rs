//! Another subject is only other files: the same program guides the choice of a database (an invented example).

use crate::support::{build, files, read};
use std::path::Path;

/// Words of the first subject. None of them may come out of the program itself.
const FIRST: [&str; 8] = ["backend", "node", "django", "rails", "laravel", "javascript", "python", "server"];

#[test]
fn pages_speak_of_the_other_subject_only() {
    let content = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/other"));
    let folder = build(&content);
    let mut pages = 0;
    for (path, bytes) in files(folder.path()) {
        // The published data keeps its keys, whatever they name.
        if path.starts_with("data") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        for word in FIRST {
            let at = text.find(word).map(|at| text[at.saturating_sub(60)..].chars().take(140).collect::<String>());
            assert_eq!(at, None, "{} names “{word}”", path.display());
        }
        pages += usize::from(path.extension().is_some_and(|ending| ending == "html"));
    }
    assert_eq!(pages, 12);
}

#[test]
fn pages_use_the_other_nouns() {
    let mut content = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/other"));
    content.site.origin = Some("https://other.internal/".to_owned());
    let folder = build(&content);
    let page = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    let cases = [
        ("index.html", "Choose a database that does not exist"),
        ("compare/index.html", "<h1>Compare databases</h1>"),
        ("compare/index.html", "2 databases on 2 criteria"),
        ("compare/index.html", "Invented Heron"),
        ("decide/index.html", "<h1>Choose a database</h1>"),
        ("decide/index.html", "Will many people ask at once?"),
        ("result/index.html", "The databases ranked by your answers"),
        ("articles/two-invented-databases/index.html", "3\u{a0}kg"),
        ("databases/heron/index.html", "Choose it when"),
        ("claims/index.html", "Are herons heavy?"),
        ("data/index.html", "This is the first version."),
        ("feed.xml", "Two invented databases"),
        ("sitemap.xml", "https://other.internal/topics/invention/"),
    ];
    for (path, text) in cases {
        assert!(page(path).contains(text), "{path} does not say “{text}”");
    }
}
