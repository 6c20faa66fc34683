//! Answers in words.

use crate::{
    answers::{Answers, Question, UNSURE},
    components::html::Html,
};

/// Questions with their answers; `change` gives the address at which one can be changed, if it can.
pub fn list<'a>(
    questions: impl Iterator<Item = &'a Question>,
    answers: &Answers,
    change: impl Fn(&str) -> Option<String>,
) -> Html {
    let rows = questions.map(|question| {
        let title = Html::element("dt", &[], question.title.as_str().into());
        let answer = Html::element("dd", &[], in_words(question, answers).into());
        let link = change(&question.id).map_or_else(Html::default, |href| {
            let hidden = Html::element("span", &[("class", "hidden")], format!(": {}", question.title).into());
            let link = Html::element("a", &[("href", &href)], Html::from("Change").and(hidden));
            Html::element("dd", &[("class", "change")], link)
        });
        Html::element("div", &[], title.and(answer).and(link))
    });
    Html::element("dl", &[("class", "answers")], Html::all(rows))
}

/// The answer to a question in words.
pub fn in_words(question: &Question, answers: &Answers) -> String {
    if !answers.answered(&question.id) {
        return "Not answered".to_owned();
    }
    if answers.has(&question.id, UNSURE) {
        return "Not sure".to_owned();
    }
    labels(question, answers).join("; ")
}

/// The words of the options chosen.
pub fn labels<'a>(question: &'a Question, answers: &Answers) -> Vec<&'a str> {
    let chosen = question.options.iter().filter(|option| answers.has(&question.id, &option.id));
    chosen.map(|option| option.label.as_str()).collect()
}
