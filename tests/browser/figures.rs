//! Live figures: an article with one of each kind, what each control changes in it, and that all can be read without any.

use crate::{
    fixture::{self, name},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};

const ARTICLE: &str = "articles/invented-figures/";
/// How many figures it has.
const FIGURES: usize = 11;

/// What is in the figure of a kind.
fn of(kind: &str, below: &str) -> String {
    format!(".live[data-kind={kind}] {below}")
}

/// Opens the article, once every figure has been taken over.
async fn open(s: &Session) {
    s.goto(ARTICLE).await;
    started(s).await;
    s.wait_until(&format!("document.querySelectorAll('.live[data-ready]').length === {FIGURES}")).await;
}

/// Sets a slider, a list or a field, as a reader's hand would.
async fn set(s: &Session, control: &str, value: &str) {
    let body = format!(
        "const control = document.querySelector(`{control}`); control.value = '{value}'; \
         control.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    );
    s.execute(&body).await;
}

/// The first of a ranking by the same engine.
fn first(answers: &str) -> &'static str {
    name(&fixture::decide(answers).ranking[0].alternative)
}

in_every_browser!(numbers_follow_sliders, fixture::site().start(), async |s| {
    open(s).await;
    // 2,000 ÷ 12 and 2,000 ÷ 90 milliseconds, then 50 more for each.
    s.wait_text(&of("benchmark", ".said"), "7.5 times as long").await;
    set(s, &of("benchmark", "[name=wait]"), "50").await;
    s.wait_text(&of("benchmark", ".said"), "3 times as long").await;
    s.wait_text(&of("benchmark", "tr:last-child .takes"), "217 ms").await;
    s.wait_text(&of("benchmark", ".knobs b"), "50 ms").await;

    s.wait_text(&of("lanes", "tbody tr:last-child .takes"), "1,300 ms").await;
    set(s, &of("lanes", "[name=waits]"), "500").await;
    s.wait_text(&of("lanes", "tbody tr:first-child .takes"), "700 ms").await;
    s.wait_text(&of("lanes", "tbody tr:last-child .takes"), "12,550 ms").await;
    set(s, &of("lanes", "[name=computes]"), "52").await;
    set(s, &of("lanes", "[name=requests]"), "4").await;
    s.wait_text(&of("lanes", "tbody tr:last-child .takes"), "552 ms").await;
    s.wait_text(&of("lanes", ".said"), "4 requests").await;

    // Two crumbs for each bird and day, a hundred of them free.
    s.wait_text(&of("bill", "tbody tr:first-child td"), "5 crumbs").await;
    set(s, &of("bill", "[name=days]"), "20").await;
    s.wait_text(&of("bill", "tbody tr:first-child td"), "15 crumbs").await;
    set(s, &of("bill", "[name=birds]"), "200").await;
    s.wait_text(&of("bill", "tbody tr:last-child td"), "40 crumbs").await;
    s.wait_text(&of("bill", "thead th:nth-child(2)"), "200").await;
    s.wait_text(&of("bill", ".said"), "A By the crumb: 395 crumbs").await;

    set(s, &of("dots", "[name=level]"), "4").await;
    s.wait_text(&of("dots", ".said"), "With importance 4 of 4").await;
    s.wait_until(&format!("document.querySelector('{}')", of("dots", "tr:last-child[data-on]"))).await;
    s.assert_quiet().await;
});

in_every_browser!(answers_follow_switches, fixture::site().start(), async |s| {
    open(s).await;
    s.wait_text(&of("switches", ".ranking li"), first("crew=few&place=boat")).await;
    s.click(&of("switches", "[data-set*=drum]")).await;
    s.wait_text(&of("switches", ".said"), "The drum counts now.").await;
    s.wait_text(&of("switches", ".ranking li"), first("crew=few&place=boat&signals=drum")).await;
    s.click(&of("switches", "[data-set*=weeks]")).await;
    let both = "crew=few&place=boat&signals=drum&moving=weeks";
    s.wait_text(&of("switches", ".said"), "What is light counts more.").await;
    s.wait_text(&of("switches", ".ranking li"), first(both)).await;
    s.click(&of("switches", "[data-set*=drum]")).await;
    s.wait_until(&format!("!document.querySelector('{}').textContent.includes('drum')", of("switches", ".said"))).await;
    s.click(&of("switches", "[data-set*=drum]")).await;
    // One out of several steps.
    s.click("[data-step] input[value='1']").await;
    s.wait_text("[data-step] .said", "Something hurries.").await;
    s.wait_text("[data-step] .ranking li", first("crew=few&place=boat&moving=weeks")).await;
    // The link opens the very same result.
    s.click(&of("switches", ".told p a")).await;
    s.wait_text(".ranking > li", first(both)).await;
    s.assert_quiet().await;
});

