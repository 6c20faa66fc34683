//! What readers keep beside the articles: marks, notes, the notepad, and lists that follow them.

use crate::{
    evidence::on,
    fixture::{self, label},
    pages::started,
    storage::{DENIED, FULL, first},
    support::{scenario::in_every_browser, session::Session},
};
use thirtyfour::Key;

const SLUG: &str = "two-invented-databases";
const ARTICLE: &str = "articles/two-invented-databases/";
const READ: &str = ".yours [data-does=mark]";
const USEFUL: &str = ".yours [data-does=star]";
const NOTE: &str = "document.querySelector('.margin textarea')";
const KEPT: &str = "JSON.parse(localStorage.getItem('plumbline.v1.reading'))";

async fn open(s: &Session, path: &str) {
    s.goto(path).await;
    started(s).await;
    s.wait_until("document.querySelector('main [data-live=reading]')?.dataset.ready === ''").await;
}

/// Writes into a field as a reader does, who sees that it is kept.
async fn write(s: &Session, field: &str, text: &str) {
    s.click(field).await;
    s.keys(text).await;
    s.wait_until(&format!("document.querySelector('{field}').value.endsWith('{text}')")).await;
}

async fn set(s: &Session, document: &str) {
    s.goto("about/").await;
    s.execute(&format!("localStorage.setItem('plumbline.v1.reading', {})", serde_json::json!(document))).await;
}

in_every_browser!(
    what_is_marked_and_noted_is_there_again,
    fixture::site().alter("", on("2020-03-01")).start(),
    async |s| {
        open(s, ARTICLE).await;
        s.click(READ).await;
        s.wait_text(".yours", "Read on 2020-03-01.").await;
        s.click(USEFUL).await;
        s.click(".margin button").await;
        s.wait_until("document.activeElement.matches('.margin textarea')").await;
        s.keys("Mind the shelf").await;
        s.wait_text(".noted", "Mind the shelf").await;
        s.click(".yours details summary").await;
        write(s, "#pad", "Ours is small").await;
        s.wait_until(&format!("{KEPT}.pad === 'Ours is small'")).await;
        s.browser.refresh().await.unwrap();
        started(s).await;
        s.wait_text(".yours", "Read on 2020-03-01.").await;
        for button in [READ, USEFUL] {
            s.wait_for(&format!("{button}[aria-pressed=true]")).await;
        }
        s.wait_until(&format!("{NOTE}.checkVisibility() && {NOTE}.value === 'Mind the shelf'")).await;
        // A note leads to its section, and is gone once it is empty.
        s.wait_until(&format!("document.querySelector('.noted a').getAttribute('href') === '{ARTICLE}#the-manuals'"))
            .await;
        // The list tells, by words and shapes.
        s.click(".crumbs a[href='articles/']").await;
        s.wait_text(&format!("[data-of={SLUG}] .marks"), "✓ Read on 2020-03-01").await;
        s.wait_text(&format!("[data-of={SLUG}] .marks"), "★ Useful to me").await;
        s.wait_until("document.querySelectorAll('.marks:not([hidden])').length === 1").await;
        // The notepad is the same below a result.
        s.goto("result/").await;
        started(s).await;
        s.wait_until("document.querySelector('#pad')?.value === 'Ours is small'").await;
        s.goto(ARTICLE).await;
        started(s).await;
        for button in [READ, USEFUL] {
            s.click(button).await;
            s.wait_for(&format!("{button}[aria-pressed=false]")).await;
        }
        s.assert_quiet().await;
    }
);

in_every_browser!(by_keys_alone, fixture::site().start(), async |s| {
    open(s, ARTICLE).await;
    s.execute("document.querySelector('.margin button').focus()").await;
    s.keys(Key::Enter + "").await;
    s.wait_until("document.activeElement.matches('.margin textarea')").await;
    s.keys("by keys").await;
    s.wait_until(&format!("{KEPT}.articles['{SLUG}'].notes['the-manuals'] === 'by keys'")).await;
    // What is written is not what is searched for.
    s.keys("/").await;
    s.wait_until(&format!("{NOTE}.value === 'by keys/' && !document.querySelector('.search-box')?.open")).await;
    s.keys(Key::Shift + Key::Tab).await;
    s.wait_until("document.activeElement.matches('.margin button[aria-expanded=true]')").await;
    s.keys(Key::Enter + "").await;
    s.wait_until(&format!("!{NOTE}.checkVisibility()")).await;
    s.execute(&format!("document.querySelector('{READ}').focus()")).await;
    s.keys(" ").await;
    s.wait_for(&format!("{READ}[aria-pressed=true]:focus")).await;
    s.keys(Key::Tab + "").await;
    s.keys(Key::Enter + "").await;
    s.wait_for(&format!("{USEFUL}[aria-pressed=true]:focus")).await;
    s.assert_quiet().await;
});

