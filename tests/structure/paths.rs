//! Which modules a file names: every path in it that begins at the crate or at a neighbour, with its branches.

use super::source::Source;

/// The modules and items that a file names, each from the crate's root.
pub fn named(source: &Source) -> Vec<Vec<String>> {
    let mut found = vec![];
    let mut at = 0;
    while let Some(next) = next_start(&source.code, at) {
        let (word, from) = next;
        let start = match word {
            "crate" => vec![],
            "self" => source.module.clone(),
            _ => parent(&source.module),
        };
        branches(start, &source.code[from..], &mut found);
        at = from;
    }
    found
}

fn parent(module: &[String]) -> Vec<String> {
    module[..module.len().saturating_sub(1)].to_vec()
}

/// The next word that a path of this crate begins with, and where what follows its `::` begins.
fn next_start(code: &str, at: usize) -> Option<(&'static str, usize)> {
    let starts = ["crate", "self", "super"].into_iter().filter_map(|word| {
        let pattern = format!("{word}::");
        let found = code[at..].match_indices(&pattern).map(|(found, _)| at + found);
        let found =
            found.filter(|found| !code[..*found].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
        found.map(|found| (word, found + pattern.len())).next()
    });
    starts.min_by_key(|(_, from)| *from)
}

/// Follows a path to its ends: `a::{b, c::d}` has two. Returns what of the text was read.
fn branches(mut path: Vec<String>, text: &str, found: &mut Vec<Vec<String>>) -> usize {
    let mut at = text.len() - text.trim_start().len();
    loop {
        let rest = &text[at..];
        if let Some(inside) = rest.strip_prefix('{') {
            let mut read = 1;
            while !inside[read - 1..].trim_start().starts_with('}') {
                read += branches(path.clone(), &inside[read - 1..], found);
                let left = &inside[read - 1..];
                read += left.find([',', '}']).map_or(left.len(), |end| end + usize::from(left[end..].starts_with(',')));
            }
            return at + read + 1;
        }
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        match &rest[..word] {
            "super" => path = parent(&path),
            "" | "self" => {}
            name => path.push(name.to_owned()),
        }
        at += word;
        match text[at..].strip_prefix("::") {
            Some(_) => at += 2,
            None => {
                found.push(path);
                return at;
            }
        }
    }
}

#[test]
fn paths_are_followed_to_their_ends() {
    let code = "use crate::{a::B, c::{self, d}, e};\nuse super::{f, super::g};\nlet x = crate::h::i(self::j);";
    let module = ["pages", "decide", "question"].map(str::to_owned).to_vec();
    let source =
        Source { path: Default::default(), module, text: String::new(), code: code.to_owned(), strings: vec![] };
    let paths: Vec<String> = named(&source).iter().map(|path| path.join("/")).collect();
    let expected =
        ["a/B", "c", "c/d", "e", "pages/decide/f", "pages/g", "h/i", "pages/decide/question/j"].map(str::to_owned);
    for path in expected {
        assert!(paths.contains(&path), "{path} is not in {paths:?}");
    }
}
