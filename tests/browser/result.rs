//! The result, and the link that carries it to somebody who has never been here.

use crate::{
    pages::started,
    support::{scenario::in_every_browser, server::Server, session::Session},
};
use thirtyfour::Key;

const LINK: &str = "v=1&data=NOW&languages=javascript.python&realtime=core&team=few&w.safe_start=4";

in_every_browser!(a_link_shows_the_same_in_another_browser, Server::of("dist").start(), async |s| {
    s.goto(&format!("result/#{LINK}")).await;
    started(s).await;
    s.wait_for(".ranking li").await;
    s.wait_text(".notice", "not from this device").await;
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

in_every_browser!(a_link_leaves_ones_own_answers_alone, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=product").await;
    started(s).await;
    crate::decide::choose(s, "product", &["internal"]).await;
    s.wait_text(".progress", "Question 3 of").await;
    s.goto("result/#v=1&data=NOW&team=many").await;
    s.wait_text(".notice", "Your own are untouched").await;
    s.click(".notice button:first-of-type").await;
    s.wait_until("location.hash.includes('product=internal') && !location.hash.includes('team')").await;
    s.browser.back().await.unwrap();
    s.wait_until("location.hash.includes('team=many')").await;
    s.wait_text(".notice", "Keep these as mine").await;
    s.click(".notice button:last-of-type").await;
    s.wait_text(".basis", "answered: 1").await;
    s.wait_until("localStorage.getItem('plumbline.v1.answers').includes('team=many')").await;
    s.assert_quiet().await;
});

in_every_browser!(a_result_says_what_was_excluded_and_why, Server::of("dist").start(), async |s| {
    s.goto("result/#v=1&data=NOW&musts=three_years").await;
    started(s).await;
    s.wait_text(".excluded", "Laravel").await;
    let excluded = s.text(".excluded").await;
    assert!(excluded.contains("Ruby on Rails") && excluded.contains("for three years"), "{excluded}");
    assert!(!s.text(".ranking").await.contains("Laravel"));

    s.goto("result/#v=1&data=NOW&musts=php_host").await;
    s.wait_text(".headline", "Only Laravel meets").await;
    s.goto("result/#v=1&data=NOW&admin=must&sharing=must").await;
    s.wait_text(".headline", "No backend here meets").await;
    s.wait_until("document.querySelector('.ranking') === null").await;
    s.wait_text(".excluded", "Take back").await;
    s.assert_quiet().await;
});

in_every_browser!(priorities_can_be_tried, Server::of("dist").start(), async |s| {
    s.goto("result/#v=1&data=NOW&team=few").await;
    started(s).await;
    s.wait_for(".ranking li").await;
    let before = s.text(".ranking").await;
    s.execute("document.querySelector('#weight-batteries').focus()").await;
    s.keys(Key::End + "").await;
    s.wait_until("location.hash.endsWith('&w.batteries=4')").await;
    s.wait_until("document.querySelector('#weight-batteries').closest('tr').textContent.includes('Set by you')").await;
    assert_ne!(s.text(".ranking").await, before);
    s.click("section:has(.priorities) .actions button:first-of-type").await;
    s.wait_until("!location.hash.includes('w.')").await;
    s.wait_until("document.querySelector('#weight-batteries').value === '1'").await;
    assert_eq!(s.text(".ranking").await, before);
    // A slider that came back to where it was has not changed the address, and is undone all the same.
    s.execute(
        "const slider = document.querySelector('#weight-batteries'); slider.value = '2'; \
         slider.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await;
    s.wait_text(".priorities", "Set by you").await;
    s.click("section:has(.priorities) .actions button:first-of-type").await;
    s.wait_until("!document.querySelector('.priorities').textContent.includes('Set by you')").await;
    // Every part of a score can be read.
    s.click(".ranking details summary").await;
    s.wait_text(".ranking .parts", "Built-in features").await;
    // What was opened stays open while another importance is tried, and the slider keeps the focus.
    s.execute("document.querySelector('#weight-batteries').focus()").await;
    s.keys(Key::Right + "").await;
    s.wait_until("location.hash.endsWith('&w.batteries=2')").await;
    s.wait_for(".ranking details[open] .parts").await;
    s.wait_until("document.activeElement.id === 'weight-batteries'").await;
    s.assert_quiet().await;
});

/// The site with so many backends, made by repeating its own.
fn with_backends(count: usize) -> Server {
    let repeat = move |text: String| {
        let mut data: serde_json::Value = serde_json::from_str(&text).expect("the program's data");
        let catalog = &mut data["catalog"];
        let own = catalog["backends"].as_array().expect("backends").clone();
        let backend = |at: usize| {
            let mut backend = own[at % own.len()].clone();
            for part in ["id", "name"].into_iter().filter(|_| at >= own.len()) {
                backend[part] = format!("{}-{}", backend[part].as_str().expect("a text"), at / own.len()).into();
            }
            backend
        };
        catalog["backends"] = (0..count).map(backend).collect();
        data.to_string()
    };
    Server::of("dist").alter("-app.json", repeat).start()
}

in_every_browser!(a_link_can_be_gone_on_with_by_who_has_no_answers, Server::of("dist").start(), async |s| {
    s.goto("result/#v=1&data=NOW&languages=python&team=few").await;
    started(s).await;
    s.wait_text(".notice", "come from the address").await;
    // It lists what it was made from.
    s.click(".notice summary").await;
    s.wait_text(".notice .answers", "Python").await;
    s.execute("document.querySelector('main a[href^=\"decide/\"]').click()").await;
    s.wait_for(".question, .check").await;
    s.goto("decide/#step=check").await;
    started(s).await;
    s.wait_text(".answers", "Python").await;
    s.assert_quiet().await;
});

in_every_browser!(fifty_backends_are_ranked, with_backends(50), async |s| {
    s.goto("result/#v=1&data=NOW&languages=python").await;
    started(s).await;
    s.wait_text(".headline", "are still possible").await;
    s.wait_until("document.querySelectorAll('.ranking > li').length === 50").await;
    s.wait_text("main", "The safest choice is").await;
    s.click(".ranking > li:nth-child(50) summary").await;
    s.wait_text(".ranking > li:nth-child(50)", "All that is known of").await;
    s.assert_quiet().await;
});

in_every_browser!(two_backends_are_ranked, with_backends(2), async |s| {
    s.goto("result/#v=1&data=NOW&languages=csharp").await;
    started(s).await;
    s.wait_text(".headline", "ASP.NET Core leads so far").await;
    s.wait_until("document.querySelectorAll('.ranking > li').length === 2").await;
    s.wait_text("main", "The safest choice is ASP.NET Core").await;
    s.assert_quiet().await;
});

in_every_browser!(importances_tried_on_ones_own_result_are_kept_if_wanted, Server::of("dist").start(), async |s| {
    s.goto("decide/#step=product").await;
    started(s).await;
    s.click("input[value=internal]").await;
    s.goto("result/").await;
    started(s).await;
    s.wait_text(".basis", "answered: 1").await;
    let kept = "document.querySelector('section:has(.priorities) .actions button:last-of-type').hidden";
    s.wait_until(kept).await;
    s.execute("document.querySelector('#weight-batteries').focus()").await;
    s.keys(Key::End + "").await;
    s.wait_until(&format!("!{kept} && !document.querySelector('.notice')")).await;
    s.click("section:has(.priorities) .actions button:last-of-type").await;
    s.wait_until(kept).await;
    // The wizard goes on with them.
    s.goto("decide/").await;
    started(s).await;
    s.goto("result/").await;
    s.wait_until("document.querySelector('#weight-batteries')?.value === '4'").await;
    s.assert_quiet().await;
});

in_every_browser!(a_result_says_how_sure_it_is_and_what_would_change_it, Server::of("dist").start(), async |s| {
    s.goto("result/#v=1&data=NOW&admin=unsure&considering=unsure&half_known=unsure&languages=python&load=unsure&musts=self_hosted&product=internal&release=unsure").await;
    started(s).await;
    s.wait_text(".headline", "Django fits your answers best").await;
    let headline = s.text(".headline").await;
    assert!(headline.contains("of 100 draws (±"), "{headline}");
    assert!(s.text(".excluded").await.contains("Firebase"));
    s.wait_text("main", "The safest choice is Django").await;
    let main = s.text("main").await;
    for part in ["One weight:", "Any weights:", "No single rating", "TOPSIS", "Next steps", "Try: "] {
        assert!(main.contains(part), "{part} is not told");
    }
    // Why not another, and from there to the evidence.
    s.click(".ranking li:nth-child(2) summary").await;
    s.wait_text(".ranking li:nth-child(2) details", "Behind Django on Built-in features").await;
    s.click(".ranking li:nth-child(2) .parts a").await;
    s.wait_until("location.pathname.includes('/backends/') && location.hash.startsWith('#claim-')").await;
    s.assert_quiet().await;
});

in_every_browser!(a_lead_that_falls_short_does_not_look_long_enough, Server::of("dist").start(), async |s| {
    // Scores of 79 and 74, and yet no five points between them.
    let link = "languages=java&product=live&release=quarter&team=few";
    s.goto(&format!("result/#v=1&data=NOW&{link}")).await;
    started(s).await;
    s.wait_text(".headline", "No clear winner: Spring Boot and ASP.NET Core").await;
    s.wait_text(".headline", "Spring Boot leads by 4.8 points").await;
    s.wait_text(".headline", "it can put another first").await;
    s.assert_quiet().await;
});

in_every_browser!(too_few_answers_are_no_decision, Server::of("dist").start(), async |s| {
    s.goto(
        "result/#v=1&data=NOW&growth=soon&languages=elixir&life=decade&load=middle&newness=proven&records=stream.tables&security=regulated&team=many",
    )
    .await;
    started(s).await;
    s.wait_text(".headline", "Do not decide yet").await;
    s.wait_text(".headline", "What would decide it").await;
    s.wait_text("main", "One piece of evidence:").await;
    s.click(".headline a").await;
    s.wait_for(".question").await;
    s.assert_quiet().await;
});

in_every_browser!(junk_in_a_link_is_said_and_the_rest_used, Server::of("dist").start(), async |s| {
    s.goto("result/#v=9&data=2031-01-01&colour=red&team=purple&load=large&%E0%A4%A&w.x=7").await;
    started(s).await;
    s.wait_text(".notice", "newer version").await;
    let notice = s.text(".notice").await;
    for part in ["2031-01-01", "colour", "purple"] {
        assert!(notice.contains(part), "{part} is not in: {notice}");
    }
    s.wait_for(".ranking li").await;
    s.goto("result/").await;
    s.wait_text(".empty", "nothing to work out yet").await;
    s.assert_quiet().await;
});

in_every_browser!(one_that_is_considered_alone_is_told_where_it_stands, Server::of("dist").start(), async |s| {
    s.goto("result/#v=1&data=NOW&considering=axum&languages=ruby&product=website").await;
    started(s).await;
    s.wait_text(".headline", "Rust, which you are considering, is number").await;
    assert!(!s.text(".headline").await.contains("Only Rust"));
    s.assert_quiet().await;
});
