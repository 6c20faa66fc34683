//! Without a connection, and when the site is renewed while a page is open.

use crate::{
    decide::choose,
    fixture::{self, RENEWED, name},
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};

const ARTICLE: &str = "articles/two-invented-databases/";

/// Opens a page and waits until what it is made of is kept.
async fn visit(s: &Session, path: &str) {
    s.goto(path).await;
    started(s).await;
    s.wait_for("html[data-offline=ready]").await;
}

in_every_browser!(what_was_read_opens_without_a_connection, fixture::site().at("/a/b/").start(), async |s| {
    visit(s, ARTICLE).await;
    let title = s.text("h1").await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.server.unplug();
    for path in [ARTICLE, "articles/", &format!("{ARTICLE}index.html")] {
        s.goto(path).await;
        started(s).await;
        s.wait_for(".crumbs, .topics").await;
    }
    s.goto(ARTICLE).await;
    assert_eq!(s.text("h1").await, title);
    s.wait_until("getComputedStyle(document.body).display === 'flex'").await;
    // Within the app as well.
    started(s).await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.assert_quiet().await;
    // What was not opened says so, under its own address and with what is there.
    s.goto("glossary/").await;
    s.wait_text("[data-unkept]", "not kept on this device").await;
    s.wait_until(&format!(
        "document.querySelector('[data-kept] a[href=\"{ARTICLE}\"]')?.textContent.includes({title:?})"
    ))
    .await;
    assert_eq!(s.path().await, "glossary/");
    s.click(&format!("[data-kept] a[href='{ARTICLE}']")).await;
    s.wait_text("h1", &title).await;
    s.goto("glossary/").await;
    s.wait_for("[data-unkept] button").await;
    s.server.plug_in();
    s.click("[data-unkept] button").await;
    s.wait_text("h1", "Glossary").await;
});

in_every_browser!(questions_table_and_result_work_without_a_connection, fixture::site().start(), async |s| {
    visit(s, "decide/").await;
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.server.unplug();
    s.goto("decide/").await;
    started(s).await;
    s.wait_for(".question").await;
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", name("heron")).await;
    // Neither was opened before: who answers will want them.
    s.goto("compare/").await;
    started(s).await;
    s.wait_until("document.querySelector('main [data-live=compare]').dataset.ready === ''").await;
    s.click("#differ").await;
    s.wait_until("location.hash.includes('differ=1')").await;
    s.goto("result/#v=1&data=NOW&crew=few&signals=drum").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    s.click(".ranking details summary").await;
    s.wait_for(".ranking .parts li, .ranking .parts tr").await;
    s.assert_quiet().await;
});

in_every_browser!(a_whole_copy_opens_without_a_connection, fixture::site().at("/a/b/").start(), async |s| {
    visit(s, "offline/").await;
    s.wait_text("[data-copy] button", "Keep a copy on this device").await;
    s.wait_text("[data-copy] button", "MB").await;
    s.execute(
        "window.seen = []; new MutationObserver(() => { const { value, max } = document.querySelector('[data-copy] progress'); \
         window.seen.push([value, max]) }).observe(document.querySelector('[data-copy] progress'), { attributes: true })",
    )
    .await;
    s.click("[data-copy] button").await;
    s.wait_text("[data-copy]", "The whole site is kept").await;
    s.wait_until("window.seen.length > 1 && window.seen.at(-1)[0] === window.seen.at(-1)[1]").await;
    s.server.unplug();
    for path in s.server.paths() {
        s.goto(&path).await;
        started(s).await;
        s.wait_until("!document.querySelector('[data-unkept]:not([hidden])')").await;
        assert!(!s.text("h1").await.is_empty(), "{path} has no heading");
        s.assert_quiet().await;
    }
    s.goto("compare/").await;
    started(s).await;
    s.click("header .find").await;
    s.wait_for("#search-words").await;
    s.keys("heron").await;
    s.wait_text("#search-found", name("heron")).await;
    s.server.plug_in();
    s.goto("offline/").await;
    s.wait_text("[data-copy] button", "Remove the copy").await;
    s.click("[data-copy] button").await;
    s.wait_text("[data-copy]", "The copy is removed").await;
    s.wait_text("[data-kept]", "No page yet").await;
});

/// The names of all files that this page has loaded.
async fn loaded(s: &Session) -> String {
    s.execute("return performance.getEntriesByType('resource').map(({ name }) => name).join(' ')")
        .await
        .as_str()
        .expect("names")
        .to_owned()
}

