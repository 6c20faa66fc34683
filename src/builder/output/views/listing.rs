use super::{crumbs, still};
use crate::{
    builder::content::{Article, Content},
    catalog::counted,
    site::{self, ARTICLES},
};
use leptos::prelude::*;

/// The list of all articles.
pub fn articles(content: &Content) -> String {
    let items = content.articles.iter().map(entry).collect_view();
    let topics = topics(content);
    let topics = topics.iter().map(|id| view! { <li>{topic_link(id)} " " {count(content, id)}</li> }).collect_view();
    still(view! {
        <h1>{ARTICLES.title}</h1>
        <p class="lead">"Each figure in them leads to its source. Newest first."</p>
        <ol class="articles">{items}</ol>
        <h2>"Topics"</h2>
        <ul class="topics">{topics}</ul>
    })
}

/// The articles on one topic.
pub fn topic(content: &Content, topic: &str) -> String {
    let items = content.articles.iter().filter(|article| on(article, topic)).map(entry).collect_view();
    still(view! {
        {crumbs(&[(site::href(ARTICLES.path, ""), ARTICLES.title.to_owned())], topic)}
        <h1>"Articles on " {topic.to_owned()}</h1>
        <ol class="articles">{items}</ol>
    })
}

/// All topics, in alphabetical order.
pub fn topics(content: &Content) -> Vec<String> {
    let mut topics: Vec<String> = content.articles.iter().flat_map(|article| article.front.topics.clone()).collect();
    topics.sort();
    topics.dedup();
    topics
}

/// A link to a topic's page.
pub fn topic_link(topic: &str) -> impl IntoView + use<> {
    let href = site::href(&site::topic(topic), "");
    view! { <a href=href>{topic.to_owned()}</a> }
}

fn on(article: &Article, topic: &str) -> bool {
    article.front.topics.iter().any(|found| found == topic)
}

fn count(content: &Content, topic: &str) -> String {
    counted(content.articles.iter().filter(|article| on(article, topic)).count(), "article")
}

fn entry(article: &Article) -> impl IntoView + use<> {
    let href = site::href(&site::article(&article.slug), "");
    let topics = article.front.topics.iter().map(|topic| view! { <li>{topic_link(topic)}</li> }).collect_view();
    view! {
        <li>
            <h2>
                <a href=href>{article.front.title.clone()}</a>
            </h2>
            <p>{article.front.answer.clone()}</p>
            <p class="meta">{dates(article)}</p>
            <ul class="topics" aria-label="Topics">{topics}</ul>
        </li>
    }
}

/// Date, date of review and reading time.
pub fn dates(article: &Article) -> impl IntoView + use<> {
    let (published, reviewed) = (article.front.published.to_string(), article.front.reviewed.to_string());
    view! {
        "Published "
        <time datetime=published.clone()>{published.clone()}</time>
        " · reviewed "
        <time datetime=reviewed.clone()>{reviewed.clone()}</time>
        {format!(" · {} min to read", article.minutes)}
    }
}
