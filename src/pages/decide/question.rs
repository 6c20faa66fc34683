use super::{Wizard, effect};
use crate::{
    answers::{
        Pick, Question, UNSURE,
        place::{Place, Step},
    },
    browser,
    session::Session,
};
use leptos::prelude::*;

/// One question. Arrow keys move between the options (they are radio buttons), digits choose one, Enter goes on.
#[component]
pub fn Ask(wizard: Wizard, place: Place, at: usize, then_check: bool, go_to: Callback<Place>) -> impl IntoView {
    let session = Session::expect();
    let model = wizard.data.with_value(|data| data.model.clone());
    let question = model.questions[at].clone();
    let asked: Vec<usize> = session.answers.with_untracked(|answers| place.asked(&model, answers).collect());
    let (total, number) = (asked.len(), asked.iter().filter(|other| **other <= at).count());
    let back = session.answers.with_untracked(|answers| place.back(&model, answers)).map(|back| back.href(&model));
    let check = Place { step: Step::Check, ..place }.href(&model);
    // On arriving from another question the keyboard goes on at the options; on the first render it stays where it is.
    Effect::new(move || {
        if session.asked.get_value().is_some_and(|asked| asked != at) {
            browser::focus(".question input:checked, .question input");
        }
        session.asked.set_value(Some(at));
    });

    let options: Vec<(String, String)> = question
        .options
        .iter()
        .map(|option| (option.id.clone(), option.label.clone()))
        .chain([(UNSURE.to_owned(), "Not sure".to_owned())])
        .collect();
    let ids: Vec<String> = options.iter().map(|(id, _)| id.clone()).collect();
    let choose = {
        let question = question.clone();
        move |option: &str| choose(session, &question, option)
    };
    let by_digit = {
        let choose = choose.clone();
        move |event: web_sys::KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let digit = event.key().parse::<usize>().unwrap_or(0);
            if let Some(id) = digit.checked_sub(1).and_then(|index| ids.get(index)) {
                choose(id);
                event.prevent_default();
            }
        }
    };
    let kind = if question.pick == Pick::One { "radio" } else { "checkbox" };
    let inputs = options
        .into_iter()
        .map(|(id, label)| {
            let checked = {
                let (question, id) = (question.id.clone(), id.clone());
                move || session.answers.with(|answers| answers.has(&question, &id))
            };
            let choose = choose.clone();
            view! {
                <label class="option">
                    <input
                        type=kind
                        name=question.id.clone()
                        value=id.clone()
                        prop:checked=checked
                        on:change=move |_| choose(&id)
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    let answered = {
        let id = question.id.clone();
        move || session.answers.with(|answers| answers.answered(&id))
    };
    let onward = move || match (answered(), then_check) {
        (_, true) => "Back to your answers",
        (true, false) => "Next",
        (false, false) => "Skip",
    };
    view! {
        <form
            class="question"
            on:keydown=by_digit
            on:submit=move |event| {
                event.prevent_default();
                go_to.run(session.answers.with_untracked(|answers| place.next(&model, answers)));
            }
        >
            <p class="progress">
                <progress max=total.to_string() value=number.to_string() aria-hidden="true"></progress>
                {format!("Question {number} of {total}")}
            </p>
            <fieldset>
                <legend>
                    <h2>{question.title.clone()}</h2>
                </legend>
                <p class="why">
                    <b>"Why we ask. "</b>
                    {question.why.clone()}
                </p>
                {question.hint.clone().map(|hint| view! { <p class="hint">{hint}</p> })}
                <div class="options">{inputs}</div>
            </fieldset>
            {effect::line(wizard, at)}
            <p class="actions">
                {back.map(|href| view! { <a class="button plain" href=href>"Back"</a> })}
                <button type="submit" class="button" inner_html=onward></button>
                <a class="aside" href=check>"Check your answers"</a>
            </p>
        </form>
    }
}

/// Takes an option up, or on a second choice down where several are allowed. "Not sure" and the others exclude each other.
fn choose(session: Session, question: &Question, option: &str) {
    session.change(|answers| {
        let now: Vec<String> = match question.pick {
            Pick::One => vec![option.to_owned()],
            Pick::Many if option == UNSURE => vec![UNSURE.to_owned()],
            Pick::Many => {
                let taken = answers.has(&question.id, option);
                let others = question.options.iter().map(|other| other.id.as_str());
                others
                    .filter(|id| if *id == option { !taken } else { answers.has(&question.id, id) })
                    .map(str::to_owned)
                    .collect()
            }
        };
        answers.answer(question, now.iter().map(String::as_str));
    });
}
