//! Cards, staleness and the ledger: what the evidence shows of itself.

use crate::{
    pages::started,
    support::{scenario::in_every_browser, server::Server},
};

const STALE: &str = "[...document.querySelectorAll('#claim-fortunes .stale')].some(mark => !mark.hidden)";

in_every_browser!(a_card_is_linked_to, Server::of("dist").start(), async |s| {
    s.goto("backends/node/#claim-fortunes").await;
    s.wait_until("document.querySelector(':target h3').textContent.includes('TechEmpower')").await;
    s.wait_text("#claim-fortunes", "Other readings").await;
    s.wait_text("#claim-fortunes", "The project ended in March 2026").await;
    s.wait_until(&format!("!{STALE}")).await;
    s.assert_quiet().await;
});

/// The day comes from outside: on a later one what is past its budget says so, here and in the table.
fn later(html: String) -> String {
    html.replacen("<html", "<html data-day=\"2030-01-01\"", 1)
}

in_every_browser!(what_has_expired_since_is_marked, Server::of("dist").alter("", later).start(), async |s| {
    s.goto("backends/node/#claim-fortunes").await;
    s.wait_until(STALE).await;
    s.wait_text("#claim-throughput", "Some of it is stale by now").await;
    // A year of birth does not age.
    s.wait_until("document.querySelector('#claim-first_release .stale') === null").await;
    s.goto("compare/").await;
    s.wait_until("!document.querySelector('#fortunes .stale').hidden").await;
    // Also in a table that the app has rendered anew.
    started(s).await;
    s.click("#rows option[value=performance]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody').length === 1").await;
    s.wait_until("!document.querySelector('#fortunes .stale').hidden").await;
    s.assert_quiet().await;
});

const SHOWN: &str = "[...document.querySelectorAll('.entry')].filter(entry => !entry.hidden)";

in_every_browser!(the_ledger_is_filtered, Server::of("dist").start(), async |s| {
    s.goto("claims/").await;
    s.wait_for("#verdict").await;
    s.click("#verdict option[value=contradicted]").await;
    s.wait_until(&format!("{SHOWN}.length > 0 && {SHOWN}.every(entry => entry.dataset.verdict === 'contradicted')"))
        .await;
    assert_eq!(s.path().await, "claims/#verdict=contradicted");
    s.click("#topic option[value=performance]").await;
    s.wait_until(&format!("{SHOWN}.every(entry => entry.dataset.topic === 'performance')")).await;
    // The same address shows the same entries.
    s.browser.refresh().await.unwrap();
    s.wait_until("document.querySelector('#topic')?.value === 'performance'").await;
    s.wait_until(&format!("{SHOWN}.every(entry => entry.dataset.verdict === 'contradicted')")).await;
    // A link to a claim finds it, whatever was chosen.
    s.click(".contradiction a").await;
    s.wait_until(&format!("{SHOWN}.length > 50")).await;
    s.assert_quiet().await;
});
