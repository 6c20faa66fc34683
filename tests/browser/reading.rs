//! What a page that is read offers beyond its text: sources in place, words that are explained, code to copy, search.

use crate::{
    fixture::{self, name},
    pages::started,
    support::scenario::in_every_browser,
};
use thirtyfour::Key;

const ARTICLE: &str = "articles/two-invented-databases/";

in_every_browser!(a_source_opens_where_it_is_cited, fixture::site().start(), async |s| {
    s.goto(ARTICLE).await;
    started(s).await;
    s.execute("document.querySelector('.text a.cite').focus()").await;
    s.keys(Key::Enter + "").await;
    s.wait_text(".opened-note", "confidence").await;
    // It stands right below what cites it, has the focus, and gives it back.
    s.wait_until(
        "document.querySelector('.text a.cite').closest('p').nextElementSibling.matches('.opened-note:focus')",
    )
    .await;
    s.wait_until("location.hash === ''").await;
    s.keys(Key::Escape + "").await;
    s.wait_until("!document.querySelector('.opened-note') && document.activeElement.matches('a.cite')").await;
    // Where one is in the page is marked.
    s.execute("document.querySelector('#the-end').scrollIntoView()").await;
    s.wait_for(".contents a[aria-current][href$='#the-end']").await;
    // The note at the foot leads back to the place.
    s.click(".sources li:first-child a[href*='cite-1']").await;
    s.wait_until("location.hash === '#cite-1'").await;
    s.assert_quiet().await;
});

in_every_browser!(a_word_of_the_trade_leads_to_what_it_means, fixture::site().start(), async |s| {
    s.goto(ARTICLE).await;
    started(s).await;
    s.wait_until("document.querySelectorAll('a.term[href=\"glossary/#shelf\"]').length === 1").await;
    s.click("a.term[href='glossary/#shelf']").await;
    s.wait_text("#shelf + dd", "invented things stand").await;
    s.assert_quiet().await;
});

in_every_browser!(the_site_is_searched_by_keys, fixture::site().start(), async |s| {
    s.goto("about/").await;
    started(s).await;
    s.keys("/").await;
    s.wait_until("document.activeElement.id === 'search-words'").await;
    s.wait_text(".search-box", "Nothing you type leaves this device").await;
    // One letter is wrong.
    s.keys("databeses").await;
    s.wait_text("#search-found", "Two invented databases").await;
    s.keys(Key::Down + "").await;
    s.wait_until("document.querySelector('#search-1').getAttribute('aria-selected') === 'true'").await;
    s.keys(Key::Up + "").await;
    s.keys(Key::Enter + "").await;
    s.wait_text("h1", "Two invented databases").await;
    s.wait_until("!document.querySelector('.search-box').open").await;
    // By the button, and for a value.
    s.click("header .find").await;
    s.keys(name("heron")).await;
    s.wait_text("#search-found", name("heron")).await;
    s.keys(Key::Escape + "").await;
    s.wait_until("!document.querySelector('.search-box').open").await;
    s.assert_quiet().await;
});

in_every_browser!(what_nobody_sees_at_once_waits_for_the_reader, fixture::site().start(), async |s| {
    let fetched =
        |what: &str| format!("performance.getEntriesByType('resource').some(({{ name }}) => name.includes('{what}'))");
    s.goto("result/#v=1&data=NOW&crew=few&place=boat").await;
    s.wait_for("#weight-order").await;
    assert!(!s.execute(&format!("return {}", fetched("-details.wasm"))).await.as_bool().unwrap());
    started(s).await;
    s.wait_for(".report").await;
    s.wait_until(&fetched("-details.wasm")).await;
    // A page to be read has no program before.
    s.goto(ARTICLE).await;
    s.wait_for("h1").await;
    assert!(!s.execute(&format!("return {}", fetched(".wasm"))).await.as_bool().unwrap());
    started(s).await;
    s.wait_until(&fetched(".wasm")).await;
    s.assert_quiet().await;
});

in_every_browser!(a_line_shows_how_far_an_article_was_read, fixture::site().start(), async |s| {
    let read = "document.querySelector('.progress-line').value";
    s.set_window(1000, 400).await;
    s.goto("articles/two-invented-databases/").await;
    started(s).await;
    s.wait_until(&format!("document.querySelectorAll('.progress-line').length === 1 && {read} < 0.9")).await;
    s.execute("document.querySelector('.text > :last-child').scrollIntoView({ block: 'end' })").await;
    s.wait_until(&format!("{read} === 1")).await;
    // Only an article is read from its beginning to its end.
    s.click("nav a[href='articles/']").await;
    s.wait_text("h1", "Articles").await;
    s.wait_until("!document.querySelector('.progress-line')").await;
    // Coming back brings it back, once.
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelectorAll('.progress-line').length === 1").await;
    s.assert_quiet().await;
});
