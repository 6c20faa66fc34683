use super::{
    structured,
    views::{self, Published},
};
use crate::{
    builder::content::Content,
    site::{
        self, ARTICLES, CASES, CLAIMS, COMPARE, DATA, DECIDE, DECISIONS, EMBED, GLOSSARY, HOME, NOT_FOUND, OFFLINE,
        Page, RESULT,
    },
};
use serde_json::Value;
use std::path::PathBuf;

/// A page to write.
#[derive(Default)]
pub struct Output {
    /// Relative to the root.
    pub path: String,
    pub title: String,
    pub description: String,
    /// The inside of `main`.
    pub main: String,
    /// True for pages that search engines may list.
    pub listed: bool,
    pub article: bool,
    /// What its preview says below the title, if that is not the description.
    pub sentence: String,
    /// A figure for the foot of its preview.
    pub figure: String,
    /// What it says of itself to programs; null where that is nothing.
    pub structured: Value,
}

impl Output {
    /// The file that a plain server gives for the address.
    pub fn file(&self) -> PathBuf {
        if self.path == NOT_FOUND { PathBuf::from("404.html") } else { PathBuf::from(&self.path).join("index.html") }
    }

    /// The class of `main`: the page's name, where it is worked on.
    pub fn class(&self) -> &str {
        if site::is_interactive(&self.path) { self.path.trim_end_matches('/') } else { "" }
    }
}

/// Every page of the site, once.
pub fn all(content: &Content, published: &Published) -> Vec<Output> {
    let named = |title: &str| format!("{title} · {}", site::NAME);
    let noun = &content.catalog.noun;
    let origin = content.site.origin.as_deref();
    let fixed = |page: Page, main: String| Output {
        path: page.path.to_owned(),
        title: named(&site::with_noun(page.title, noun)),
        description: site::with_noun(page.description, noun),
        main,
        listed: true,
        ..Output::default()
    };
    let mut pages = vec![
        Output {
            title: format!("{}: {}", site::NAME, content.site.tagline.trim_end_matches('.')),
            description: content.site.description.clone(),
            ..fixed(HOME, views::home(content))
        },
        fixed(ARTICLES, views::articles(content)),
        fixed(COMPARE, views::compare(content)),
        fixed(DECIDE, views::decide(content)),
        fixed(RESULT, views::result(content, published)),
        fixed(DECISIONS, views::decisions(content)),
        Output { structured: structured::dataset(content, origin), ..fixed(DATA, views::data(content, published)) },
        fixed(OFFLINE, views::offline()),
        fixed(EMBED, views::embed(content)),
    ];
    if !content.ledger.is_empty() {
        pages.push(fixed(CLAIMS, views::ledger(content)));
    }
    if !content.glossary.0.is_empty() {
        pages.push(fixed(GLOSSARY, views::glossary(content)));
    }
    let chosen: Vec<_> = views::chosen(content).collect();
    if !chosen.is_empty() {
        pages.push(fixed(CASES, views::cases(content)));
    }
    pages.extend(chosen.iter().map(|(id, cases)| {
        let name = content.catalog.alternative(id).map_or("", |alternative| &alternative.name);
        Output {
            path: views::path_of_cases(id),
            title: named(&format!("Who chose {name}")),
            description: format!(
                "Teams that chose {name} and told of it: why, what became of it, and where to read it."
            ),
            main: views::of_one(content, id, cases),
            listed: true,
            ..Output::default()
        }
    }));
    pages.extend(content.catalog.alternatives.iter().enumerate().map(|(at, alternative)| Output {
        path: site::alternative(noun, &alternative.id),
        title: named(&alternative.name),
        description: format!(
            "{}: strengths and weaknesses, when to choose it, support windows and every value with its source.",
            alternative.name
        ),
        main: views::alternative(content, at),
        listed: true,
        sentence: alternative.summary.clone(),
        figure: views::counted(alternative, &content.catalog.version),
        structured: structured::crumbs(
            &[(COMPARE.label, COMPARE.path.to_owned()), (&alternative.name, site::alternative(noun, &alternative.id))],
            origin,
        ),
        ..Output::default()
    }));
    pages.extend(content.catalog.former.iter().map(|former| Output {
        path: site::alternative(noun, &former.id),
        title: named("Now compared one by one"),
        description: former.says.clone(),
        main: views::former(content, former),
        listed: false,
        ..Output::default()
    }));
    pages.extend(content.articles.iter().enumerate().map(|(at, article)| Output {
        path: site::article(&article.slug),
        title: named(&article.front.title),
        description: article.front.description.clone(),
        main: views::article(content, at),
        listed: true,
        article: true,
        sentence: article.front.answer.clone(),
        figure: format!(
            "{} notes with sources · reviewed {}",
            article.document.citations.len(),
            article.front.reviewed
        ),
        structured: structured::article(article, origin),
    }));
    pages.extend(views::topics(content).into_iter().map(|topic| Output {
        path: site::topic(&topic),
        title: named(&format!("Articles on {topic}")),
        description: format!(
            "All articles on {topic}, each with its question, its short answer and the date of its last review."
        ),
        main: views::topic(content, &topic),
        listed: true,
        ..Output::default()
    }));
    pages.extend(content.pages.iter().map(|page| Output {
        path: site::info(&page.slug),
        title: named(&page.front.title),
        description: page.front.description.clone(),
        main: views::info(content, page),
        listed: true,
        ..Output::default()
    }));
    pages.push(Output {
        path: NOT_FOUND.to_owned(),
        title: named("This page is not here"),
        description: "There is no page at this address. The articles, the table and the questions can be reached from the start page.".to_owned(),
        main: views::not_found(),
        listed: false,
        ..Output::default()
    });
    let compared =
        format!("{} {} compared, data of {}", content.catalog.alternatives.len(), noun.many, content.catalog.version);
    pages.iter_mut().filter(|page| page.figure.is_empty()).for_each(|page| page.figure.clone_from(&compared));
    pages
}
