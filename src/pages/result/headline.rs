use super::context::{ReportContext, enumerate, list, of_100, points};
use crate::{
    browser,
    catalog::{self, span},
    components::html::Html,
    decision::{
        headline::{Headline, SURE, TOO_CLOSE},
        score::Ranked,
        weights::SAME,
        what_if::Influence,
    },
    order::falling,
};

/// How many questions and facts are named that would help to decide.
const NAMED: usize = 2;

/// The result in one sentence, for those that the reader has in mind and then for all; a second one that says how sure it
/// is; what it rests on and what speaks against it, and what would decide it where it is open.
pub fn headline(report: ReportContext) -> Html {
    let decision = report.decision;
    let said = title(outcome(report)).and(Html::all(how_sure(report).into_iter().map(paragraph)));
    let said = said.and(rests_on(report)).and(against(report));
    match &decision.headline {
        Headline::Shortlist(ids) | Headline::TooEarly(ids) => said.and(deciders(report, ids)),
        // A winner so far is one already: only what can put another first matters.
        Headline::SoFar { .. } => said.and(deciders(report, &[])),
        _ => said,
    }
}

/// How sure that is, and where it stands among all.
pub fn how_sure(report: ReportContext) -> Vec<String> {
    let (first, second) = of_all(report);
    match &report.decision.considered {
        None => vec![second],
        // One alone is no contest: it is told where it stands.
        Some(considered) if considered.places.len() == 1 => vec![second, stands(report, considered.places[0])],
        Some(considered) => {
            let (_, how) = sentences(report, &considered.headline, &considered.places, &considered.firsts);
            let many = &report.catalog().noun.many;
            let outside = match considered.places.contains(&0) {
                true => format!("Of all {many}: {first}"),
                false => format!("Of all {many}: {first} {second}"),
            };
            vec![how, outside]
        }
    }
}

/// Situations in which to think twice about the one that comes first, where one does.
pub fn caveats(report: ReportContext) -> Vec<String> {
    match &report.decision.headline {
        Headline::Winner { first, .. } | Headline::SoFar { first, .. } | Headline::OnlyOne { only: first, .. } => {
            browser::texts(&format!("[data-against=\"{first}\"] li"))
        }
        _ => vec![],
    }
}

/// What no result weighs.
pub fn unweighed() -> String {
    format!("Not weighed: {}", browser::texts("[data-unweighed]").concat())
}

fn against(report: ReportContext) -> Html {
    let caveats = caveats(report);
    let unweighed = Html::element("p", &[("class", "note")], unweighed().into());
    if caveats.is_empty() {
        return unweighed;
    }
    let title = format!("Think twice about {} when", report.name(0));
    let caveats = list(caveats.into_iter().map(Html::from).collect());
    Html::element("h3", &[], title.into()).and(caveats).and(unweighed)
}

/// The result in one sentence.
pub fn outcome(report: ReportContext) -> String {
    match &report.decision.considered {
        Some(considered) if considered.places.len() > 1 => {
            let (among, _) = sentences(report, &considered.headline, &considered.places, &considered.firsts);
            format!("Of those you are considering: {among}")
        }
        _ => of_all(report).0,
    }
}

fn of_all(report: ReportContext) -> (String, String) {
    let shares: Vec<f64> = report.decision.acceptability.ranks.iter().map(|ranks| ranks[0]).collect();
    let all: Vec<usize> = (0..report.decision.ranking.len()).collect();
    sentences(report, &report.decision.headline, &all, &shares)
}

/// Where the only one stands that the reader has in mind.
fn stands(report: ReportContext, place: usize) -> String {
    let ranking = &report.decision.ranking;
    let behind = points(ranking[0].score - ranking[place].score);
    match place {
        0 => format!("{}, which you are considering, comes first.", report.name(0)),
        _ => format!("{}, which you are considering, is number {}, {behind} behind.", report.name(place), place + 1),
    }
}

fn title(text: String) -> Html {
    Html::element("h2", &[], text.into())
}

fn paragraph(text: String) -> Html {
    Html::element("p", &[], text.into())
}

/// What a headline says in two sentences, for those at these places of the ranking with these shares of first ranks.
fn sentences(report: ReportContext, headline: &Headline, places: &[usize], firsts: &[f64]) -> (String, String) {
    let among = if places.len() < report.decision.ranking.len() { " among these" } else { "" };
    let runs = |share: f64| format!("{} of 100 what-if runs{among}", of_100(share));
    let rival = || places.get(1).map_or_else(String::new, |second| format!(" {}", report.name(*second)));
    let how_sure = |lead: f64, firsts: f64| {
        format!(
            "It leads{} by {} of 100. It stayed first in {}, in which we varied what you may have meant, what we may have got wrong and what nobody asked. That is how firmly it stands, not the chance that it is right.",
            rival(),
            points(lead),
            runs(firsts)
        )
    };
    match headline {
        Headline::Unanswered => (String::new(), String::new()),
        Headline::NothingLeft => (
            format!("No {} here meets all that you require.", report.catalog().noun.one),
            "Below is what excluded each, and the least that would have to go.".to_owned(),
        ),
        Headline::OnlyOne { only, sure: true } => (
            format!("Only {} meets what you require.", report.named(only)),
            "That is no contest: it follows from your requirements alone. See below which they are.".to_owned(),
        ),
        Headline::OnlyOne { only, sure: false } => (
            format!("Only {} may meet what you require.", report.named(only)),
            "All others fail a requirement. Whether this one meets them all nobody can say: see below what has to be found out.".to_owned(),
        ),
        Headline::Winner { first, lead, share } => {
            (format!("{} fits your answers best.", report.named(first)), how_sure(*lead, *share))
        }
        Headline::SoFar { first, lead, share, open } => (
            format!("{} leads so far.", report.named(first)),
            format!("{} {} could still put another first.", how_sure(*lead, *share), questions(*open)),
        ),
        Headline::Shortlist(ids) => {
            let first = report.name(places[0]);
            let ranked = |place: usize| &report.decision.ranking[places[place]];
            let open = report.decision.open.iter().any(|open| open.alternative == report.id(places[0]));
            (
                format!("No clear winner: {}.", names(report, ids)),
                format!(
                    "{first} leads{} by {} and stayed first in {}, in which we varied all that is uncertain. A clear winner needs {} points and {} runs.{} Try those named, or answer more questions.",
                    rival(),
                    lead(ranked(0), ranked(1)),
                    runs(firsts[0]),
                    of_100(TOO_CLOSE),
                    of_100(SURE),
                    if open { " Whether it meets all that you require is not known." } else { "" },
                ),
            )
        }
        Headline::TooEarly(ids) => (
            format!("Do not decide yet: {} are still possible.", ids.len()),
            format!("{} may each be the best for you. The answers do not tell them apart.", names(report, ids)),
        ),
    }
}

