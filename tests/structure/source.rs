//! The source files and their tokens, also those within macros. Comments are none.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{
    fs,
    path::{Path, PathBuf},
};
use syn::Lit;

/// A source file below `src/`.
pub struct Source {
    /// Relative to `src/`.
    pub path: PathBuf,
    /// Where it stands in the tree of modules: `pages`, `decide`, `question`.
    pub module: Vec<String>,
    pub text: String,
    pub tokens: Vec<TokenTree>,
    /// The line of each word of the code, and the word.
    pub words: Vec<(usize, String)>,
    /// The line and the inside of each string.
    pub strings: Vec<(usize, String)>,
}

/// All source files, in the order of their paths.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = vec![];
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source::new(path.strip_prefix(&root).unwrap().to_owned(), text));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 20, "the source was not found");
    found
}

impl Source {
    /// Reads a file of this path below `src/`.
    pub fn new(path: PathBuf, text: String) -> Self {
        let stem = path.with_extension("");
        let parts = stem.iter().map(|part| part.to_string_lossy().into_owned());
        let module = parts.filter(|part| part != "lib").collect();
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut source = Self { path, module, text, tokens: without_comments(stream), words: vec![], strings: vec![] };
        let Self { tokens, words, strings, .. } = &mut source;
        read(tokens, words, strings);
        source
    }

    /// True for the programs' entries, which stand outside the library.
    pub fn is_entry(&self) -> bool {
        self.path == Path::new("main.rs") || self.path.starts_with("bin")
    }

    /// The lines of the code on which a word stands.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        self.words.iter().filter(|(_, found)| found == word).map(|(line, _)| *line).collect()
    }
}

/// True where the word stands in the text as a whole.
pub fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

/// The tokens without those that documentation becomes: `#` and `[doc = "…"]`.
pub fn without_comments(stream: TokenStream) -> Vec<TokenTree> {
    let mut tokens: Vec<TokenTree> = vec![];
    for token in stream {
        if is_documentation(&token) {
            let marks = tokens.iter().rev().take_while(|token| is_punct(token, '#') || is_punct(token, '!')).count();
            tokens.truncate(tokens.len() - marks);
        } else {
            tokens.push(token);
        }
    }
    tokens
}

fn is_documentation(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && first.is_some_and(|first| first.to_string() == "doc")
}

/// True for this sign.
pub fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn read(tokens: &[TokenTree], words: &mut Vec<(usize, String)>, strings: &mut Vec<(usize, String)>) {
    for (at, token) in tokens.iter().enumerate() {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => read(&without_comments(group.stream()), words, strings),
            // A lifetime is no word.
            TokenTree::Ident(_) if at > 0 && is_punct(&tokens[at - 1], '\'') => {}
            TokenTree::Ident(word) => words.push((line, word.to_string())),
            TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
                Lit::Str(text) => strings.push((line, text.value())),
                Lit::ByteStr(text) => strings.push((line, String::from_utf8_lossy(&text.value()).into_owned())),
                _ => {}
            },
            TokenTree::Punct(_) => {}
        }
    }
}

#[test]
fn strings_and_comments_are_told_from_code() {
    let text = "/// \"doc\"\nfn a<'b>() { view! { <p>\"x \\\" y\" {c('\"', r#\"raw \"s\"#)}</p> } } // \"no\"\n/* \"no\" */ const D: &str = \"\\x64\";";
    let source = Source::new(PathBuf::from("x.rs"), text.to_owned());
    let strings: Vec<(usize, &str)> = source.strings.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(strings, [(2, "x \" y"), (2, "raw \"s"), (3, "d")]);
    let words: Vec<&str> = source.words.iter().map(|(_, word)| word.as_str()).collect();
    assert_eq!(words, ["fn", "a", "view", "p", "c", "p", "const", "D", "str"]);
    assert!(has_word("use web_sys::x", "web_sys") && !has_word("no_web_sys", "web_sys"));
}
