//! The table as an instrument: what is shown, in which order, held against what, and taken along.

use crate::{
    accessibility::PHONE,
    compare::{cells_open, shows},
    fixture::{self, all_names, name, names, page, title},
    support::{scenario::in_every_browser, session::Session},
};
use thirtyfour::Key;

/// What stands below the name in a head.
fn mark(id: &str) -> String {
    format!("document.querySelector('th[data-of={id}] .mark').textContent")
}

/// Answers one option of a question, as the reader's own answer.
async fn answer(s: &Session, question: &str, option: &str) {
    s.goto(&format!("decide/#step={question}")).await;
    let input = format!(".question input[value={option}]");
    s.click(&input).await;
    s.wait_until(&format!("document.querySelector('{input}').checked")).await;
}

async fn opens(s: &Session, path: &str) {
    s.goto(path).await;
    cells_open(s).await;
}

in_every_browser!(columns_are_picked_by_many_boxes_at_once, fixture::site().start(), async |s| {
    opens(s, "compare/").await;
    s.click("[data-do=clear]").await;
    s.wait_text(".told", "None is ticked").await;
    shows(s, &all_names()).await;
    assert_eq!(s.path().await, "compare/#show=");
    s.click("input[name=show][value=owl]").await;
    shows(s, name("owl")).await;
    s.click("input[name=show][value=wren]").await;
    shows(s, &names(["owl", "wren"])).await;
    s.click("[data-do=swap]").await;
    shows(s, &names(["gull", "heron", "plover"])).await;
    // Those that are called by a flag: a group that the data knows of.
    s.click("#set option[value='gull.wren']").await;
    shows(s, &names(["gull", "wren"])).await;
    s.click("[data-do=every]").await;
    shows(s, &all_names()).await;
    // Each was a step.
    s.browser.back().await.unwrap();
    shows(s, &names(["gull", "wren"])).await;
    s.wait_until("document.querySelectorAll('input[name=show]:checked').length === 2").await;
    s.browser.forward().await.unwrap();
    shows(s, &all_names()).await;
    s.assert_quiet().await;
});

in_every_browser!(rows_are_found_and_folded, fixture::site().start(), async |s| {
    let lines = "document.querySelectorAll('.comparison tbody:not([hidden]) tr[data-alike]:not([hidden])').length";
    opens(s, "compare/").await;
    s.click("#differ").await;
    s.click("#find").await;
    s.keys("MANUAL cover").await;
    s.wait_until("document.querySelector('.told').textContent.includes('1 of')").await;
    s.wait_until(&format!("{lines} === 1 && !document.querySelector('#colour').hidden")).await;
    s.wait_until("location.hash === '#find=manual.cover&differ=1'").await;
    // The letters are one step with what was there before.
    s.browser.back().await.unwrap();
    s.wait_until("!document.querySelector('#differ').checked").await;
    opens(s, "compare/#find=zebra").await;
    s.wait_text(".empty", "No row has these words").await;
    s.wait_until("document.querySelector('#find').value === 'zebra'").await;

    opens(s, "compare/").await;
    s.click(".fold[data-group=facts]").await;
    s.wait_until("document.querySelector('#weight').hidden && !document.querySelector('#food').hidden").await;
    s.wait_until("document.querySelector('.fold[data-group=facts]').getAttribute('aria-expanded') === 'false'").await;
    assert_eq!(s.path().await, "compare/#fold=facts");
    s.click(".fold[data-group=facts]").await;
    s.wait_until("!document.querySelector('#weight').hidden").await;
    s.assert_quiet().await;
});

