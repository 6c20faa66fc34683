//! A link that was ever valid opens for ever: each that is kept in `tests/links/` gives the answers it stood for.

use plumbline::{
    answers::{
        Model,
        link::{self, Opened},
    },
    builder::{
        self,
        output::{published, then},
    },
    catalog::{Catalog, selection::Selection},
    decision,
    session::Data,
};
use std::{env, fs, path::Path};

/// The data with which the kept links were made. That there is newer data by now must not change what they hold.
const DATA: &str = "2026-11-21";

fn content() -> builder::content::Content {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    builder::read(&content).map_err(|problems| format!("{problems:?}")).expect("the content is sound")
}

fn model() -> Model {
    content().model
}

/// The number of each line with its fragment and the canonical spelling of its answers.
fn kept() -> Vec<(usize, &'static str, &'static str)> {
    lines(include_str!("links/v1.txt"))
}

fn lines(file: &'static str) -> Vec<(usize, &'static str, &'static str)> {
    let lines = file.lines().enumerate();
    lines
        .filter(|(_, line)| !line.is_empty() && *line != "#" && !line.starts_with("# "))
        .map(|(index, line)| {
            let (fragment, answers) = line.split_once('\t').expect("a tab stands between a link and its answers");
            (index + 1, fragment, answers)
        })
        .collect()
}

#[test]
fn each_kept_link_gives_the_answers_it_stood_for() {
    let model = model();
    for (line, fragment, answers) in kept() {
        let opened = link::decode(fragment, &model, DATA);
        assert_eq!(link::canonical(&opened.answers, DATA), answers, "tests/links/v1.txt:{line}");
    }
}

#[test]
fn a_link_in_canonical_spelling_opens_without_a_word() {
    let model = model();
    let canonical = kept().into_iter().filter(|(_, fragment, answers)| fragment == answers);
    for (line, fragment, _) in canonical {
        assert_eq!(link::decode(fragment, &model, DATA).problems, Vec::<String>::new(), "tests/links/v1.txt:{line}");
    }
}

#[test]
fn what_each_is_passed_on_as_opens_without_a_word() {
    let model = model();
    for (line, fragment, _) in kept() {
        let answers = link::decode(fragment, &model, DATA).answers;
        let passed_on = link::decode(&link::encode(&answers, DATA), &model, DATA);
        assert_eq!(passed_on, Opened { answers, made_with: None, problems: vec![] }, "tests/links/v1.txt:{line}");
    }
}

#[test]
fn a_link_to_data_that_is_no_longer_the_newest_holds_the_same_answers() {
    let model = model();
    for (line, fragment, _) in kept() {
        let (then, now) = (link::decode(fragment, &model, DATA), link::decode(fragment, &model, "2099-12-31"));
        assert_eq!(then.answers, now.answers, "tests/links/v1.txt:{line}");
    }
}

#[test]
fn all_questions_of_the_time_are_in_what_is_kept() {
    let most = kept().iter().map(|(_, fragment, _)| link::decode(fragment, &model(), DATA).answers.count()).max();
    assert!(most >= Some(12), "{most:?}");
    assert!(kept().len() >= 20);
}

#[test]
fn each_kept_address_of_the_table_shows_what_it_showed() {
    let catalog: Catalog = content().compared;
    let kept = lines(include_str!("links/table.txt"));
    assert!(kept.len() >= 14);
    for (line, fragment, canonical) in kept {
        let (selection, problems) = Selection::decode(fragment, &catalog);
        assert_eq!(problems, Vec::<String>::new(), "tests/links/table.txt:{line}");
        assert_eq!(selection.encode(&catalog), canonical, "tests/links/table.txt:{line}");
    }
}

/// How many of a ranking are kept.
const KEPT: usize = 5;

/// Who stands where, with the score and in how many of ten thousand draws they came first.
fn outcome(data: &Data, fragment: &str) -> String {
    let answers = link::decode(fragment, &data.model, &data.catalog.version).answers;
    let data = data.seen_with(answers.own());
    let decision = decision::decide(&data.catalog, &data.model, &answers);
    let ranked = decision.ranking.iter().enumerate().take(KEPT).map(|(at, ranked)| {
        let firsts = (decision.acceptability.ranks[at][0] * 10_000.0).round();
        format!("{} {:.6} {firsts}", ranked.alternative, ranked.score)
    });
    ranked.collect::<Vec<_>>().join(", ")
}

/// What each kept link comes to with each version of the data is worked out again and compared with what is kept of it, sign by
/// sign. `PLUMBLINE_KEEP=1` adds what is missing, of a new version or link; nothing that is there is ever changed.
#[test]
fn each_kept_link_comes_to_what_it_came_to() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("tests/links/results.txt");
    let mut text = fs::read_to_string(&file).unwrap_or_default();
    let published = root.join("public/data");
    let keeps = env::var_os("PLUMBLINE_KEEP").is_some();
    let mut checked = 0;
    for version in published::versions(&published) {
        let Some(data) = then::read(&published.join(&version)).expect("published data") else { continue };
        for (_, fragment, _) in kept() {
            let link = format!("{version}\t{fragment}\t");
            let line = format!("{link}{}", outcome(&data, fragment));
            match text.lines().find(|kept| kept.starts_with(&link)) {
                Some(kept) => assert_eq!(kept, line),
                None if keeps => text += &format!("{line}\n"),
                None => panic!("tests/links/results.txt lacks a line, which PLUMBLINE_KEEP=1 adds:\n{line}"),
            }
            checked += 1;
        }
    }
    if keeps {
        fs::write(file, text).expect("a file that can be written");
    }
    assert!(checked >= 5 * kept().len(), "{checked}");
}
