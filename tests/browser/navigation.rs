//! Going from page to page without leaving the app, at the root of a host and in a folder of it.

use crate::{
    fixture,
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

/// The window shows what the fragment of the address names.
const AT_THE_PLACE_NAMED: &str = "location.hash.length > 1 && scrollY > 300
    && Math.abs(document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top) < innerHeight";

/// A window in which each of these pages is some windows long.
async fn in_a_small_window(s: &Session) {
    s.set_window(640, 360).await;
}

async fn walk(s: &Session) {
    in_a_small_window(s).await;
    s.goto("").await;
    started(s).await;
    s.execute("window.sameVisit = true").await;

    s.click(".doors a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.wait_until("document.title.startsWith('Articles')").await;
    s.wait_until("document.activeElement.id === 'main'").await;
    s.click(".articles li:first-child h2 a").await;
    s.wait_for("article .summary").await;
    assert!(s.path().await.starts_with("articles/"), "{}", s.path().await);
    let title = s.text("h1").await;

    // A link to a place in the page goes there and nowhere else.
    s.click(".contents li:nth-child(3) a").await;
    s.wait_until(AT_THE_PLACE_NAMED).await;
    s.click(".neighbours a[rel]").await;
    s.wait_until(&format!("document.querySelector('h1').textContent !== {}", serde_json::json!(title))).await;
    // The next page is seen from its top, whatever takes the focus there.
    s.wait_until("document.activeElement.id === 'main'").await;
    s.next_frames().await;
    s.wait_until("scrollY === 0").await;
    s.click(".crumbs a").await;
    s.wait_text("h1", "Articles").await;
    s.click(".topics a").await;
    s.wait_text("h1", "Articles on").await;
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelector('h1').textContent === 'Articles'").await;

    s.click("nav a[href='compare/']").await;
    s.wait_for(".comparison").await;
    s.wait_until("document.title.startsWith('Compare')").await;
    s.wait_for("nav a[aria-current=page][href='compare/']").await;
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelector('h1').textContent === 'Articles'").await;
    s.browser.forward().await.unwrap();
    s.wait_for(".comparison").await;

    s.click("footer a[href='method/']").await;
    s.wait_text("h1", "Method").await;
    s.click("article a[href='compare/#rows=marks']").await;
    s.wait_until("document.querySelectorAll('.comparison tbody:not([hidden])').length === 1").await;

    s.wait_until("window.sameVisit === true").await;
    s.assert_quiet().await;
    assert_eq!(s.server.missed(), Vec::<String>::new());
}

in_every_browser!(at_the_root, fixture::site().start(), walk);
in_every_browser!(in_a_folder, fixture::site().at("/a/b/").start(), walk);

in_every_browser!(coming_back_is_where_one_was, fixture::site().start(), async |s| {
    in_a_small_window(s).await;
    for page in ["articles/two-invented-databases/", "compare/", "result/#v=1&signals=drum"] {
        s.goto(page).await;
        started(s).await;
        s.wait_until("document.documentElement.scrollHeight > 3 * innerHeight").await;
        s.execute("window.sameVisit = true").await;
        s.click("footer a[href='about/']").await;
        s.wait_text("h1", "About").await;
        s.browser.back().await.unwrap();
        s.wait_until("document.querySelector('h1').textContent !== 'About' && scrollY > 2 * innerHeight").await;
        s.wait_until("window.sameVisit === true").await;
        s.assert_quiet().await;
    }
});

// Also where the address names a place that the reader has left; a link to that place still leads to it.
in_every_browser!(coming_back_leads_to_no_other_place, fixture::site().start(), async |s| {
    in_a_small_window(s).await;
    s.goto("articles/two-invented-databases/").await;
    started(s).await;
    s.click(".contents li:nth-child(2) a").await;
    s.wait_until(AT_THE_PLACE_NAMED).await;
    s.execute("window.sameVisit = true").await;
    let place = s.path().await;
    s.click("footer a[href='about/']").await;
    s.wait_text("h1", "About").await;
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelector('h1').textContent !== 'About'").await;
    // Whoever scrolls last decides.
    for _ in 0..3 {
        s.next_frames().await;
    }
    s.wait_until("scrollY > document.documentElement.scrollHeight - 2 * innerHeight").await;
    s.execute(&format!("document.querySelector('footer a[href=\"about/\"]').setAttribute('href', {place:?})")).await;
    s.click("footer a[href='method/']").await;
    s.wait_text("h1", "Method").await;
    s.click(&format!("footer a[href={place:?}]")).await;
    s.wait_until(&format!("{AT_THE_PLACE_NAMED} && window.sameVisit === true")).await;
    s.assert_quiet().await;
});

in_every_browser!(a_missing_page_says_so, fixture::site().at("/a/b/").start(), async |s| {
    s.goto("nothing-here").await;
    s.wait_text("h1", "This page is not here").await;
    started(s).await;
    s.click("main a.button").await;
    s.wait_for(".doors").await;
    s.assert_quiet().await;
    // Within the app as well, where the address comes from a link that has gone.
    s.execute("document.querySelector('.doors a').setAttribute('href', 'articles/gone/')").await;
    s.click(".doors a").await;
    s.wait_text("h1", "This page is not here").await;
    s.click("main a.button").await;
    s.wait_for(".doors").await;
});

in_every_browser!(the_file_of_a_page_is_no_part_of_its_address, fixture::site().start(), async |s| {
    s.goto("result/index.html#v=1&data=NOW&signals=drum").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    assert!(s.path().await.starts_with("result/#v=1"), "{}", s.path().await);
    s.assert_quiet().await;
});

// Safari refuses after a hundred changes in half a minute.
in_every_browser!(a_history_that_refuses_stops_nobody, fixture::site().start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_text(".progress", "Question 1 of").await;
    s.execute(
        "history.pushState = history.replaceState = () => { throw new DOMException('too often', 'SecurityError') }",
    )
    .await;
    s.click(".question button[type=submit]").await;
    s.wait_text(".progress", "Question 2 of").await;
    s.assert_quiet().await;
});

in_every_browser!(html_that_runs_something_is_refused, fixture::site().start(), async |s| {
    s.goto("about/").await;
    s.wait_until("!globalThis.trustedTypes || trustedTypes.defaultPolicy").await;
    let set = |html: &str| {
        format!(
            "(() => {{ try {{ document.createElement('p').innerHTML = {html:?}; return 'set' }} catch {{ return 'refused' }} }})()"
        )
    };
    s.wait_until(&format!("{} === 'set'", set("<b title='on the one hand'>text</b>"))).await;
    s.assert_quiet().await;
    // Where the browser knows such policies at all; some complain of what they refuse.
    for html in ["<script>1</script>", "<img src=x onerror=1>", "<a href='javascript:1'>x</a>"] {
        s.wait_until(&format!("!globalThis.trustedTypes || {} === 'refused'", set(html))).await;
    }
});

in_every_browser!(a_page_that_is_about_to_be_opened_is_fetched_before, fixture::site().start(), async |s| {
    s.goto("about/").await;
    started(s).await;
    s.execute(
        "const fetched = window.fetch; window.asked = []; \
         window.fetch = (...of) => { window.asked.push(String(of[0].url ?? of[0])); return fetched(...of); };",
    )
    .await;
    let asked = |page: &str| format!("window.asked.filter(address => address.endsWith('/{page}/')).length");
    s.execute("document.querySelector('nav a[href=\"articles/\"]').focus()").await;
    s.wait_until(&format!("{} === 1", asked("articles"))).await;
    // It is fetched once.
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.wait_until(&format!("{} === 1", asked("articles"))).await;
    // What lost the focus at once is not: its time is over before that of what has it now.
    s.execute("for (const page of ['compare', 'decide']) document.querySelector(`nav a[href='${page}/']`).focus()")
        .await;
    s.wait_until(&format!("{} === 1", asked("decide"))).await;
    s.wait_until(&format!("{} === 0", asked("compare"))).await;
    s.assert_quiet().await;
});

in_every_browser!(a_page_that_is_long_in_coming_says_so, fixture::site().start(), async |s| {
    s.goto("about/").await;
    started(s).await;
    s.execute(
        "const fetched = window.fetch; \
         window.fetch = (...asked) => new Promise(resolve => { window.letGo = () => resolve(fetched(...asked)); });",
    )
    .await;
    s.click("nav a[href='articles/']").await;
    s.wait_for("html[data-waiting]").await;
    s.execute("window.letGo()").await;
    s.wait_text("h1", "Articles").await;
    s.wait_until("!document.documentElement.hasAttribute('data-waiting')").await;
    s.assert_quiet().await;
});
