//! What readers say themselves: ratings in place of ours, alternatives that are not compared here, and what they take back
//! to look.

use crate::{
    fixture::{self, name, title},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

const LINK: &str = "v=1&data=NOW&crew=few&place=boat&signals=drum.whistle";

/// Chooses a rating of the reader's own, or none.
async fn rate(s: &Session, cell: &str, rating: &str) {
    s.wait_for(&format!("[data-rate='{cell}']")).await;
    s.execute(&format!(
        "const select = document.querySelector(\"[data-rate='{cell}']\"); select.focus(); select.value = '{rating}'; \
         select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

/// The place of an alternative's reasons.
fn row(id: &str) -> String {
    format!(".ranking > li[data-id='{id}']")
}

in_every_browser!(a_rating_can_be_overruled, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for("#weight-order").await;
    let last = fixture::decide("crew=few&place=boat&signals=drum.whistle").ranking.pop().unwrap().alternative;
    s.click(&format!("{} summary", row(&last))).await;
    let order = "[...document.querySelectorAll('.ranking > li')].map((row) => row.dataset.id).join()";
    let before = s.execute(&format!("return {order}")).await;
    for criterion in ["order", "calm", "care"] {
        rate(s, &format!("{last}.{criterion}"), "10").await;
    }
    // Also where the row moves.
    s.wait_until(&format!("{order} !== {before}")).await;
    s.wait_until(&format!("document.activeElement.dataset.rate === '{last}.care'")).await;
    for criterion in ["calm", "care"] {
        rate(s, &format!("{last}.{criterion}"), "").await;
    }
    rate(s, &format!("{last}.order"), "10").await;
    s.wait_until(&format!("location.hash.endsWith('&r.{last}.order=10')")).await;
    // Marked as the reader's, told so, and the choice keeps the focus.
    s.wait_text(&row(&last), "yours").await;
    s.wait_text(&row(&last), "You rated it so.").await;
    s.wait_until(&format!("document.activeElement.dataset.rate === '{last}.order'")).await;
    let told = fixture::decide(&format!("crew=few&place=boat&signals=drum.whistle&r.{last}.order=10"));
    let score = told.ranking.iter().find(|ranked| ranked.alternative == last).unwrap().score;
    s.wait_text(&format!("{} .numbers", row(&last)), &format!("{} (", (score * 100.0).round())).await;
    // It goes along with the link.
    let other = Session::open(s.engine(), &s.server).await;
    let link = s.path().await;
    other.goto(&link).await;
    started(&other).await;
    other.wait_for("#weight-order").await;
    other.click(&format!("{} summary", row(&last))).await;
    other.wait_text(&row(&last), "yours").await;
    other.assert_quiet().await;
    // One choice back to ours.
    rate(s, &format!("{last}.order"), "").await;
    s.wait_until("!location.hash.includes('r.')").await;
    s.wait_until(&format!("!document.querySelector(\"{}\").textContent.includes('yours')", row(&last))).await;
    s.assert_quiet().await;
});

in_every_browser!(an_alternative_of_ones_own_takes_part, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for("#own").await;
    s.execute("document.querySelector('#own').value = '<b onclick=1>Nest & Co</b>'").await;
    s.click(".own button").await;
    s.wait_text(".ranking", "<b onclick1>Nest & Co</b>").await;
    // Its reasons are open, with the ends of each scale in sight, and nothing is known of it.
    let own = row("own.1");
    s.wait_text(&own, title("order")).await;
    s.wait_text(&own, "Not rated").await;
    s.wait_text(&own, "0 is “").await;
    s.wait_until(&format!("document.querySelectorAll(\"{own} a\").length === 0")).await;
    for criterion in fixture::content().model.scales.keys() {
        rate(s, &format!("own.1.{criterion}"), "10").await;
        s.wait_until(&format!("location.hash.includes('r.own.1.{criterion}=10')")).await;
    }
    s.wait_text(".ranking > li:first-child strong", "<b onclick1>Nest & Co</b>").await;
    s.wait_text(".headline h2", "<b onclick1>Nest & Co</b>").await;
    // It is kept by the address, and taken away by one press; undone, it is there again.
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_text(".ranking > li:first-child strong", "<b onclick1>Nest & Co</b>").await;
    s.wait_text("main", "Take <b onclick1>Nest").await;
    s.execute("[...document.querySelectorAll('button')].find((b) => b.textContent.startsWith('Take <b onclick1>Nest')).click()")
        .await;
    s.wait_until("!location.hash.includes('own')").await;
    s.wait_until("!document.querySelector('.ranking').textContent.includes('Nest')").await;
    s.click(".priorities .actions button:first-of-type").await;
    s.wait_text(".ranking", "Nest & Co").await;
    s.assert_quiet().await;
});

in_every_browser!(an_answer_is_taken_back_to_look, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&crew=few&musts=light").await;
    started(s).await;
    s.wait_text(".excluded", name("heron")).await;
    s.click("[data-drop='musts.light']").await;
    s.wait_text(".ranking", name("heron")).await;
    s.wait_until("!location.hash.includes('musts')").await;
    s.wait_until("document.activeElement.textContent === 'Undo'").await;
    // Also where no answer is left.
    s.goto("result/#v=1&data=NOW&musts=light").await;
    s.wait_text(".excluded", name("heron")).await;
    s.click("[data-drop='musts.light']").await;
    s.wait_text(".empty", "nothing to work out yet").await;
    s.click(".empty + .actions button").await;
    s.wait_text(".excluded", name("heron")).await;
    s.assert_quiet().await;
});

in_every_browser!(any_two_are_set_side_by_side, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    let ranking = fixture::decide("crew=few&place=boat&signals=drum.whistle").ranking;
    let [first, second, .., last] = &ranking[..] else { panic!("too few") };
    s.wait_text("main", &format!("{} is ahead of {} by", name(&first.alternative), name(&second.alternative))).await;
    s.execute(&format!(
        "const select = document.querySelector('[data-side=\"1\"]'); select.focus(); select.value = '{}'; \
         select.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        last.alternative
    ))
    .await;
    s.wait_text("main", &format!("{} is ahead of {} by", name(&first.alternative), name(&last.alternative))).await;
    s.wait_text("main", &format!("What would have to be true for {}", name(&last.alternative))).await;
    s.wait_until("document.activeElement.dataset.side === '1'").await;
    s.wait_until("document.querySelectorAll('.versus li').length > 0").await;
    s.assert_quiet().await;
});

