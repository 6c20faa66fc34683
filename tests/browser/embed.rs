//! A result and rows of the table in a frame on another page.

use crate::{
    fixture::{self, EARLIER, name, title},
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};
use serde_json::json;
use std::fs;

const ANSWERS: &str = "v=1&data=NOW&crew=few&place=boat";

/// Shows a page in a frame of a page of another site, and goes into the frame.
async fn frame(s: &Session, fragment: &str) -> Server {
    let folder = tempfile::tempdir().unwrap().keep();
    let page = "<!doctype html><html lang=en><head></head><title>Another site</title><body></body></html>";
    fs::write(folder.join("index.html"), page).unwrap();
    let other = Server::of(folder).start();
    s.browser.goto(other.url("")).await.unwrap();
    let address = s.server.url(&format!("embed/#{fragment}"));
    s.execute(&format!(
        "self.told = []; addEventListener('message', ({{ data }}) => self.told.push(data)); \
         const frame = document.createElement('iframe'); frame.width = 600; frame.height = 200; frame.src = {}; \
         frame.onload = () => self.loaded = true; document.body.append(frame)",
        json!(address)
    ))
    .await;
    s.wait_until("self.loaded").await;
    s.browser.enter_frame(0).await.unwrap();
    s.wait_for(".embedded > *").await;
    other
}

in_every_browser!(a_result_is_shown_in_a_frame, fixture::site().start(), async |s| {
    // Answers of the reader's own are neither shown nor touched.
    s.goto("about/").await;
    let own = json!({ "v": 1, "answers": "v=1&data=2020-02-02&crew=many" }).to_string();
    s.execute(&format!("localStorage.setItem('plumbline.v1.answers', {})", json!(own))).await;
    let _other = frame(s, ANSWERS).await;
    let first = &fixture::decide("crew=few&place=boat").ranking[0];
    s.wait_text(".embedded .ranking li", name(&first.alternative)).await;
    s.wait_until("document.querySelector('.embedded .outcome').textContent.length > 10").await;
    s.wait_until("!document.querySelector('header, footer, .skip, h1')?.checkVisibility()").await;
    s.wait_until("document.querySelectorAll('main button, main input, main select').length === 0").await;
    s.wait_until("[...document.querySelectorAll('.embedded a')].every(({ target }) => target === '_blank')").await;
    s.wait_until("document.querySelector('.embedded .note a').href.includes('/result/#v=1&')").await;
    // The page around it is told how tall it is, in one number.
    let tall = "document.querySelector('main').offsetTop + document.querySelector('main').offsetHeight";
    let height = s.execute(&format!("return {tall}")).await;
    s.browser.enter_default_frame().await.unwrap();
    s.wait_until(&format!("self.told.at(-1)?.height === {height} && self.told.at(-1).plumbline === 'height'")).await;
    s.wait_until("self.told.every(said => Object.keys(said).join() === 'plumbline,height')").await;
    s.execute("document.querySelector('iframe').height = self.told.at(-1).height").await;
    s.execute("document.querySelector('iframe').width = 320").await;
    s.wait_until(&format!("self.told.at(-1).height > {height}")).await;
    s.execute("document.querySelector('iframe').width = 600").await;
    s.wait_until(&format!("self.told.at(-1).height === {height}")).await;
    s.browser.enter_frame(0).await.unwrap();
    s.assert_quiet().await;
    s.browser.enter_default_frame().await.unwrap();
    s.goto("about/").await;
    s.wait_until(&format!(
        "JSON.stringify({{ ...localStorage }}) === JSON.stringify({{ 'plumbline.v1.answers': {} }})",
        json!(own)
    ))
    .await;
    s.assert_quiet().await;
});

in_every_browser!(rows_of_the_table_are_shown_in_a_frame, fixture::site().start(), async |s| {
    let _other = frame(s, "table&show=heron.wren&only=order.weight").await;
    let heads = "[...document.querySelectorAll('.embedded thead th')].map(head => head.textContent).join()";
    s.wait_until(&format!("{heads} === ',{},{}'", name("heron"), name("wren"))).await;
    s.wait_text(".embedded tbody th", title("weight")).await;
    s.wait_until("[...document.querySelectorAll('.embedded td a')].every(({ href, target }) => href.includes('/#claim-') && target === '_blank')")
        .await;
    s.wait_until("document.querySelector('.embedded .note a').href.includes('/compare/#show=')").await;
    // What it cannot show is said, and that the data has changed since.
    let _older = frame(s, &format!("v=1&data={EARLIER}&crew=few")).await;
    s.wait_text(".embedded", &format!("made with the data of {EARLIER}")).await;
    let _another = frame(s, "nonsense").await;
    s.wait_text(".embedded", "holds no answers").await;
    s.assert_quiet().await;
});

in_every_browser!(the_page_itself_says_how, fixture::site().start(), async |s| {
    s.goto("embed/").await;
    started(s).await;
    s.wait_for("[data-live=embed][data-ready]").await;
    s.wait_text("h1", "Show it on your own site").await;
    s.wait_text("pre", "/embed/#v=1").await;
    s.wait_until(
        "document.querySelector('.embedded').textContent === '' && document.querySelector('header').checkVisibility()",
    )
    .await;
    // What a result gives to copy is such a frame.
    s.goto(&format!("result/#{ANSWERS}")).await;
    started(s).await;
    s.wait_for(".share").await;
    s.keeps_copies().await;
    s.execute("[...document.querySelectorAll('.share button')].find(b => b.textContent === 'Copy as a frame').click()")
        .await;
    s.wait_until("window.copied").await;
    for part in ["<iframe src=\"", "/embed/#v=1&amp;", "&amp;crew=few&amp;", " title=\"Which "] {
        s.wait_until(&format!("window.copied.includes({})", json!(part))).await;
    }
    s.assert_quiet().await;
});

in_every_browser!(without_scripts_it_can_be_read, fixture::site().no_scripts().start(), async |s| {
    s.goto("embed/").await;
    s.wait_text("main", "As tall as what it shows").await;
});
