//! axe-core finds nothing on any page, on a phone and on a desktop, in light and dark.

use crate::{
    pages::{paths, started},
    support::{drivers::Engine, scenario::run, server::Server, session::Session},
};
use std::fs;

/// Asks for dark colours whatever the system says. The script stands before the page's own policy.
fn dark(html: String) -> String {
    html.replacen("<head>", "<head><script>document.documentElement.style.colorScheme = 'dark'</script>", 1)
}

async fn check(s: &Session, axe: &str, what: &str) {
    s.execute(axe).await;
    let found = s
        .execute(
            "return axe.run({ rules: { 'target-size': { enabled: true } } }).then(result => result.violations.map(violation => \
             `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))",
        )
        .await;
    let found: Vec<String> = serde_json::from_value(found).unwrap();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn visit(server: &Server, width: u32) {
    let axe = fs::read_to_string("tests/tools/node_modules/axe-core/axe.min.js")
        .expect("axe-core; run `.ci/setup test` first");
    run(Engine::Chromium, server, async |s| {
        s.set_window(width, 800).await;
        let states = [
            "decide/#step=check",
            "decide/#step=languages",
            "result/#v=1&data=NOW&musts=three_years&team=few",
            "result/#junk=1&team=few",
        ];
        for path in paths().iter().map(String::as_str).chain(states) {
            // Two states of one page differ by the fragment only, which would not load it anew.
            s.browser.goto("about:blank").await.unwrap();
            s.goto(path).await;
            started(s).await;
            if path.contains("team=few") {
                s.wait_for(".ranking li").await;
                s.execute("document.querySelectorAll('details').forEach(details => details.open = true)").await;
            }
            let width = s.execute("return document.documentElement.scrollWidth - innerWidth").await;
            assert!(width.as_i64().unwrap() <= 0, "{path} is wider than the window");
            check(s, &axe, path).await;
        }
    });
}

#[test]
fn phone() {
    visit(&Server::of("dist").start(), 320);
}

#[test]
fn desktop() {
    visit(&Server::of("dist").start(), 1280);
}

#[test]
fn desktop_dark() {
    visit(&Server::of("dist").alter("", dark).start(), 1280);
}
