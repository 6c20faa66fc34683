use crate::{
    browser::{self, Failure},
    components::{button::plain_button, erase::erase},
    session::{Session, Wanted},
};
use leptos::prelude::*;

/// Says what the device could not keep or give of the answers, if anything.
#[component]
pub fn StorageNotice() -> impl IntoView {
    said(Session::expect().kept.notice)
}

/// A sentence, once there is one.
pub fn said(sentence: RwSignal<Option<&'static str>>) -> AnyView {
    erase(view! {
        <div role="status">
            {move || sentence.get().map(|sentence| view! { <p class="notice">{sentence}</p> })}
        </div>
    })
}

/// Says that a file could not be had, and why, and asks for it again if wanted.
pub fn missing<T: Clone + Send + Sync + 'static>(file: Wanted<T>) -> AnyView {
    erase(move || {
        file.failure().map(|failure| {
            let again = move || if failure == Failure::Renewed { browser::reload() } else { file.want() };
            view! {
                <div class="notice" role="alert">
                    <p>{failure.sentence()}</p>
                    <p class="actions">{plain_button("Try again", || false, again)}</p>
                </div>
            }
        })
    })
}

/// A list of sentences on what could not be used, if any.
pub fn problems(sentences: Vec<String>) -> Option<AnyView> {
    (!sentences.is_empty()).then(|| {
        let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
        erase(view! {
            <div class="notice">
                <p>"Part of this link could not be used:"</p>
                <ul>{items}</ul>
            </div>
        })
    })
}
