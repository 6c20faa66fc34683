//! Components that are mounted into marked places of a document: `<div data-live="…"></div>`.

use crate::{
    answers::UNSURE,
    session::Session,
    site::{self, DECIDE, RESULT},
};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
};
use wasm_bindgen::JsCast;

/// What was mounted; dropping it takes the components out again.
pub type Mounted = Vec<Box<dyn std::any::Any>>;

/// Fills each marked place below `main`.
pub fn mount(session: Session) -> Mounted {
    let mut mounted: Mounted = vec![];
    let Ok(places) = document().query_selector_all("main [data-live]") else {
        return mounted;
    };
    for place in (0..places.length()).filter_map(|i| places.get(i)?.dyn_into::<web_sys::HtmlElement>().ok()) {
        if place.dataset().get("live").as_deref() == Some("resume") {
            mounted.push(keep(mount_to(place, move || {
                provide_context(session);
                Resume()
            })));
        }
    }
    mounted
}

fn keep<M: leptos::tachys::view::Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn std::any::Any> {
    Box::new(handle)
}

/// Offers to go on with a decision that was begun on this device; nothing otherwise.
#[component]
fn Resume() -> impl IntoView {
    let session = Session::expect();
    session.want_data();
    move || {
        let data = session.data.get()?;
        let answers = session.answers.get();
        if answers.is_empty() {
            return None;
        }
        let total = data.model.questions.len();
        let next = data.model.questions.iter().find(|question| !answers.answered(&question.id));
        let unsure = data.model.questions.iter().filter(|question| answers.has(&question.id, UNSURE)).count();
        let sure = answers.count() - unsure;
        let go_on = match next {
            Some(question) => site::href(DECIDE.path, &format!("step={}", question.id)),
            None => site::href(RESULT.path, ""),
        };
        let label = if next.is_some() { "Go on where you stopped" } else { "See your result" };
        Some(view! {
            <div class="resume">
                <p>
                    "A decision was begun on this device: " <strong>{answers.count()} " of " {total}</strong>
                    " questions answered" {(unsure > 0).then(|| format!(", {sure} of them with an opinion"))} "."
                </p>
                <p class="actions">
                    <a class="button" href=go_on>
                        {label}
                    </a>
                    <button type="button" class="plain" on:click=move |_| session.forget()>
                        "Start anew"
                    </button>
                </p>
            </div>
        })
    }
}
