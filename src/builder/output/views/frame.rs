//! What stands around the content of every page.

use crate::site::{self, NAVIGATION};
use leptos::prelude::*;

/// The inside of a page's body: the header, `main`, which in-app navigation replaces, and the footer.
///
/// `class` is that of `main`, `footer` the inside of the footer, as HTML.
pub fn frame(path: &str, class: &str, main: &str, footer: &str) -> String {
    let links = NAVIGATION
        .iter()
        .map(|page| {
            let current = path.starts_with(page.path).then_some("page");
            view! {
                <li>
                    <a href=site::href(page.path, "") aria-current=current>
                        {page.label}
                    </a>
                </li>
            }
        })
        .collect_view();
    // The page for missing addresses does not know where it will stand.
    let skip = (path != site::NOT_FOUND).then(|| site::href(path, "main"));
    super::still(view! {
        <a class="skip" href=skip>
            "Skip to the content"
        </a>
        <header>
            <a class="brand" href=site::href("", "")>
                <svg viewBox="0 0 16 24" width="12" height="18" aria-hidden="true">
                    <path d="M8 0v11M3 11h10l-5 12z" fill="none" stroke="currentColor" stroke-width="1.6" />
                </svg>
                {site::NAME}
            </a>
            // Shown where a script can answer it.
            <button type="button" class="plain find" aria-keyshortcuts="/" data-off>
                "Search"
            </button>
            <nav aria-label="Site">
                <ul>{links}</ul>
            </nav>
        </header>
        <main id="main" tabindex="-1" class=class.to_owned() inner_html=main.to_owned()></main>
        <footer inner_html=footer.to_owned()></footer>
    })
}
