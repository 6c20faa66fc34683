//! What is printed: a result on one page first, with all that one takes to a meeting.

use crate::{
    fixture,
    support::{scenario::in_every_browser, session::Session},
};

/// A WebDriver prints, but what it printed cannot be read. So the rules for paper count on the screen.
pub async fn as_on_paper(s: &Session) {
    s.execute(
        "for (const sheet of document.styleSheets) {
           const walk = (rules) => { for (const rule of rules) {
             if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
             if (rule.cssRules) walk(rule.cssRules);
           } };
           walk(sheet.cssRules);
         }",
    )
    .await;
}

in_every_browser!(a_printed_result_begins_with_one_page, fixture::site().start(), async |s| {
    s.goto("result/#v=1&crew=few&signals=drum").await;
    s.wait_for(".ranking > li").await;
    s.execute("dispatchEvent(new Event('touchstart'))").await;
    s.wait_for(".report").await;
    as_on_paper(s).await;
    s.execute("dispatchEvent(new Event('beforeprint'))").await;
    s.wait_until("document.querySelector('.ranking > li details[open] .why li')").await;
    // First what was found and the ranking, then what it was made from.
    let top = |what: &str| format!("document.querySelector('{what}').getBoundingClientRect().top");
    s.wait_until(&format!(
        "{} < {} && {} < {} && {} < {}",
        top(".headline"),
        top(".ranking"),
        top(".ranking"),
        top(".priorities"),
        top(".priorities"),
        top(".report")
    ))
    .await;
    // Reasons of the first only, and nothing that cannot be used on paper.
    let seen =
        |what: &str| format!("[...document.querySelectorAll('{what}')].filter(e => e.getClientRects().length).length");
    s.wait_until(&format!("{} === 1", seen(".ranking > li > details"))).await;
    s.wait_until(&format!("{} === 0", seen("header nav, .find, .controls, .leaders, .parts select, footer"))).await;
    s.assert_quiet().await;
});