in_every_browser!(a_deploy_leaves_an_open_tab_as_it_is, fixture::site().start(), async |s| {
    visit(s, "decide/").await;
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    let old = s.execute("return document.querySelector('meta[name=build]').content").await;
    s.server.renew(fixture::renewed_folder());
    s.execute("window.sameVisit = true").await;
    // As the page itself does when somebody comes back to it after a while.
    s.execute("navigator.serviceWorker.controller.postMessage({ task: 'look' })").await;
    s.wait_text(".renewed", "A new version of this site is there").await;
    // What was opened of the old build goes on, from what is kept of it.
    s.click("nav a[href='decide/']").await;
    s.wait_for(".question").await;
    s.click("nav a[href='compare/']").await;
    s.wait_until("document.querySelector('main [data-live=compare]')?.dataset.ready === ''").await;
    s.wait_until("window.sameVisit === true").await;
    s.assert_quiet().await;
    // What was not opened is of the new build, and is not put into the old page.
    s.click("footer a[href='about/']").await;
    s.wait_text("h1", "This site was renewed").await;
    s.browser.back().await.unwrap();
    s.wait_for(".comparison").await;
    s.wait_until("window.sameVisit === true").await;
    // The reader says when.
    s.click(".renewed button.button").await;
    s.wait_until("window.sameVisit === undefined").await;
    started(s).await;
    s.wait_until(&format!("document.querySelector('meta[name=build]').content !== {old}")).await;
    s.wait_until("document.querySelector('main [data-live=compare]').dataset.ready === ''").await;
    let style = s.execute("return document.querySelector('link[rel=stylesheet]').getAttribute('href')").await;
    let loaded = loaded(s).await;
    assert!(loaded.contains(style.as_str().unwrap()), "{style} is not in {loaded}");
    s.goto("").await;
    s.wait_text("h1", RENEWED).await;
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", name("heron")).await;
    // All of the old build is gone once nobody needs it, and the new one opens without a connection.
    s.goto(ARTICLE).await;
    started(s).await;
    only_one_build(s).await;
    s.server.unplug();
    for path in ["", "decide/", "compare/", ARTICLE] {
        s.goto(path).await;
        started(s).await;
        s.wait_until(&format!("document.querySelector('meta[name=build]').content !== {old}")).await;
        s.wait_until("!document.querySelector('[data-unkept]:not([hidden])')").await;
    }
    s.assert_quiet().await;
});

/// Waits until one build is kept and no other: looks every time that the page is asked.
async fn only_one_build(s: &Session) {
    s.execute(
        "setInterval(async () => { window.builds = (await caches.keys()).filter(name => /[0-9a-f]{16}$/.test(name)).length }, 50)",
    )
    .await;
    s.wait_until("window.builds === 1").await;
}

// The program of this build asks for what only the next one has.
in_every_browser!(a_renewed_site_is_told_apart_from_a_lost_file, fixture::site().start(), async |s| {
    s.goto("about/").await;
    s.execute("delete Navigator.prototype.serviceWorker").await;
    started(s).await;
    s.server.renew(fixture::renewed_folder());
    s.click("nav a[href='decide/']").await;
    s.wait_text("h1", "This site was renewed").await;
    s.click("main a.button").await;
    started(s).await;
    s.wait_for(".question").await;
});

in_every_browser!(data_of_a_build_that_is_gone_asks_for_a_reload, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&crew=few&signals=drum").await;
    s.execute("delete Navigator.prototype.serviceWorker").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    s.server.renew(fixture::renewed_folder());
    s.click(".ranking details summary").await;
    s.wait_text("[role=alert]", "A new version is there").await;
    s.execute("window.sameVisit = true").await;
    s.click("[role=alert] button").await;
    s.wait_until("window.sameVisit === undefined").await;
    started(s).await;
    s.wait_for(".ranking li").await;
});

/// As a browser in a private window, or a page without https.
fn without_workers(html: String) -> String {
    html.replacen("<head>", "<head><script>delete Navigator.prototype.serviceWorker</script>", 1)
}

fn plain() -> Server {
    // The policy lets no script stand in a page.
    let unruled = |html: String| {
        let html = without_workers(html);
        html.replacen("http-equiv=\"content-security-policy\"", "name=\"no-policy\"", 1)
    };
    fixture::site().alter("offline/", unruled).alter("decide/", unruled).start()
}

in_every_browser!(nothing_is_promised_where_nothing_is_kept, plain(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.goto("offline/").await;
    started(s).await;
    s.wait_text("[data-copy]", "This browser keeps no files of this site").await;
    s.wait_until(
        "!document.querySelector('[data-copy] button') && !document.documentElement.hasAttribute('data-offline')",
    )
    .await;
    s.assert_quiet().await;
});
