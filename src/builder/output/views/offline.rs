//! The page on what opens without a connection. It stands in for pages that are not kept as well (`public/sw`).

use super::still;
use crate::site::{OFFLINE, SINGLE};
use leptos::prelude::*;

/// What is kept is told by `public/copy.js`; without it, and where the browser keeps nothing, the page says how it would be.
pub fn offline() -> String {
    still(view! {
        <h1>{OFFLINE.title}</h1>
        // Shown by `public/copy.js` where the page stands in for another.
        <div class="notice" role="status" data-unkept hidden>
            <p>"Nothing answered, and the page at this address is not kept on this device. What is kept is listed below."</p>
        </div>
        <p class="lead">
            "Where the browser allows it, every page that you open here is kept on this device and opens again without a connection: \
            articles, the table, the questions and your result. What you have answered and noted is on this device anyway."
        </p>
        <section aria-labelledby="copy">
            <h2 id="copy">"Keep all of it"</h2>
            <p>
                "A copy has every page, the program and the data behind them. When a new version of the site comes, the copy follows \
                it once you open the site with a connection. The files of the page “Data” are not in it."
            </p>
            <div data-copy>
                <p class="note">"Asking the browser whether it keeps files. That needs scripts."</p>
            </div>
        </section>
        <section aria-labelledby="single">
            <h2 id="single">"Take it along in one file"</h2>
            <p>
                "For a network that reaches nothing: the whole site in one file, which opens from a disk or a stick in any browser of 2023 or later \
                and asks no network for anything."
            </p>
            <p>
                <a href=SINGLE download>"Download the site as one file"</a>
                <span data-size></span>
            </p>
        </section>
        <section aria-labelledby="kept">
            <h2 id="kept">"Kept now"</h2>
            <ul class="kept" data-kept>
                <li>"This is told once the browser has answered."</li>
            </ul>
        </section>
    })
}

/// What stands for the size of the file until that is known.
const SIZE: &str = "<span data-size></span>";

/// Tells the size of the file that is offered for download, in bytes.
pub fn tell_size(html: &mut String, size: usize) {
    if html.contains(SIZE) {
        *html = html.replacen(SIZE, &format!("<span> ({:.1} MB)</span>", size as f64 / 1e6), 1);
    }
}
