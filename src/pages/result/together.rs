//! Several people's answers beside those of this result: where they differ, what each ranks how, and what all can live with.

use super::{
    ResultState,
    changes::answer,
    context::{ReportContext, list, of_100, points, table},
};
use crate::{
    answers::{Answers, link, own::is_own},
    browser,
    catalog::counted,
    components::{answers::in_words, button::plain_button, html::Html},
    decision::{
        self, Decision,
        together::{Common, agreed, common, differences},
    },
    decisions::{self, Decisions},
    session::Data,
    site::{self, DECISIONS, RESULT},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};

/// So many are put side by side: with more, no table can be read.
const MOST: usize = 7;
/// The field for the links of others.
const OTHERS: &str = "others";
/// The choice among the decisions that the reader keeps.
const KEPT: &str = "kept";

/// Whose answers are put beside those shown, with what they come to.
#[derive(Clone, Default)]
struct Others {
    people: Vec<(Data, Answers, Decision)>,
    /// What they are called, in the same order.
    names: Vec<String>,
    problems: Vec<String>,
}

/// The section, with a field for links.
#[component]
pub fn Together(state: ResultState) -> impl IntoView {
    let others = RwSignal::new(Others::default());
    let put = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let field = browser::element(&format!("#{OTHERS}")).and_then(|f| f.dyn_into::<HtmlTextAreaElement>().ok());
        if let (Some(field), Some(published)) = (field, state.session.data.get_untracked()) {
            others.set(opened(&field.value(), &published));
        }
    };
    let kept = state.session.decisions();
    let options = move || {
        let option = |(id, one): (&str, &decisions::Decision)| {
            Html::element("option", &[("value", id)], one.name.as_str().into())
        };
        kept.with(|all| Html::all(all.iter().map(option)).into_string())
    };
    let add = move || {
        let chosen = browser::element(&format!("#{KEPT}")).and_then(|f| f.dyn_into::<HtmlSelectElement>().ok());
        let field = browser::element(&format!("#{OTHERS}")).and_then(|f| f.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some((chosen, field)) = chosen.zip(field)
            && let Some(line) = kept.with_untracked(|all| all.get(&chosen.value()).map(line))
        {
            field.set_value(format!("{}\n{line}", field.value()).trim_start());
        }
    };
    let told = move || others.with(|others| state.with_report(|report| told(report, others))).into_string();
    view! {
        <section class="together">
            <h2>"Decide together"</h2>
            <p>
                "Paste the links of others to their results, one on each line, to see them beside this one; a name and a colon may \
                stand before each. They are read here and sent nowhere. Files of others are opened on "
                <a href=site::href(DECISIONS.path, "")>"the page of your decisions"</a> "."
            </p>
            <p class="actions" hidden=move || kept.with(Decisions::is_empty)>
                <label for=KEPT>"One of your decisions:"</label>
                <select id=KEPT inner_html=options></select>
                {plain_button("Add it below", || false, add)}
            </p>
            <form on:submit=put>
                <label class="hidden" for=OTHERS>"Links to results, one on each line"</label>
                <textarea id=OTHERS rows="3" required spellcheck="false" autocomplete="off"></textarea>
                <p class="actions">
                    <button class="plain">"Put side by side"</button>
                </p>
            </form>
            <div role="status" inner_html=told></div>
        </section>
    }
}

/// Opens the links in a text.
fn opened(text: &str, published: &Data) -> Others {
    let mut others = Others::default();
    for (at, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let (before, fragment) = line.split_once('#').unwrap_or(("", line));
        let opened = link::decode(fragment.trim(), &published.model, &published.catalog.version);
        let name = before.rsplit_once(": ").map(|(name, _)| name.trim()).filter(|name| !name.is_empty());
        let name = name.map_or_else(|| format!("Link {}", at + 1), str::to_owned);
        if opened.answers.is_empty() {
            others.problems.push(format!("{name} holds no answers."));
        } else if others.people.len() == MOST {
            others.problems.push(format!("{name} is left out: there are too many to be read side by side."));
        } else {
            others
                .problems
                .extend(opened.told_of_data(&published.catalog.version).map(|told| format!("{name}: {told}")));
            others.problems.extend(opened.problems.iter().map(|problem| format!("{name}: {problem}")));
            let data = published.seen_with(opened.answers.own());
            let decision = decision::decide(&data.catalog, &data.model, &opened.answers);
            others.people.push((data, opened.answers, decision));
            others.names.push(name);
        }
    }
    others
}

/// A decision that the reader keeps, as a line of the field: its name, and a link to its result.
fn line(decision: &decisions::Decision) -> String {
    // A name with the sign at which a link begins would be taken for the beginning of one.
    format!("{}: {}", decision.name.replace('#', " "), site::href(RESULT.path, &decision.link))
}

