use super::{crumbs, still};
use crate::{
    builder::content::{Article, Content},
    catalog::counted,
    pages::READING,
    site::{self, ARTICLES},
};
use leptos::prelude::*;
use std::cmp::Ordering;

/// The list of all articles.
pub fn articles(content: &Content) -> String {
    let places = Places::of(content);
    let items = content.articles.iter().enumerate().map(|(at, article)| entry(article, places.of_article(at)));
    let items = items.collect_view();
    let topics = topics(content);
    let words = topics.join(" ");
    let topics = topics.iter().map(|id| view! { <li>{topic_link(id)} " " {count(content, id)}</li> }).collect_view();
    still(view! {
        <h1>{ARTICLES.title}</h1>
        <p class="lead">"Each figure in them leads to its source."</p>
        <div class="filter" data-live=READING data-kind="articles" data-later="unlinked" data-topics=words></div>
        <ol class="articles">{items}</ol>
        <h2>"Topics"</h2>
        <ul class="topics">{topics}</ul>
    })
}

/// The articles on one topic.
pub fn topic(content: &Content, topic: &str) -> String {
    let items = content.articles.iter().filter(|article| on(article, topic));
    let items = items.map(|article| entry(article, String::new())).collect_view();
    still(view! {
        {crumbs(&[(site::href(ARTICLES.path, ""), ARTICLES.title.to_owned())], topic)}
        <h1>"Articles on " {topic.to_owned()}</h1>
        <div data-live=READING data-kind="articles" data-later></div>
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

/// The places of articles in all orders that the program offers (`pages/articles`), that of the page first.
struct Places([Vec<usize>; 4]);

impl Places {
    fn of(content: &Content) -> Self {
        let articles = &content.articles;
        let by = |compare: &dyn Fn(&Article, &Article) -> Ordering| {
            let mut order: Vec<usize> = (0..articles.len()).collect();
            order.sort_by(|a, b| compare(&articles[*a], &articles[*b]));
            let mut places = vec![0; order.len()];
            order.into_iter().enumerate().for_each(|(place, at)| places[at] = place);
            places
        };
        Self([
            (0..articles.len()).collect(),
            by(&|a, b| b.front.reviewed.cmp(&a.front.reviewed)),
            by(&|a, b| a.minutes.cmp(&b.minutes)),
            by(&|a, b| a.front.title.to_lowercase().cmp(&b.front.title.to_lowercase())),
        ])
    }

    fn of_article(&self, at: usize) -> String {
        self.0.each_ref().map(|places| places[at].to_string()).join(" ")
    }
}

/// `places` is empty where there is one order only.
fn entry(article: &Article, places: String) -> impl IntoView + use<> {
    let href = site::href(&site::article(&article.slug), "");
    let topics = article.front.topics.iter().map(|topic| view! { <li>{topic_link(topic)}</li> }).collect_view();
    view! {
        <li
            data-of=article.slug.clone()
            data-topics=article.front.topics.join(" ")
            data-places=(!places.is_empty()).then_some(places)
        >
            <h2>
                <a href=href>{article.front.title.clone()}</a>
            </h2>
            <p class="marks" hidden></p>
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