in_every_browser!(counts_follow_ticks_and_choices, fixture::site().start(), async |s| {
    open(s).await;
    s.wait_text(&of("gaps", ".said"), "Heron: 1 to add, 0 to write; Wren: 1 to add, 1 to write").await;
    s.click(&of("gaps", "tbody tr:last-child input")).await;
    s.wait_text(&of("gaps", ".said"), "Heron: 0 to add, 0 to write; Wren: 1 to add, 0 to write").await;
    s.wait_text(&of("gaps", "tfoot td"), "0 official add-on").await;

    s.wait_text(&of("support", ".said"), "none of them").await;
    set(s, &of("support", "[name=month]"), "01").await;
    s.wait_text(&of("support", ".said"), &format!("{} 2", name("heron"))).await;
    set(s, &of("support", "[name=stay]"), "2").await;
    s.wait_text(&of("support", ".takes"), "ends 12 months before").await;
    set(s, &of("support", "[name=year]"), "2022").await;
    s.wait_text(&of("support", ".takes"), "ends before you launch").await;

    s.wait_text(&of("estimate", ".said"), "2 parts left to build").await;
    set(s, &of("estimate", "[name=choice]"), "heron").await;
    s.wait_text(&of("estimate", ".state"), "comes with it").await;
    set(s, &of("estimate", "tr:last-child input"), "6").await;
    set(s, &of("estimate", "[name=heads]"), "2").await;
    set(s, &of("estimate", "[name=rate]"), "100").await;
    s.wait_text(&of("estimate", ".said"), "1 part left to build: 6 weeks of one person’s work, or 3 weeks for 2").await;
    s.wait_text(&of("estimate", ".said"), "600 in your currency").await;

    s.click(&of("use", "input[data-of=Drum]")).await;
    s.wait_text(&of("use", ".said"), "Heron 12%").await;

    s.wait_text(&of("checklist", ".said"), "0 of 2 lines").await;
    set(s, &of("checklist", "[name=choice]"), "wren").await;
    s.wait_text(&of("checklist", ".said"), "0 of 1 line").await;
    s.click(&of("checklist", "li:last-child input")).await;
    s.wait_text(&of("checklist", ".said"), "1 of 1 line").await;
    s.assert_quiet().await;
});

// A moment is looked at by a slider and by steps. What is ahead is dimmed, and one sentence comes once it rests.
in_every_browser!(lanes_are_stepped_through, fixture::site().start(), async |s| {
    open(s).await;
    let said =
        |part: &str| format!("document.querySelector('{}').textContent.includes('{part}')", of("lanes", ".said"));
    s.wait_until(&said("leaves first, after 250\u{a0}ms")).await;
    s.wait_until(&format!("!document.querySelector('{}')", of("lanes", ".now"))).await;
    // All that is said in between is kept.
    let watched = format!(
        "window.told = []; const said = document.querySelector('{}'); \
         new MutationObserver(() => window.told.push(said.textContent)).observe(said, {{ childList: true }})",
        of("lanes", ".said")
    );
    s.execute(&watched).await;
    let moved = format!(
        "const slider = document.querySelector('{}'); for (const step of ['10', '3', '2']) {{ \
         slider.value = step; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); }}",
        of("lanes", "[name=moment]")
    );
    s.execute(&moved).await;
    // Two of fifty steps to 1,300 milliseconds.
    s.wait_text(&of("lanes", "tbody tr:first-child .takes"), "1 done, 1 computing, 98 waiting").await;
    s.wait_text(&of("lanes", "tbody tr:last-child .takes"), "4 done, 4 waiting, 92 not begun").await;
    s.wait_text(&of("lanes", ".said"), "After 52 ms, so many of 100 requests are done: One bird 1; Four birds 4.")
        .await;
    s.wait_until("window.told.length === 1").await;
    s.wait_until(&format!("document.querySelectorAll('{}').length === 2", of("lanes", ".ahead + .now"))).await;

    s.click(&of("lanes", "[data-moves]:last-child")).await;
    s.wait_text(&of("lanes", ".knobs label:nth-of-type(4) b"), "78 ms").await;
    s.wait_text(&of("lanes", "tbody tr:first-child .takes"), "14 done, 1 computing, 85 waiting").await;
    for _ in 0..3 {
        s.click(&of("lanes", "[data-back]")).await;
    }
    s.wait_text(&of("lanes", "tbody tr:first-child .takes"), "100 waiting").await;
    // Back from the beginning is the end, where all is shown as it came; on from there is the beginning.
    s.click(&of("lanes", "[data-back]")).await;
    s.wait_until(&said("leaves first, after 250\u{a0}ms")).await;
    s.wait_until(&format!("!document.querySelector('{}')", of("lanes", ".now"))).await;
    s.click(&of("lanes", "[data-moves]:last-child")).await;
    s.wait_text(&of("lanes", "tbody tr:last-child .takes"), "4 waiting, 96 not begun").await;
    s.assert_quiet().await;
});

// A slider is moved by keys, and says what it is set to.
in_every_browser!(a_slider_listens_to_keys, fixture::site().start(), async |s| {
    open(s).await;
    let slider = of("benchmark", "[name=wait]");
    s.execute(&format!("document.querySelector('{slider}').focus()")).await;
    s.keys(thirtyfour::Key::Right).await;
    s.wait_until(&format!("document.querySelector('{slider}').getAttribute('aria-valuetext') === '0.5\u{a0}ms'")).await;
    s.assert_quiet().await;
});

in_every_browser!(all_can_be_read_without_scripts, fixture::site().no_scripts().start(), async |s| {
    s.goto(ARTICLE).await;
    for (kind, part) in [
        ("benchmark", "7.5 times as long"),
        ("lanes", "1,300 ms"),
        ("switches", "First then"),
        ("gaps", "a board and a saw"),
        ("support", "2021-01-01"),
        ("bill", "By the loaf"),
        ("estimate", "It stands somewhere."),
        ("dots", "With importance"),
        ("use", "60%"),
        ("checklist", "Listen at night"),
    ] {
        s.wait_text(&format!(".live[data-kind={kind}]"), part).await;
    }
    // No control that nothing would answer.
    s.wait_until(
        "[...document.querySelectorAll('.live :is(input, select)')].every(control => !control.checkVisibility())",
    )
    .await;
    s.assert_quiet().await;
});
