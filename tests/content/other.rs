//! Another subject is only other files: the same program guides the choice of a database (an invented example). The browser
//! tests run on it too.

use crate::support::{build, files, other, read};
use plumbline::builder::content::Case;
use std::collections::BTreeSet;

/// Words of the first subject. None of them may come out of the program itself.
const FIRST: [&str; 8] = ["backend", "node", "django", "rails", "laravel", "javascript", "python", "server"];

#[test]
fn pages_speak_of_the_other_subject_only() {
    let content = read(&other());
    let folder = build(&content);
    let mut pages = 0;
    for (path, bytes) in files(folder.path()) {
        // The published data keeps its keys, whatever they name; an icon names nothing.
        if path.starts_with("data") || path.extension().is_some_and(|ending| ending == "png") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        for word in FIRST {
            let at = text.find(word).map(|at| text[at.saturating_sub(60)..].chars().take(140).collect::<String>());
            assert_eq!(at, None, "{} names “{word}”", path.display());
        }
        pages += usize::from(path.extension().is_some_and(|ending| ending == "html"));
    }
    let topics: BTreeSet<&String> = content.articles.iter().flat_map(|article| &article.front.topics).collect();
    let (articles, of_each) =
        (content.articles.len(), content.catalog.alternatives.len() + content.catalog.former.len());
    let chosen: BTreeSet<_> = content.cases.all.iter().filter_map(Case::chosen).collect();
    // The start page, articles, table, questions, result, decisions, claims, what others chose, the glossary, what is kept, what may be framed, and the page for
    // what is missing.
    assert_eq!(pages, 12 + chosen.len() + of_each + articles + topics.len() + content.pages.len());
}

#[test]
fn pages_use_the_other_nouns() {
    let mut content = read(&other());
    content.site.origin = Some("https://other.internal/".to_owned());
    let folder = build(&content);
    let page = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    let catalog = &content.catalog;
    // What only the reader's answers rate is no row of the table.
    let told = |id: &str| catalog.alternatives.iter().any(|alternative| alternative.value(id).is_some());
    let rows = catalog.criteria.iter().filter(|criterion| told(&criterion.id)).count();
    let size = format!("{} databases on {rows} criteria", catalog.alternatives.len());
    let cases = [
        ("index.html", "Choose a database that does not exist"),
        ("compare/index.html", "<h1>Compare databases</h1>"),
        ("compare/index.html", &size),
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
