//! Several people's results side by side.

use crate::{
    fixture::{self, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

const MINE: &str = "v=1&purpose=spoons&musts=light";

/// Opens a result and pastes links beside it.
async fn put(s: &Session, links: &str) {
    s.goto(&format!("result/#{MINE}")).await;
    started(s).await;
    s.wait_for("#others").await;
    s.execute(&format!("document.querySelector('#others').value = {links:?}")).await;
    s.click(".together form button").await;
}

in_every_browser!(links_are_put_side_by_side, fixture::site().start(), async |s| {
    let other = s.server.url("result/#v=1&purpose=letters&musts=light");
    put(s, &format!("{other}\n\nnonsense\n<img src=x onerror=alert(1)>")).await;
    s.wait_text(".together", "Link 2 holds no answers.").await;
    s.wait_text(".together", "Link 3 holds no answers.").await;
    s.wait_text(".together thead", "Link 1").await;
    s.wait_until("document.querySelectorAll('.together img').length === 0").await;
    // Who ranks what first, as each result alone tells it.
    for (column, link) in [MINE, "v=1&purpose=letters&musts=light"].into_iter().enumerate() {
        let first = name(&fixture::decide(link).ranking[0].alternative);
        s.wait_until(&format!(
            "[...document.querySelectorAll('.together tbody tr')].some(row => row.cells[0].textContent === '{first}' \
             && row.cells[{}].textContent === 'first')",
            column + 1
        ))
        .await;
    }
    s.wait_text(".together dl", "This result").await;
    s.click(".together a[href*='musts=light']").await;
    s.wait_until("!location.hash.includes('purpose') && location.hash.includes('musts=light')").await;
    s.assert_quiet().await;
});

in_every_browser!(equal_links_say_so, fixture::site().start(), async |s| {
    put(s, &s.server.url(&format!("result/#{MINE}"))).await;
    s.wait_text(".together", "the same answers").await;
    s.wait_until("!document.querySelector('.together table')").await;
    s.assert_quiet().await;
});

in_every_browser!(kept_decisions_are_put_side_by_side, fixture::site().start(), async |s| {
    s.goto("about/").await;
    let one = |name: &str, link: &str| serde_json::json!({ "name": name, "link": link, "made": "2020-01-01", "changed": "2020-01-01" });
    let kept = serde_json::json!({ "plumbline": "decisions", "v": 1, "decisions": {
        "1": one("Ours #2 <b>", "v=1&data=2020-02-02&purpose=letters&musts=light"), "2": one("Same", MINE),
    } });
    s.execute(&format!("localStorage.setItem('plumbline.v1.decisions', {})", serde_json::json!(kept.to_string())))
        .await;
    s.goto(&format!("result/#{MINE}")).await;
    started(s).await;
    s.wait_for("#others").await;
    s.click("#kept option[value='1']").await;
    s.execute("document.querySelector('#kept').value = '1'").await;
    s.click(".together .actions button").await;
    s.wait_until("document.querySelector('#others').value.startsWith('Ours  2 <b>: result/#v=1')").await;
    s.click(".together form button").await;
    s.wait_text(".together thead", "Ours 2 <b>").await;
    s.wait_text(".together dl", "Ours 2 <b>").await;
    s.wait_until("document.querySelector('.together [role=status] b b') === null").await;
    s.assert_quiet().await;
});
