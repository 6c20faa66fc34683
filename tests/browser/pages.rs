//! Every page: quiet with the app at work, and readable without it.

use crate::support::{scenario::in_every_browser, server::Server, session::Session};
use std::{fs, path::Path};

/// The paths of all pages that may be listed, relative to the root. A site that does not know its address has no sitemap to
/// read them from.
pub fn paths() -> Vec<String> {
    let mut paths = vec![];
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let here = Path::new("dist").join(&folder);
        let html = fs::read_to_string(here.join("index.html")).unwrap_or_default();
        if !html.is_empty() && !html.contains("content=\"noindex\"") {
            paths.push(folder.clone());
        }
        for entry in fs::read_dir(here).expect("the built site; run `make dist` first").flatten() {
            if entry.path().is_dir() {
                folders.push(format!("{folder}{}/", entry.file_name().to_string_lossy()));
            }
        }
    }
    paths.sort();
    paths
}

/// Waits until the app has taken over. On pages that are only read it waits for a sign of the reader, such as a touch.
pub async fn started(s: &Session) {
    s.wait_until("dispatchEvent(new Event('touchstart')) && document.documentElement.dataset.app === 'on'").await;
}

in_every_browser!(every_page_is_taken_over_quietly, Server::of("dist").start(), async |s| {
    let paths = paths();
    assert!(paths.len() > 10, "{paths:?}");
    for path in paths {
        s.goto(&path).await;
        started(s).await;
        assert!(!s.text("h1").await.is_empty(), "{path} has no heading");
        s.assert_quiet().await;
    }
    assert_eq!(s.server.missed(), Vec::<String>::new());
});

in_every_browser!(every_page_can_be_read_without_scripts, Server::of("dist").no_scripts().start(), async |s| {
    for path in paths() {
        s.goto(&path).await;
        assert!(!s.text("h1").await.is_empty(), "{path} has no heading");
        assert!(s.text("main").await.len() > 150, "{path} says too little");
        let app = s.execute("return document.documentElement.dataset.app ?? null").await;
        assert!(app.is_null(), "scripts ran on {path}");
    }
    // A cell of the table leads to its card, with source, date and confidence.
    s.goto("compare/").await;
    s.click("#orm td:nth-of-type(1) a").await;
    s.wait_text("#claim-orm", "Confidence").await;
    // The questions can be read, with the reason for each.
    s.goto("decide/").await;
    s.click(".overview summary").await;
    s.wait_text(".overview", "Where will it run?").await;
});
