//! The start page: a decision that was begun on this device.

use crate::{
    answers::{
        Answers, Depth,
        place::{Place, Step},
    },
    components::{button::plain_button, erase::erase},
    session::{Data, Session},
    site::{self, RESULT},
};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Offers to go on with a decision that was begun on this device; nothing otherwise.
pub fn resume(_place: &HtmlElement) -> AnyView {
    let session = Session::expect();
    Effect::new(move || session.want_data_if_begun());
    erase(move || {
        let data = session.data.get()?;
        let answers = session.answers.get();
        (!answers.is_empty()).then(|| erase(offer(session, &data, &answers)))
    })
}

fn offer(session: Session, data: &Data, answers: &Answers) -> impl IntoView + use<> {
    let model = &data.model;
    let answered = model.asked(Depth::Thorough).filter(|question| answers.answered(&question.id));
    let depth = answered.map(|question| question.depth).max().unwrap_or(Depth::Quick);
    let place = Place::check(depth);
    let next = place.asked(model, answers).find(|at| !answers.answered(&model.questions[*at].id));
    let (href, label) = match next {
        Some(at) => {
            (Place { step: Step::Ask { at, then_check: false }, ..place }.href(model), "Go on where you stopped")
        }
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
