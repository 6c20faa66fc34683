//! Articles as Markdown, and a list of them, for readers that are programs.

use crate::{
    builder::{
        content::{Article, Content},
        contract::Catalog,
    },
    site,
};

/// Where an article's Markdown stands, relative to the root.
pub fn path(article: &Article) -> String {
    format!("{}{}.md", site::ARTICLES.path, article.slug)
}

/// The article with links that lead somewhere from outside too: references to the pages and sources that they stand for.
/// `root` is what an address relative to the root begins with.
pub fn article(article: &Article, catalog: &Catalog, root: &str) -> String {
    let front = &article.front;
    let mut out = format!(
        "# {}\n\n> {}\n\nPublished {}, reviewed {}. {}, CC BY 4.0.\n\n",
        front.title,
        front.answer,
        front.published,
        front.reviewed,
        site::NAME
    );
    let page = format!("{root}{}", site::article(&article.slug));
    let mut block = None::<String>;
    for line in article.markdown.lines() {
        match (&mut block, line) {
            (None, "```figure" | "```compare") => block = Some(String::new()),
            (Some(caption), "```") => {
                out += &format!("[Figure: {caption}]({page})\n");
                block = None;
            }
            (Some(caption), line) => {
                if let Some(said) = line.strip_prefix("caption = \"") {
                    *caption = said.trim_end_matches('"').to_owned();
                }
            }
            (None, line) => {
                out += &linked(line, catalog, root);
                out.push('\n');
            }
        }
    }
    out
}

fn linked(line: &str, catalog: &Catalog, root: &str) -> String {
    let mut pieces = line.split("](");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (target, rest) = piece.split_once(')').unwrap_or((piece, ""));
        out += &format!("]({}){rest}", address(target, catalog, root));
    }
    out
}

fn address(target: &str, catalog: &Catalog, root: &str) -> String {
    if let Some(id) = target.strip_prefix("source:") {
        return catalog.sources.get(id).map_or_else(String::new, |source| source.url.clone());
    }
    if let Some((alternative, criterion)) = target.strip_prefix("claim:").and_then(|claim| claim.split_once('.')) {
        let href = site::href(&site::alternative(&catalog.noun, alternative), &site::claim(criterion));
        return format!("{root}{href}");
    }
    let outside = target.contains(':') || target.starts_with('#');
    if outside { target.to_owned() } else { format!("{root}{target}") }
}

/// `llms.txt` (llmstxt.org): what there is to read, with the address of each.
pub fn list(content: &Content, root: &str) -> String {
    let mut out = format!("# {}\n\n> {}\n\n## Articles\n\n", site::NAME, content.site.description);
    for article in &content.articles {
        out += &format!("- [{}]({root}{}): {}\n", article.front.title, path(article), article.front.answer);
    }
    let version = &content.catalog.version;
    out + &format!(
        "\n## Data\n\n- [Every value with its source, date and confidence]({root}data/{version}/catalog.json)\n\
         - [The questions and what each answer does]({root}data/{version}/model.json)\n\
         - [The meaning of every field]({root}{})\n",
        site::DATA.path
    )
}
