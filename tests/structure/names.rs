//! Content is data: no source file names a thing that is compared, asked or rated, so that another subject is only other
//! files in `src/content/`.

use super::source::{Source, has_word, sources};
use plumbline::{
    builder::{self, content::Content},
    fragment,
};
use std::{collections::BTreeSet, path::Path};

/// Where a word is not the content's id of the same spelling, and what it is there.
const ALLOWED: [(&str, &str, &str); 43] = [
    ("answers/link.rs", "data", "a key of a link"),
    ("answers/link/reading.rs", "data", "a key of a link"),
    ("answers/saved.rs", "data", "a key of a link"),
    ("catalog/provision.rs", "none", "the word of a grade"),
    ("builder/content/questions.rs", "data", "a key of a link, so no question may be called that"),
    ("builder/content/alternatives.rs", "ratings", "a key of the file"),
    ("builder/content/alternatives.rs", "release", "a key of the file"),
    ("builder/content/packages.rs", "version", "a key of the file"),
    ("builder/content/schema.rs", "packages", "a file of the content"),
    ("builder/content/site_file.rs", "many", "a key of the file"),
    ("builder/output/changes.rs", "ratings", "a key of the published data"),
    ("builder/output.rs", "data", "a folder of the site"),
    ("builder/output.rs", "version", "a key of the published data"),
    ("builder/output/head.rs", "website", "a type of Open Graph"),
    ("app/document.rs", "main", "an element of HTML"),
    ("app/live.rs", "live", "an attribute of HTML"),
    ("builder/output/app_data.rs", "ratings", "a key of the published data"),
    ("builder/output/views/frame.rs", "main", "an element of HTML"),
    ("builder/output/views/frame.rs", "none", "a value of an attribute of HTML"),
    ("builder/output/views/instruments.rs", "waiting", "a class of HTML"),
    ("browser.rs", "content", "an attribute of HTML"),
    ("browser/fetched.rs", "content", "an attribute of HTML"),
    ("builder/output/kept.rs", "work", "a group of files"),
    ("decisions.rs", "data", "a key of a link"),
    ("bin/site.rs", "release", "a profile of Cargo"),
    ("builder/content/questions.rs", "must", "the word of a label that says what an option does"),
    ("builder/content.rs", "json", "the ending of a file's name"),
    ("builder/output/published/tables.rs", "main", "the kind of a reading"),
    ("builder/output/views/comparison/controls.rs", "json", "a form of text to take along"),
    ("builder/document/figure.rs", "benchmark", "a kind of figure"),
    ("builder/document/figure.rs", "support", "a kind of figure"),
    ("pages/figure.rs", "benchmark", "a kind of figure"),
    ("pages/figure.rs", "support", "a kind of figure"),
    ("pages/figure/draw.rs", "none", "a value of an attribute of SVG"),
    ("pages/figure/lanes.rs", "computing", "the word of a state"),
    ("pages/figure/lanes.rs", "small", "an element of HTML"),
    ("pages/figure/lanes.rs", "waiting", "the word of a state"),
    ("pages/result/picture.rs", "none", "a value of an attribute of SVG"),
    ("pages/result/versus.rs", "none", "a value of an attribute of SVG"),
    ("builder/output/views/small.rs", "light", "a theme"),
    ("builder/document/numbers.rs", "version", "a word before a number"),
    ("builder/output/structured.rs", "version", "a word of schema.org"),
    ("builder/program.rs", "release", "a profile of Cargo"),
];

fn content() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    builder::read(&folder).map_err(|problems| format!("{problems:?}")).expect("the content is sound")
}

fn failures(found: impl Fn(&Source) -> Vec<(usize, String)>) -> Vec<String> {
    let place = |source: &Source| {
        let path = source.path.display().to_string();
        found(source).into_iter().map(move |(line, name)| format!("src/{path}:{line} names “{name}”"))
    };
    sources().iter().flat_map(|source| place(source).collect::<Vec<_>>()).collect()
}

#[test]
fn no_alternative_is_named() {
    let content = content();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for alternative in &content.catalog.alternatives {
        names.extend([alternative.id.as_str(), alternative.name.as_str()]);
        names.extend(alternative.traits.values().flatten().map(String::as_str));
    }
    assert!(names.len() > 8, "{names:?}");
    // A name of two letters is a common word as well; in strings, where it would matter, it is found as an id.
    names.retain(|name| name.len() > 2);
    let found = failures(|source| {
        let lines = source.text.lines().enumerate();
        lines
            .flat_map(|(index, line)| {
                let named = names.iter().filter(|name| has_word(line, name));
                named.map(move |name| (index + 1, (*name).to_owned())).collect::<Vec<_>>()
            })
            .collect()
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_id_of_the_content_is_written_out() {
    let content = content();
    let (catalog, model) = (&content.catalog, &content.model);
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    ids.extend(catalog.criteria.iter().map(|criterion| criterion.id.as_str()));
    ids.extend(catalog.kinds.iter().map(|kind| kind.id.as_str()));
    ids.extend(catalog.alternatives.iter().map(|alternative| alternative.id.as_str()));
    ids.extend(catalog.groups.iter().map(|group| group.id.as_str()));
    ids.extend(catalog.sources.keys().map(String::as_str));
    ids.extend(model.questions.iter().map(|question| question.id.as_str()));
    ids.extend(model.questions.iter().flat_map(|question| &question.options).map(|option| option.id.as_str()));
    ids.extend(content.articles.iter().map(|article| article.slug.as_str()));
    ids.extend(content.articles.iter().flat_map(|article| &article.front.topics).map(String::as_str));
    let found = failures(|source| {
        let allowed =
            |part: &str| ALLOWED.iter().any(|(file, word, _)| source.path == Path::new(file) && *word == part);
        let parts = source.strings.iter().flat_map(|(line, text)| parts(text).into_iter().map(|part| (*line, part)));
        parts.filter(|(_, part)| ids.contains(part.as_str()) && !allowed(part)).collect()
    });
    assert_eq!(found, Vec::<String>::new());
}

/// The ids that a string may be or hold: itself, or where it is a piece of an address the keys and values in it.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    if text.contains('=') && !text.contains(' ') {
        for (key, value) in fragment::pairs(text.rsplit('#').next().unwrap_or_default()) {
            parts.extend(fragment::list(&value).map(str::to_owned));
            parts.push(key);
        }
    }
    parts
}
