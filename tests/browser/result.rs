//! The result, and the link that carries it to somebody who has never been here.

use crate::{
    fixture::{self, label, name, page, title},
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};
use plumbline::{
    builder::output::app_data,
    catalog::Alternative,
    decision::headline::{Headline, TOO_CLOSE},
};
use std::sync::Arc;
use thirtyfour::Key;

const LINK: &str = "v=1&data=NOW&n=5.1&crew=few&place=boat&signals=drum.whistle&w.pace=4";

in_every_browser!(a_link_shows_the_same_in_another_browser, fixture::site().start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for(".ranking li").await;
    s.wait_text(".resume", "answers of the link").await;
    let (headline, ranking) = (s.text(".headline").await, s.text(".ranking").await);
    // What "copy link" hands out is the canonical address, whether or not the browser lets a page use the clipboard.
    s.click(".share button").await;
    s.wait_until("document.querySelector('.share [role=status]').textContent !== ''").await;
    let link = s.execute("return document.querySelector('#link').value").await;
    let link = link.as_str().unwrap().to_owned();
    assert_eq!(link, s.server.url(&format!("result/#{LINK}")));

    let other = Session::open(s.engine(), &s.server).await;
    other.browser.goto(&link).await.unwrap();
    other.wait_for(".ranking li").await;
    assert_eq!((other.text(".headline").await, other.text(".ranking").await), (headline, ranking));
    let stored = other.execute("return localStorage.length").await;
    assert_eq!(stored, 0, "opening a link wrote something down");
    other.assert_quiet().await;
    s.assert_quiet().await;
});

in_every_browser!(a_link_leaves_ones_own_answers_alone, fixture::site().start(), async |s| {
    s.goto("decide/#step=purpose").await;
    started(s).await;
    crate::decide::choose(s, "purpose", &["spoons"]).await;
    s.wait_text(".progress", "Question 3 of").await;
    s.goto("result/#v=1&data=NOW&crew=many").await;
    s.wait_text(".resume", "are untouched").await;
    s.click(".resume button:first-of-type").await;
    s.wait_until("location.hash.includes('purpose=spoons') && !location.hash.includes('crew')").await;
    s.browser.back().await.unwrap();
    s.wait_until("location.hash.includes('crew=many')").await;
    s.wait_text(".resume", "Use these as my answers").await;
    s.click(".resume button:last-of-type").await;
    s.wait_text(".basis", "answered: 1").await;
    s.wait_until("localStorage.getItem('plumbline.v1.answers').includes('crew=many')").await;
    s.assert_quiet().await;
});

in_every_browser!(a_result_says_what_was_excluded_and_why, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&musts=light").await;
    started(s).await;
    s.wait_text(".excluded", name("heron")).await;
    let (excluded, ranking) = (s.text(".excluded").await, s.text(".ranking").await);
    assert!(excluded.contains("has 3 kg where your answer asks for 2 kg"), "{excluded}");
    assert!(excluded.contains(label("musts", "light")), "{excluded}");
    for exclusion in fixture::decide("musts=light").excluded {
        let name = name(&exclusion.alternative);
        assert!(excluded.contains(name) && !ranking.contains(name), "{name}: {excluded}");
    }

    // Of what is unknown nobody can say whether it is met.
    s.goto("result/#v=1&data=NOW&musts=thick").await;
    s.wait_text(".excluded", "It stays in the ranking, but is no winner").await;
    s.wait_text(".ranking", name("owl")).await;

    s.goto("result/#v=1&data=NOW&musts=pocket").await;
    s.wait_text(".headline", &format!("Only {} meets", name("wren"))).await;
    s.goto("result/#v=1&data=NOW&keeper=must&musts=pocket").await;
    s.wait_text(".headline", "No database here meets").await;
    s.wait_until("document.querySelector('.ranking') === null").await;
    s.wait_text(".excluded", "Take back").await;
    s.assert_quiet().await;
});

