//! What goes wrong between the host and the reader is said, costs nothing that was answered, and leaves a page to read.

use crate::{
    decide::choose,
    fixture::{self, label, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

const LINK: &str = "result/#v=1&data=NOW&crew=few&signals=drum";

/// One element more than was served, as an extension or a translator would put it.
fn altered(html: String) -> String {
    let altered = html.replace("<nav aria-label=\"Site\">", "<font>x</font><nav aria-label=\"Site\">");
    assert_ne!(altered, html, "the header is not what this test knows");
    altered.replace("<h2>", "<h2><font>x</font>").replace("<legend>", "<legend><font>x</font>")
}

/// A page whose text nodes cannot be made, so that nothing can be mounted.
fn broken(html: String) -> String {
    const SCRIPT: &str =
        "<head><script>document.createTextNode = () => { throw new Error('broken on purpose') }</script>";
    html.replacen("<head>", SCRIPT, 1)
}

/// True for what a page may say where something is missing or broken on purpose.
fn expected(line: &str) -> bool {
    ["unreachable", "RuntimeError", "broken on purpose", "wasm", "404", "unhandled", "not loaded"]
        .iter()
        .any(|word| line.contains(word))
}

async fn only_expected(s: &Session) {
    let log = s.log().await;
    assert!(log.iter().all(|line| expected(line)), "{log:#?}");
}

in_every_browser!(an_altered_page_works, fixture::site().alter("", altered).start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.goto("decide/#step=check").await;
    s.wait_text(".answers", name("heron")).await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.click(".articles a").await;
    s.wait_for("article .sources li").await;
    s.assert_quiet().await;
});

/// How the script starts the program.
pub const STARTS: &str = "requestAnimationFrame(() => setTimeout(whenNeeded));";

in_every_browser!(a_program_that_stops_leaves_a_page, fixture::site().alter("decide/", broken).start(), async |s| {
    s.goto("decide/").await;
    s.wait_for("html[data-app=off]").await;
    s.wait_text(".notice", "stopped twice").await;
    s.wait_until("[...document.querySelectorAll('.question input')].every(input => input.disabled)").await;
    s.wait_text(".overview summary", "questions at a glance").await;
    // Links are the browser's, and the next page is whole.
    s.click("nav a[href='compare/']").await;
    started(s).await;
    s.wait_for(".comparison").await;
    only_expected(s).await;
});

in_every_browser!(a_program_that_is_missing_is_said, fixture::site().gone(".wasm").start(), async |s| {
    s.goto(LINK).await;
    s.wait_text(".notice", "did not arrive").await;
    // What the link holds is told in words, and the link stays.
    s.wait_text(".answers", label("signals", "drum")).await;
    s.wait_for(".notice button").await;
    assert!(s.path().await.contains("signals=drum"), "{}", s.path().await);
    s.wait_for("main a[href='compare/']").await;
    only_expected(s).await;
});

in_every_browser!(
    a_press_is_kept_until_the_questions_can_answer,
    fixture::site().gone("-app.json").start(),
    async |s| {
        s.goto("decide/").await;
        started(s).await;
        // The program runs, and what it needs for the questions is not there.
        s.click("input[name=considering][value=heron]").await;
        s.click(".question button[type=submit]").await;
        s.wait_until("document.querySelector('[data-live]').dataset.pressed === ''").await;
        only_expected(s).await;
    }
);

in_every_browser!(data_that_is_missing_can_be_asked_for_again, fixture::site().gone("-app.json").start(), async |s| {
    s.goto(LINK).await;
    s.wait_text("[role=alert]", "nothing at this address").await;
    s.click("[role=alert] button").await;
    s.wait_text("[role=alert]", "nothing at this address").await;
    only_expected(s).await;
});

in_every_browser!(
    words_that_are_missing_can_be_asked_for_again,
    fixture::site().gone("-words.json").start(),
    async |s| {
        s.goto(LINK).await;
        started(s).await;
        s.click(".ranking details summary").await;
        s.wait_text(".ranking .parts", "stands behind").await;
        s.wait_text("[role=alert]", "nothing at this address").await;
        s.click("[role=alert] button").await;
        s.wait_text("[role=alert]", "nothing at this address").await;
        only_expected(s).await;
    }
);

in_every_browser!(a_page_that_cannot_be_fetched_is_not_gone, fixture::site().start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.execute("window.fetch = () => Promise.reject(new TypeError('no connection'))").await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "This page could not be fetched").await;
    // By the browser itself, which reaches it.
    s.click("main a.button").await;
    s.wait_text("h1", "Articles").await;
    s.assert_quiet().await;
});

in_every_browser!(
    what_is_done_before_the_program_runs_counts,
    // Held back until the reader has done something.
    fixture::site()
        .alter("start.js", |script| script.replacen(STARTS, "addEventListener('go', whenNeeded, { once: true });", 1))
        .start(),
    async |s| {
        s.goto("decide/").await;
        s.click("input[value=heron]").await;
        s.click(".question button[type=submit]").await;
        s.wait_for("[data-live][data-pressed]").await;
        s.execute("dispatchEvent(new Event('go'))").await;
        s.wait_text(".progress", "Question 2 of").await;
        s.goto("decide/#step=check").await;
        s.wait_text(".answers", name("heron")).await;
        s.goto("compare/").await;
        s.click("input[name=show][value=owl]").await;
        s.click("#differ").await;
        s.execute("dispatchEvent(new Event('go'))").await;
        s.wait_until("location.hash === '#show=gull.heron.plover.wren&differ=1'").await;
        s.wait_until("document.querySelector('#shelf').hidden && document.querySelector('th[data-of=owl]').hidden")
            .await;
        s.assert_quiet().await;
    }
);
