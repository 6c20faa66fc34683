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
        start(data);
    });
}

fn start(data: Option<Data>) {
    let base = browser::base();
    if browser::mounts_afresh() {
        let prerendered = Prerendered { main: browser::inner_html("main"), footer: browser::inner_html("footer") };
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
        leptos::mount::mount_to_body(move || view! { <App base data prerendered /> });
    } else {
        leptos::mount::hydrate_body(move || view! { <App base data prerendered=Prerendered::default() /> });
    }
    browser::mark_started();
}
