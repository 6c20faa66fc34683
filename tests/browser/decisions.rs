//! Decisions that a reader keeps: on the result, in the list, in two tabs.

mod files;

use crate::{
    accessibility::{PHONE, visit},
    decide::choose,
    fixture,
    pages::started,
    storage::{DENIED, first},
    support::{scenario::in_every_browser, session::Session},
};
use serde_json::{Value, json};
use thirtyfour::Key;

const KEPT: &str = "JSON.parse(localStorage.getItem('plumbline.v1.decisions'))";
const NAMES: &str = "[...document.querySelectorAll('.decisions-list input')].map(input => input.value).join()";
const LINK: &str = "v=1&data=2020-02-02&crew=few&place=boat";

async fn open(s: &Session) {
    s.goto("decisions/").await;
    started(s).await;
    s.wait_until("document.querySelector('.decisions-list') !== null").await;
}

fn one(name: &str, changed: &str) -> Value {
    json!({ "name": name, "link": LINK, "made": "2020-01-01", "changed": changed })
}

fn document(decisions: &[(&str, Value)]) -> String {
    let all: serde_json::Map<String, Value> =
        decisions.iter().map(|(id, one)| ((*id).to_owned(), one.clone())).collect();
    json!({ "plumbline": "decisions", "v": 1, "decisions": all }).to_string()
}

fn three() -> String {
    let mut second = one("Second", "2020-03-03");
    second["state"] = json!("decided");
    document(&[("1", one("Third", "2020-02-02")), ("2", second), ("3", one("First", "2020-04-04"))])
}

async fn store(s: &Session, text: &str) {
    s.execute(&format!("localStorage.setItem('plumbline.v1.decisions', {})", json!(text))).await;
}

async fn hold(s: &Session, text: &str) {
    s.goto("about/").await;
    store(s, text).await;
    open(s).await;
}

/// Chooses a file with this content.
async fn bring(s: &Session, name: &str, content: &str) {
    s.wait_for("#file").await;
    s.execute(&format!(
        "const brought = new DataTransfer(); brought.items.add(new File([{content}], {})); \
         const input = document.querySelector('#file'); input.files = brought.files; \
         input.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        json!(name)
    ))
    .await;
}

in_every_browser!(a_result_is_kept_and_follows_the_answers, fixture::site().start(), async |s| {
    s.goto("decide/#step=crew").await;
    started(s).await;
    choose(s, "crew", &["few"]).await;
    s.goto("result/").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    s.click(".keep button").await;
    s.wait_until("document.activeElement.id === 'decision-name'").await;
    // A driver types at the end of what is marked.
    s.execute("document.activeElement.value = ''").await;
    s.keys("Our boat").await;
    s.keys(Key::Enter + "").await;
    s.wait_text(".keep", "Kept as “Our boat”.").await;
    s.wait_until(&format!("Object.values({KEPT}.decisions)[0].link.includes('crew=few')")).await;
    s.wait_until(&format!("Object.values({KEPT}.decisions)[0].headline.length > 10")).await;
    // An answer that is given elsewhere is kept too, and the headline of the other answers is none any more.
    s.goto("decide/#step=place").await;
    started(s).await;
    s.wait_for(".question").await;
    choose(s, "place", &["boat"]).await;
    s.wait_until(&format!("Object.values({KEPT}.decisions)[0].link.includes('place=boat')")).await;
    s.wait_until(&format!("Object.values({KEPT}.decisions)[0].headline === undefined")).await;
    s.goto("result/").await;
    started(s).await;
    s.wait_text(".keep", "Kept as “Our boat”.").await;
    s.wait_until(&format!("Object.values({KEPT}.decisions)[0].headline")).await;
    // A new one leaves it alone.
    s.click(".keep a[href='decide/']").await;
    s.wait_for(".question").await;
    s.wait_until("localStorage.getItem('plumbline.v1.answers') === null").await;
    s.goto("decide/#step=crew").await;
    started(s).await;
    choose(s, "crew", &["many"]).await;
    s.wait_until(&format!(
        "Object.values({KEPT}.decisions).length === 1 && !Object.values({KEPT}.decisions)[0].link.includes('many')"
    ))
    .await;
    // What is worked on is not lost by opening another one.
    open(s).await;
    s.click("[data-does=open]").await;
    s.wait_text(".keep", "Kept as “Our boat”.").await;
    s.wait_until("location.hash.includes('place=boat')").await;
    s.wait_until(&format!(
        "Object.values({KEPT}.decisions).some(({{ name, link }}) => name.startsWith('Without a name, ') && link.includes('crew=many'))"
    ))
    .await;
    s.assert_quiet().await;
});