in_every_browser!(columns_are_sorted_both_ways_and_ties_are_ties, fixture::site().start(), async |s| {
    opens(s, "compare/").await;
    s.click("#sort option[value=care]").await;
    shows(s, &names(["owl", "plover", "wren", "heron", "gull"])).await;
    s.wait_until(&format!("{} === 'rank 1, tied' && {} === 'rank 3'", mark("plover"), mark("wren"))).await;
    s.click("#then option[value=calm]").await;
    s.wait_until(&format!("{} === 'rank 1' && {} === 'rank 2'", mark("owl"), mark("plover"))).await;
    s.click("#way option[value='1']").await;
    shows(s, &names(["gull", "heron", "wren", "owl", "plover"])).await;
    assert_eq!(s.path().await, "compare/#sort=care.calm&reverse=care");
    // No way is better: then it is said which numbers come first. What is unknown is last and said.
    s.click("#sort option[value=invented]").await;
    s.wait_until("document.querySelector('#way').selectedOptions[0].textContent === 'Highest first'").await;
    shows(s, &names(["wren", "gull", "heron", "plover", "owl"])).await;
    opens(s, "compare/#sort=replies").await;
    s.wait_until(&format!("{} === 'not known'", mark("gull"))).await;
    s.wait_text(".told", "Not known and therefore last: 1 column").await;
    opens(s, "compare/#score=1").await;
    s.wait_text(".told", "You have answered no question").await;
    s.assert_quiet().await;
});

in_every_browser!(the_readers_own_answers_choose_rows_columns_and_order, fixture::site().start(), async |s| {
    opens(s, "compare/").await;
    s.wait_until("document.querySelector('[data-do=weigh]').hidden").await;
    answer(s, "purpose", "spoons").await;
    let decision = fixture::decide("v=1&purpose=spoons");
    opens(s, "compare/").await;
    s.click("#sort option[value='*']").await;
    let order: Vec<&str> = decision.ranking.iter().map(|ranked| name(&ranked.alternative)).collect();
    shows(s, &order.join(",")).await;
    assert_eq!(s.path().await, "compare/#score=1");
    s.click("[data-do=weigh]").await;
    let rows = "[...document.querySelectorAll('.comparison tbody:not([hidden]) tr[data-alike]:not([hidden])')].map(row => row.id)";
    s.wait_until(&format!("{rows}[0] === 'order' && {rows}[1] === 'calm'")).await;
    s.wait_until("document.querySelectorAll('.comparison tbody:not([hidden])').length === 1").await;
    s.click("#rows option[value='']").await;
    s.wait_until(&format!("{rows}[0] === 'invented'")).await;
    answer(s, "musts", "light").await;
    opens(s, "compare/").await;
    s.click("[data-do=leave]").await;
    shows(s, &names(["plover", "wren"])).await;
    s.assert_quiet().await;
});

in_every_browser!(one_is_the_reference_and_columns_are_moved, fixture::site().start(), async |s| {
    opens(s, "compare/#show=heron.owl.wren").await;
    s.click("th[data-of=owl] .more").await;
    s.click(".menu [data-do=pin]").await;
    shows(s, &names(["owl", "heron", "wren"])).await;
    let against = |row: &str, column: usize| {
        format!("document.querySelectorAll('#{row} td:not([hidden])')[{column}].dataset.against")
    };
    // Lighter is better, a colour is the same or not.
    s.wait_until(&format!("{} === '−2' && {} === '−4.6'", against("weight", 1), against("weight", 2))).await;
    s.wait_until("document.querySelectorAll('#weight td[data-is=better]').length === 2").await;
    s.wait_until(&format!("{} === 'same' && {} === undefined", against("colour", 2), against("colour", 1))).await;
    assert_eq!(s.path().await, "compare/#show=heron.owl.wren&pin=owl");
    s.click("th[data-of=owl] .more").await;
    s.click(".menu [data-do=pin]").await;
    shows(s, &names(["heron", "owl", "wren"])).await;
    s.wait_until("!document.querySelector('[data-against]')").await;

    // On a phone the reference is the first that is seen, wherever the table stood.
    s.set_window(PHONE, 800).await;
    opens(s, "compare/#pin=wren").await;
    shows(s, &names(["wren", "gull", "heron", "owl", "plover"])).await;
    let left = |what: &str, side: &str| format!("document.querySelector('{what}').getBoundingClientRect().{side}");
    let (first, rows) = (left("th[data-of=wren]", "left"), left(".comparison tbody th[scope=row]", "right"));
    s.wait_until(&format!("{first} >= {rows} - 1")).await;
    s.set_window(1280, 900).await;
    opens(s, "compare/#show=heron.owl.wren").await;

    s.click("th[data-of=heron] .more").await;
    s.click(".menu [data-do=right]").await;
    shows(s, &names(["owl", "heron", "wren"])).await;
    assert_eq!(s.path().await, "compare/#show=heron.owl.wren&order=owl.heron.wren");
    let held = s.wait_for("th[data-of=wren] .more").await;
    let over = s.wait_for("th[data-of=owl] > a").await;
    s.execute("document.querySelector('.scroll').scrollIntoView()").await;
    s.browser
        .action_chain()
        .click_and_hold_element(&held)
        .move_to_element_center(&over)
        .release()
        .perform()
        .await
        .unwrap();
    s.wait_until("document.querySelector('.comparison thead th:not([hidden])').dataset.of !== 'heron'").await;
    shows(s, &names(["wren", "owl", "heron"])).await;
    s.wait_until("document.querySelector('.menu').hidden").await;
    s.click("th[data-of=owl] .more").await;
    s.click(".menu [data-do=hide]").await;
    shows(s, &names(["wren", "heron"])).await;
    s.assert_quiet().await;
});

