//! Cards, staleness and the ledger: what the evidence shows of itself.

use crate::{
    fixture::{self, page, title},
    pages::started,
    support::scenario::in_every_browser,
};

const STALE: &str = "[...document.querySelectorAll('#claim-weight .stale')].some(mark => !mark.hidden)";

/// The day comes from outside.
pub fn on(day: &'static str) -> impl Fn(String) -> String {
    move |html| html.replacen("<html", &format!("<html data-day=\"{day}\""), 1)
}

in_every_browser!(a_card_is_linked_to, fixture::site().alter("", on("2020-03-01")).start(), async |s| {
    s.goto(&format!("{}#claim-weight", page("heron"))).await;
    s.wait_until(&format!("document.querySelector(':target h3').textContent.includes('{}')", title("weight"))).await;
    s.wait_text("#claim-weight", "Other readings").await;
    s.wait_text("#claim-weight", "The bird itself would weigh less").await;
    s.wait_until(&format!("!{STALE}")).await;
    s.assert_quiet().await;
});

// On a later day what is past its budget says so, here and in the table.
in_every_browser!(what_has_expired_since_is_marked, fixture::site().alter("", on("2030-01-01")).start(), async |s| {
    s.goto(&format!("{}#claim-weight", page("heron"))).await;
    s.wait_until(STALE).await;
    s.goto(&format!("{}?again#claim-lightness", page("heron"))).await;
    s.wait_text("#claim-lightness", "Some of it is stale by now").await;
    // A year of birth does not age.
    s.wait_until("document.querySelector('#claim-invented') && !document.querySelector('#claim-invented .stale')")
        .await;
    s.goto("compare/").await;
    s.wait_until("!document.querySelector('#weight .stale').hidden").await;
    // Also in a table that the app has rendered anew.
    started(s).await;
    s.click("#rows option[value=facts]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody:not([hidden])').length === 1").await;
    s.wait_until("!document.querySelector('#weight .stale').hidden").await;
    s.assert_quiet().await;
});

const SHOWN: &str = "[...document.querySelectorAll('.entry')].filter(entry => !entry.hidden)";

in_every_browser!(the_ledger_is_filtered, fixture::site().start(), async |s| {
    s.goto("claims/").await;
    started(s).await;
    s.wait_for("#verdict").await;
    s.click("#verdict option[value=contradicted]").await;
    s.wait_until(&format!("{SHOWN}.length > 0 && {SHOWN}.every(entry => entry.dataset.verdict === 'contradicted')"))
        .await;
    assert_eq!(s.path().await, "claims/#verdict=contradicted");
    s.click("#topic option[value=song]").await;
    s.wait_until(&format!("{SHOWN}.length > 0 && {SHOWN}.every(entry => entry.dataset.topic === 'song')")).await;
    // The same address shows the same entries.
    s.browser.refresh().await.unwrap();
    s.wait_until("document.querySelector('#topic')?.value === 'song'").await;
    s.wait_until(&format!("{SHOWN}.every(entry => entry.dataset.verdict === 'contradicted')")).await;
    // A link to a claim finds it, whatever was chosen: this one is of the other topic.
    let all: usize = fixture::content().ledger.disputed.iter().map(|disputed| disputed.claims.len()).sum();
    s.click(".contradiction a").await;
    s.wait_until(&format!("{SHOWN}.length === {all} && document.querySelector(':target').dataset.topic === 'weight'"))
        .await;
    s.assert_quiet().await;
});

in_every_browser!(a_long_page_is_folded_and_searched, fixture::site().start(), async |s| {
    let seen = |what: &str| format!("document.querySelector('{what}').checkVisibility()");
    s.goto(&page("heron")).await;
    s.wait_until(&format!("!({})", seen("#claim-weight h3"))).await;
    // An address leads into what is folded, opened by the browser and by the app alike.
    s.goto(&format!("{}?again#claim-weight", page("heron"))).await;
    s.wait_until(&seen("#claim-weight h3")).await;
    s.goto("about/").await;
    started(s).await;
    s.goto("claims/").await;
    started(s).await;
    s.execute("document.querySelector('.evidence a[href*=claim-]').click()").await;
    s.wait_until("document.querySelector(':target, section.card')?.closest('details.fold[open]')").await;
    // Words find what holds all of them.
    s.goto(&format!("{}?more", page("heron"))).await;
    started(s).await;
    s.wait_for(".contents input").await;
    s.click(".contents input").await;
    s.keys("MANUAL weigh").await;
    s.wait_text(".contents [role=status]", " shown.").await;
    s.wait_until(&format!("{} && !({})", seen("#claim-weight h3"), seen("#claim-food h3"))).await;
    s.execute("const field = document.querySelector('.contents input'); field.value = ''; field.dispatchEvent(new Event('input'))").await;
    s.wait_until(&format!("!({})", seen("#claim-weight h3"))).await;
    // After coming back there is one field, and it answers.
    s.click("footer a[href='about/']").await;
    s.wait_text("h1", "About").await;
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelectorAll('.contents input').length === 1").await;
    s.click(".contents input").await;
    s.keys("MANUAL weigh").await;
    s.wait_text(".contents [role=status]", " shown.").await;
    s.assert_quiet().await;
});