in_every_browser!(a_link_is_never_written_into_a_decision, fixture::site().start(), async |s| {
    s.goto("about/").await;
    store(s, &document(&[("1", one("Mine", "2020-02-02"))])).await;
    let own = json!({ "v": 1, "answers": LINK, "decision": "1" }).to_string();
    s.execute(&format!("localStorage.setItem('plumbline.v1.answers', {})", json!(own))).await;
    s.goto("result/#v=1&data=NOW&crew=many").await;
    started(s).await;
    s.wait_text(".resume", "Use these as my answers").await;
    s.click(".resume button:last-of-type").await;
    s.wait_until("localStorage.getItem('plumbline.v1.answers').includes('crew=many')").await;
    s.wait_text(".keep", "Keep as a decision").await;
    s.wait_until(&format!("{KEPT}.decisions['1'].link.includes('crew=few')")).await;
    s.assert_quiet().await;
});

in_every_browser!(each_can_be_changed_in_its_place, fixture::site().start(), async |s| {
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    s.click("[id='name.1']").await;
    s.keys(Key::End + " one").await;
    s.wait_until(&format!("{KEPT}.decisions['1'].name === 'Third one' && document.activeElement.id === 'name.1'"))
        .await;
    s.click("[id='text.1']").await;
    s.keys("Mind the shelf").await;
    s.wait_until(&format!("{KEPT}.decisions['1'].note === 'Mind the shelf'")).await;
    s.click("[id='stage.1'] option[value=dropped]").await;
    s.wait_until(&format!("{KEPT}.decisions['1'].state === 'dropped'")).await;
    // Once more, deleted, and put back.
    s.click("[data-of='1'] [data-does=copy]").await;
    s.wait_until(&format!(
        "document.activeElement.value === 'Third one (copy)' && Object.keys({KEPT}.decisions).length === 4"
    ))
    .await;
    s.click("[data-of='2'] [data-does=delete]").await;
    s.wait_text("[data-of='2']", "“Second” is deleted.").await;
    s.wait_until(&format!("{KEPT}.decisions['2'] === undefined && document.activeElement.dataset.does === 'undo'"))
        .await;
    s.keys(Key::Enter + "").await;
    s.wait_until(&format!("{KEPT}.decisions['2'].state === 'decided' && document.activeElement.id === 'name.2'")).await;
    // Sorted, and so by its address.
    s.click("#sort option[value=name]").await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third one,Third one (copy)'")).await;
    assert_eq!(s.path().await, "decisions/#sort=name");
    s.click("#sort option[value=state]").await;
    s.wait_until(&format!("{NAMES}.startsWith('First,Second,Third one')")).await;
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_until(&format!("{NAMES}.startsWith('First,Second,Third one')")).await;
    s.wait_until("document.querySelector(\"[id='text.1']\").value === 'Mind the shelf'").await;
    s.assert_quiet().await;
});

in_every_browser!(two_tabs_lose_nothing_of_each_others_decisions, fixture::site().start(), async |s| {
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    // Told of, and not heard of yet, when something is changed here: all of it counts.
    let there = three().replace("Second", "Elsewhere");
    store(s, &there).await;
    s.execute("dispatchEvent(new StorageEvent('storage', { key: 'plumbline.v1.decisions' }))").await;
    s.wait_text(".heard", "Another tab has changed “Elsewhere”.").await;
    s.wait_until(&format!("{NAMES} === 'First,Elsewhere,Third'")).await;
    store(s, &there.replace("\"Third\"", "\"Theirs\"")).await;
    s.click("[id='name.3']").await;
    s.keys(Key::End + " here").await;
    s.wait_until(&format!("{KEPT}.decisions['3'].name === 'First here' && {KEPT}.decisions['1'].name === 'Theirs'"))
        .await;
    s.wait_until(&format!("{NAMES} === 'First here,Elsewhere,Theirs'")).await;
    s.assert_quiet().await;
});

