use super::{
    crumbs,
    listing::{dates, topic_link},
    still,
};
use crate::{
    builder::{
        content::{Article, Content},
        contract::{Catalog, Claim},
        document::{Citation, Document},
    },
    site::{self, ARTICLES, DECIDE},
};
use leptos::prelude::*;

/// An article with everything around it.
pub fn article(content: &Content, at: usize) -> String {
    let article = &content.articles[at];
    let (document, front) = (&article.document, &article.front);
    let topics = front.topics.iter().map(|topic| view! { <li>{topic_link(topic)}</li> }).collect_view();
    let points = article.summary.iter().map(|point| view! { <li inner_html=point.clone()></li> }).collect_view();
    still(view! {
        <article class="guided">
            {crumbs(&[(site::href(ARTICLES.path, ""), ARTICLES.title.to_owned())], &front.title)}
            <h1>{front.title.clone()}</h1>
            <p class="meta">{dates(article)}</p>
            <ul class="topics" aria-label="Topics">{topics}</ul>
            <section class="summary" aria-label="Summary">
                <p>
                    <b>"In short. "</b>
                    {front.answer.clone()}
                </p>
                <ul>{points}</ul>
            </section>
            {contents(document)}
            <div class="text" inner_html=document.html.clone()></div>
            {sources(document, &content.catalog)}
            {neighbours(content, at)}
        </article>
    })
}

fn contents(document: &Document) -> impl IntoView + use<> {
    let items = document
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| {
            let href = site::href(&document.path, &heading.id);
            view! {
                <li>
                    <a href=href>{heading.title.clone()}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">"Contents"</h2>
            <ol>{items}</ol>
        </nav>
    }
}

/// The sources at the foot, numbered as in the text.
pub fn sources(document: &Document, catalog: &Catalog) -> Option<impl IntoView + use<>> {
    let items = document.citations.iter().enumerate().map(|(index, citation)| note(index + 1, citation, catalog));
    (!document.citations.is_empty()).then(|| {
        view! {
            <section class="sources">
                <h2 id="sources">"Sources"</h2>
                <ol>{items.collect_view()}</ol>
            </section>
        }
    })
}

fn note(number: usize, citation: &Citation, catalog: &Catalog) -> impl IntoView + use<> {
    let source = catalog.sources.get(&citation.source)?;
    let claims = citation
        .claims
        .iter()
        .filter_map(|(alternative, criterion)| {
            let alternative = catalog.alternative(alternative)?;
            let title = catalog.criterion(criterion)?.title.clone();
            let href = site::href(&site::alternative(&catalog.noun, &alternative.id), &site::claim(criterion));
            let Some(Claim::Known(evidence)) = alternative.claims.get(criterion) else { return None };
            let sureness = format!(" (confidence {}, read {})", evidence.confidence.word(), evidence.checked);
            Some(view! {
                <li>
                    <a href=href>{alternative.name.clone()} ", " {title}</a>
                    ": "
                    {evidence.detail.clone()}
                    {sureness}
                </li>
            })
        })
        .collect_view();
    let list = (!claims.is_empty()).then(|| {
        view! {
            <details>
                <summary>"What it was cited for"</summary>
                <ul>{claims}</ul>
            </details>
        }
    });
    Some(view! {
        <li id=format!("source-{number}")>
            <a href=source.url.clone() rel="external">
                {source.title.clone()}
            </a>
            ", "
            {source.date.clone()}
            {list}
        </li>
    })
}

fn neighbours(content: &Content, at: usize) -> impl IntoView + use<> {
    let link = |article: &Article, rel: &'static str, label: &'static str| {
        let href = site::href(&site::article(&article.slug), "");
        view! {
            <li>
                <a href=href rel=rel>
                    <span>{label}</span>
                    {article.front.title.clone()}
                </a>
            </li>
        }
    };
    let newer =
        at.checked_sub(1).and_then(|at| content.articles.get(at)).map(|article| link(article, "prev", "Previous: "));
    let older = content.articles.get(at + 1).map(|article| link(article, "next", "Next: "));
    view! {
        <nav class="neighbours" aria-label="More">
            <ul>
                {newer} {older} <li>
                    <a href=site::href(DECIDE.path, "")>
                        <span>"Apply it: "</span>
                        "answer the questions for your own case"
                    </a>
                </li> <li>
                    <a href=site::href(ARTICLES.path, "")>"Back to all articles"</a>
                </li>
            </ul>
        </nav>
    }
}