fn told(report: ReportContext, others: &Others) -> Html {
    let problems = match others.problems.is_empty() {
        true => Html::default(),
        false => list(others.problems.iter().map(|problem| problem.as_str().into()).collect()),
    };
    if others.people.is_empty() {
        return problems;
    }
    let this = ReportContext { words: None, ..report };
    let reports =
        others.people.iter().map(|(data, answers, decision)| ReportContext { data, answers, decision, words: None });
    let reports: Vec<ReportContext> = std::iter::once(this).chain(reports).collect();
    let people: Vec<&Answers> = reports.iter().map(|report| report.answers).collect();
    if people.iter().all(|answers| *answers == report.answers) {
        return problems.and(Html::element(
            "p",
            &[],
            "All of them hold the same answers, and so the same result.".into(),
        ));
    }
    let names: Vec<&str> = std::iter::once("This result").chain(others.names.iter().map(String::as_str)).collect();
    let decisions: Vec<&Decision> = reports.iter().map(|report| report.decision).collect();
    let all = common(report.catalog(), &decisions);
    let all: Vec<Common> = all.into_iter().filter(|common| !is_own(&common.alternative)).collect();
    problems
        .and(best(report, &all))
        .and(side_by_side(report, &names, &all))
        .and(moves(&reports, &names, &all))
        .and(answered(report, &names, &people))
}

fn below(title: &str, inside: Html) -> Html {
    Html::element("h3", &[], title.into()).and(inside)
}

/// What all can live with best.
fn best(report: ReportContext, all: &[Common]) -> Html {
    let told = match all.first().and_then(|best| Some((best, best.most()?))) {
        Some((best, most)) if most <= 0.0 => {
            format!("{} comes first with everybody.", report.named(&best.alternative))
        }
        Some((best, most)) => format!(
            "{} costs nobody {} against their own first. Of all that nobody excludes, that is the least.",
            report.named(&best.alternative),
            if of_100(most) == "0" {
                "as much as a point".to_owned()
            } else {
                format!("more than about {}", points(most))
            }
        ),
        None => "Each is excluded by an answer of somebody. Look below where you differ.".to_owned(),
    };
    Html::element("p", &[("class", "outcome")], told.into())
}

fn side_by_side(report: ReportContext, names: &[&str], all: &[Common]) -> Html {
    let rows = all.iter().map(|common| {
        let cell = |behind: &Option<f64>| match behind {
            Some(behind) if *behind <= 0.0 => Html::element("b", &[], "first".into()),
            Some(behind) if of_100(*behind) == "0" => "under 1 behind".into(),
            Some(behind) => Html::from(format!("{} behind", of_100(*behind))),
            None => "excluded".into(),
        };
        let most = common.most().map_or_else(|| "–".to_owned(), of_100);
        let name = Html::link(report.page(&common.alternative).as_deref(), report.named(&common.alternative));
        std::iter::once(name).chain(common.behind.iter().map(cell)).chain([most.into()]).collect()
    });
    let heads: Vec<&str> = [&["Option"], names, &["Most given up"]].concat();
    table("Rankings side by side, in points of 100", "", &heads, rows.collect())
}

/// What each would have to move for that one to come first with them too.
fn moves(reports: &[ReportContext], names: &[&str], all: &[Common]) -> Html {
    let Some(best) = all.first().filter(|best| best.most().is_some()) else { return Html::default() };
    let moves = reports.iter().enumerate().filter(|(at, _)| best.behind[*at].is_some_and(|behind| behind > 0.0));
    let moves = moves.map(|(at, report)| {
        let others = &report.decision.changes.answers;
        let one = others.iter().find(|other| other.first.as_ref() == Some(&best.alternative));
        let place = report.decision.ranking.iter().position(|ranked| ranked.alternative == best.alternative);
        let shift = || report.outlook().shifts.iter().find(|(other, _)| Some(*other) == place)?.1;
        let told = match (one, one.map_or_else(shift, |_| None)) {
            (Some(one), _) => answer(*report, one).text(),
            (None, Some(share)) => format!(
                "No single answer puts {} first. At least {} of 100 points of weight would have to move between criteria.",
                report.named(&best.alternative),
                of_100(share)
            ),
            (None, None) => format!("No shift of weight puts {} first.", report.named(&best.alternative)),
        };
        Html::element("b", &[], names[at].into()).and(": ").and(told)
    });
    let moves: Vec<Html> = moves.collect();
    if moves.is_empty() { Html::default() } else { below("What each would have to move", list(moves)) }
}

/// Where they differ, and the way on with what all say alike.
fn answered(report: ReportContext, names: &[&str], people: &[&Answers]) -> Html {
    let model = &report.data.model;
    let differing = differences(model, people).into_iter().map(|question| {
        let said = people.iter().enumerate().map(|(at, answers)| {
            Html::element("dt", &[], names[at].into()).and(Html::element("dd", &[], in_words(question, answers).into()))
        });
        Html::element("b", &[], question.title.as_str().into()).and(Html::element("dl", &[], Html::all(said)))
    });
    let differing: Vec<Html> = differing.collect();
    let differing = match differing.is_empty() {
        true => Html::element("p", &[], "All questions are answered alike; only what was set by hand differs.".into()),
        false => list(differing),
    };
    let alike = agreed(model, people);
    let href = site::href(RESULT.path, &link::encode(&alike, &report.catalog().version));
    let on = match alike.count() {
        0 => Html::element("p", &[], "There is no question that all answered alike.".into()),
        count => Html::element(
            "p",
            &[],
            Html::link(Some(&href), &format!("Open what all answered alike: {}", counted(count, "answer")))
                .and(". From there go on together with what is still open."),
        ),
    };
    below("Where you differ", differing.and(on))
}
