//! What runs elsewhere is named by what it is: a tag can be moved to other code, a commit cannot.

use std::{fs, path::Path};

fn workflows() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<_> = files.map(|file| (file.display().to_string(), fs::read_to_string(&file).unwrap())).collect();
    assert!(found.len() >= 3, "the workflows were not found");
    found
}

fn is_hash(text: &str, length: usize) -> bool {
    text.len() == length && text.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c))
}

#[test]
fn every_action_is_named_by_its_commit_and_says_its_version() {
    for (file, text) in workflows() {
        for line in text.lines().filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("uses: ")) {
            let (action, version) = line.split_once(" # v").unwrap_or((line, ""));
            let commit = action.split_once('@').map_or("", |(_, commit)| commit);
            assert!(is_hash(commit, 40) && version.starts_with(|c: char| c.is_ascii_digit()), "{file}: {line}");
        }
    }
}

#[test]
fn every_container_is_named_by_its_digest() {
    for (file, text) in workflows() {
        for line in text.lines().filter_map(|line| line.trim().strip_prefix("image: ")) {
            assert!(line.split_once("@sha256:").is_some_and(|(_, digest)| is_hash(digest, 64)), "{file}: {line}");
        }
    }
}

#[test]
fn no_checkout_keeps_its_token() {
    for (file, text) in workflows() {
        for after in text.split("actions/checkout@").skip(1) {
            let step = after.split("\n      - ").next().unwrap_or_default();
            assert!(step.contains("persist-credentials: false"), "{file}: {step}");
        }
    }
}

/// Whatever the tests run could alter what is published beside them.
#[test]
fn what_is_published_is_built_where_no_test_runs() {
    let (_, text) = workflows().into_iter().find(|(file, _)| file.ends_with("site.yml")).unwrap();
    let (before, after) = text.split_once("\n  build:\n").unwrap();
    let build = after.split("\n  publish:\n").next().unwrap();
    assert!(build.contains("run: make dist") && build.contains("upload-pages-artifact"));
    for word in ["make test", "setup-node", "actions/cache", "npm "] {
        assert!(!build.contains(word), "{word} stands in the job whose site is published");
    }
    assert!(!before.contains("make dist") && text.contains("needs: [test, build]"));
}