fn questions(count: usize) -> String {
    if count == 1 { "One open question".to_owned() } else { format!("{count} open questions") }
}

/// The answer on which the first place rests: the one, taken back or left out, whose loss puts another first.
fn rests_on(report: ReportContext) -> Html {
    if !matches!(report.decision.headline, Headline::Winner { .. } | Headline::SoFar { .. }) {
        return Html::default();
    }
    let back = report.decision.changes.answers.iter().find(|other| other.dropped && other.first.is_some());
    back.map_or_else(Html::default, |other| {
        let what = match &other.option {
            Some(option) => format!(": without “{}” ", report.option(&other.question, option)),
            None => ": without it ".to_owned(),
        };
        let then = other.first.as_deref().map_or("", |first| report.named(first));
        let text = Html::from("This rests on one answer, ").and(report.change(&other.question)).and(what);
        Html::element("p", &[("class", "rests")], text.and(format!("{then} comes first.")))
    })
}

/// By how much the first leads, rounded down to a tenth: what falls short of a bound must not seem to reach it.
fn lead(first: &Ranked, second: &Ranked) -> String {
    catalog::points(((first.score - second.score + SAME) * 1000.0).floor() / 10.0)
}

fn names(report: ReportContext, ids: &[String]) -> String {
    enumerate(&ids.iter().map(|id| report.named(id)).collect::<Vec<_>>())
}

/// The answers and facts that would help most to decide between those on the list, or to shake a first where it is empty.
fn deciders(report: ReportContext, ids: &[String]) -> Html {
    let settles = |influence: &Influence| influence.settles && !ids.is_empty();
    let influences =
        report.decision.changes.influences.iter().filter(|influence| influence.flips || settles(influence));
    let questions = influences.take(NAMED).map(|influence| {
        let moves = match influence {
            Influence { flips: true, .. } => "”: it could change who comes first.".to_owned(),
            Influence { alone: true, .. } => format!("”: it could exclude all but {}.", report.name(0)),
            _ => format!("”: it could change the lead by up to {}.", points(influence.moves)),
        };
        Html::from("Answer “").and(report.change(&influence.question)).and(moves)
    });
    let items: Vec<Html> = questions.chain(facts(report, ids)).collect();
    if items.is_empty() {
        return Html::default();
    }
    Html::element("h3", &[], "What would decide it".into()).and(list(items))
}

/// Requirements that cannot be checked, then the ratings whose range moves a score most.
fn facts(report: ReportContext, ids: &[String]) -> Vec<Html> {
    let doubt = report.decision.open.iter().filter(|open| ids.contains(&open.alternative)).map(|open| {
        let (name, title) = (report.named(&open.alternative), report.titled(&open.demand.criterion));
        format!("Find out whether {name} meets what you require of “{title}”.").into()
    });
    let listed = report.decision.ranking.iter().filter(|ranked| ids.contains(&ranked.alternative));
    // What the reader's own answers rate is nothing to find out.
    let is_rated =
        |criterion: &String| report.data.model.scales.get(criterion).is_some_and(|scale| scale.by_trait.is_none());
    let cells: Vec<_> = listed
        .flat_map(|ranked| ranked.parts.iter().map(move |part| (ranked, part)))
        .filter(|(_, part)| is_rated(&part.criterion))
        .collect();
    let reach: Vec<f64> = cells.iter().map(|(_, part)| part.weight * (part.cell.high - part.cell.low)).collect();
    let widest = falling(&reach).into_iter().map(|place| {
        let (ranked, part) = cells[place];
        let rated = match part.cell.known {
            true => format!("rated {} of 10", span((part.cell.low * 10.0, part.cell.high * 10.0))),
            false => "not rated at all".to_owned(),
        };
        let (name, title) = (report.named(&ranked.alternative), report.titled(&part.criterion));
        Html::from(format!("Check {name} on “{title}”: "))
            .and(report.evidence(&ranked.alternative, &part.criterion, &rated))
            .and(format!(", which makes {} of its score.", points(reach[place])))
    });
    doubt.chain(widest).take(NAMED).collect()
}
