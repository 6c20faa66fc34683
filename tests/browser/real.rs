//! The one place where a browser opens the content of this site: it opens, it can be read, it can be used. Nothing of the
//! content is named here, so that it may grow.

use crate::{
    accessibility,
    compare::cells_open,
    fixture::DIST,
    pages::{all_are_taken_over, all_can_be_read, started},
    support::{drivers::Engine, scenario::in_every_browser, scenario::run, server::Server, session::Session},
};

in_every_browser!(every_page_is_taken_over_quietly, Server::of(DIST).start(), all_are_taken_over);
in_every_browser!(every_page_can_be_read_without_scripts, Server::of(DIST).no_scripts().start(), all_can_be_read);

#[test]
fn every_page_fits_a_phone_and_pleases_axe() {
    run(Engine::Chromium, &Server::of(DIST).start(), async |s| {
        s.set_window(accessibility::PHONE, 800).await;
        for path in s.server.paths() {
            accessibility::visit(s, &path).await;
        }
    });
}

/// The number and the count of the question that is shown; nothing where there is none.
async fn progress(s: &Session) -> Option<String> {
    let text = s.execute("return document.querySelector('.progress')?.textContent ?? null").await;
    text.as_str().map(str::to_owned)
}

in_every_browser!(from_the_questions_to_the_table, Server::of(DIST).start(), async |s| {
    s.goto("").await;
    started(s).await;
    s.click("nav a[href='decide/']").await;
    // Before, the question is the one that came with the page: its number is another one's as soon as it is replaced.
    s.wait_for("[data-ready] .question input").await;
    let mut answered = 0;
    while let Some(now) = progress(s).await {
        s.click(".question .option:first-child input").await;
        s.wait_until("document.querySelector('.question .option:first-child input').checked").await;
        s.click(".question button[type=submit]").await;
        // Another question, or the page on which to check the answers.
        s.wait_until(&format!("(document.querySelector('.progress')?.textContent ?? '') !== '{now}'")).await;
        answered += 1;
    }
    assert!(answered > 3, "{answered} questions were asked");
    s.click(".check a.button").await;
    s.wait_text(".basis", &format!("answered: {answered}")).await;
    s.wait_for(".headline h2").await;
    // Whoever is left is ranked; whoever is not is told why.
    s.wait_for(".ranking li, .excluded li").await;
    assert!(s.path().await.starts_with("result/#v=1&data="), "{}", s.path().await);

    s.click("nav a[href='compare/']").await;
    s.wait_until("document.querySelectorAll('.comparison thead th').length > 1").await;
    cells_open(s).await;
    s.click(".comparison tbody td a").await;
    s.wait_until("document.querySelector('dialog[open]')?.textContent.length > 50").await;
    s.assert_quiet().await;
    assert_eq!(s.server.missed(), Vec::<String>::new());
});
