use crate::builder::content::Content;
use serde::Serialize;

/// An article as other programs see it.
#[derive(Serialize, schemars::JsonSchema)]
pub struct Listed {
    /// The last part of its address: `articles/<slug>/`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// The short answer.
    pub answer: String,
    /// The day on which it was published, `YYYY-MM-DD`.
    pub published: String,
    /// The day on which it was last reviewed, `YYYY-MM-DD`.
    pub reviewed: String,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// Reading time in minutes.
    pub minutes: usize,
}

pub fn listed(content: &Content) -> Vec<Listed> {
    let listed = |article: &crate::builder::content::Article| Listed {
        slug: article.slug.clone(),
        title: article.front.title.clone(),
        description: article.front.description.clone(),
        answer: article.front.answer.clone(),
        published: article.front.published.to_string(),
        reviewed: article.front.reviewed.to_string(),
        topics: article.front.topics.clone(),
        minutes: article.minutes,
    };
    content.articles.iter().map(listed).collect()
}
