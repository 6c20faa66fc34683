//! The start page: what this is, with a piece of each instrument at work.

use super::still;
use crate::{
    builder::content::{Content, Contradiction},
    components::html::Html,
    decision,
    pages::glimpse,
    session::{Data, KEPT},
    site::{self, ARTICLES, CASES, CLAIMS, DATA, DECIDE, RESULT},
};
use leptos::prelude::*;

/// How many of the newest articles are named.
const ARTICLES_NAMED: usize = 3;

pub fn home(content: &Content) -> String {
    let doors = content
        .site
        .doors
        .iter()
        .map(|door| {
            view! {
                <li>
                    <a href=site::href(&door.path, "")>
                        <b>{door.title.clone()}</b>
                        <span>{door.text.clone()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let parts = first_question(content).and(example(content)).and(contradiction(content)).and(news(content));
    still(view! {
        <h1>{content.site.tagline.clone()}</h1>
        <p class="lead">{content.site.lead.clone()}</p>
        <div data-live="resume" data-kept=KEPT></div>
        <div class="glimpses" inner_html=parts.into_string()></div>
        <ul class="doors">{doors}</ul>
    })
}

/// The first question that weighs something, each option a link that answers it and goes on.
fn first_question(content: &Content) -> Html {
    let Some(question) = content.model.questions.iter().find(|question| !question.considers && !question.swing) else {
        return Html::default();
    };
    let options = question.options.iter().map(|option| {
        let answer = crate::fragment::join([(question.id.as_str(), option.id.as_str())]);
        Html::element("li", &[], Html::link(Some(&site::href(DECIDE.path, &answer)), &option.label))
    });
    let title = Html::element("h2", &[], question.title.as_str().into());
    let note = "One press answers the first question. Nothing leaves your device.";
    panel("ask", title.and(Html::element("ul", &[("class", "options")], Html::all(options))).and(note_of(note.into())))
}

/// The result of the invented example, as the engine gives it on the day of the data.
fn example(content: &Content) -> Html {
    let example = &content.site.example;
    let Data { catalog, model } = content.data();
    let answers = example.answers(&model, &catalog.version);
    let decision = decision::decide(&catalog, &model, &answers);
    let told = glimpse(&Data { catalog, model }, &answers, &decision);
    let open = Html::link(Some(&site::href(RESULT.path, &example.answers)), "Open this result, and move its weights");
    let title = Html::element("h2", &[], "A result".into());
    panel("example", title.and(note_of(example.says.as_str().into())).and(told).and(Html::element("p", &[], open)))
}

/// Two articles that cannot both be right.
fn contradiction(content: &Content) -> Html {
    let Some(found) = content.ledger.contradictions.first() else { return Html::default() };
    let Contradiction { id, title, left, right, .. } = found;
    let side = |ids: &[String]| {
        let told = ids.iter().filter_map(|id| {
            let (disputed, entry) = content.ledger.entry(id)?;
            Some(Html::from(format!("{}: {}", disputed.publisher, entry.says())))
        });
        Html::all(told.map(|told| Html::element("li", &[], told)))
    };
    let sides = Html::element("ul", &[], side(left).and(side(right)));
    let all = Html::link(Some(&site::href(CLAIMS.path, id)), "All claims that we checked, with the evidence");
    let heading = Html::element("h2", &[], "Two articles disagree".into());
    let inside = heading.and(Html::element("p", &[], Html::element("b", &[], title.as_str().into())));
    panel("dispute", inside.and(sides).and(Html::element("p", &[], all)))
}

/// The newest articles, what others decided, and what changed in the data.
fn news(content: &Content) -> Html {
    let articles = content.articles.iter().take(ARTICLES_NAMED).map(|article| {
        let link = Html::link(Some(&site::href(&site::article(&article.slug), "")), &article.front.title);
        Html::element("li", &[], link.and(note_of(article.front.description.as_str().into())))
    });
    let data = format!("The data of {}, and what changed in each version", content.catalog.version);
    let more = [
        (site::href(ARTICLES.path, ""), "All articles".to_owned()),
        (site::href(DATA.path, ""), data),
        (site::href(CASES.path, ""), "How others decided, and what became of it".to_owned()),
    ];
    let has_cases = super::chosen(content).next().is_some();
    let more = more.iter().filter(|(href, _)| has_cases || !href.starts_with(CASES.path));
    let more = more.map(|(href, text)| Html::element("li", &[], Html::link(Some(href), text)));
    let title = Html::element("h2", &[], "New here".into());
    panel("news", title.and(Html::element("ul", &[], Html::all(articles.chain(more)))))
}

fn panel(class: &str, inside: Html) -> Html {
    Html::element("section", &[("class", class)], inside)
}

fn note_of(inside: Html) -> Html {
    Html::element("p", &[("class", "note")], inside)
}
