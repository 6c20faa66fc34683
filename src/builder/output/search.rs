//! The index of the search: `…-search.json`, a list of entries `[kind, title, address, text]`, which `public/search.js` makes
//! searchable once somebody wants it. No contract.

use super::hashed;
use crate::{
    builder::{
        content::{Article, Content},
        contract::Claim,
    },
    components::html,
    fragment,
    site::{self, COMPARE, GLOSSARY, PAGES},
};
use serde_json::{Value, json};
use std::{fs, io, path::Path};

/// The kinds of entries, in the order of their names in `public/search.js`.
#[derive(Clone, Copy)]
enum Kind {
    Article,
    Alternative,
    Criterion,
    Value,
    Term,
    Page,
}

/// So many words of a section are kept.
const WORDS: usize = 28;

/// Writes the index and returns the file's name.
pub fn write(content: &Content, folder: &Path) -> io::Result<String> {
    let text = Value::from(entries(content)).to_string();
    let file = format!("data/{}-search.json", hashed(&text));
    fs::write(folder.join(&file), text)?;
    Ok(file)
}

fn entries(content: &Content) -> Vec<Value> {
    let catalog = &content.catalog;
    let entry = |kind: Kind, title: &str, path: &str, text: &str| json!([kind as u8, title, path, text]);
    let mut all: Vec<Value> = content.articles.iter().flat_map(|article| sections(article, &entry)).collect();
    for alternative in &catalog.alternatives {
        let path = site::alternative(&catalog.noun, &alternative.id);
        all.push(entry(Kind::Alternative, &alternative.name, &site::href(&path, ""), &alternative.summary));
        for criterion in &catalog.criteria {
            if let Some(Claim::Known(evidence)) = alternative.claims.get(&criterion.id) {
                let title = format!("{}: {}", alternative.name, criterion.title);
                let path = site::href(&path, &site::claim(&criterion.id));
                all.push(entry(Kind::Value, &title, &path, &evidence.value));
            }
        }
    }
    for criterion in &catalog.criteria {
        let path = site::href(COMPARE.path, &fragment::join([("only", criterion.id.as_str())]));
        all.push(entry(Kind::Criterion, &criterion.title, &path, &criterion.about));
    }
    for (id, term) in &content.glossary.0 {
        let title =
            [Some(&term.term), term.long.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        all.push(entry(Kind::Term, &title, &site::href(GLOSSARY.path, id), &term.means));
    }
    for page in &content.pages {
        let path = site::href(&site::info(&page.slug), "");
        all.push(entry(Kind::Page, &page.front.title, &path, &page.front.description));
    }
    for page in PAGES.iter().filter(|page| !page.title.is_empty()) {
        let named = |text: &str| site::with_noun(text, &catalog.noun);
        all.push(entry(Kind::Page, &named(page.title), &site::href(page.path, ""), &named(page.description)));
    }
    all
}

/// A text without the numbers of its notes.
fn without_numbers(html: &str) -> String {
    let mut pieces = html.split("<sup>");
    let first = pieces.next().unwrap_or_default().to_owned();
    first + &pieces.filter_map(|piece| Some(piece.split_once("</sup>")?.1)).collect::<String>()
}

/// An article, and each of its sections with its first words.
fn sections(article: &Article, entry: &impl Fn(Kind, &str, &str, &str) -> Value) -> Vec<Value> {
    let (path, title) = (site::article(&article.slug), &article.front.title);
    let whole = entry(Kind::Article, title, &site::href(&path, ""), &article.front.answer);
    let parts = article.document.html.split("<h2 id=\"").skip(1).filter_map(|part| {
        let (id, rest) = part.split_once('"')?;
        let (heading, body) = rest.split_once("</h2>")?;
        let heading = html::text(&format!("<{heading}"));
        // Plots and code are no sentences.
        let prose = body.split("<figure").next().unwrap_or_default();
        let text = html::text(&format!("<>{}", without_numbers(prose)));
        let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
        Some(entry(Kind::Article, &format!("{title}: {heading}"), &site::href(&path, id), &words.join(" ")))
    });
    [whole].into_iter().chain(parts).collect()
}
