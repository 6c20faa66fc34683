//! The browser's entry: take over the page that the site builder rendered.

// The types of views nest deeply.
#![recursion_limit = "512"]

use leptos::prelude::*;
use plumbline::{app::App, browser, components::layout::Prerendered, session::Data, site};

fn main() {
    // In a release build the message would cost more than the rest of a page; there a trap leads to a fresh start.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    browser::pin_root();
    // Not the spawner of leptos: that is set up by mounting, which comes after the data.
    wasm_bindgen_futures::spawn_local(async {
        let data = if site::is_interactive(&browser::path()) {
            match Data::fetch(&browser::data_version()).await {
                Ok(data) => Some(data),
                // What the page says can be read all the same, so it is left as it came.
                Err(sentence) => return browser::append_notice(&sentence),
            }
        } else {
            None
        };
        // A task of its own, so that reading the data and taking over the page do not add up to one that is felt.
        browser::pause().await;
        start(data);
    });
}

fn start(data: Option<Data>) {
    let base = browser::base();
    if browser::mounts_afresh() {
        let (main, footer) = (browser::inner_html("main"), browser::inner_html("footer"));
        let prerendered = Prerendered { main, footer, in_place: false };
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
        leptos::mount::mount_to_body(move || view! { <App base data prerendered /> });
    } else {
        let prerendered = Prerendered { in_place: true, ..Prerendered::default() };
        leptos::mount::hydrate_body(move || view! { <App base data prerendered /> });
    }
    browser::mark_started();
}