in_every_browser!(what_fails_a_requirement_says_why, fixture::site().start(), async |s| {
    opens(s, "compare/").await;
    s.click(".needs summary").await;
    s.click("#need option[value=calm]").await;
    s.click("#bound").await;
    s.keys("6" + Key::Enter).await;
    s.wait_until(&format!("{}.includes('{}: 3, at least 6 asked')", mark("wren"), title("calm"))).await;
    s.wait_until("document.querySelector('th[data-of=wren]').hasAttribute('data-fails')").await;
    s.wait_until("document.querySelectorAll('#food td[data-fails]').length === 2").await;
    shows(s, &all_names()).await;
    assert_eq!(s.path().await, "compare/#least.calm=6");
    s.click("#hides").await;
    shows(s, &names(["gull", "heron", "owl"])).await;
    s.wait_text(".told", "Left out, because they fail: 2 columns").await;
    s.click(".asked [data-do=drop]").await;
    shows(s, &all_names()).await;
    s.wait_until("!document.querySelector('[data-fails]')").await;
    s.assert_quiet().await;
});

in_every_browser!(a_card_stands_beside_the_table_and_has_an_address, fixture::site().start(), async |s| {
    s.set_window(1300, 800).await;
    opens(s, "compare/").await;
    let cell = |on: &str, of: &str| format!("#{on} a[href='{}#claim-{on}']", page(of));
    s.click(&cell("food", "heron")).await;
    s.wait_text("dialog[open]:not(:modal)", "paper").await;
    assert_eq!(s.path().await, "compare/#cell=heron.food");
    // The table can be used meanwhile, and Back leaves all cards at once.
    s.click(&cell("food", "wren")).await;
    s.wait_text("dialog[open]:not(:modal)", "seeds").await;
    s.browser.back().await.unwrap();
    s.wait_until("!document.querySelector('dialog[open]')").await;
    assert_eq!(s.path().await, "compare/");
    // Who opens its address closes it for good.
    s.goto("about/").await;
    opens(s, "compare/#cell=wren.food").await;
    s.wait_text("dialog[open]", "seeds").await;
    s.click("dialog [data-do=close]").await;
    s.wait_until("!document.querySelector('dialog[open]') && !location.hash").await;
    s.set_window(360, 700).await;
    opens(s, "compare/?#cell=heron.food").await;
    s.wait_text("dialog:modal", "paper").await;
    s.assert_quiet().await;
});

