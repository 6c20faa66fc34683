//! The alternatives, best first, with score, range and how often each comes first. The rows are made once and then follow
//! each decision: a slider would wait for new ones.

use super::{
    ResultState,
    adjust::{Before, Unfolded},
    context::{ReportContext, enumerate, of_100},
    picture::{paths, picture},
};
use crate::{
    browser::{self, element_in, elements_in},
    components::html::Html,
};
use leptos::{html::Div, prelude::*};
use web_sys::Element;

/// How many alternatives the short ranking names.
const NAMED: usize = 3;

/// The place of the ranking; `asked` is touched where more reasons are asked for.
#[component]
pub fn Ranking(state: ResultState, unfolded: Unfolded, asked: RwSignal<()>) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move || {
        let Some(place) = place.get() else { return };
        asked.track();
        let details = state.details.get();
        // Who rates goes on where they were: a row that moves loses the focus, and reasons are told anew.
        let rating = browser::focused().and_then(|focused| focused.get_attribute("data-rate"));
        state.with_report(|report| {
            state.adjustments.before.with(|before| follow(&place, report, before));
            if let Some(details) = details {
                unfolded.with_value(|unfolded| {
                    unfolded.iter().for_each(|id| unfold(&place, id, (details.why)(report, id)))
                });
            }
        });
        if let Some(rating) = rating {
            browser::focus(&format!(".ranking [data-rate=\"{rating}\"]"));
        }
    });
    view! { <div class="standing" node_ref=place></div> }
}

/// Brings what stands in the place in line with the decision.
fn follow(place: &Element, report: ReportContext, before: &Before) {
    let ranking = &report.decision.ranking;
    let rows = elements_in(place, ".ranking > li");
    let ids: Vec<String> = rows.iter().map(|row| row.get_attribute("data-id").unwrap_or_default()).collect();
    let same = rows.len() == ranking.len() && ranking.iter().all(|ranked| ids.contains(&ranked.alternative));
    if !same || rows.is_empty() {
        return place.set_inner_html(&whole(report, before).into_string());
    }
    if let Some(passes) = element_in(place, ".passes") {
        passes.set_text_content(Some(&passing(report, before)));
    }
    // Of all rows at once: a slider would ask the page dozens of times else.
    let parts = Row::PARTS.map(|part| elements_in(place, &format!(".ranking > li > {part}")));
    for (at, ranked) in ranking.iter().enumerate() {
        let Some(stood) = ids.iter().position(|id| *id == ranked.alternative) else { continue };
        let (row, texts) = (&rows[stood], Row::new(report, at, before));
        for (part, text) in parts.iter().zip(texts.texts()) {
            // What stays as it is need not be laid out again.
            if let Some(part) = part.get(stood).filter(|part| part.text_content().as_deref() != Some(text)) {
                part.set_text_content(Some(text));
            }
        }
        for (path, (_, drawn)) in elements_in(row, "path").iter().zip(texts.paths(report, before)) {
            let _ = path.set_attribute("d", &drawn);
        }
        // Moving a row that is in its place would cost it the focus, and the browser work.
        if let Some(list) = row.parent_element() {
            let stands = list.children().item(at as u32);
            if stands.as_ref() != Some(row) {
                let _ = list.insert_before(row, stands.as_ref().map(AsRef::as_ref));
            }
        }
    }
}

/// Shows why an alternative stands where it does, in its row.
fn unfold(place: &Element, id: &str, why: Html) {
    let rows = elements_in(place, ".ranking > li");
    let Some(row) = rows.iter().find(|row| row.get_attribute("data-id").as_deref() == Some(id)) else { return };
    if let Some(details) = element_in(row, "details") {
        let _ = details.set_attribute("open", "");
        if let Some(told) = element_in(&details, ".why") {
            let open = elements_in(&told, ".hardly[open]").len();
            told.set_inner_html(&why.into_string());
            elements_in(&told, ".hardly").iter().take(open).for_each(|hardly| drop(hardly.set_attribute("open", "")));
        }
    }
}

fn whole(report: ReportContext, before: &Before) -> Html {
    if report.decision.ranking.is_empty() {
        return Html::default();
    }
    let key = |class: &str| Html::element("span", &[("class", &format!("key {class}"))], class.into()).and(" ");
    let legend = Html::from(
        "The number is the score of 100, with its usual range: where it lay in 90 of 100 what-if runs. The bar shows what it is \
         made of, the thin line that range, and the strip how often it came ",
    );
    let legend = legend.and(Html::all(["first", "second", "third", "lower"].map(key)));
    let items = (0..report.decision.ranking.len()).map(|place| Row::new(report, place, before).html(report, before));
    let items = Html::element("ol", &[("class", "ranking")], Html::all(items));
    let passes = Html::element("p", &[("class", "passes")], passing(report, before).into());
    let legend = Html::element("p", &[("class", "note")], legend);
    Html::element("h2", &[], "Ranking".into()).and(passes).and(legend).and(items)
}

