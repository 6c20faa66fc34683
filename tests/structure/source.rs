//! The source files, with their code, comments and strings told apart.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A source file below `src/`.
pub struct Source {
    /// Relative to `src/`.
    pub path: PathBuf,
    /// Where it stands in the tree of modules: `pages`, `decide`, `question`.
    pub module: Vec<String>,
    pub text: String,
    /// The text with comments and the insides of strings blanked out.
    pub code: String,
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
                found.push(read(&root, &path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 20, "the source was not found");
    found
}

impl Source {
    /// True for the programs' entries, which stand outside the library.
    pub fn is_entry(&self) -> bool {
        self.path == Path::new("main.rs") || self.path.starts_with("bin")
    }

    /// The lines of the code on which a word stands.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let lines = self.code.lines().enumerate();
        lines.filter(|(_, line)| has_word(line, word)).map(|(index, _)| index + 1).collect()
    }
}

/// True where the word stands in the text as a whole.
pub fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

fn read(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let path = path.strip_prefix(root).unwrap().to_owned();
    let stem = path.with_extension("");
    let module = stem.iter().map(|part| part.to_string_lossy().into_owned()).filter(|part| part != "lib").collect();
    let (code, strings) = split(&text);
    Source { path, module, text, code, strings }
}

/// The text with comments and strings blanked out, and the strings.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let mut code = String::new();
    let mut strings = vec![];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, inside) = token(rest);
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        match inside {
            Some((from, to)) => {
                let line = text[..text.len() - rest.len()].matches('\n').count() + 1;
                strings.push((line, token[from..to].to_owned()));
                code.extend(blank(token));
            }
            None if token.starts_with("//") || token.starts_with("/*") => code.extend(blank(token)),
            None => code.push_str(token),
        }
        rest = after;
    }
    (code, strings)
}

fn blank(token: &str) -> impl Iterator<Item = char> + '_ {
    token.chars().map(|c| if c == '\n' { c } else { ' ' })
}

/// How long the token at the start of the text is, and for a string where its inside lies. What needs no telling apart
/// has no length.
fn token(text: &str) -> (usize, Option<(usize, usize)>) {
    if text.starts_with("//") {
        return (text.find('\n').unwrap_or(text.len()), None);
    }
    if text.starts_with("/*") {
        return (text.find("*/").map_or(text.len(), |end| end + 2), None);
    }
    if let Some(after) = text.strip_prefix('"') {
        let mut escaped = false;
        let end = after.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.map_or(text.len(), |end| end + 1);
        return (end + 1, Some((1, end)));
    }
    // A character that could be taken for the start of a string.
    if text.starts_with("'\"'") {
        return (3, None);
    }
    // A word, so that the end of one is not taken for the start of a raw string.
    let word = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let hashes = text[word..].len() - text[word..].trim_start_matches('#').len();
    if text[..word].ends_with('r') && word <= 2 && text[word + hashes..].starts_with('"') {
        let from = word + hashes + 1;
        let end = text[from..].find(&format!("\"{}", "#".repeat(hashes))).map_or(text.len(), |end| from + end);
        return (end + 1 + hashes, Some((from, end)));
    }
    (word, None)
}

#[test]
fn strings_and_comments_are_told_from_code() {
    let text = "a(\"x \\\" y\", '\"', r#\"raw \"s\"#); // \"no\" string\nb /* \"c\" */ (\"d\")";
    let (code, strings) = split(text);
    let strings: Vec<(usize, &str)> = strings.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(strings, [(1, "x \\\" y"), (1, "raw \"s"), (2, "d")]);
    assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a(", ",", "'\"',", ");", "b", "(", ")"]);
    assert!(has_word("use web_sys::x", "web_sys") && !has_word("no_web_sys", "web_sys"));
}