in_every_browser!(priorities_can_be_tried, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&crew=one").await;
    started(s).await;
    s.wait_for("#weight-order").await;
    let before = s.text(".ranking").await;
    s.execute("document.querySelector('#weight-order').focus()").await;
    s.keys(Key::End + "").await;
    s.wait_until("location.hash.endsWith('&w.order=4')").await;
    s.wait_until("document.querySelector('#weight-order').closest('li').textContent.includes('Set by you')").await;
    // Who passes whom is told, and where each stood.
    let passed = s.text(".ranking").await;
    assert!(passed != before && passed.contains("▲ was") && passed.contains("▼ was"), "{passed}");
    s.wait_text(".passes", " passes ").await;
    s.wait_until("[...document.querySelectorAll('.ranking .ghost')].some((path) => path.getAttribute('d') !== '')")
        .await;
    // Undone, all is as it was.
    s.click(".priorities .actions button:first-of-type").await;
    s.wait_until("!location.hash.includes('w.')").await;
    s.wait_until("document.querySelector('#weight-order').value === '1'").await;
    assert_eq!(s.text(".ranking").await, before);
    s.wait_until("document.querySelector('.priorities .actions button').hidden").await;
    s.execute("document.querySelector('#weight-order').focus()").await;
    s.keys(Key::End + "").await;
    s.wait_until("location.hash.endsWith('&w.order=4')").await;
    s.click(".priorities .actions button:nth-of-type(2)").await;
    s.wait_until("!location.hash.includes('w.')").await;
    s.wait_until("document.querySelector('#weight-order').value === '1'").await;
    // A slider that came back to where it was has not changed the address, and is undone all the same.
    s.execute(
        "const slider = document.querySelector('#weight-order'); slider.value = '2'; \
         slider.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await;
    s.wait_text(".priorities", "Set by you").await;
    s.click(".priorities .actions button:nth-of-type(2)").await;
    s.wait_until("!document.querySelector('.priorities').textContent.includes('Set by you')").await;
    // Every part of a score can be read.
    s.click(".ranking details summary").await;
    s.wait_text(".ranking .parts", title("order")).await;
    // What was opened stays open while another importance is tried, and the slider keeps the focus.
    s.execute("document.querySelector('#weight-order').focus()").await;
    s.keys(Key::Right + "").await;
    s.wait_until("location.hash.endsWith('&w.order=2')").await;
    s.wait_for(".ranking details[open] .parts").await;
    s.wait_until("document.activeElement.id === 'weight-order'").await;
    // Who hears the page is told one sentence, and not the whole headline.
    s.wait_until("document.querySelector('.outcome[role=status]').textContent === document.querySelector('.headline h2').textContent").await;
    s.wait_until("document.querySelector('.headline').closest('[role=status]') === null").await;
    s.assert_quiet().await;
});

/// The site with so many alternatives, made by repeating its own.
fn with_alternatives(count: usize) -> Server {
    let mut data = fixture::content().data();
    let catalog = Arc::make_mut(&mut data.catalog);
    let own = catalog.alternatives.clone();
    let copy = |at: usize| {
        let (copy, of) = (at / own.len(), own[at % own.len()].clone());
        let numbered = |text: &str| if copy == 0 { text.to_owned() } else { format!("{text}-{copy}") };
        Alternative { id: numbered(&of.id), name: numbered(&of.name), ..of }
    };
    catalog.alternatives = (0..count).map(copy).collect();
    let text = app_data::text(&data);
    let repeat = move |_| text.clone();
    fixture::site().alter("-app.json", repeat).start()
}

in_every_browser!(a_link_can_be_gone_on_with_by_who_has_no_answers, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&crew=few&signals=drum").await;
    started(s).await;
    s.wait_text(".resume", "answers of the link").await;
    // It lists what it was made from.
    s.click(".resume summary").await;
    s.wait_text(".resume .answers", label("signals", "drum")).await;
    s.execute("document.querySelector('main a[href^=\"decide/\"]').click()").await;
    s.wait_for(".question, .check").await;
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", label("signals", "drum")).await;
    s.assert_quiet().await;
});

in_every_browser!(fifty_are_ranked, with_alternatives(50), async |s| {
    s.goto("result/#v=1&data=NOW&signals=drum").await;
    started(s).await;
    s.wait_text(".headline", "are still possible").await;
    s.wait_until("document.querySelectorAll('.ranking > li').length === 50").await;
    s.wait_text("main", "Least to regret: ").await;
    s.click(".ranking > li:nth-child(50) summary").await;
    s.wait_text(".ranking > li:nth-child(50)", "All that is known of").await;
    s.assert_quiet().await;
});

in_every_browser!(two_are_ranked, with_alternatives(2), async |s| {
    // The first two of the catalog are left, and only one of them waves a flag.
    let first = &fixture::content().catalog.alternatives[0].name;
    s.goto("result/#v=1&data=NOW&signals=flag").await;
    started(s).await;
    s.wait_text(".headline", &format!("{first} leads so far")).await;
    s.wait_until("document.querySelectorAll('.ranking > li').length === 2").await;
    s.wait_text("main", &format!("Least to regret: {first}")).await;
    s.assert_quiet().await;
});

in_every_browser!(importances_tried_on_ones_own_result_are_kept_if_wanted, fixture::site().start(), async |s| {
    s.goto("decide/#step=purpose").await;
    started(s).await;
    s.click("input[value=spoons]").await;
    s.goto("result/").await;
    started(s).await;
    s.wait_text(".basis", "answered: 1").await;
    let kept = "document.querySelector('.priorities .actions button:last-of-type').hidden";
    s.wait_until(kept).await;
    s.execute("document.querySelector('#weight-order').focus()").await;
    s.keys(Key::End + "").await;
    s.wait_until(&format!("!{kept} && !document.querySelector('.findings .resume')")).await;
    s.click(".priorities .actions button:last-of-type").await;
    s.wait_until(kept).await;
    // The wizard goes on with them.
    s.goto("decide/").await;
    started(s).await;
    s.goto("result/").await;
    s.wait_until("document.querySelector('#weight-order')?.value === '4'").await;
    s.assert_quiet().await;
});

