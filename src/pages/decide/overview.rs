use crate::{
    answers::{Depth, Model},
    components::html::Html,
};

/// All questions and their options, to be read before answering, and without JavaScript.
pub fn overview(model: &Model) -> Html {
    let text = |name: &str, text: &str| Html::element(name, &[], text.into());
    let asked = || model.questions.iter().filter(|question| question.depth < Depth::Retired);
    let items = asked().map(|question| {
        let options = question.options.iter().map(|option| text("li", &option.label));
        let depth = format!("{} Asked from the {} depth on.", question.why, question.depth.word());
        let options = Html::element("ul", &[], Html::all(options));
        Html::element("li", &[], text("h3", &question.title).and(text("p", &depth)).and(options))
    });
    let summary = text("summary", &format!("All {} questions at a glance", asked().count()));
    summary.and(Html::element("ol", &[], Html::all(items)))
}
