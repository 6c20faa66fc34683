//! Three depths, what an answer changes, answers that contradict each other, and when to stop.

use crate::{
    decide::choose,
    pages::started,
    support::{scenario::in_every_browser, server::Server},
};

in_every_browser!(the_depth_can_be_changed_and_nothing_is_lost, Server::of("dist").start(), async |s| {
    s.goto("decide/#depth=thorough&step=swing_build").await;
    started(s).await;
    s.wait_text(".progress", "Question 19 of 20").await;
    // A swing question names both ends of the scale.
    s.wait_text(".options", "from “Each project is laid out anew” to").await;
    choose(s, "swing_build", &["conventions"]).await;
    s.wait_text(".progress", "Question 20 of 20").await;
    // The quick depth does not ask this one: the reader is taken to the one before that it does.
    s.click(".depths li:first-child a").await;
    s.wait_text(".progress", "Question 6 of 6").await;
    choose(s, "musts", &["unsure"]).await;
    s.wait_text(".answers", "Settled conventions").await;
    s.wait_for(".depths a[aria-current][href*=quick]").await;
    s.assert_quiet().await;
});

in_every_browser!(an_answer_says_what_it_changes, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=admin").await;
    started(s).await;
    s.wait_text(".effect", "Nothing so far").await;
    s.click("input[value=must]").await;
    s.wait_text(".effect", "Counts more: Admin screens").await;
    s.wait_text(".effect", "Excluded: ").await;
    s.wait_text(".effect", "Django comes first").await;
    s.assert_quiet().await;
});

in_every_browser!(answers_that_seldom_go_together_are_named_and_may_stay, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=product").await;
    started(s).await;
    choose(s, "product", &["internal"]).await;
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
    s.goto("decide/#depth=quick&step=admin").await;
    started(s).await;
    choose(s, "admin", &["must"]).await;
    // Only one meets that, but it may still be excluded itself.
    s.wait_text(".progress", "Question 6 of 6").await;
    s.wait_until("document.querySelector('.stop').textContent === ''").await;
    choose(s, "musts", &["unsure"]).await;
    s.wait_text(".stop", "You can stop now").await;
    s.wait_text(".stop", "Django").await;
    s.click(".stop a").await;
    s.wait_text(".headline", "Only Django").await;
    s.assert_quiet().await;
});
