use crate::{components::erase::erase, session::Session};
use leptos::prelude::*;

/// Says what the device could not keep or give, if anything.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let session = Session::expect();
    let sentence = move || session.notice.get();
    view! {
        <div role="status">
            {move || sentence().map(|sentence| view! { <p class="notice">{sentence}</p> })}
        </div>
    }
}

/// A list of sentences on what could not be used, if any.
pub fn problems(sentences: Vec<String>) -> Option<AnyView> {
    (!sentences.is_empty()).then(|| {
        let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
        erase(view! {
            <div class="notice">
                <p>"Not all of this address could be used:"</p>
                <ul>{items}</ul>
            </div>
        })
    })
}
