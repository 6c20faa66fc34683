//! Blocks of code, whose words are marked by what they are in their language.

use crate::components::html::{escape, text};
use pulldown_cmark::CodeBlockKind;
use std::sync::LazyLock;
use syntect::{
    parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet},
    util::LinesWithEndings,
};

/// Reading them takes longer than marking the code of an article.
static LANGUAGES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// What a piece of code is, by the beginning of its scope, and the class of its element. The first that fits counts, so what
/// stays plain comes before the kind that it would belong to.
const KINDS: [(&str, Option<char>); 15] = [
    ("comment", Some('c')),
    // Code within a text is code again.
    ("meta.interpolation", None),
    ("meta.template.expression", None),
    ("string", Some('s')),
    ("constant.character", Some('s')),
    ("constant.numeric", Some('n')),
    ("constant.language", Some('n')),
    ("keyword.operator", None),
    ("keyword", Some('k')),
    ("storage", Some('k')),
    ("entity.name.tag", Some('k')),
    ("entity.name.function", Some('f')),
    ("support.function", Some('f')),
    ("variable.function", Some('f')),
    ("punctuation.section.interpolation", None),
];

/// What scrolls has to be reached by keys.
const OPENING: &str = "<pre tabindex=\"0\"><code>";

/// A block of code that is being read.
#[derive(Default)]
pub struct Code {
    language: String,
    pub text: String,
}

impl Code {
    pub fn new(kind: &CodeBlockKind) -> Self {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        Self { language, text: String::new() }
    }

    /// The block with its marks; plain, where the language is unknown or the code is no code of it.
    pub fn html(&self) -> String {
        let marked = language(&self.language).and_then(|language| marked(&self.text, language));
        format!("{OPENING}{}</code></pre>\n", marked.unwrap_or_else(|| escape(&self.text)))
    }
}

/// The HTML of a document without its marks, for readers that have no colours for them.
pub fn unmarked(html: &str) -> String {
    let mut blocks = html.split(OPENING);
    let first = blocks.next().unwrap_or_default().to_owned();
    blocks.fold(first, |out, block| {
        let (code, rest) = block.split_once("</code>").unwrap_or((block, ""));
        format!("{out}{OPENING}{}</code>{rest}", escape(&text(code)))
    })
}

/// The language of that name. As a language rather than as a file: a file of PHP begins as HTML.
fn language(name: &str) -> Option<&'static SyntaxReference> {
    let scope = Scope::new(&format!("source.{name}")).ok();
    let by_scope = scope.and_then(|scope| LANGUAGES.find_syntax_by_scope(scope));
    by_scope.or_else(|| LANGUAGES.find_syntax_by_token(name))
}

fn marked(text: &str, language: &SyntaxReference) -> Option<String> {
    let mut out = Marked::default();
    let (mut state, mut scopes) = (ParseState::new(language), ScopeStack::new());
    for line in LinesWithEndings::from(text) {
        let mut done = 0;
        for (at, change) in state.parse_line(line, &LANGUAGES).ok()? {
            out.push(&line[done..at], &scopes);
            scopes.apply(&change).ok()?;
            done = at;
        }
        out.push(&line[done..], &scopes);
    }
    Some(out.end())
}

/// HTML with as few elements as will do: neighbours of a kind share one, and space belongs to whatever stands before it.
#[derive(Default)]
struct Marked {
    html: String,
    open: Option<char>,
}

impl Marked {
    fn push(&mut self, piece: &str, scopes: &ScopeStack) {
        let kind = if piece.trim().is_empty() { self.open } else { kind(piece, scopes) };
        if kind != self.open {
            self.close();
            if let Some(class) = kind {
                self.html += &format!("<span class=\"{class}\">");
            }
            self.open = kind;
        }
        self.html += &escape(piece);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            // Not in the way of who selects or prints: space after a piece stands outside of it.
            let end = self.html.trim_end().len();
            self.html.insert_str(end, "</span>");
        }
    }

    fn end(mut self) -> String {
        self.close();
        self.html
    }
}

/// The class of a piece, told by the innermost of its scopes that says one.
fn kind(piece: &str, scopes: &ScopeStack) -> Option<char> {
    // `and` and `new` are operators to grammars, and words to readers.
    let is_word = piece.chars().all(char::is_alphabetic);
    scopes.as_slice().iter().rev().find_map(|scope| {
        let name = scope.build_string();
        let within = |kind: &str| name.strip_prefix(kind).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let (_, class) = KINDS.iter().find(|(kind, _)| within(kind) && !(is_word && *kind == "keyword.operator"))?;
        Some(*class)
    })?
}
