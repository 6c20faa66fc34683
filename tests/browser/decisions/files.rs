//! Decisions as files: what was saved comes back, and whatever else is brought changes nothing and runs nothing.

use super::{LINK, NAMES, bring, document, hold, one, open, three};
use crate::{
    fixture,
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Names in fields and in texts that would run something, were they HTML.
const RUNS: [&str; 4] = [
    "<img src=x onerror=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "\" autofocus onfocus=alert(1) x=\"",
    "<iframe srcdoc='<script>alert(1)</script>'>",
];

/// Keeps what is saved as `window.saved`, and the name of its file as `window.file`.
async fn keeps_files(s: &Session) {
    s.execute(
        "const made = URL.createObjectURL; \
         URL.createObjectURL = (blob) => { blob.text().then(text => window.saved = text); return made.call(URL, blob); }; \
         HTMLAnchorElement.prototype.click = function () { window.file = this.download; };",
    )
    .await;
}

in_every_browser!(a_file_brings_back_what_was_saved, fixture::site().start(), async |s| {
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    keeps_files(s).await;
    s.click(".files button").await;
    s.wait_until("window.file === 'decisions.json' && window.saved").await;
    let saved = s.execute("return window.saved").await.as_str().unwrap().to_owned();
    s.click("[data-of='2'] [data-does=save]").await;
    s.wait_until(
        "window.file === 'decision-second.json' && Object.keys(JSON.parse(window.saved).decisions).join() === '2'",
    )
    .await;
    // The very file: nothing is there twice.
    bring(s, "same.json", &json!(saved).to_string()).await;
    s.wait_text(".outcome", "From “same.json”: 3 here already.").await;
    // Where nothing is kept, all of it comes back.
    s.goto("about/").await;
    s.execute("localStorage.clear()").await;
    open(s).await;
    s.wait_text(".empty", "No decision is kept").await;
    bring(s, "all.json", &json!(saved).to_string()).await;
    s.wait_text(".outcome", "From “all.json”: 3 added.").await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    // Another state of the same is one more.
    bring(s, "other.json", &json!(saved.replace("Second", "Other")).to_string()).await;
    s.wait_text(".outcome", "1 added, 1 of them beside another state").await;
    s.wait_until(&format!("{NAMES} === 'First,Other (from the file),Second,Third' || {NAMES} === 'First,Second,Other (from the file),Third'"))
        .await;
    s.assert_quiet().await;
});

in_every_browser!(what_is_no_such_file_changes_nothing, fixture::site().start(), async |s| {
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    let newer = three().replace("\"v\":1", "\"v\":2");
    for (name, content, told) in [
        ("list.json", json!("[1, 2]").to_string(), "no file of decisions of this site"),
        ("picture.png", "new Uint8Array([137, 80, 78, 71, 0, 255])".to_owned(), "no file of decisions of this site"),
        ("newer.json", json!(newer).to_string(), "newer version"),
        ("large.json", "new Uint8Array(50000000)".to_owned(), "more than 5 MB"),
    ] {
        bring(s, name, &content).await;
        s.wait_text(".outcome", &format!("“{name}”")).await;
        s.wait_text(".outcome", told).await;
        s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    }
    let half = document(&[("7", one("Half", "2020-02-02"))]);
    bring(s, "half.json", &json!(&half[..half.len() - 30]).to_string()).await;
    s.wait_text(".outcome", "cut off or damaged").await;
    s.wait_until(&format!("{NAMES}.includes('Half') && {NAMES}.includes('First,Second,Third')")).await;
    // Dropped on the page it is taken as well.
    s.execute(&format!(
        "const brought = new DataTransfer(); brought.items.add(new File([{}], 'dropped.json')); \
         document.querySelector('main').dispatchEvent(new DragEvent('drop', {{ dataTransfer: brought, bubbles: true, cancelable: true }}))",
        json!(document(&[("8", one("Dropped", "2020-05-05"))]))
    ))
    .await;
    s.wait_until(&format!("{NAMES}.includes('Dropped')")).await;
    s.assert_quiet().await;
});

in_every_browser!(nothing_that_a_reader_brings_runs, fixture::site().start(), async |s| {
    let all: Vec<(String, Value)> = RUNS
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let said = json!({ "name": text, "note": text, "headline": text, "said": "2020-02-02", "link": text, "made": "2020-01-01", "changed": "2020-02-02" });
            (at.to_string(), said)
        })
        .collect();
    let all: Vec<(&str, Value)> = all.iter().map(|(id, one)| (id.as_str(), one.clone())).collect();
    open(s).await;
    s.execute("window.alert = () => { throw new Error('it ran') }").await;
    bring(s, RUNS[0], &json!(document(&all)).to_string()).await;
    s.wait_until("document.querySelectorAll('.decisions-list > li').length === 4").await;
    for (at, text) in RUNS.iter().enumerate() {
        for field in ["name", "text"] {
            let value = format!("document.querySelector(\"[id='{field}.{at}']\").value");
            s.wait_until(&format!("{value} === {}", json!(text))).await;
        }
    }
    s.wait_text(".decisions-list", "onerror=alert(1)").await;
    // Deleted, refused, and as a name on the result.
    s.click("[data-of='0'] [data-does=delete]").await;
    s.wait_text("[data-of='0']", "is deleted").await;
    s.click("[data-of='1'] [data-does=open]").await;
    s.wait_text(".outcome", "cannot be used here").await;
    s.wait_until("!document.querySelector('main :is(script, iframe, img, object)')").await;
    s.goto(&format!("result/#{}", LINK.replace("2020-02-02", "NOW"))).await;
    started(s).await;
    s.click(".resume button:last-of-type").await;
    s.click(".keep button").await;
    s.wait_until("document.activeElement.id === 'decision-name'").await;
    // A driver types at the end of what is marked.
    s.execute("document.activeElement.value = ''").await;
    s.keys(RUNS[0]).await;
    s.keys(Key::Enter + "").await;
    s.wait_text(".keep", "Kept as “<img src=x onerror=alert(1)>”").await;
    s.wait_until("!document.querySelector('main :is(script, iframe, img, object)')").await;
    s.assert_quiet().await;
});