in_every_browser!(a_result_is_copied_as_text, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for(".share").await;
    s.keeps_copies().await;
    s.click(".share button.plain").await;
    s.wait_until("window.copied").await;
    let text = s.execute("return window.copied").await.as_str().unwrap().to_owned();
    let first = &fixture::decide("crew=few&place=boat&signals=drum.whistle").ranking[0];
    for part in [
        "Answers: ",
        &format!("1. {}: ", name(&first.alternative)),
        "Not weighed: ",
        "What would change it: ",
        "result/#v=1&data=",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains('<') && text.lines().count() <= 12, "{text}");
    s.assert_quiet().await;
});

in_every_browser!(decisions_of_others_are_shown_on_a_press, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&keeper=seldom&purpose=songs&signals=drum").await;
    started(s).await;
    s.wait_for(".teams button").await;
    s.click(".teams button").await;
    // The invented ones agree in the drum, and not in what is kept.
    s.wait_text(".teams .case", "The drum was there already.").await;
    s.wait_text(".teams .case", &format!("As you: {}", fixture::label("signals", "drum"))).await;
    s.wait_text(".teams .case", &format!("(yours: {})", fixture::label("purpose", "songs"))).await;
    s.wait_text(".teams .case", &format!("They chose {}", name("plover"))).await;
    s.click(".teams a[href='cases/']").await;
    s.wait_text("h1", "How others decided").await;
    s.click("main li a").await;
    s.wait_text("h1", &format!("Who chose {}", name("plover"))).await;
    s.assert_quiet().await;
});

in_every_browser!(what_was_said_goes_along_with_ones_own_answers, fixture::site().start(), async |s| {
    s.goto("decide/#step=purpose").await;
    started(s).await;
    crate::decide::choose(s, "purpose", &["spoons"]).await;
    s.wait_text(".progress", "Question 3 of").await;
    s.goto("result/").await;
    started(s).await;
    s.wait_for("#own").await;
    s.execute("document.querySelector('#own').value = 'Ours'").await;
    s.click(".own button").await;
    s.wait_text(".ranking", "Ours").await;
    // No link was opened, so none is spoken of.
    s.wait_until("!document.querySelector('.findings .resume')").await;
    s.click(".basis a").await;
    s.wait_for(".check").await;
    s.goto("result/").await;
    s.wait_text(".ranking", "Ours").await;
    s.assert_quiet().await;
});