in_every_browser!(a_result_says_how_sure_it_is_and_what_would_change_it, fixture::site().start(), async |s| {
    let answers = "considering=unsure&half_signals=unsure&keeper=unsure&moving=unsure&musts=light&purpose=spoons&signals=drum&visitors=unsure";
    let first = name(&fixture::decide(answers).ranking[0].alternative);
    s.goto(&format!("result/#v=1&data=NOW&{answers}")).await;
    started(s).await;
    s.wait_text(".headline", &format!("{first} fits your answers best")).await;
    let headline = s.text(".headline").await;
    assert!(
        headline.contains("of 100 what-if runs") && headline.contains("not the chance that it is right"),
        "{headline}"
    );
    // What speaks against the first, and what nobody weighed.
    for against in &fixture::profile(&fixture::decide(answers).ranking[0].alternative).think_twice {
        assert!(headline.contains(&against.when), "{headline}");
    }
    assert!(headline.contains(&format!("Not weighed: {}", fixture::content().site.unweighed)), "{headline}");
    assert!(s.text(".excluded").await.contains(name("heron")));
    s.wait_text("main", &format!("Least to regret: {first}")).await;
    for part in ["One weight:", "All weights:", "No single rating", "ways to calculate", "Next steps", "Try: "] {
        s.wait_text("main", part).await;
    }
    // Why not another, and from there to the evidence.
    s.click(".ranking li:nth-child(2) summary").await;
    s.wait_text(".ranking li:nth-child(2) details", &format!("Behind {first} on {}", title("known_signal"))).await;
    s.click(".ranking li:nth-child(2) .parts a").await;
    let second = page(&fixture::decide(answers).ranking[1].alternative);
    s.wait_until(&format!("location.pathname.endsWith('/{second}') && location.hash.startsWith('#claim-')")).await;
    s.assert_quiet().await;
});

in_every_browser!(a_lead_that_falls_short_does_not_look_long_enough, fixture::site().start(), async |s| {
    // Whole scores five apart, and yet no five points between them.
    let answers = "moving=weeks&signals=flag&visitors=crowd";
    let decision = fixture::decide(answers);
    let [first, second] = [&decision.ranking[0], &decision.ranking[1]];
    let lead = first.score - second.score;
    let apart = (first.score * 100.0).round() - (second.score * 100.0).round();
    assert!(apart == 5.0 && lead < TOO_CLOSE, "{first:?} {second:?}");
    let (first, second) = (name(&first.alternative), name(&second.alternative));
    s.goto(&format!("result/#v=1&data=NOW&{answers}")).await;
    started(s).await;
    s.wait_text(".headline", &format!("No clear winner: {first} and {second}")).await;
    s.wait_text(".headline", &format!("by {:.1} points", (lead * 1000.0).floor() / 10.0)).await;
    s.wait_text(".headline", "it could change who comes first").await;
    s.assert_quiet().await;
});

in_every_browser!(too_few_answers_are_no_decision, fixture::site().start(), async |s| {
    let answers = "crew=one&place=boat&purpose=spoons";
    let Headline::TooEarly(possible) = fixture::decide(answers).headline else { panic!("{answers} decide") };
    s.goto(&format!("result/#v=1&data=NOW&{answers}")).await;
    started(s).await;
    s.wait_text(".headline", &format!("Do not decide yet: {} are still possible", possible.len())).await;
    s.wait_text(".headline", "What would decide it").await;
    s.wait_text("main", "One piece of evidence:").await;
    s.click(".headline a").await;
    s.wait_for(".question").await;
    s.assert_quiet().await;
});

in_every_browser!(junk_in_a_link_is_said_and_the_rest_used, fixture::site().start(), async |s| {
    s.goto("result/#v=9&data=2031-01-01&tune=red&crew=purple&moving=summer&%E0%A4%A&w.x=7").await;
    started(s).await;
    s.wait_text(".notice", "newer version").await;
    let notice = s.text(".notice").await;
    for part in ["tune", "purple"] {
        assert!(notice.contains(part), "{part} is not in: {notice}");
    }
    s.wait_text(".then", "cannot be worked out here any more").await;
    s.wait_for(".ranking li").await;
    s.goto("result/").await;
    s.wait_text(".empty", "nothing to work out yet").await;
    s.assert_quiet().await;
});

in_every_browser!(one_that_is_considered_alone_is_told_where_it_stands, fixture::site().start(), async |s| {
    s.goto("result/#v=1&data=NOW&considering=owl&purpose=spoons&signals=drum").await;
    started(s).await;
    s.wait_text(".headline", &format!("{}, which you are considering, is number", name("owl"))).await;
    assert!(!s.text(".headline").await.contains(&format!("Only {}", name("owl"))));
    s.assert_quiet().await;
});
