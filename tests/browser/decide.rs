//! The questions: by mouse, by keyboard, back and forth, and kept at every step.

use crate::{
    fixture::{self, asked, label},
    pages::started,
    support::{scenario::in_every_browser, session::Session},
};
use plumbline::answers::Depth;
use thirtyfour::Key;

/// Chooses an option of the question shown and goes on.
pub async fn choose(s: &Session, question: &str, options: &[&str]) {
    for option in options {
        s.click(&format!("input[name={question}][value={option}]")).await;
        s.wait_until(&format!("document.querySelector('input[name={question}][value={option}]').checked")).await;
    }
    s.click(".question button[type=submit]").await;
}

in_every_browser!(answers_lead_to_a_result, fixture::site().start(), async |s| {
    s.goto("decide/").await;
    started(s).await;
    s.wait_text(".progress", "Question 1 of").await;
    s.wait_text(".why", "Why we ask").await;
    choose(s, "considering", &["heron", "wren"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    choose(s, "purpose", &["letters"]).await;
    // What was answered makes a later question needless: it is not counted.
    s.wait_text(".progress", &format!("Question 3 of {}", asked(Depth::Standard) - 1)).await;
    choose(s, "signals", &["drum", "whistle"]).await;
    s.wait_text(".progress", "Question 4 of").await;
    choose(s, "half_signals", &["unsure"]).await;
    s.wait_text(".progress", "Question 5 of").await;

    // The page's own way back, and the browser's, each to the question before.
    s.click(".question a.button").await;
    s.wait_text(".progress", "Question 4 of").await;
    s.browser.back().await.unwrap();
    s.wait_text(".progress", "Question 5 of").await;
    s.browser.back().await.unwrap();
    s.wait_text(".progress", "Question 4 of").await;
    s.wait_until("document.querySelector('input[value=unsure]').checked").await;

    // Kept at every step: a reload changes nothing.
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_until("document.querySelector('input[value=unsure]').checked").await;

    s.click("a.aside").await;
    let both = format!("{}; {}", label("signals", "whistle"), label("signals", "drum"));
    s.wait_text(".answers", &both).await;
    let answers = s.text(".answers").await;
    assert!(answers.contains("Not sure") && answers.contains("Not answered"), "{answers}");

    // Changing one answer comes back to this page and keeps the rest.
    s.click(".answers > div:nth-child(2) a").await;
    s.wait_until("document.querySelector('input[value=letters]')?.checked").await;
    choose(s, "purpose", &["songs"]).await;
    s.wait_text(".answers", label("purpose", "songs")).await;
    assert!(s.text(".answers").await.contains(&both));

    s.click(".check a.button").await;
    s.wait_for(".ranking li").await;
    s.wait_text(".basis", "answered: 4").await;
    // The address gets its link after the first look.
    s.wait_until("location.pathname.endsWith('/result/') && location.hash.startsWith('#v=1&data=')").await;
    s.wait_text(".headline", "Of those you are considering").await;
    s.assert_quiet().await;
});

in_every_browser!(the_keyboard_alone_is_enough, fixture::site().start(), async |s| {
    s.goto("decide/#step=purpose").await;
    started(s).await;
    // A digit chooses, where the focus is on the question; Enter goes on, and the focus waits at the next one's options.
    s.wait_for("input[name=purpose]").await;
    s.execute("addEventListener('keyup', () => document.documentElement.dataset.pressed = 'yes')").await;
    s.keys("2").await;
    // WebKit may press a key after it said so, when the focus is elsewhere by then.
    s.wait_until("document.documentElement.dataset.pressed === 'yes'").await;
    s.wait_until("document.querySelector('input[name=purpose]:checked') === null").await;
    s.execute("document.querySelector('input[name=purpose]').focus()").await;
    s.keys("2").await;
    s.wait_until("document.querySelector('input[name=purpose]:checked')?.value === 'spoons'").await;
    s.execute("document.querySelector('input[name=purpose]:checked').focus()").await;
    s.keys(Key::Enter + "").await;
    s.wait_text(".progress", "Question 3 of").await;
    s.wait_until("document.activeElement.name === 'signals'").await;
    // Several may be chosen, and "not sure" and the others exclude each other.
    s.keys("1").await;
    s.keys("3").await;
    s.wait_until("document.querySelectorAll('input[name=signals]:checked').length === 2").await;
    s.execute("document.querySelector('input[name=signals][value=unsure]').focus()").await;
    s.keys(" ").await;
    s.wait_until("document.querySelectorAll('input[name=signals]:checked').length === 1").await;
    s.keys("3").await;
    s.wait_until("document.querySelector('input[name=signals]:checked').value === 'flag'").await;
    s.keys(Key::Enter + "").await;
    s.wait_text(".progress", "Question 4 of").await;
    s.wait_until("document.activeElement.name === 'half_signals'").await;
    s.keys(Key::Enter + "").await;
    s.wait_until("document.activeElement.name === 'moving'").await;
    // Arrow keys move between the options.
    s.keys(Key::Down + "").await;
    s.wait_until("document.querySelector('input[name=moving]:checked')?.value === 'summer'").await;
    s.keys(Key::Up + "").await;
    s.wait_until("document.querySelector('input[name=moving]:checked')?.value === 'weeks'").await;
    s.assert_quiet().await;
});

in_every_browser!(the_start_page_offers_to_go_on, fixture::site().start(), async |s| {
    s.goto("").await;
    started(s).await;
    assert_eq!(s.text("[data-live=resume]").await, "");
    s.goto("decide/").await;
    started(s).await;
    choose(s, "considering", &["heron"]).await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click(".brand").await;
    s.wait_text("[data-live=resume]", "answered: 1").await;
    s.goto("").await;
    s.wait_text("[data-live=resume]", "answered: 1").await;
    s.click(".resume a.button").await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click(".brand").await;
    s.click(".resume button").await;
    s.wait_until("document.querySelector('.resume') === null").await;
    s.assert_quiet().await;
});

in_every_browser!(an_unknown_step_is_the_first_question, fixture::site().start(), async |s| {
    s.goto("decide/#step=nonsense&then=%FF").await;
    started(s).await;
    s.wait_text(".progress", "Question 1 of").await;
    s.assert_quiet().await;
});

in_every_browser!(the_start_page_answers_the_first_question, fixture::site().start(), async |s| {
    s.goto("").await;
    started(s).await;
    // A small result, as the engine gives it.
    let first = fixture::decide(&fixture::content().site.example.answers).ranking.remove(0).alternative;
    s.wait_text(".example .ranking li:first-child", fixture::name(&first)).await;
    s.click(".ask a[href$='purpose=songs']").await;
    s.wait_text(".progress", "Question 1 of").await;
    s.wait_until("location.hash === '#step=considering'").await;
    s.click("a.aside").await;
    s.wait_text(".answers", label("purpose", "songs")).await;
    // What was answered stays, and is shown.
    s.goto("").await;
    started(s).await;
    s.click(".ask a[href$='purpose=maps']").await;
    s.wait_text(".progress", "Question 2 of").await;
    s.click("a.aside").await;
    s.wait_text(".answers", label("purpose", "songs")).await;
    s.assert_quiet().await;
});
