//! Three depths, what an answer changes, answers that contradict each other, and when to stop.

use crate::{
    decide::choose,
    fixture::{self, asked, label, name, title},
    pages::started,
    support::scenario::in_every_browser,
};
use plumbline::answers::Depth;

in_every_browser!(the_depth_can_be_changed_and_nothing_is_lost, fixture::site().start(), async |s| {
    let (all, quick) = (asked(Depth::Thorough), asked(Depth::Quick));
    s.goto("decide/#depth=thorough&step=lift").await;
    started(s).await;
    s.wait_text(".progress", &format!("Question {} of {all}", all - 1)).await;
    // It is told by the two ends of its scale.
    s.wait_text(".question", "Calm: from “It trembles” to “It does not notice”").await;
    choose(s, "lift", &["calm"]).await;
    s.wait_text(".progress", &format!("Question {all} of {all}")).await;
    // The quick depth does not ask this one: the reader is taken to the one before that it does.
    s.click(".depths li:first-child a").await;
    s.wait_text(".progress", &format!("Question {quick} of {quick}")).await;
    choose(s, "musts", &["unsure"]).await;
    s.wait_text(".answers", label("lift", "calm")).await;
    s.wait_for(".depths a[aria-current][href*=quick]").await;
    s.assert_quiet().await;
});

in_every_browser!(an_answer_says_what_it_changes, fixture::site().start(), async |s| {
    s.goto("decide/#step=keeper").await;
    started(s).await;
    s.wait_text(".effect", "Nothing so far").await;
    s.click("input[value=must]").await;
    s.wait_text(".effect", &format!("Counts more: {}", title("care"))).await;
    let excluded = fixture::decide("keeper=must").excluded;
    let excluded: Vec<&str> = excluded.iter().map(|exclusion| name(&exclusion.alternative)).collect();
    assert!(!excluded.is_empty());
    s.wait_text(".effect", &format!("Excluded: {}.", excluded.join(", "))).await;
    // Who comes first is told once there are answers enough to tell.
    assert!(!s.text(".effect").await.contains("first"));
    for (question, option) in [("crew", "one"), ("place", "boat"), ("purpose", "spoons")] {
        s.goto(&format!("decide/#step={question}")).await;
        choose(s, question, &[option]).await;
    }
    s.goto("decide/#step=keeper").await;
    let first = &fixture::decide("crew=one&keeper=must&place=boat&purpose=spoons").ranking[0];
    let before = &fixture::decide("crew=one&place=boat&purpose=spoons").ranking[0];
    let (first, before) = (name(&first.alternative), name(&before.alternative));
    assert_ne!(first, before);
    s.wait_text(".effect", &format!("{first} comes first instead of {before}")).await;
    s.assert_quiet().await;
});

in_every_browser!(answers_that_seldom_go_together_are_named_and_may_stay, fixture::site().start(), async |s| {
    s.goto("decide/#step=purpose").await;
    started(s).await;
    choose(s, "purpose", &["letters"]).await;
    s.goto("decide/#step=keeper&then=check").await;
    choose(s, "keeper", &["always"]).await;
    s.wait_text(".contradictions", "need nobody beside them").await;
    s.click(".check a.button").await;
    s.wait_for(".ranking li").await;
    s.browser.back().await.unwrap();
    s.click(".contradictions a").await;
    s.wait_for(".question").await;
    s.assert_quiet().await;
});

in_every_browser!(it_says_when_nothing_left_can_change_the_first, fixture::site().start(), async |s| {
    s.goto("decide/#depth=quick&step=signals").await;
    started(s).await;
    let quick = asked(Depth::Quick);
    choose(s, "signals", &["drum"]).await;
    s.wait_text(".progress", &format!("Question 4 of {quick}")).await;
    choose(s, "half_signals", &["unsure"]).await;
    s.goto("decide/#depth=quick&step=keeper").await;
    choose(s, "keeper", &["must"]).await;
    // Few may meet that, but the first may still be excluded itself.
    s.wait_text(".progress", &format!("Question {quick} of {quick}")).await;
    s.wait_until("document.querySelector('.stop').textContent === ''").await;
    choose(s, "musts", &["none"]).await;
    s.wait_text(".stop", "You can stop now").await;
    s.wait_text(".stop", name("plover")).await;
    s.click(".stop a").await;
    s.wait_text(".headline", &format!("{} fits your answers best", name("plover"))).await;
    s.assert_quiet().await;
});
