//! Which modules and items a file names: every path in it, with its branches.

use super::source::{Source, is_punct, without_comments};
use proc_macro2::TokenTree;

/// What a file names of this crate, each from the crate's root.
pub fn named(source: &Source) -> Vec<Vec<String>> {
    let parent = &source.module[..source.module.len().saturating_sub(1)];
    let from_root = |path: Vec<String>| {
        let mut found = match path[0].as_str() {
            "crate" => vec![],
            "self" => source.module.clone(),
            "super" => parent.to_vec(),
            _ => return None,
        };
        for part in &path[1..] {
            match part.as_str() {
                "super" => drop(found.pop()),
                "self" => {}
                name => found.push(name.to_owned()),
            }
        }
        Some(found)
    };
    written(source).into_iter().filter_map(from_root).collect()
}

/// The paths of a file as they are written, each to its end: `a::{b, c::d}` has two.
pub fn written(source: &Source) -> Vec<Vec<String>> {
    let mut found = vec![];
    find(&source.tokens, &mut found);
    found
}

fn find(tokens: &[TokenTree], found: &mut Vec<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(_) if continues(tokens, at + 1) => at = follow(vec![], tokens, at, found),
            TokenTree::Group(group) => {
                find(&without_comments(group.stream()), found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// True where `::` stands at this place.
fn continues(tokens: &[TokenTree], at: usize) -> bool {
    tokens.get(at..at + 2).is_some_and(|signs| signs.iter().all(|sign| is_punct(sign, ':')))
}

/// Follows a path from this place to its ends. Returns where what follows it begins.
fn follow(mut path: Vec<String>, tokens: &[TokenTree], mut at: usize, found: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Group(group)) => {
                let inside = without_comments(group.stream());
                for branch in inside.split(|token| is_punct(token, ',')).filter(|branch| !branch.is_empty()) {
                    follow(path.clone(), branch, 0, found);
                }
                return at + 1;
            }
            _ => {
                found.push(path);
                return at;
            }
        }
        at += 1;
        if !continues(tokens, at) {
            found.push(path);
            return at;
        }
        at += 2;
    }
}

#[test]
fn paths_are_followed_to_their_ends() {
    let code = "use crate::{a::B, c::{self, d}, e as f,};\nuse super::{f, super::g};\nuse k::*;\nfn x(y: crate::l::<super::m::N>) { view! { <P q=crate::h::i(self::j)/> } }";
    let source = Source::new("pages/decide/question.rs".into(), code.to_owned());
    let mut paths: Vec<String> = named(&source).iter().map(|path| path.join("/")).collect();
    paths.sort();
    let mut expected = [
        "a/B",
        "c",
        "c/d",
        "e",
        "h/i",
        "l",
        "pages/decide/f",
        "pages/decide/m/N",
        "pages/decide/question/j",
        "pages/g",
    ];
    expected.sort_unstable();
    assert_eq!(paths, expected);
    assert!(written(&source).contains(&vec!["k".to_owned()]));
}
