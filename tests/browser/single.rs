//! The whole site in one file, opened from a disk: it asks no network for anything and gives the same results.

use crate::{
    fixture::{self, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

/// Opens a page of the file.
async fn open(s: &Session, page: &str) {
    let file = fixture::folder().join("plumbline.html");
    s.browser.goto("about:blank").await.unwrap();
    s.browser.goto(format!("file://{}#{page}", file.display())).await.unwrap();
    s.wait_for("html[data-app=on]").await;
    started(s).await;
}

/// What was fetched from anywhere but the file.
const ASKED: &str =
    "performance.getEntriesByType('resource').filter(({ name }) => !/^(blob|data):/.test(name)).length === 0";

in_every_browser!(one_file_gives_the_same_result, fixture::site().start(), async |s| {
    open(s, "result/#v=1&data=NOW&crew=few&place=boat").await;
    let ranking = fixture::decide("crew=few&place=boat").ranking;
    let expected: Vec<&str> = ranking.iter().map(|ranked| ranked.alternative.as_str()).collect();
    s.wait_until(&format!(
        "[...document.querySelectorAll('.ranking > li')].map(row => row.dataset.id).join() === '{}'",
        expected.join(",")
    ))
    .await;
    let score = (ranking[0].score * 100.0).round();
    s.wait_text(".ranking > li .numbers", &format!("{score} (")).await;
    // A link to pass on leads into the file again, where nobody said where the site is.
    s.wait_until("document.querySelector('#link').value.includes('plumbline.html#result/#v=1&')").await;
    // Reasons are fetched, and are there.
    s.click(".ranking > li summary").await;
    s.wait_for(".ranking > li .why li").await;
    // From page to page, and back.
    s.click("nav a[href='compare/']").await;
    s.wait_text("h1", "Compare").await;
    s.wait_for("[data-live=compare][data-ready]").await;
    s.wait_until("location.hash === '#compare/'").await;
    s.click("#differ").await;
    s.wait_until("location.hash.startsWith('#compare/#')").await;
    s.click(".comparison tbody td:not([hidden]) a").await;
    s.wait_for("dialog[open] h2").await;
    s.click("dialog [data-do=close]").await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.click("a[href='articles/two-invented-databases/']").await;
    s.wait_text("h1", "Two invented databases").await;
    s.browser.back().await.unwrap();
    s.wait_text("h1", "Articles").await;
    // The search has its index, and questions lead to a result.
    s.click("header .find").await;
    s.wait_until("document.activeElement.id === 'search-words'").await;
    s.keys(name("heron")).await;
    s.wait_text("#search-found", name("heron")).await;
    s.wait_until(ASKED).await;
});

in_every_browser!(one_file_asks_and_answers, fixture::site().start(), async |s| {
    open(s, "decide/#step=crew").await;
    crate::decide::choose(s, "crew", &["few"]).await;
    s.wait_until("location.hash.startsWith('#decide/#step=')").await;
    s.click("a.aside").await;
    s.click(".check a.button").await;
    s.wait_for(".ranking > li").await;
    s.wait_until("location.hash.startsWith('#result/#v=1&')").await;
    s.browser.refresh().await.unwrap();
    s.wait_for(".ranking > li").await;
    // An address that is none of its pages opens the first.
    open(s, "nonsense").await;
    s.wait_text("h1", "Choose").await;
    s.wait_until(ASKED).await;
});
