//! Components that are mounted into marked places of a document: `<div data-live="…"></div>`.

use crate::{
    answers::{Answers, Depth},
    components::{
        button::plain_button,
        erase::erase,
        filter::{Offered, filter},
    },
    session::{Data, Session},
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
        match place.dataset().get("live").as_deref() {
            Some("resume") => mounted.push(keep(mount_to(place, move || {
                provide_context(session);
                Resume()
            }))),
            Some("filter") => {
                let offered = Offered::of(&place);
                mounted.push(keep(mount_to(place, move || filter(offered))));
            }
            _ => {}
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
    Effect::new(move || session.want_data_if_begun());
    move || {
        let data = session.data.get()?;
        let answers = session.answers.get();
        (!answers.is_empty()).then(|| erase(offer(session, &data, &answers)))
    }
}

fn offer(session: Session, data: &Data, answers: &Answers) -> impl IntoView + use<> {
    let model = &data.model;
    let answered = model.asked(Depth::Thorough).filter(|question| answers.answered(&question.id));
    let depth = answered.map(|question| question.depth).max().unwrap_or(Depth::Quick);
    let next = model.asked(depth).find(|question| !answers.answered(&question.id) && question.matters(answers));
    let (href, label) = match next {
        Some(question) => (
            site::href(DECIDE.path, &format!("depth={}&step={}", depth.word(), question.id)),
            "Go on where you stopped",
        ),
        None => (site::href(RESULT.path, ""), "See your result"),
    };
    view! {
        <div class="resume">
            <p>
                "A decision was begun on this device: "
                <strong>{format!("Questions answered: {}.", answers.count())}</strong>
            </p>
            <p class="actions">
                <a class="button" href=href>
                    {label}
                </a>
                {plain_button("Start anew", || false, move || session.forget())}
            </p>
        </div>
    }
}
