//! Decisions of others whose answers are nearest to the reader's, asked for by a press.

use super::{ResultState, context::ReportContext};
use crate::{
    answers::{Answers, Model, UNSURE, link},
    browser::{self, Failure},
    components::{answers::labels, button::plain_button, html::Html},
    order::by_falling,
    site::{self, CASES},
};
use leptos::{prelude::*, task::spawn_local};
use web_sys::Element;

/// So many are shown.
const SHOWN: usize = 3;

/// A decision of others as the list of all tells it.
struct Case {
    id: String,
    chosen: String,
    answers: Answers,
    /// The address of its page.
    href: String,
}

/// The section; what it shows is fetched on a press.
#[component]
pub fn TeamsLikeYours(state: ResultState) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let show = move || {
        // What the reader goes on to meanwhile must not be asked: the view may be gone by then.
        let (own, data) = (state.answers.get_untracked(), state.data.get_untracked());
        let decision = state.decision.get_untracked();
        spawn_local(async move {
            let found = nearest(ReportContext { data: &data, answers: &own, decision: &decision, words: None }).await;
            let text = found.unwrap_or_else(|failure| Html::element("p", &[], failure.sentence().into()).into_string());
            if state.answers.try_with_untracked(|answers| *answers == own) == Some(true) {
                told.try_set(text);
            }
        });
    };
    // Other answers have other neighbours.
    Effect::new(move || {
        state.answers.track();
        told.set(String::new());
    });
    view! {
        <section class="teams">
            <h2>"Teams like yours"</h2>
            <p>
                "What teams chose whose answers are nearest to these, as they told of it in public. From "
                <a href=site::href(CASES.path, "")>"all that we gathered"</a> "."
            </p>
            <p class="actions">
                {plain_button(format!("Show the nearest {SHOWN}"), move || told.with(|told| !told.is_empty()), show)}
            </p>
            <p class="hidden" role="status">
                {move || told.with(|told| (!told.is_empty()).then_some("Shown below."))}
            </p>
            <div inner_html=told></div>
        </section>
    }
}

async fn nearest(report: ReportContext<'_>) -> Result<String, Failure> {
    let list = browser::fetch_page(CASES.path).await?;
    let root = list.document_element().ok_or(Failure::Broken)?;
    let (own, model) = (report.answers, &report.data.model);
    let cases: Vec<Case> =
        browser::elements_in(&root, "[data-case]").iter().filter_map(|entry| case(entry, model)).collect();
    let mut out = String::new();
    for case in by_falling(cases, |case| likeness(model, own, &case.answers)).into_iter().take(SHOWN) {
        let page = browser::fetch_page(case.href.split('#').next().unwrap_or_default()).await?;
        let told = page.get_element_by_id(&case.id).ok_or(Failure::Broken)?;
        // Below the heading of the section.
        let told = told.inner_html().replace("<h2", "<h3").replace("</h2", "</h3");
        out += &format!("<div class=\"case\">{told}{}</div>", compared(report, own, &case).into_string());
    }
    Ok(out)
}

fn case(entry: &Element, model: &Model) -> Option<Case> {
    let href = entry.query_selector("a").ok()??.get_attribute("href")?;
    let answers = link::decode(&entry.get_attribute("data-answers")?, model, "").answers;
    Some(Case { id: entry.get_attribute("data-case")?, chosen: entry.get_attribute("data-chosen")?, answers, href })
}

/// How alike two sets of answers are, -1 to 1: the mean over the questions that either answers of how far the options
/// chosen are the same (Jaccard index), where a question with none in common counts against.
fn likeness(model: &Model, one: &Answers, other: &Answers) -> f64 {
    let alike = model.questions.iter().filter(|question| !question.considers).filter_map(|question| {
        let chosen = |answers: &Answers, id: &str| answers.has(&question.id, id);
        let known = |answers: &Answers| answers.answered(&question.id) && !chosen(answers, UNSURE);
        let count =
            |has: &dyn Fn(&str) -> bool| question.options.iter().filter(|option| has(&option.id)).count() as f64;
        match (known(one), known(other)) {
            (true, true) => {
                let both = count(&|id| chosen(one, id) && chosen(other, id));
                let either = count(&|id| chosen(one, id) || chosen(other, id));
                Some(if both == 0.0 { -1.0 } else { both / either })
            }
            (true, false) => Some(0.0),
            _ => None,
        }
    });
    let alike: Vec<f64> = alike.collect();
    if alike.is_empty() { 0.0 } else { alike.iter().sum::<f64>() / alike.len() as f64 }
}

/// In which answers it agrees and differs, and where what they chose stands here.
fn compared(report: ReportContext, own: &Answers, case: &Case) -> Html {
    let (mut same, mut other) = (vec![], vec![]);
    for question in report.data.model.questions.iter().filter(|question| !question.considers) {
        let (mine, theirs) = (labels(question, own), labels(question, &case.answers));
        if mine.is_empty() || theirs.is_empty() {
            continue;
        }
        match mine.iter().any(|label| theirs.contains(label)) {
            true => same.push(mine.into_iter().filter(|label| theirs.contains(label)).collect::<Vec<_>>().join("; ")),
            false => other.push(format!("{} (yours: {})", theirs.join("; "), mine.join("; "))),
        }
    }
    let line = |label: &str, items: Vec<String>| match items.is_empty() {
        true => Html::default(),
        false => Html::element("p", &[], Html::element("b", &[], label.into()).and(items.join(" · "))),
    };
    let name = report.named(&case.chosen);
    let place = report.decision.ranking.iter().position(|ranked| ranked.alternative == case.chosen);
    let stands = match place {
        Some(0) => format!("They chose {name}, which comes first here too."),
        Some(place) => format!("They chose {name}, which is number {} here.", place + 1),
        None => format!("They chose {name}, which your answers exclude."),
    };
    line("As you: ", same).and(line("Otherwise: ", other)).and(Html::element(
        "p",
        &[],
        Html::element("b", &[], stands.into()),
    ))
}