in_every_browser!(nothing_of_it_is_there_without_scripts, fixture::site().no_scripts().start(), async |s| {
    s.goto(ARTICLE).await;
    s.wait_text("h1", "Two invented databases").await;
    s.wait_until("!document.querySelector('.yours, .margin, main button, main textarea')").await;
    s.goto("articles/").await;
    s.wait_until("document.querySelectorAll('.articles > li').length === 3").await;
    s.wait_until("!document.querySelector('main select, main .marks:not([hidden])')").await;
});

in_every_browser!(two_tabs_lose_nothing_of_each_other, fixture::site().start(), async |s| {
    open(s, ARTICLE).await;
    // Told of, and not heard of yet, when something is changed here: all of it counts.
    let elsewhere = r#"{"v":1,"articles":{"two-invented-databases":{"star":true,"notes":{"the-manuals":"there"}}}}"#;
    s.execute(&format!(
        "localStorage.setItem('plumbline.v1.reading', {}); \
         dispatchEvent(new StorageEvent('storage', {{ key: 'plumbline.v1.reading' }}))",
        serde_json::json!(elsewhere)
    ))
    .await;
    s.wait_until(&format!("{NOTE}.checkVisibility() && {NOTE}.value === 'there'")).await;
    s.wait_for(&format!("{USEFUL}[aria-pressed=true]")).await;
    let later = elsewhere.replace("}}}}", "}}},\"pad\":\"later\"}");
    s.execute(&format!("localStorage.setItem('plumbline.v1.reading', {})", serde_json::json!(later))).await;
    s.click(READ).await;
    s.wait_until(&format!("{KEPT}.articles['{SLUG}'].read")).await;
    s.wait_until(&format!("{KEPT}.articles['{SLUG}'].notes['the-manuals'] === 'there' && {KEPT}.pad === 'later'"))
        .await;
    s.wait_until("document.querySelector('#pad').value === 'later'").await;
    s.assert_quiet().await;
});

in_every_browser!(denied, fixture::site().alter(ARTICLE, first(DENIED)).start(), async |s| {
    open(s, ARTICLE).await;
    s.wait_text(".yours .notice", "does not let the site keep anything").await;
    s.click(READ).await;
    s.wait_text(".yours", "Read on").await;
    s.click(".margin button").await;
    s.wait_text(".margin", "Kept only as long as this page is open").await;
    write(s, ".margin textarea", "here").await;
    s.wait_text(".noted", "here").await;
    s.assert_quiet().await;
});

in_every_browser!(full, fixture::site().alter(ARTICLE, first(FULL)).start(), async |s| {
    open(s, ARTICLE).await;
    s.wait_until("!document.querySelector('.yours .notice')").await;
    s.click(READ).await;
    s.wait_text(".yours .notice", "no room left").await;
    s.wait_text(".yours", "Read on").await;
    s.assert_quiet().await;
});

in_every_browser!(damaged, fixture::site().start(), async |s| {
    let cut =
        r#"{"v":1,"articles":{"two-invented-databases":{"star":true,"notes":{"gone":"of old"}}},"pad":"half a sent"#;
    set(s, cut).await;
    open(s, ARTICLE).await;
    s.wait_text(".yours .notice", "set aside").await;
    s.wait_for(&format!("{USEFUL}[aria-pressed=true]")).await;
    s.wait_until("document.querySelector('#pad').value === 'half a sent'").await;
    let aside = s.execute("return localStorage.getItem('plumbline.v1.reading.damaged')").await;
    assert_eq!(aside, cut);
    // The note on a section that is gone can be read, and removed.
    s.wait_text(".noted", "of old").await;
    s.click(".noted button").await;
    s.wait_until(&format!("{KEPT}.articles['{SLUG}'].notes === undefined && {KEPT}.articles['{SLUG}'].star")).await;
    s.assert_quiet().await;
});

