//! Light or dark, as the reader chose.

use crate::{
    fixture,
    support::{scenario::in_every_browser, session::Session},
};

async fn choose(s: &Session, theme: &str) {
    s.wait_until("!document.querySelector('.theme').hidden").await;
    s.execute(&format!(
        "const select = document.querySelector('[name=theme]'); select.value = '{theme}'; \
         select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

/// What the paper of the page looks like.
async fn paper(s: &Session) -> String {
    s.execute("return getComputedStyle(document.documentElement).backgroundColor").await.to_string()
}

in_every_browser!(a_theme_is_kept_on_this_device, fixture::site().start(), async |s| {
    s.goto("").await;
    choose(s, "light").await;
    let light = paper(s).await;
    choose(s, "dark").await;
    assert_ne!(paper(s).await, light);
    // It is there before the page is shown, on every page.
    s.goto("articles/").await;
    s.wait_until(
        "document.documentElement.dataset.theme === 'dark' && document.querySelector('[name=theme]').value === 'dark'",
    )
    .await;
    assert_ne!(paper(s).await, light);
    choose(s, "system").await;
    s.goto("").await;
    s.wait_until("document.documentElement.dataset.theme === undefined").await;
    assert_eq!(s.execute("return localStorage.length").await, 0);
    s.assert_quiet().await;
});
