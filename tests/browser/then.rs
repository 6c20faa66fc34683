//! A link that was made with earlier data: what it showed then, what it shows now, and why.

use crate::{
    fixture::{self, EARLIER, RISEN, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

const ANSWERS: &str = "crew=few&place=boat";

async fn open(s: &Session, version: &str) {
    s.browser.goto("about:blank").await.unwrap();
    s.goto(&format!("result/#v=1&data={version}&{ANSWERS}")).await;
    started(s).await;
    s.wait_for(".report").await;
}

in_every_browser!(an_old_link_shows_then_and_now, fixture::site().start(), async |s| {
    open(s, EARLIER).await;
    s.wait_text(".then h3", "Then and now").await;
    s.wait_text(".then", &format!("Then, with the data of {EARLIER}: ")).await;
    let (then, now) = (fixture::decided_then(ANSWERS), fixture::decide(ANSWERS));
    let of = |decision: &plumbline::decision::Decision| {
        let at = decision.ranking.iter().position(|ranked| ranked.alternative == RISEN.0).unwrap();
        (at + 1, (decision.ranking[at].score * 100.0).round())
    };
    assert_ne!(of(&then), of(&now), "the ratings of then say nothing else");
    for (column, (place, score)) in [(1, of(&then)), (2, of(&now))] {
        s.wait_until(&format!(
            "[...document.querySelectorAll('.then tbody tr')].some(row => row.cells[0].textContent === '{}' \
             && row.cells[{column}].textContent.startsWith('{place}. with {score} of 100'))",
            name(RISEN.0)
        ))
        .await;
    }
    // Each that changed is named with both ratings, and leads to its evidence.
    s.wait_text(".then .told:last-of-type", name(RISEN.0)).await;
    s.wait_until(
        "/: .+ then, .+ now \\([0-9]+ % of the weight\\)/.test(document.querySelector('.then .told:last-of-type').textContent)",
    )
    .await;
    s.wait_until("document.querySelector('.then .told:last-of-type a').getAttribute('href').includes('#claim-')").await;
    s.click(".then summary").await;
    s.wait_until("document.querySelector('.then tbody tr').checkVisibility()").await;
    // Of today's data there is no then.
    open(s, "NOW").await;
    s.wait_until("document.querySelector('.then').textContent === ''").await;
    // Data that nobody has.
    open(s, "2019-01-01").await;
    s.wait_text(".then", "cannot be worked out here any more").await;
    s.assert_quiet().await;
});

in_every_browser!(data_of_then_that_does_not_arrive_is_told, fixture::site().gone("-then.json").start(), async |s| {
    open(s, EARLIER).await;
    s.wait_text(".then .notice", "there is nothing at this address").await;
    s.wait_for(".ranking li").await;
});

in_every_browser!(a_kept_decision_leads_to_what_it_was, fixture::site().start(), async |s| {
    s.goto("about/").await;
    let one = |version: &str| {
        let link = format!("v=1&data={version}&{ANSWERS}");
        serde_json::json!({ "name": version, "link": link, "made": "2020-01-01", "changed": "2020-01-01" })
    };
    let all = serde_json::json!({ "1": one(EARLIER), "2": one("2020-02-02") });
    let kept = serde_json::json!({ "plumbline": "decisions", "v": 1, "decisions": all }).to_string();
    s.execute(&format!("localStorage.setItem('plumbline.v1.decisions', {})", serde_json::json!(kept))).await;
    s.goto("decisions/").await;
    started(s).await;
    s.wait_until("document.querySelectorAll('.decisions-list .then').length === 2").await;
    s.wait_until("document.querySelectorAll('.decisions-list .then:not([hidden])').length === 1").await;
    s.click(".decisions-list .then:not([hidden])").await;
    s.wait_text(".then h3", "Then and now").await;
    s.assert_quiet().await;
});