in_every_browser!(newer, fixture::site().start(), async |s| {
    let newer = r#"{"v":2,"articles":{"two-invented-databases":{"star":true}},"more":true}"#;
    set(s, newer).await;
    open(s, ARTICLE).await;
    s.wait_text(".yours .notice", "newer version").await;
    s.wait_for(&format!("{USEFUL}[aria-pressed=true]")).await;
    s.click(READ).await;
    s.wait_text(".yours", "Read on").await;
    let kept = s.execute("return localStorage.getItem('plumbline.v1.reading')").await;
    assert_eq!(kept, newer, "what a newer version keeps was written over");
    s.assert_quiet().await;
});

in_every_browser!(everything_is_forgotten, fixture::site().start(), async |s| {
    set(s, r#"{"v":1,"pad":"a secret"}"#).await;
    s.execute("localStorage.setItem('plumbline.v1.reading.damaged', '{')").await;
    s.execute(
        "localStorage.setItem('plumbline.v1.answers', '{\"v\":1,\"answers\":\"v=1&data=2020-02-02&purpose=maps\"}')",
    )
    .await;
    open(s, ARTICLE).await;
    s.click(".yours a[href='decide/#step=check']").await;
    s.wait_text(".answers", label("purpose", "maps")).await;
    // The button for the answers leaves the notes.
    s.click(".check > .actions button").await;
    s.wait_until(&format!("localStorage.getItem('plumbline.v1.answers') === null && {KEPT}.pad === 'a secret'")).await;
    s.click(".forget summary").await;
    s.wait_text(".forget", "your notes and the notepad").await;
    s.click(".forget button").await;
    s.wait_text(".forget", "Everything is forgotten.").await;
    s.wait_until("localStorage.length === 0").await;
    open(s, ARTICLE).await;
    s.wait_until("document.querySelector('#pad').value === ''").await;
    s.assert_quiet().await;
});

const SHOWN: &str =
    "[...document.querySelectorAll('.articles > li:not([hidden])')].map(entry => entry.dataset.of).join()";

in_every_browser!(the_list_shows_what_is_asked_for, fixture::site().start(), async |s| {
    set(s, r#"{"v":1,"articles":{"two-invented-databases":{"read":"2020-03-01"},"a-third-invention":{"star":true}}}"#)
        .await;
    open(s, "articles/").await;
    let all = "two-invented-databases,a-third-invention,invented-figures";
    s.wait_until(&format!("{SHOWN} === '{all}'")).await;
    s.wait_text(".filter", "3 of 3 articles shown.").await;
    s.click("#sort option[value=title]").await;
    s.wait_until(&format!("{SHOWN} === 'a-third-invention,invented-figures,two-invented-databases'")).await;
    s.click("#mine option[value=unread]").await;
    s.wait_until(&format!("{SHOWN} === 'a-third-invention,invented-figures'")).await;
    s.wait_text(".filter", "2 of 3 articles shown.").await;
    assert_eq!(s.path().await, "articles/#mine=unread&sort=title");
    // The same address shows the same list, before any sign of the reader.
    s.browser.refresh().await.unwrap();
    s.wait_until(&format!("{SHOWN} === 'a-third-invention,invented-figures'")).await;
    s.wait_until("document.querySelector('#mine').value === 'unread'").await;
    s.click("#topic option[value=manuals]").await;
    s.wait_text(".filter", "None of 3 articles fits. Choose “All” in one of the lists.").await;
    s.click("#mine option:first-child").await;
    s.wait_until(&format!("{SHOWN} === 'two-invented-databases'")).await;
    s.click("#topic option:first-child").await;
    s.click("#sort option:first-child").await;
    s.wait_until(&format!("{SHOWN} === '{all}'")).await;
    s.click("#mine option[value=useful]").await;
    s.wait_until(&format!("{SHOWN} === 'a-third-invention'")).await;
    s.assert_quiet().await;
});
