//! Storage that is denied, full, cut off, foreign or newer: the site works, says so once, and loses nothing it can read.

use crate::{
    decide::choose,
    fixture::{self, label, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

/// A script that runs before everything else, as a browser's setting would. It stands before the page's own policy.
pub fn first(script: &'static str) -> impl Fn(String) -> String {
    move |html| html.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

pub const DENIED: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })";
pub const FULL: &str =
    "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError') }";

async fn works(s: &Session) {
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click("a.aside").await;
    s.wait_text(".answers", name("heron")).await;
    s.click(".check a.button").await;
    s.wait_for(".ranking li").await;
}

in_every_browser!(denied, fixture::site().alter("decide/", first(DENIED)).start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_text(".notice", "does not let the site keep anything").await;
    works(s).await;
    s.assert_quiet().await;
});

in_every_browser!(full, fixture::site().alter("decide/", first(FULL)).start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_until("document.querySelector('.notice') === null").await;
    s.click("input[value=gull]").await;
    s.wait_text(".notice", "no room left").await;
    works(s).await;
    s.assert_quiet().await;
});

async fn store(s: &Session, document: &str) {
    s.goto("about/").await;
    s.execute(&format!("localStorage.setItem('plumbline.v1.answers', {})", serde_json::json!(document))).await;
    s.goto("decide/#step=check").await;
    started(s).await;
}

in_every_browser!(cut_off, fixture::site().start(), async |s| {
    store(s, r#"{"v":1,"answers":"v=1&data=2020-02-02&moving=summer&purpose=maps&visitors=cro"#).await;
    s.wait_text(".notice", "could not be read").await;
    let answers = s.text(".answers").await;
    for part in [label("moving", "summer"), label("purpose", "maps")] {
        assert!(answers.contains(part), "{part} is not in: {answers}");
    }
    s.wait_until("localStorage.getItem('plumbline.v1.answers.damaged').includes('visitors=cro')").await;
    s.assert_quiet().await;
});

in_every_browser!(foreign, fixture::site().start(), async |s| {
    store(s, "[1, 2, \"no answers of ours\"]").await;
    s.wait_text(".notice", "could not be read").await;
    s.wait_text(".answers", "Not answered").await;
    s.goto("decide/").await;
    started(s).await;
    works(s).await;
    s.goto("decide/#step=check").await;
    s.wait_text(".answers", name("heron")).await;
    s.wait_until("document.querySelector('.notice') === null").await;
    s.assert_quiet().await;
});

in_every_browser!(newer, fixture::site().start(), async |s| {
    let newer = r#"{"v":2,"answers":"v=2&data=2030-01-01&purpose=maps","more":true}"#;
    store(s, newer).await;
    s.wait_text(".notice", "newer version").await;
    s.wait_text(".answers", label("purpose", "maps")).await;
    s.goto("decide/").await;
    started(s).await;
    works(s).await;
    let kept = s.execute("return localStorage.getItem('plumbline.v1.answers')").await;
    assert_eq!(kept, newer, "a newer version's answers were written over");
    s.assert_quiet().await;
});

/// What another tab would have done: the store changes, and this page is told, or not yet.
async fn elsewhere(s: &Session, answers: &str, told: bool) {
    let document = serde_json::json!({ "v": 1, "answers": format!("v=1&data=2020-02-02&{answers}") }).to_string();
    let event = if told { "dispatchEvent(new StorageEvent('storage', { key: 'plumbline.v1.answers' }))" } else { "" };
    s.execute(&format!("localStorage.setItem('plumbline.v1.answers', {}); {event}", serde_json::json!(document))).await;
}

in_every_browser!(two_tabs, fixture::site().start(), async |s| {
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", "Not answered").await;
    elsewhere(s, "purpose=maps", true).await;
    s.wait_text(".answers", label("purpose", "maps")).await;
    // Changed there, and not heard of here, when something is changed here: both count.
    s.goto("decide/").await;
    started(s).await;
    s.wait_for(".question").await;
    elsewhere(s, "crew=few&purpose=maps", false).await;
    choose(s, "considering", &["heron"]).await;
    s.click("a.aside").await;
    for answer in [name("heron"), label("purpose", "maps"), label("crew", "few")] {
        s.wait_text(".answers", answer).await;
    }
    s.assert_quiet().await;
});

in_every_browser!(forgotten, fixture::site().start(), async |s| {
    store(s, r#"{"v":1,"answers":"v=1&data=2020-02-02&moving=summer&purpose=maps&gone=x"#).await;
    s.wait_text(".answers", label("purpose", "maps")).await;
    s.click(".check button.plain").await;
    s.wait_text(".answers", "Not answered").await;
    s.wait_until("localStorage.length === 0").await;
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_text(".answers", "Not answered").await;
    s.assert_quiet().await;
});
