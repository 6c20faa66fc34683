//! A page that something has altered cannot be taken over. The app must come back by itself, and lose nothing.

use crate::{
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};

/// One element more than the app expects, as an extension or a translator would put it.
fn altered(html: String) -> String {
    let altered = html.replace("<nav aria-label=\"Site\">", "<font>x</font><nav aria-label=\"Site\">");
    assert_ne!(altered, html, "the header is not what this test knows");
    altered
}

/// As above, and text nodes cannot be made, so that rendering afresh fails as well.
fn broken(html: String) -> String {
    const SCRIPT: &str =
        "<head><script>document.createTextNode = () => { throw new Error('broken on purpose') }</script>";
    altered(html).replacen("<head>", SCRIPT, 1)
}

/// True for what a page may say when it is being recovered.
fn expected(line: &str) -> bool {
    ["unreachable", "RuntimeError", "broken on purpose", "wasm", "unhandled"].iter().any(|word| line.contains(word))
}

async fn only_expected(s: &Session) {
    let log = s.log().await;
    assert!(log.iter().all(|line| expected(line)), "{log:#?}");
}

in_every_browser!(an_altered_page_is_rendered_afresh, Server::of("dist").alter("", altered).start(), async |s| {
    s.goto("decide/").await;
    s.wait_for("html[data-start=afresh][data-app=on]").await;
    // The second try works like the first would have: nothing of the altered page is left.
    s.wait_until("document.querySelector('font') === null").await;
    crate::decide::choose(s, "considering", &["django"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    // The reader's answers outlive it, and a click is a click.
    s.goto("decide/#step=check").await;
    s.browser.refresh().await.unwrap();
    s.wait_for("html[data-app=on]").await;
    s.wait_text(".answers", "Django").await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.click(".articles a").await;
    s.wait_for("article .sources li").await;
    only_expected(s).await;
});

in_every_browser!(a_document_keeps_its_text, Server::of("dist").alter("articles/", altered).start(), async |s| {
    s.goto("articles/").await;
    started(s).await;
    s.wait_for("html[data-start=afresh][data-app=on]").await;
    s.wait_for(".articles li").await;
    s.wait_text("footer", "CC BY 4.0").await;
    s.click("nav a[href='compare/']").await;
    s.wait_for(".comparison").await;
    only_expected(s).await;
});

in_every_browser!(
    what_cannot_be_rendered_stays_readable,
    Server::of("dist").alter("about/", broken).start(),
    async |s| {
        s.goto("about/").await;
        s.wait_until("dispatchEvent(new Event('touchstart')) && document.querySelector('.notice')").await;
        s.wait_text(".notice", "The interactive parts are off").await;
        s.wait_text("h1", "About").await;
        // Links are the browser's again.
        s.click("nav a[href='compare/']").await;
        started(s).await;
        s.wait_for(".comparison").await;
        only_expected(s).await;
    }
);
