//! The browser's entry: take over the page that the site builder rendered.

// The types of views nest deeply.
#![recursion_limit = "512"]

use leptos::{prelude::*, task::spawn_local};
use plumbline::{app::App, browser, components::layout::Prerendered, session::Data, site};

fn main() {
    browser::pin_root();
    spawn_local(async {
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
        leptos::mount::mount_to_body(move || App(app_props(base, data, prerendered)));
    } else {
        leptos::mount::hydrate_body(move || App(app_props(base, data, Prerendered::default())));
    }
}

fn app_props(base: String, data: Option<Data>, prerendered: Prerendered) -> plumbline::app::AppProps {
    plumbline::app::AppProps { base, data, prerendered }
}
