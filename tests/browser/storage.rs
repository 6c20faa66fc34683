//! Storage that is denied, full, cut off, foreign or newer: the site works, says so once, and loses nothing it can read.

use crate::{
    decide::choose,
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};

/// A script that runs before everything else, as a browser's setting would. It stands before the page's own policy.
fn first(script: &'static str) -> impl Fn(String) -> String {
    move |html| html.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

const DENIED: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })";
const FULL: &str = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError') }";

async fn works(s: &Session) {
    choose(s, "considering", &["django"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click("a.aside").await;
    s.wait_text(".answers", "Django").await;
    s.click(".check a.button").await;
    s.wait_for(".ranking li").await;
}

in_every_browser!(denied, Server::of("dist").alter("decide/", first(DENIED)).start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_text(".notice", "does not let the site keep anything").await;
    works(s).await;
    s.assert_quiet().await;
});

in_every_browser!(full, Server::of("dist").alter("decide/", first(FULL)).start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_until("document.querySelector('.notice') === null").await;
    s.click("input[value=go]").await;
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

in_every_browser!(cut_off, Server::of("dist").start(), async |s| {
    store(s, r#"{"v":1,"answers":"v=1&data=2026-11-27&load=large&product=api&team=fe"#).await;
    s.wait_text(".notice", "could not be read").await;
    let answers = s.text(".answers").await;
    assert!(answers.contains("Thousands of requests") && answers.contains("An API"), "{answers}");
    s.wait_until("localStorage.getItem('plumbline.v1.answers.damaged').includes('team=fe')").await;
    s.assert_quiet().await;
});

in_every_browser!(foreign, Server::of("dist").start(), async |s| {
    store(s, "[1, 2, \"no answers of ours\"]").await;
    s.wait_text(".notice", "could not be read").await;
    s.wait_text(".answers", "Not answered").await;
    s.goto("decide/").await;
    started(s).await;
    works(s).await;
    s.goto("decide/#step=check").await;
    s.wait_text(".answers", "Django").await;
    s.wait_until("document.querySelector('.notice') === null").await;
    s.assert_quiet().await;
});

in_every_browser!(newer, Server::of("dist").start(), async |s| {
    let newer = r#"{"v":2,"answers":"v=2&data=2030-01-01&product=api","more":true}"#;
    store(s, newer).await;
    s.wait_text(".notice", "newer version").await;
    s.wait_text(".answers", "An API").await;
    s.goto("decide/").await;
    started(s).await;
    works(s).await;
    let kept = s.execute("return localStorage.getItem('plumbline.v1.answers')").await;
    assert_eq!(kept, newer, "a newer version's answers were written over");
    s.assert_quiet().await;
});

/// What another tab would have done: the store changes, and this page is told, or not yet.
async fn elsewhere(s: &Session, answers: &str, told: bool) {
    let document = serde_json::json!({ "v": 1, "answers": format!("v=1&data=2026-11-27&{answers}") }).to_string();
    let event = if told { "dispatchEvent(new StorageEvent('storage', { key: 'plumbline.v1.answers' }))" } else { "" };
    s.execute(&format!("localStorage.setItem('plumbline.v1.answers', {}); {event}", serde_json::json!(document))).await;
}

in_every_browser!(two_tabs, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", "Not answered").await;
    elsewhere(s, "product=api", true).await;
    s.wait_text(".answers", "An API").await;
    // Changed there, and not heard of here, when something is changed here: both count.
    s.goto("decide/").await;
    started(s).await;
    s.wait_for(".question").await;
    elsewhere(s, "product=api&team=few", false).await;
    choose(s, "considering", &["django"]).await;
    s.click("a.aside").await;
    for answer in ["Django", "An API", "Two to five"] {
        s.wait_text(".answers", answer).await;
    }
    s.assert_quiet().await;
});

in_every_browser!(forgotten, Server::of("dist").start(), async |s| {
    store(s, r#"{"v":1,"answers":"v=1&data=2026-11-27&load=large&product=api&gone=x"#).await;
    s.wait_text(".answers", "An API").await;
    s.click(".check button.plain").await;
    s.wait_text(".answers", "Not answered").await;
    s.wait_until("localStorage.length === 0").await;
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_text(".answers", "Not answered").await;
    s.assert_quiet().await;
});
