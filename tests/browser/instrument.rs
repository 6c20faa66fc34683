//! What the table does for somebody who works on it: rows picked, columns found, grades asked for, ratings overruled.

use crate::{
    compare::{cells_open, shows},
    fixture::{self, all_names, name, names, page, title},
    pages::started,
    recovery::STARTS,
    support::scenario::in_every_browser,
};
use thirtyfour::Key;

const LINES: &str = "[...document.querySelectorAll('.comparison tbody:not([hidden]) tr[data-alike]:not([hidden])')]\
    .map(line => line.id).join()";

in_every_browser!(no_cell_is_taller_than_its_row, fixture::site().start(), async |s| {
    s.set_window(800, 800).await;
    s.goto("compare/").await;
    cells_open(s).await;
    let over = "[...document.querySelectorAll('.comparison tbody td a')].filter(link => \
        link.getBoundingClientRect().bottom > link.parentElement.getBoundingClientRect().bottom + 1 || \
        link.scrollHeight > link.clientHeight + 1).map(link => link.textContent).join()";
    s.wait_until(&format!("{over} === ''")).await;
    s.assert_quiet().await;
});

in_every_browser!(rows_are_picked_one_by_one, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    cells_open(s).await;
    s.click(".rows summary").await;
    s.wait_for("input[name=row][value=song]").await;
    s.click("input[name=row][value=song]").await;
    s.click("input[name=row][value=food]").await;
    s.wait_until(&format!("{LINES} === 'song,food'")).await;
    assert_eq!(s.path().await, "compare/#only=song.food");
    s.click("input[name=row][value=song]").await;
    s.wait_until(&format!("{LINES} === 'food'")).await;
    // An address ticks them as well.
    s.browser.back().await.unwrap();
    s.wait_until("document.querySelectorAll('input[name=row]:checked').length === 2").await;
    s.assert_quiet().await;
});

in_every_browser!(a_column_is_found_among_the_boxes, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    cells_open(s).await;
    s.click("#among").await;
    s.keys(&name("wren").to_uppercase()).await;
    let boxes = "[...document.querySelectorAll('input[name=show]')].filter(box => box.offsetParent).map(box => box.value).join()";
    s.wait_until(&format!("{boxes} === 'wren'")).await;
    // Who looks for a box has not chosen yet.
    shows(s, &all_names()).await;
    s.assert_quiet().await;
});

in_every_browser!(a_requirement_asks_how_a_thing_is_provided, fixture::site().start(), async |s| {
    s.goto("compare/").await;
    cells_open(s).await;
    s.wait_until("document.querySelector('#colour td[data-grade=\"2\"] .hidden').textContent.startsWith('partly')")
        .await;
    s.click(".needs summary").await;
    s.click("#need option[value=colour]").await;
    s.wait_until("document.querySelector('#grade').offsetParent && !document.querySelector('#bound').offsetParent")
        .await;
    s.click("#grade option[value='3']").await;
    s.click(".needs button[type=submit]").await;
    s.wait_text(".asked", &format!("{}: at least official", title("colour"))).await;
    assert_eq!(s.path().await, "compare/#least.colour=3");
    s.wait_text("th[data-of=wren] .mark", "none, at least official asked").await;
    s.click("#hides").await;
    shows(s, &names(["gull", "heron"])).await;
    s.click("#sort option[value=colour]").await;
    s.wait_text("#way option", "Built-in first").await;
    s.assert_quiet().await;
});

in_every_browser!(a_rating_is_overruled_in_the_table, fixture::site().start(), async |s| {
    s.set_window(1300, 800).await;
    s.goto("compare/").await;
    cells_open(s).await;
    let cell = format!("#calm a[href='{}#claim-calm']", page("wren"));
    s.click(&cell).await;
    s.wait_for("dialog[open] select[data-rate]").await;
    s.click("dialog select option[value='10']").await;
    s.wait_text("dialog [role=status]", "Kept as yours").await;
    s.wait_until("document.querySelector('#calm [data-yours=\"10\"]')").await;
    // It orders the columns too.
    s.click("dialog [data-do=close]").await;
    s.click("#sort option[value=calm]").await;
    s.wait_until("document.querySelector('.comparison thead th').dataset.of === 'wren'").await;
    // It is there on the next visit, in what is taken along, and goes with one choice.
    s.goto("compare/?again").await;
    s.wait_until("document.querySelector('#calm [data-yours]')").await;
    s.click(".take summary").await;
    s.click("[data-take=csv]").await;
    s.wait_until("document.querySelector('.taken textarea').value.includes('(yours: 10 of 10)')").await;
    s.click(&cell).await;
    s.wait_for("dialog[open] select[data-rate]").await;
    s.click("dialog select option[value='']").await;
    s.wait_until("!document.querySelector('[data-yours]')").await;
    s.wait_text("dialog [role=status]", "Ours counts again").await;
    s.keys(Key::Escape).await;
    s.assert_quiet().await;
});

