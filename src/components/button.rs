use crate::components::erase::erase;
use leptos::prelude::*;
use std::borrow::Cow;

/// A button beside what a page is mainly for. Hidden while it would do nothing.
pub fn plain_button(
    label: impl Into<Cow<'static, str>>,
    hidden: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    button(label.into(), Signal::derive(hidden), Callback::new(move |()| press()))
}

fn button(label: Cow<'static, str>, hidden: Signal<bool>, press: Callback<()>) -> AnyView {
    erase(view! {
        <button type="button" class="plain" hidden=hidden on:click=move |_| press.run(())>
            {label}
        </button>
    })
}
