//! The notepad for the reader's own project, beside what it was written for.

use crate::{
    components::{erase::erase, notes, notice::said},
    session::Session,
};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The notepad alone.
pub fn pad(_place: &HtmlElement) -> AnyView {
    notes::keep(String::new());
    erase(view! {
        <section class="yours" aria-label="For yourself">
            {said(Session::expect().reading.notice)}
            <div inner_html=notes::pad().into_string()></div>
        </section>
    })
}
