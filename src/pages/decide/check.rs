use super::Wizard;
use crate::{
    answers::{Answers, Model, Question, place::Place},
    browser,
    components::{answers::list, button::plain_button, html::Html},
    session::Session,
    site::{self, RESULT},
};
use leptos::prelude::*;

/// All answers on one page, each with a way to change it.
#[component]
pub fn Check(wizard: Wizard, place: Place) -> impl IntoView {
    let session = Session::expect();
    let model = wizard.data.with_value(|data| data.model.clone());
    let answers = move || {
        session.answers.with(|answers| {
            let links = onward(&model, answers, place);
            contradictions(&model, answers, place).and(all(&model, answers, place)).and(links).into_string()
        })
    };
    // On arriving from a question; the page itself was focused where it was opened here.
    Effect::new(move || {
        if session.asked.get_value().is_some() {
            browser::focus(".check h2");
        }
        session.asked.set_value(None);
    });
    let forgotten = RwSignal::new("");
    let decisions = move || kept_decisions(session);
    view! {
        <section class="check">
            <h2 tabindex="-1">"Check your answers"</h2>
            <div inner_html=answers></div>
            <p class="actions">
                {plain_button("Forget all answers", move || session.answers.with(Answers::is_empty), move || session.forget())}
            </p>
            <details class="forget" on:toggle=move |_| session.want_keeping_if_any()>
                <summary>"Forget everything on this device"</summary>
                <p>
                    "Your answers, and beside the articles what you have marked as read or useful, your notes and the notepad, are \
                    deleted from this browser. Nobody can bring them back. " {decisions}
                </p>
                <p class="actions">
                    {plain_button("Forget everything", || false, move || {
                        session.forget_everything();
                        forgotten.set("Everything is forgotten.");
                    })}
                    <span role="status" inner_html=forgotten></span>
                </p>
            </details>
        </section>
    }
}

/// What becomes of decisions that are kept, where there are any.
fn kept_decisions(session: Session) -> String {
    match session.keeping.get().map(|keeping| (keeping.count)(session)) {
        Some(0) => String::new(),
        Some(count) => {
            format!("So are your decisions, of which there are {count}; save them as a file first to keep them.")
        }
        None if session.decisions.is_held() => {
            "So are your decisions; save them as a file first to keep them.".to_owned()
        }
        None => String::new(),
    }
}

/// The way to the result, or to the questions where nothing is answered.
fn onward(model: &Model, answers: &Answers, place: Place) -> Html {
    let (href, label) = match answers.is_empty() {
        true => (place.first(model, answers).href(model), "Start with the first question"),
        false => (site::href(RESULT.path, ""), "See the result"),
    };
    let link = Html::element("a", &[("class", "button"), ("href", &href)], label.into());
    Html::element("p", &[("class", "actions")], link)
}

/// Each question that is asked or was answered at a greater depth: that still counts.
fn all(model: &Model, answers: &Answers, place: Place) -> Html {
    let shown = |question: &&Question| {
        (question.depth <= place.depth && question.matters(answers)) || answers.answered(&question.id)
    };
    let rows = list(model.questions.iter().filter(shown), answers, |id| Some(change(model, id, place)));
    let empty = "No question is answered yet. Answer at least one to get a result.";
    let empty = Html::element("p", &[("class", "empty")], empty.into());
    if answers.is_empty() { rows.and(empty) } else { rows }
}

/// Answers that seldom go together, with a way to change each. They may be kept as they are.
fn contradictions(model: &Model, answers: &Answers, place: Place) -> Html {
    let found: Vec<Html> = model
        .contradictions
        .iter()
        .filter(|contradiction| contradiction.holds(answers))
        .map(|contradiction| {
            let links = contradiction.answers.keys().filter_map(|id| {
                let href = change(model, id, place);
                Some(Html::element("li", &[], Html::link(Some(&href), &model.question(id)?.title)))
            });
            let links = Html::element("ul", &[], Html::all(links));
            Html::element("p", &[], contradiction.says.as_str().into()).and(links)
        })
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    let lead = Html::element("b", &[], "Some answers seldom go together.".into());
    let lead = Html::element("p", &[], lead.and(" Change one, or keep them: all of them count."));
    Html::element("div", &[("class", "notice contradictions"), ("role", "status")], lead.and(Html::all(found)))
}

fn change(model: &Model, question: &str, place: Place) -> String {
    place.changing(question, model).unwrap_or(place).href(model)
}
