//! What a reader brings in stays where it is: nothing of it is sent, and nothing of it is run.

use crate::{
    decide::choose,
    fixture,
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};
use serde_json::json;

/// A word that no file of the site holds.
const MARK: &str = "quagga";
/// Each would run, or load something, if it were taken for more than text.
const INJECTIONS: [&str; 14] = [
    "<script>self.hit=1</script>",
    "<img src=x onerror=self.hit=1>",
    "<svg onload=self.hit=1>",
    "<svg><animate onbegin=self.hit=1 attributeName=x dur=1s>",
    "\"><script>self.hit=1</script>",
    "' autofocus onfocus='self.hit=1",
    "\" autofocus onfocus=\"self.hit=1",
    "</textarea><img src=x onerror=self.hit=1>",
    "</style></title><img src=x onerror=self.hit=1>",
    "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
    "<a href=\"javascript:self.hit=1\">a</a>",
    "[a](javascript:self.hit=1)",
    "<math><mtext><table><mglyph><style><img src=x onerror=self.hit=1>",
    "&lt;img src=x onerror=self.hit=1&gt;&#60;img src=x onerror=self.hit=1&#62;",
];

/// Sets a field as typing does.
async fn fill(s: &Session, field: &str, text: &str) {
    s.wait_for(field).await;
    s.execute(&format!(
        "const field = document.querySelector({}); field.focus(); field.value = {}; \
         for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {{ bubbles: true }}))",
        json!(field),
        json!(text)
    ))
    .await;
}

/// Does everything that takes a text of the reader's, with this one.
async fn walk(s: &Session, text: &str) {
    s.goto("decide/#step=crew").await;
    started(s).await;
    choose(s, "crew", &["few"]).await;
    choose(s, "place", &["boat"]).await;
    s.goto("result/").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    fill(s, "#own", text).await;
    s.click(".own button").await;
    s.wait_until("location.hash.includes('own.')").await;
    s.click(".ranking > li summary").await;
    fill(s, "#others", &format!("{text}\nresult/#v=1&crew=many&own.1=~x~")).await;
    s.click(".together form button").await;
    s.wait_text(".together", "Link 1 holds no answers.").await;
    s.click(".keep button").await;
    fill(s, "#decision-name", text).await;
    s.click(".keep form button").await;
    s.wait_text(".keep", "Kept as").await;
    // A printer's dialog would stay open.
    s.execute("window.print = () => {}; [...document.querySelectorAll('.share button, .teams button')].forEach(button => button.click())").await;
    s.wait_text(".share [role=status]", ".").await;
    fill(s, "#pad", text).await;
    s.wait_until("localStorage.getItem('plumbline.v1.reading')").await;
    s.goto("decisions/").await;
    started(s).await;
    s.wait_until("document.querySelector('.decisions-list textarea') !== null").await;
    fill(s, ".decisions-list textarea", text).await;
    s.wait_until("localStorage.getItem('plumbline.v1.decisions').includes('\"note\"')").await;
    s.goto("articles/two-invented-databases/").await;
    started(s).await;
    s.wait_until("document.querySelector('main [data-live=reading]')?.dataset.ready === ''").await;
    s.click(".margin button").await;
    fill(s, ".margin textarea", text).await;
    s.wait_until("localStorage.getItem('plumbline.v1.reading').includes('\"notes\"')").await;
    s.click("header .find").await;
    fill(s, "#search-words", text).await;
    s.wait_until("/fits|found|best/.test(document.querySelector('.search-box [role=status]').textContent)").await;
    s.goto("compare/").await;
    started(s).await;
    s.wait_for("[data-ready] #find").await;
    fill(s, "#find", text).await;
    s.wait_until("location.hash.includes('find')").await;
}

in_every_browser!(nothing_that_a_reader_does_is_sent, fixture::site().start(), async |s| {
    walk(s, MARK).await;
    let origin = s.server.url("");
    let sent = s.server.asked();
    assert!(sent.len() > 30, "{} requests", sent.len());
    for asked in sent {
        let (line, headers) = asked.split_once('\n').unwrap();
        assert!(line.starts_with("GET /") && !line.contains('?'), "{asked}");
        assert!(!headers.contains("content-length") && !headers.contains("cookie"), "{asked}");
        let lower = asked.to_lowercase();
        for told in [MARK, "crew=", "place=", "v=1&", "own."] {
            assert!(!lower.contains(told), "{told} is in {asked}");
        }
    }
    // What goes elsewhere does not reach this server: the page's own list tells.
    let elsewhere = format!(
        "return performance.getEntriesByType('resource').map(({{ name }}) => name).filter(name => !name.startsWith('{origin}'))"
    );
    assert_eq!(s.execute(&elsewhere).await, json!([]));
    s.assert_quiet().await;
});

in_every_browser!(nothing_that_a_reader_writes_is_run, fixture::site().start(), async |s| {
    let nothing = "self.hit === undefined && document.querySelector('img[src=x], [onerror], [onfocus], [onload], [onbegin], \
                   [srcdoc], a[href^=javascript]') === null";
    walk(s, &INJECTIONS.join("\n")).await;
    s.wait_until(nothing).await;
    // All of it in the lists, and as names, which hold less.
    let one = |text: &str| json!({ "name": text, "note": text, "link": "v=1&crew=few", "headline": text, "changed": text, "made": text });
    let all: serde_json::Map<_, _> =
        INJECTIONS.iter().enumerate().map(|(at, text)| (at.to_string(), one(text))).collect();
    let all = json!({ "plumbline": "decisions", "v": 1, "decisions": all }).to_string();
    s.execute(&format!("localStorage.setItem('plumbline.v1.decisions', {})", json!(all))).await;
    for path in ["decisions/", "result/", "articles/two-invented-databases/", "articles/"] {
        s.goto(path).await;
        started(s).await;
        s.wait_for("[data-ready]").await;
        s.wait_until(nothing).await;
    }
    for text in INJECTIONS {
        for page in ["result", "compare", "decide"] {
            s.browser.goto("about:blank").await.unwrap();
            s.browser
                .goto(s.server.url(&format!("{page}/#v=1&crew=few&own.1={text}&{text}&find={text}")))
                .await
                .unwrap();
            started(s).await;
            s.wait_for("[data-ready]").await;
            if page == "result" {
                fill(s, "#own", text).await;
                s.click(".own button").await;
                s.wait_until("location.hash.includes('own.')").await;
            }
            s.wait_until(nothing).await;
        }
    }
    s.assert_quiet().await;
});
