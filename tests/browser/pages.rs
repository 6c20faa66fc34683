//! Every page: quiet with the app at work, and readable without it.

use crate::{
    fixture,
    support::{scenario::in_every_browser, session::Session},
};

/// Waits until the app has taken over. On pages that are only read it waits for a sign of the reader, such as a touch.
pub async fn started(s: &Session) {
    s.wait_until("dispatchEvent(new Event('touchstart')) && document.documentElement.dataset.app === 'on'").await;
}

/// Opens every page with the app, which takes it over without a complaint and finds all its files.
pub async fn all_are_taken_over(s: &Session) {
    let paths = s.server.paths();
    assert!(paths.len() > 10, "{paths:?}");
    for path in paths {
        s.goto(&path).await;
        started(s).await;
        assert!(!s.text("h1").await.is_empty(), "{path} has no heading");
        s.assert_quiet().await;
    }
    assert_eq!(s.server.missed(), Vec::<String>::new());
}

/// Opens every page where no script may run.
pub async fn all_can_be_read(s: &Session) {
    for path in s.server.paths() {
        s.goto(&path).await;
        assert!(!s.text("h1").await.is_empty(), "{path} has no heading");
        assert!(s.text("main").await.len() > 150, "{path} says too little");
        let app = s.execute("return document.documentElement.dataset.app ?? null").await;
        assert!(app.is_null(), "scripts ran on {path}");
        s.assert_quiet().await;
    }
}

in_every_browser!(every_page_is_taken_over_quietly, fixture::site().start(), all_are_taken_over);

in_every_browser!(every_page_can_be_read_without_scripts, fixture::site().no_scripts().start(), async |s| {
    all_can_be_read(s).await;
    // A cell of the table leads to its card, with source, date and confidence.
    s.goto("compare/").await;
    s.click("#food td:nth-of-type(1) a").await;
    s.wait_text("#claim-food", "Confidence").await;
    // The questions can be read, with the reason for each.
    s.goto("decide/").await;
    s.click(".overview summary").await;
    for question in &fixture::content().model.questions {
        s.wait_text(".overview", &question.title).await;
        s.wait_text(".overview", &question.why).await;
    }
});