in_every_browser!(
    a_button_pressed_before_the_program_runs_is_pressed_then,
    // Held back until the reader has done something.
    fixture::site()
        .alter("start.js", |script| {
            script.replacen(STARTS, "addEventListener('go', whenNeeded, { once: true });", 1)
        })
        .start(),
    async |s| {
        s.goto("compare/").await;
        s.click(".fold[data-group=facts]").await;
        s.click("[data-do=clear]").await;
        // Twice is not at all.
        s.click("[data-do=swap]").await;
        s.click("[data-do=swap]").await;
        s.execute("dispatchEvent(new Event('go'))").await;
        s.wait_until("location.hash === '#show=&fold=facts'").await;
        s.assert_quiet().await;
    }
);

in_every_browser!(an_excerpt_in_an_article_is_the_same_table, fixture::site().start(), async |s| {
    s.set_window(1300, 800).await;
    s.goto("articles/two-invented-databases/").await;
    started(s).await;
    s.wait_for(".excerpt [data-ready] .more").await;
    // A cell opens its card in place, and the address stays that of the article.
    s.click(".excerpt tbody td a:not(.cite)").await;
    s.wait_text(".excerpt dialog[open]", title("weight")).await;
    // It is copied with the address of its place.
    s.keeps_copies().await;
    s.click(".excerpt dialog [data-take=cell]").await;
    s.wait_until("/#\\S*weight$/.test(window.copied)").await;
    s.click(".excerpt dialog [data-do=close]").await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    assert_eq!(s.path().await, "articles/two-invented-databases/");
    // Columns move and are held against each other; none goes, as nothing would bring it back.
    s.click(".excerpt th[data-of=plover] .more").await;
    s.wait_until("!document.querySelector('.excerpt [data-do=hide]')").await;
    s.click(".excerpt .menu [data-do=pin]").await;
    s.wait_until("document.querySelector('.excerpt thead th').dataset.of === 'plover'").await;
    s.wait_until("document.querySelector('.excerpt td[data-against]')").await;
    assert_eq!(s.path().await, "articles/two-invented-databases/");
    // Its source opens as any source of the article does.
    s.click(".excerpt .cite").await;
    s.wait_for(".opened-note").await;
    s.assert_quiet().await;
});

in_every_browser!(the_controls_are_used_by_keys_alone, fixture::site().start(), async |s| {
    let at = |what: &str| format!("document.activeElement?.matches('{what}')");
    // Goes on by Tab until something has the focus.
    let reach = async |what: &str| {
        for _ in 0..60 {
            if s.execute(&format!("return Boolean({})", at(what))).await.as_bool() == Some(true) {
                return;
            }
            s.keys(Key::Tab + "").await;
            s.next_frames().await;
        }
        panic!("no key leads to {what}");
    };
    s.goto("compare/").await;
    cells_open(s).await;
    s.execute("document.querySelector('main').focus()").await;
    // Columns: one away, all back.
    reach("input[name=show][value=owl]").await;
    s.keys(" ").await;
    shows(s, &names(["gull", "heron", "plover", "wren"])).await;
    reach("[data-do=every]").await;
    s.keys(Key::Enter + "").await;
    shows(s, &all_names()).await;
    // Rows: a word, a box.
    reach("#find").await;
    s.keys("cover").await;
    s.wait_until(&format!("{LINES} === 'colour'")).await;
    s.keys(Key::Backspace + Key::Backspace + Key::Backspace + Key::Backspace + Key::Backspace).await;
    s.wait_until(&format!("{LINES} !== 'colour'")).await;
    reach(".rows summary").await;
    s.keys(Key::Enter + "").await;
    reach("input[name=row][value=song]").await;
    s.keys(" ").await;
    s.wait_until(&format!("{LINES} === 'song'")).await;
    s.keys(" ").await;
    s.wait_until(&format!("{LINES} !== 'song'")).await;
    // A requirement.
    reach(".needs summary").await;
    s.keys(Key::Enter + "").await;
    reach("#bound").await;
    s.keys("2000" + Key::Enter).await;
    s.wait_for(".asked button").await;
    // What is shown, as a text.
    reach(".take summary").await;
    s.keys(Key::Enter + "").await;
    reach("[data-take=md]").await;
    s.keys(Key::Enter + "").await;
    s.wait_until("document.querySelector('.taken textarea').value.startsWith('| ')").await;
    // A card, a rating of one's own, and back to the cell.
    reach(".comparison a, .comparison button, .comparison summary").await;
    s.keys(Key::Control + Key::Home).await;
    for _ in 0..40 {
        if s.execute(&format!("return Boolean({})", at("#calm td a"))).await.as_bool() == Some(true) {
            break;
        }
        s.keys(Key::Down + "").await;
        s.next_frames().await;
    }
    s.wait_until(&at("#calm td a")).await;
    s.keys(Key::Enter + "").await;
    s.wait_for("dialog[open] select[data-rate]").await;
    reach("dialog select").await;
    s.keys(Key::Down + "").await;
    s.wait_until("document.querySelector('[data-yours]')").await;
    s.keys(Key::Escape + "").await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    s.assert_quiet().await;
});