in_every_browser!(the_table_is_used_by_keys_alone, fixture::site().start(), async |s| {
    let focus = |what: &str| format!("document.activeElement.closest('{what}') !== null");
    opens(s, "compare/#show=heron.owl.wren").await;
    s.execute("document.querySelector('#food td:not([hidden]) a').focus()").await;
    for (key, at) in [
        (Key::Right, "#food td:nth-of-type(3)"),
        (Key::Down, "#colour td:nth-of-type(3)"),
        (Key::Home, "#colour th"),
        (Key::End, "#colour td:last-of-type"),
        (Key::Up, "#food td:last-of-type"),
        (Key::Up, ".group"),
        (Key::Up, "#replies td:last-of-type"),
    ] {
        s.keys(key).await;
        s.wait_until(&focus(at)).await;
    }
    // The table is one stop of the Tab key.
    s.wait_until("document.querySelectorAll('.comparison :is(a, button, summary):not(.menu *):not([tabindex=\"-1\"])').length === 1").await;
    s.keys(Key::Control + Key::Home).await;
    s.wait_until(&focus("th[data-of=heron]")).await;
    // Its menu: pin, and the reference is first.
    s.keys(Key::Right).await;
    s.wait_until(&focus(".more")).await;
    s.keys(Key::Right).await;
    s.keys(Key::Right).await;
    s.wait_until(&focus("th[data-of=owl] .more")).await;
    s.keys(Key::Enter).await;
    s.wait_until("!document.querySelector('.menu').hidden").await;
    s.keys(Key::Escape).await;
    s.wait_until(&format!("document.querySelector('.menu').hidden && {}", focus("th[data-of=owl] .more"))).await;
    s.keys(Key::Enter).await;
    s.wait_until("!document.querySelector('.menu').hidden").await;
    s.execute("document.querySelector('.menu [data-do=pin]').focus()").await;
    s.keys(Key::Enter).await;
    shows(s, &names(["owl", "heron", "wren"])).await;
    s.wait_until(&focus("th[data-of=owl] .more")).await;
    s.keys(Key::Down).await;
    s.wait_until(&focus(".fold")).await;
    s.keys(Key::Down).await;
    s.wait_until(&focus("#invented td")).await;
    s.keys(Key::Enter).await;
    s.wait_text("dialog[open]", fixture::title("invented")).await;
    s.keys(Key::Escape).await;
    s.wait_until(&format!("!document.querySelector('dialog[open]') && {}", focus("#invented td"))).await;
    s.assert_quiet().await;
});

in_every_browser!(what_is_shown_is_taken_along_with_its_sources, fixture::site().start(), async |s| {
    opens(s, "compare/#show=heron.wren&rows=facts&pin=wren").await;
    s.click(".take summary").await;
    let text = "document.querySelector('.taken textarea').value";
    let holds = async |kind: &str, parts: &[&str]| {
        s.click(&format!("[data-take={kind}]")).await;
        for part in parts {
            s.wait_until(&format!("{text}.includes({})", serde_json::to_string(part).unwrap())).await;
        }
        s.wait_until(&format!("document.querySelector('.taken a').download === 'table.{kind}'")).await;
    };
    let (heron, wren) = (name("heron"), name("wren"));
    holds(
        "md",
        &[
            &format!("|  | {wren} | {heron} |"),
            "3\u{a0}kg (low confidence) (stale) (+2.6)[^",
            "]: An invented weighing of manuals, 2020-01, <https://",
        ],
    )
    .await;
    s.wait_until(&format!("!{text}.includes('{}')", name("owl"))).await;
    holds(
        "csv",
        &[&format!("\"{heron}: source\""), "\u{feff}", "\"An invented weighing of manuals, 2020-01, https://"],
    )
    .await;
    holds("html", &["<th scope=\"col\">", "<sup>1</sup>", "<li><a href=\"https://"]).await;
    holds("json", &["\"id\": \"weight\"", "\"number\": 3", "\"confidence\": \"low\""]).await;
    s.assert_quiet().await;
});
