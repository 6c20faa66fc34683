use super::context::{ReportContext, list, of_100, points, section};
use crate::{
    answers::Pick,
    catalog::{counted, figure},
    components::html::Html,
    decision::{flip::OneRating, headline::TOO_CLOSE, weights::SAME, what_if::OtherAnswer},
};

/// How many single answers and pieces of evidence are listed.
const LISTED: usize = 5;

/// What would put another alternative first, in words and numbers, and which choice is the safest.
pub fn changes(report: ReportContext) -> Html {
    let items = items(report);
    if items.is_empty() { Html::default() } else { section("What would change it", list(items)) }
}

/// The same one by one; nothing where there is nobody to change places with.
pub fn items(report: ReportContext) -> Vec<Html> {
    let changes = &report.decision.changes;
    if report.decision.ranking.len() < 2 {
        return vec![];
    }
    let mut items: Vec<Html> = vec![];
    if let Some(flip) = &report.outlook().one_weight {
        items.push(Html::from(format!(
            "One weight: “{}” at {} % instead of {} %, the others in proportion. Then {} catches up.",
            report.title(flip.criterion),
            of_100(flip.to),
            of_100(flip.from),
            report.name(flip.challenger)
        )));
    }
    let shifts = report.outlook().shifts.iter().filter_map(|(challenger, share)| Some((challenger, (*share)?)));
    items.push(Html::from(match shifts.min_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((challenger, share)) => format!(
            "All weights: where {} of 100 points of weight move between criteria, {} can catch up first.",
            of_100(share),
            report.name(*challenger)
        ),
        None => format!("No weights on the criteria that count put another before {}.", report.name(0)),
    }));
    items.extend(changes.answers.iter().take(LISTED).map(|other| answer(report, other)));
    items.push(Html::from(match changes.answers.len() {
        0 => "No other answer to a question that you answered puts another first.".to_owned(),
        all if all == LISTED + 1 => "One more single answer puts another first.".to_owned(),
        all if all > LISTED => format!("{} more single answers put another first.", all - LISTED),
        _ => "No other single answer does.".to_owned(),
    }));
    items.extend(still_open(report));
    items.extend(evidence(report));
    let safest = (0..report.outlook().regrets.len())
        .min_by(|a, b| report.outlook().regrets[*a].total_cmp(&report.outlook().regrets[*b]));
    items.extend(safest.map(|place| {
        let behind = match report.outlook().regrets[place] {
            regret if regret < SAME => "no other is ahead of it".to_owned(),
            regret => format!("it is at most {} behind the best", points(regret)),
        };
        let name = report.name(place);
        format!("Least to regret: {name}. Whatever the exact weights, within what your answers allow, {behind}.").into()
    }));
    items
}

/// The questions without an answer that can put another first.
fn still_open(report: ReportContext) -> Option<Html> {
    let open = report.decision.changes.influences.iter().filter(|influence| influence.flips);
    let links: Vec<Html> = open.map(|influence| report.change(&influence.question)).collect();
    if links.is_empty() {
        return None;
    }
    let told = format!("{} without an answer could still put another first.", counted(links.len(), "question"));
    let links = links.into_iter().map(|link| Html::element("li", &[], link));
    let list = Html::element("ul", &[], Html::all(links));
    Some(Html::element("details", &[], Html::element("summary", &[], told.into()).and(list)))
}

/// What one other answer does.
pub fn answer(report: ReportContext, other: &OtherAnswer) -> Html {
    let then = match &other.first {
        Some(first) if other.lead + SAME < TOO_CLOSE => {
            format!(" brings {} to the first place, though without a clear lead.", report.named(first))
        }
        Some(first) => format!(" puts {} first.", report.named(first)),
        None => " leaves nothing.".to_owned(),
    };
    let many = report.data.model.question(&other.question).is_some_and(|question| question.pick == Pick::Many);
    let said = match (&other.option, other.dropped) {
        (Some(id), false) if many => format!(", with “{}” as well,", report.option(&other.question, id)),
        (Some(id), false) => format!(": “{}”", report.option(&other.question, id)),
        (Some(id), true) => format!(", without “{}”", report.option(&other.question, id)),
        (None, _) => ", not answered,".to_owned(),
    };
    Html::from("One answer: ").and(report.change(&other.question)).and(said).and(then)
}

/// Those single ratings that could be so by their evidence; else the one that would have to be least wrong.
fn evidence(report: ReportContext) -> Vec<Html> {
    let all = &report.outlook().ratings;
    let within: Vec<&OneRating> = all.iter().filter(|flip| flip.in_range).take(LISTED).collect();
    if within.is_empty() {
        if all.is_empty() {
            return vec!["No single rating brings another level, wherever on its scale it may be.".into()];
        }
        let nearest =
            all.first().map(|flip| rating(report, flip).and(" No range of a single rating reaches that far."));
        return nearest.into_iter().collect();
    }
    within.into_iter().map(|flip| rating(report, flip).and(" That lies within its range.")).collect()
}

/// What one other rating does.
pub fn rating(report: ReportContext, flip: &OneRating) -> Html {
    let criterion = report.decision.priorities[flip.criterion].criterion.as_str();
    let what = format!("{} on “{}”", report.name(flip.alternative), report.title(flip.criterion));
    let sentence = format!(
        ", at {} instead of {} of 10: then {} catches up with {}.",
        figure(flip.to * 10.0, None),
        figure(flip.from * 10.0, None),
        report.name(flip.challenger),
        report.name(0)
    );
    Html::from("One piece of evidence: ")
        .and(report.evidence(report.id(flip.alternative), criterion, &what))
        .and(sentence)
}
