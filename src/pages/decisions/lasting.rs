//! How long it lasts what is kept here.

use crate::{browser, components::erase::erase};
use leptos::{prelude::*, task::spawn_local};

/// Says what the browser has promised, and what no browser promises.
pub fn lasting() -> AnyView {
    let promised = RwSignal::new("");
    spawn_local(async move {
        let told = match browser::is_lasting().await {
            Some(true) => "This browser has agreed to keep it until you delete it.",
            Some(false) => "This browser has not promised to keep it: it may remove it where room gets short.",
            None => "This browser does not say how long it keeps it.",
        };
        promised.try_set(told);
    });
    erase(view! {
        <section class="lasting">
            <h2>"How long it lasts"</h2>
            <p>
                "All of this stays in this browser, on this device. " <span inner_html=promised></span>
                " Safari removes what a site has left after seven days of use without a visit to it, and so does a private window once it is \
                closed. What lasts is a file: save one now and then."
            </p>
        </section>
    })
}
