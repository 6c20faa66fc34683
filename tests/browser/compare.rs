//! The table: what is shown follows the address and the other way round.

use crate::{
    pages::started,
    support::{scenario::in_every_browser, server::Server},
};

const HEADS: &str = "[...document.querySelectorAll('.comparison thead th')].map(th => th.textContent).join()";

in_every_browser!(the_table_follows_the_controls, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    s.wait_until(&format!("{HEADS} === 'Django,Laravel,Node.js,Ruby on Rails'")).await;

    s.click("input[name=show][value=laravel]").await;
    s.wait_until(&format!("{HEADS} === 'Django,Node.js,Ruby on Rails'")).await;
    assert_eq!(s.path().await, "compare/#show=django.node.rails");

    let rows = "document.querySelectorAll('.comparison tbody tr').length";
    let all = s.execute(&format!("return {rows}")).await.as_u64().unwrap();
    s.click("#differ").await;
    s.wait_until(&format!("{rows} < {all}")).await;
    s.wait_until("document.querySelector('#tests') === null").await;

    s.click("#rows option[value=performance]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody').length === 1").await;
    s.click("#sort option[value=fortunes]").await;
    s.wait_until(&format!("{HEADS} === 'Node.js,Ruby on Rails,Django'")).await;
    assert_eq!(s.path().await, "compare/#show=django.node.rails&rows=performance&differ=1&sort=fortunes");

    // The same address shows the same table, with its controls set.
    s.browser.refresh().await.unwrap();
    started(s).await;
    s.wait_until(&format!("{HEADS} === 'Node.js,Ruby on Rails,Django'")).await;
    s.wait_until(
        "document.querySelector('#differ').checked && document.querySelector('#rows').value === 'performance'",
    )
    .await;
    s.wait_until("!document.querySelector('input[value=laravel]').checked").await;
    s.assert_quiet().await;
});

in_every_browser!(the_table_is_there_again_after_another_page, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    s.click("nav a[href='decide/']").await;
    s.wait_text(".progress", "Question 1").await;
    s.click("nav a[href='compare/']").await;
    s.wait_until(&format!("{HEADS} === 'Django,Laravel,Node.js,Ruby on Rails'")).await;
    s.click("#differ").await;
    s.wait_until("document.querySelector('#tests') === null").await;
    s.click("#differ").await;
    s.wait_for("#tests").await;
    s.assert_quiet().await;
});

in_every_browser!(a_cell_opens_to_its_evidence, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    s.click("#usage td:nth-of-type(1) summary").await;
    let cell = "#usage td:nth-of-type(1)";
    s.wait_text(cell, "Confidence").await;
    let text = s.text(cell).await;
    assert!(
        text.contains("12.6") && text.contains("Stack Overflow") && text.contains("2025-07") && text.contains("medium"),
        "{text}"
    );
    // What is unknown says where we looked.
    s.click("#usage td:nth-of-type(4) summary").await;
    s.wait_text("#usage td:nth-of-type(4)", "none of which gave a value").await;
    // A rating tells what it rests on.
    s.click("#admin_screens td:nth-of-type(1) summary").await;
    s.wait_text("#admin_screens td:nth-of-type(1)", "Our judgement").await;
    s.assert_quiet().await;
});

in_every_browser!(the_last_one_shown_stays, Server::of("dist").start(), async |s| {
    s.goto("compare/#show=node&sort=nothing&junk").await;
    started(s).await;
    s.wait_until(&format!("{HEADS} === 'Node.js'")).await;
    s.wait_text(".notice", "2 parts of the address").await;
    s.click("input[name=show][value=node]").await;
    s.wait_until("document.querySelector('input[value=node]').checked").await;
    s.wait_until(&format!("{HEADS} === 'Node.js'")).await;
    s.assert_quiet().await;
});
