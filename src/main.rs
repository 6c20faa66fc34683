//! The browser's entry: take over the page that the site builder rendered.

// The types of views nest deeply.
#![recursion_limit = "512"]

use plumbline::{app::App, browser};

fn main() {
    // In a release build the message would cost more than the rest of a page; there a trap leads to a fresh start.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    browser::pin_root();
    leptos::mount::mount_to_body(App);
    browser::mark_started();
}
