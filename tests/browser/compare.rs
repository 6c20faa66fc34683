//! The table: what is shown follows the address and the other way round.

use crate::{
    pages::started,
    support::{scenario::in_every_browser, server::Server},
};
use thirtyfour::Key;

const HEADS: &str = "[...document.querySelectorAll('.comparison thead th')].map(th => th.textContent).join()";

in_every_browser!(the_table_follows_the_controls, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    s.wait_until(&format!("{HEADS} === 'ASP.NET Core,Django,FastAPI,Firebase,Go,Laravel,Node.js,Phoenix,Ruby on Rails,Rust,Spring Boot,Supabase'")).await;
    s.goto("compare/#show=django.laravel.node.rails").await;
    s.wait_until(&format!("{HEADS} === 'Django,Laravel,Node.js,Ruby on Rails'")).await;

    s.click("input[name=show][value=laravel]").await;
    s.wait_until(&format!("{HEADS} === 'Django,Node.js,Ruby on Rails'")).await;
    assert_eq!(s.path().await, "compare/#show=django.node.rails");

    let rows = "document.querySelectorAll('.comparison tbody tr').length";
    let all = s.execute(&format!("return {rows}")).await.as_u64().unwrap();
    s.click("#differ").await;
    s.wait_until(&format!("{rows} < {all}")).await;
    s.wait_until("document.querySelector('#streaming') === null").await;

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
    s.wait_until(&format!("{HEADS} === 'ASP.NET Core,Django,FastAPI,Firebase,Go,Laravel,Node.js,Phoenix,Ruby on Rails,Rust,Spring Boot,Supabase'")).await;
    s.click("#rows option[value=batteries]").await;
    s.wait_until("document.querySelectorAll('.comparison tbody').length === 1").await;
    s.click("#rows option[value='']").await;
    s.wait_until("document.querySelectorAll('.comparison tbody').length > 5").await;
    s.click("#differ").await;
    s.wait_until("document.querySelector('#differ').checked").await;
    s.click("#differ").await;
    s.wait_for("#tests").await;
    s.assert_quiet().await;
});

in_every_browser!(a_cell_opens_to_its_evidence, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    let cell = |criterion: &str, alternative: &str| {
        format!("#{criterion} a[href='backends/{alternative}/#claim-{criterion}']")
    };
    s.click(&cell("usage", "django")).await;
    for part in ["12.6", "Stack Overflow", "2025-07", "medium", "Fresh until", "who chose to answer"] {
        s.wait_text("dialog[open]", part).await;
    }
    // Where the site was built with an address for it, the report is a message with what was read filled in; nothing is sent.
    s.wait_until("[...document.querySelectorAll('dialog .links a[href^=mailto]')].every(a => a.href.includes('12.6'))")
        .await;
    s.click("dialog > button").await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    // What is unknown says where we looked.
    s.click(&cell("fortunes", "fastapi")).await;
    s.wait_text("dialog[open]", "unknown").await;
    s.click("dialog > button").await;
    // A rating tells its range and what it rests on.
    s.click(&cell("admin_screens", "django")).await;
    s.wait_text("dialog[open]", "Our judgement").await;
    s.wait_text("dialog[open]", "range").await;
    s.assert_quiet().await;
});

in_every_browser!(a_cell_opens_by_the_keyboard, Server::of("dist").start(), async |s| {
    s.goto("compare/").await;
    started(s).await;
    s.execute("document.querySelector('#orm td a').focus()").await;
    s.keys(Key::Enter).await;
    s.wait_text("dialog[open]", "Confidence").await;
    s.wait_until("document.querySelector('dialog').contains(document.activeElement)").await;
    s.keys(Key::Escape).await;
    s.wait_until("!document.querySelector('dialog[open]')").await;
    s.wait_until("document.activeElement.closest('#orm') !== null").await;
    // Back closes it as well, and stays on the page.
    s.keys(Key::Enter).await;
    s.wait_for("dialog[open]").await;
    s.browser.back().await.unwrap();
    s.wait_until("!document.querySelector('dialog[open]')").await;
    assert_eq!(s.path().await, "compare/");
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

in_every_browser!(what_was_compared_once_leads_to_what_is_now, Server::of("dist").start(), async |s| {
    s.goto("compare/#show=baas.node").await;
    started(s).await;
    s.wait_until(&format!("{HEADS} === 'Firebase,Node.js,Supabase'")).await;
    s.wait_text(".notice", "compared one by one now").await;
    s.goto("backends/baas/").await;
    started(s).await;
    s.click("main a[href='backends/supabase/']").await;
    s.wait_text("h1", "Supabase").await;
    s.assert_quiet().await;
});
