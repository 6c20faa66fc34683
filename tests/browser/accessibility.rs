//! axe-core finds nothing on any page, on a phone and on a desktop, in light and dark.

use crate::{
    fixture,
    pages::started,
    support::{drivers::Engine, scenario::run, server::Server, session::Session},
};
use std::fs;

/// The widths of a small phone and of a desktop, in pixels.
pub const PHONE: u32 = 320;
const DESKTOP: u32 = 1280;

/// What is checked besides the pages as they come.
const STATES: [&str; 7] = [
    "compare/#only=song.colour&order=wren.owl&failing=hide&least.colour=2",
    "compare/#show=heron.owl.wren&pin=owl&sort=care&least.calm=6",
    "compare/#cell=heron.food&rows=facts&find=manual",
    "decide/#step=check",
    "decide/#step=signals",
    "result/#v=1&data=NOW&crew=few&musts=light",
    "result/#junk=1&crew=few",
];

/// Asks for dark colours whatever the system says. The script stands before the page's own policy.
fn dark(html: String) -> String {
    html.replacen("<head>", "<head><script>document.documentElement.style.colorScheme = 'dark'</script>", 1)
}

/// Opens a page, which fits into the window, and asks axe.
pub async fn visit(s: &Session, path: &str) {
    // Two states of one page differ by the fragment only, which would not load it anew.
    s.browser.goto("about:blank").await.unwrap();
    s.goto(path).await;
    started(s).await;
    if path.contains("crew=few") {
        s.wait_for(".ranking li").await;
    }
    // What readers write is a part of its own; its fields are opened too.
    s.wait_until("[...document.querySelectorAll('[data-live=reading]')].every(place => place.dataset.ready === '')")
        .await;
    s.execute("document.querySelectorAll('.margin button').forEach(button => button.click())").await;
    s.execute("document.querySelectorAll('details').forEach(details => details.open = true)").await;
    let width = s.execute("return document.documentElement.scrollWidth - innerWidth").await;
    assert!(width.as_i64().unwrap() <= 0, "{path} is wider than the window");
    let axe = fs::read_to_string("tests/tools/node_modules/axe-core/axe.min.js")
        .expect("axe-core; run `.ci/setup test` first");
    s.execute(&axe).await;
    let found = s
        .execute(
            "return axe.run({ rules: { 'target-size': { enabled: true } } }).then(result => result.violations.map(violation => \
             `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))",
        )
        .await;
    let found: Vec<String> = serde_json::from_value(found).unwrap();
    assert!(found.is_empty(), "{path}:\n{}", found.join("\n"));
}

fn visit_all(server: &Server, width: u32) {
    run(Engine::Chromium, server, async |s| {
        s.set_window(width, 800).await;
        for path in server.paths().iter().map(String::as_str).chain(STATES) {
            visit(s, path).await;
        }
    });
}

#[test]
fn phone() {
    visit_all(&fixture::site().start(), PHONE);
}

#[test]
fn desktop() {
    visit_all(&fixture::site().start(), DESKTOP);
}

#[test]
fn desktop_dark() {
    visit_all(&fixture::site().alter("", dark).start(), DESKTOP);
}
