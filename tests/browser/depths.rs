//! Three depths, what an answer changes, answers that contradict each other, and when to stop.

use crate::{
    decide::choose,
    pages::started,
    support::{scenario::in_every_browser, server::Server},
};

in_every_browser!(the_depth_can_be_changed_and_nothing_is_lost, Server::of("dist").start(), async |s| {
    s.goto("decide/#depth=thorough&step=growth").await;
    started(s).await;
    s.wait_text(".progress", "Question 23 of 24").await;
    choose(s, "growth", &["handover"]).await;
    s.wait_text(".progress", "Question 24 of 24").await;
    // The quick depth does not ask this one: the reader is taken to the one before that it does.
    s.click(".depths li:first-child a").await;
    s.wait_text(".progress", "Question 8 of 8").await;
    choose(s, "musts", &["unsure"]).await;
    s.wait_text(".answers", "Others take it over").await;
    s.wait_for(".depths a[aria-current][href*=quick]").await;
    s.assert_quiet().await;
});

in_every_browser!(an_answer_says_what_it_changes, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=admin").await;
    started(s).await;
    s.wait_text(".effect", "Nothing so far").await;
    s.click("input[value=must]").await;
    s.wait_text(".effect", "Counts more: Ready-made admin screens").await;
    s.wait_text(".effect", "Excluded: ").await;
    // Who comes first is told once there are answers enough to tell.
    assert!(!s.text(".effect").await.contains("first"));
    for (question, option) in [("team", "one"), ("realtime", "no"), ("product", "content")] {
        s.goto(&format!("decide/#step={question}")).await;
        choose(s, question, &[option]).await;
    }
    s.goto("decide/#step=admin").await;
    s.wait_text(".effect", "Django").await;
    s.assert_quiet().await;
});

in_every_browser!(answers_that_seldom_go_together_are_named_and_may_stay, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=product").await;
    started(s).await;
    choose(s, "product", &["content"]).await;
    s.goto("decide/#step=admin&then=check").await;
    choose(s, "admin", &["no"]).await;
    s.wait_text(".contradictions", "no staff needs screens").await;
    s.click(".check a.button").await;
    s.wait_for(".ranking li").await;
    s.browser.back().await.unwrap();
    s.click(".contradictions a").await;
    s.wait_for(".question").await;
    s.assert_quiet().await;
});

in_every_browser!(it_says_when_nothing_left_can_change_the_first, Server::of("dist").start(), async |s| {
    s.goto("decide/#depth=quick&step=languages").await;
    started(s).await;
    choose(s, "languages", &["python"]).await;
    s.wait_text(".progress", "Question 4 of 8").await;
    choose(s, "half_known", &["unsure"]).await;
    s.goto("decide/#depth=quick&step=admin").await;
    choose(s, "admin", &["must"]).await;
    // Few may meet that, but the first may still be excluded itself.
    s.wait_text(".progress", "Question 8 of 8").await;
    s.wait_until("document.querySelector('.stop').textContent === ''").await;
    choose(s, "musts", &["none"]).await;
    s.wait_text(".stop", "You can stop now").await;
    s.wait_text(".stop", "Django").await;
    s.click(".stop a").await;
    s.wait_text(".headline", "Django fits your answers best").await;
    s.assert_quiet().await;
});