/// The first few, without their reasons.
pub fn first_few(report: ReportContext) -> Html {
    let rows = (0..report.decision.ranking.len().min(NAMED)).map(|place| {
        let row = Row::new(report, place, &vec![]);
        Html::element("li", &[], row.line().and(picture(row.paths(report, &vec![]))))
    });
    Html::element("ol", &[("class", "ranking")], Html::all(rows))
}

/// What a row says.
struct Row<'a> {
    place: usize,
    id: &'a str,
    name: &'a str,
    numbers: String,
    moved: String,
    question: String,
}

impl<'a> Row<'a> {
    fn new(report: ReportContext<'a>, place: usize, before: &Before) -> Self {
        let acceptability = &report.decision.acceptability;
        let (low, high) = acceptability.scores[place];
        let numbers = format!(
            "{} ({}–{}) · first in {} of 100",
            of_100(report.decision.ranking[place].score),
            of_100(low),
            of_100(high),
            of_100(acceptability.ranks[place][0])
        );
        let (id, name) = (report.id(place), report.name(place));
        let moved =
            before.iter().position(|(other, _)| other == id).map_or_else(String::new, |was| match was.cmp(&place) {
                std::cmp::Ordering::Less => format!("▼ was {}", was + 1),
                std::cmp::Ordering::Greater => format!("▲ was {}", was + 1),
                std::cmp::Ordering::Equal => String::new(),
            });
        let question = if place == 0 { format!("Why {name}?") } else { format!("Why not {name}?") };
        Self { place, id, name, numbers, moved, question }
    }

    /// Where the [`texts`](Self::texts) stand.
    const PARTS: [&'static str; 4] = [".score > strong", ".score > .numbers", ".score > .moved", "details > summary"];

    /// What changes with a decision.
    fn texts(&self) -> [&str; 4] {
        [self.name, &self.numbers, &self.moved, &self.question]
    }

    fn paths(&self, report: ReportContext, before: &Before) -> impl Iterator<Item = (&'static str, String)> {
        let (ranked, acceptability) = (&report.decision.ranking[self.place], &report.decision.acceptability);
        let was = before.iter().find(|(id, score)| id == self.id && *score != ranked.score).map(|(_, score)| *score);
        paths(ranked, acceptability.scores[self.place], &acceptability.ranks[self.place], was)
    }

    fn line(&self) -> Html {
        let span = |class: &str, text: &str| Html::element("span", &[("class", class)], text.into());
        let name = Html::element("strong", &[], self.name.into());
        let line = name.and(span("moved", &self.moved)).and(span("numbers", &self.numbers));
        Html::element("div", &[("class", "score")], line)
    }

    fn html(&self, report: ReportContext, before: &Before) -> Html {
        // What is folded away is not told at all: most of it never is opened.
        let why = Html::element("div", &[("class", "why")], Html::default());
        let summary = Html::element("summary", &[], self.question.as_str().into());
        let details = Html::element("details", &[], summary.and(why));
        Html::element("li", &[("data-id", self.id)], self.line().and(picture(self.paths(report, before))).and(details))
    }
}

/// Who passes whom by the last change, in one sentence; nothing where nobody does.
fn passing(report: ReportContext, before: &Before) -> String {
    let was = |id: &str| before.iter().position(|(other, _)| other == id);
    let ranking = &report.decision.ranking;
    let passed = ranking.iter().enumerate().find_map(|(at, ranked)| {
        let mine = was(&ranked.alternative)?;
        let behind = ranking.iter().skip(at + 1).filter(|other| was(&other.alternative).is_some_and(|was| was < mine));
        let names: Vec<&str> = behind.map(|other| report.named(&other.alternative)).collect();
        (!names.is_empty()).then(|| format!("{} passes {}.", report.name(at), enumerate(&names)))
    });
    passed.unwrap_or_default()
}

/// The first few in one line, for where the ranking is out of sight.
pub fn leaders(report: ReportContext) -> Html {
    let first = report.decision.ranking.iter().take(NAMED).enumerate();
    Html::all(first.map(|(at, ranked)| {
        let score = Html::element("b", &[], of_100(ranked.score).into());
        Html::element("span", &[], Html::from(format!("{}. {} ", at + 1, report.name(at))).and(score))
    }))
}
