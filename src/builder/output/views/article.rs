use super::{
    crumbs,
    listing::{dates, topic_link},
    report::{About, ways},
    still,
};
use crate::{
    builder::{
        content::{Article, Content},
        contract::{Catalog, Claim},
        document::{Citation, Document},
    },
    catalog::counted,
    order::by_falling,
    pages::READING,
    site::{self, ARTICLES, DECIDE},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many other articles are named.
const RELATED: usize = 3;

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
            <p class="meta">{dates(article)} {freshness(document, &content.catalog)}</p>
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
            <div data-live=READING data-kind="article" data-later data-of=article.slug.clone()></div>
            {sources(document, &content.catalog)}
            {wrong(content, article)}
            {related(content, at)}
            {neighbours(content, at)}
        </article>
    })
}

/// Whom to tell what is wrong in it.
fn wrong(content: &Content, article: &Article) -> Option<impl IntoView + use<>> {
    let path = site::article(&article.slug);
    let ways = ways(content, &About { title: &article.front.title, read: None, address: &path })?;
    Some(view! { <p class="note">"Is something wrong or missing?" {ways}</p> })
}

/// How many values of the table it rests on, and whether they were stale on the day of the data.
fn freshness(document: &Document, catalog: &Catalog) -> Option<String> {
    let claims: BTreeSet<_> = document.citations.iter().flat_map(|citation| &citation.claims).collect();
    let stale = |(alternative, criterion): &&(String, String)| {
        let claim = catalog.alternative(alternative).and_then(|alternative| alternative.claims.get(criterion));
        matches!(claim, Some(Claim::Known(evidence)) if evidence.stale)
    };
    let (all, old) = (claims.len(), claims.iter().copied().filter(stale).count());
    (all > 0).then(|| match old {
        0 => format!(" · rests on {}, all fresh on {}", counted(all, "value"), catalog.version),
        _ => format!(" · rests on {}, {old} of them stale on {}", counted(all, "value"), catalog.version),
    })
}

/// The articles that share most topics and criteria with this one.
fn related(content: &Content, at: usize) -> Option<impl IntoView + use<>> {
    let subjects = |article: &Article| -> BTreeSet<String> {
        let claims = article.document.citations.iter().flat_map(|citation| &citation.claims);
        let criteria = claims.map(|(_, criterion)| format!("criterion {criterion}"));
        criteria.chain(article.front.topics.iter().map(|topic| format!("topic {topic}"))).collect()
    };
    let own = subjects(&content.articles[at]);
    // The Jaccard index.
    let likeness = |article: &Article| {
        let other = subjects(article);
        own.intersection(&other).count() as f64 / own.union(&other).count().max(1) as f64
    };
    let others = content.articles.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, article)| article);
    let nearest = by_falling(others.collect(), |article: &&Article| likeness(article)).into_iter().take(RELATED);
    let items = nearest.map(|article| {
        view! {
            <li>
                <a href=site::href(&site::article(&article.slug), "")>{article.front.title.clone()}</a>
            </li>
        }
    });
    let items = items.collect_view();
    (!items.is_empty()).then(|| {
        view! {
            <section class="related">
                <h2 id="related">"Related reading"</h2>
                <ul>{items}</ul>
            </section>
        }
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
    let items = document
        .citations
        .iter()
        .enumerate()
        .map(|(index, citation)| note(&document.path, index + 1, citation, catalog));
    (!document.citations.is_empty()).then(|| {
        view! {
            <section class="sources">
                <h2 id="sources">"Sources"</h2>
                <ol>{items.collect_view()}</ol>
            </section>
        }
    })
}

fn note(path: &str, number: usize, citation: &Citation, catalog: &Catalog) -> impl IntoView + use<> {
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
            " "
            <details>
                <summary>"What it was cited for"</summary>
                <ul>{claims}</ul>
            </details>
        }
    });
    Some(view! {
        <li id=format!("source-{number}")>
            <a href=site::href(path, &format!("cite-{number}")) aria-label=format!("Back to the text, from source {number}")>
                "↑"
            </a>
            " "
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