in_every_browser!(
    without_storage_it_lasts_as_long_as_the_page,
    fixture::site().alter("decisions/", first(DENIED)).start(),
    async |s| {
        open(s).await;
        s.wait_text("main", "does not let the site keep anything").await;
        bring(s, "three.json", &json!(three()).to_string()).await;
        s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
        s.assert_quiet().await;
    }
);

in_every_browser!(a_newer_document_is_left_alone, fixture::site().start(), async |s| {
    let newer = three().replace("\"v\":1", "\"v\":2");
    hold(s, &newer).await;
    s.wait_text("main .notice", "newer version").await;
    s.click("[data-of='2'] [data-does=delete]").await;
    s.wait_text("[data-of='2']", "is deleted").await;
    assert_eq!(s.execute("return localStorage.getItem('plumbline.v1.decisions')").await, newer);
    s.assert_quiet().await;
});

in_every_browser!(without_scripts_it_says_so, fixture::site().no_scripts().start(), async |s| {
    s.goto("decisions/").await;
    s.wait_text("main", "scripts have to be on").await;
    s.wait_until("!document.querySelector('main :is(input, button, select, textarea)')").await;
});

in_every_browser!(decisions_by_keys_alone, fixture::site().start(), async |s| {
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    s.execute("document.querySelector(\"[id='name.3']\").focus()").await;
    s.keys(Key::End + "!").await;
    for kind in ["stage.3", "text.3"] {
        s.keys(Key::Tab + "").await;
        s.wait_until(&format!("document.activeElement.id === '{kind}'")).await;
    }
    for does in ["open", "copy", "save", "delete"] {
        s.execute(&format!("document.querySelector(\"[data-of='3'] [data-does={does}]\").focus()")).await;
        s.wait_until(&format!("document.activeElement.dataset.does === '{does}'")).await;
    }
    s.keys(" ").await;
    s.wait_until("document.activeElement.dataset.does === 'undo'").await;
    s.keys(" ").await;
    s.wait_until("document.activeElement.id === 'name.3' && document.activeElement.value === 'First!'").await;
    s.assert_quiet().await;
});

in_every_browser!(decisions_are_forgotten_with_everything, fixture::site().start(), async |s| {
    s.goto("about/").await;
    store(s, &three()).await;
    s.goto("decide/#step=check").await;
    started(s).await;
    s.click(".forget summary").await;
    s.wait_text(".forget", "your decisions, of which there are 3").await;
    s.click(".forget button").await;
    s.wait_until("localStorage.length === 0").await;
    open(s).await;
    s.wait_text(".empty", "No decision is kept").await;
    s.assert_quiet().await;
});

in_every_browser!(five_hundred_are_there_at_once, fixture::site().start(), async |s| {
    let many: Vec<(String, Value)> =
        (0..500).map(|at| (format!("d{at}"), one(&format!("Decision {at}"), "2020-02-02"))).collect();
    let many: Vec<(&str, Value)> = many.iter().map(|(id, one)| (id.as_str(), one.clone())).collect();
    hold(s, &document(&many)).await;
    s.wait_until("document.querySelectorAll('.decisions-list input').length === 500").await;
    // From another page of this visit, to the list: the program is there.
    s.click("header a[href='articles/']").await;
    s.wait_until("document.querySelector('.articles')").await;
    s.execute(
        "const began = performance.now(); document.querySelector(\"footer a[href='decisions/']\").click(); \
         const look = () => document.querySelectorAll('.decisions-list input').length === 500 \
           ? requestAnimationFrame(() => setTimeout(() => window.took = performance.now() - began)) : setTimeout(look); look();",
    )
    .await;
    s.wait_until("window.took").await;
    // How long that took is told, and fails nothing: the machine has other work.
    let took = s.execute("return window.took").await.as_f64().unwrap();
    eprintln!("{:?}: 500 decisions in {took:.0} ms", s.engine());
    s.assert_quiet().await;
});

in_every_browser!(axe_finds_nothing_on_decisions, fixture::site().start(), async |s| {
    s.set_window(PHONE.max(500), 800).await;
    hold(s, &three()).await;
    s.wait_until(&format!("{NAMES} === 'First,Second,Third'")).await;
    visit(s, "decisions/").await;
});
