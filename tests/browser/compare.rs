//! The table: what is shown follows the address and the other way round.

use crate::{
    fixture::{self, all_names, name, names, page},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};
use thirtyfour::Key;

/// Waits until the table shows these, in this order.
pub async fn shows(s: &Session, names: &str) {
    const HEADS: &str =
        "[...document.querySelectorAll('.comparison thead th:not([hidden]) > a')].map(a => a.textContent).join()";
    s.wait_until(&format!("{HEADS} === '{names}'")).await;
}

/// Waits until a cell opens in place. The app is there before the data is, and until then a cell is a link to its page.
pub async fn cells_open(s: &Session) {
    started(s).await;
    s.wait_for("[data-ready]").await;
}

in_every_browser!(the_table_follows_the_controls, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    shows(s, &all_names()).await;
    s.goto("compare/#show=heron.owl.plover.wren").await;
    shows(s, &names(["heron", "owl", "plover", "wren"])).await;

    s.click("input[name=show][value=owl]").await;
    shows(s, &names(["heron", "plover", "wren"])).await;
    assert_eq!(s.path().await, "compare/#show=heron.plover.wren");

    let rows = "document.querySelectorAll('.comparison tbody:not([hidden]) tr:not([hidden])').length";
    let all = s.execute(&format!("return {rows}")).await.as_u64().unwrap();
    s.click("#differ").await;
    s.wait_until(&format!("{rows} < {all}")).await;
    // They all stand on a shelf, and two of three covers are alike.
    s.wait_until("document.querySelector('#shelf').hidden && !document.querySelector('#colour').hidden").await;

    s.click("#rows option[value=facts]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody:not([hidden])').length === 1").await;
    s.click("#sort option[value=replies]").await;
    shows(s, &names(["plover", "wren", "heron"])).await;
    assert_eq!(s.path().await, "compare/#show=heron.plover.wren&rows=facts&differ=1&sort=replies");

    // The same address shows the same table, with its controls set.
    s.browser.refresh().await.unwrap();
    started(s).await;
    shows(s, &names(["plover", "wren", "heron"])).await;
    s.wait_until("document.querySelector('#differ').checked && document.querySelector('#rows').value === 'facts'")
        .await;
    s.wait_until("!document.querySelector('input[value=owl]').checked").await;
    s.assert_quiet().await;
});

in_every_browser!(the_table_is_there_again_after_another_page, fixture::site().start(), async |s| {
    let groups = fixture::content().catalog.groups.len();
    s.goto("compare/").await;
    started(s).await;
    s.click("nav a[href='decide/']").await;
    s.wait_text(".progress", "Question 1").await;
    s.click("nav a[href='compare/']").await;
    shows(s, &all_names()).await;
    s.click("#rows option[value=marks]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody:not([hidden])').length === 1").await;
    s.click("#rows option[value='']").await;
    s.wait_until(&format!("document.querySelectorAll('.comparison tbody:not([hidden])').length === {groups}")).await;
    s.click("#differ").await;
    s.wait_until("document.querySelector('#differ').checked && document.querySelector('#shelf').hidden").await;
    s.click("#differ").await;
    s.wait_until("!document.querySelector('#shelf').hidden").await;
    s.assert_quiet().await;
});

in_every_browser!(a_cell_opens_to_its_evidence, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    cells_open(s).await;
    let cell =
        |criterion: &str, alternative: &str| format!("#{criterion} a[href='{}#claim-{criterion}']", page(alternative));
    s.click(&cell("weight", "heron")).await;
    // Value, source, its date, confidence and why, age, what to know of every value and of this one, another reading.
    for part in [
        "3 kg",
        "An invented weighing of manuals",
        "2020-01",
        "low. It is made up",
        "Fresh until",
        "Nobody has put one on a scale",
        "The bird itself would weigh less",
        "4 kg (with the cover)",
    ] {
        s.wait_text("dialog[open]", part).await;
    }
    // The report is a message with what was read filled in; nothing is sent.
    s.wait_until(
        "[...document.querySelectorAll('dialog .links a[href^=mailto]')].map(a => decodeURIComponent(a.href)) \
         .filter(message => message.includes('Invented Heron') && message.includes('3\u{a0}kg')).length === 1",
    )
    .await;
    s.click("dialog [data-do=close]").await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    // What is unknown says where we looked.
    s.click(&cell("replies", "gull")).await;
    s.wait_text("dialog[open]", "unknown").await;
    s.wait_text("dialog[open]", "Asked it for an hour").await;
    s.click("dialog [data-do=close]").await;
    // A rating tells its range and what it rests on.
    s.click(&cell("calm", "heron")).await;
    s.wait_text("dialog[open]", "Our judgement").await;
    s.wait_text("dialog[open]", "range").await;
    s.wait_text("dialog[open] .rests", fixture::title("weight")).await;
    s.assert_quiet().await;
});

in_every_browser!(a_cell_opens_by_the_keyboard, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    cells_open(s).await;
    s.execute("document.querySelector('#food td a').focus()").await;
    s.keys(Key::Enter).await;
    s.wait_text("dialog[open]", "Confidence").await;
    s.wait_until("document.querySelector('dialog').contains(document.activeElement)").await;
    s.keys(Key::Escape).await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    s.wait_until("document.activeElement.closest('#food') !== null").await;
    // Back closes it as well, and stays on the page.
    s.keys(Key::Enter).await;
    s.wait_for("dialog[open]").await;
    s.browser.back().await.unwrap();
    s.wait_until("!document.querySelector('dialog[open]')").await;
    assert_eq!(s.path().await, "compare/");
    s.assert_quiet().await;
});

in_every_browser!(the_last_one_shown_stays, fixture::site().start(), async |s| {
    s.goto("compare/#show=heron&sort=nothing&junk").await;
    started(s).await;
    shows(s, name("heron")).await;
    s.wait_text(".notice", "2 parts of the address").await;
    s.click("input[name=show][value=heron]").await;
    s.wait_until("document.querySelector('input[value=heron]').checked").await;
    shows(s, name("heron")).await;
    s.assert_quiet().await;
});

in_every_browser!(what_was_compared_once_leads_to_what_is_now, fixture::site().start(), async |s| {
    s.goto("compare/#show=auk.heron").await;
    started(s).await;
    shows(s, &names(["gull", "heron", "wren"])).await;
    s.wait_text(".notice", "compared one by one now").await;
    s.goto(&page("auk")).await;
    started(s).await;
    s.click(&format!("main a[href='{}']", page("wren"))).await;
    s.wait_text("h1", name("wren")).await;
    s.assert_quiet().await;
});

in_every_browser!(what_has_the_focus_lies_beside_the_column_that_stays, fixture::site().start(), async |s| {
    s.set_window(360, 700).await;
    s.goto("compare/").await;
    cells_open(s).await;
    let first = fixture::content().catalog.alternatives[0].id.clone();
    let scroll = "document.querySelector('.scroll:has(.comparison)')";
    s.execute(&format!("{scroll}.scrollLeft = {scroll}.scrollWidth")).await;
    let cell = format!("document.querySelector('.comparison td a[href^=\"{}\"]')", page(&first));
    s.execute(&format!("{cell}.focus()")).await;
    let column = "document.querySelector('.comparison tbody th[scope=row]').getBoundingClientRect().right";
    s.wait_until(&format!("{cell}.getBoundingClientRect().left >= {column} - 1")).await;
});
