use super::words::{Told, enumerate, list, of_100, points};
use crate::{
    catalog::{self, figure, span},
    components::html::Html,
    decision::{
        headline::{Headline, SAME, SURE, TOO_CLOSE},
        score::Ranked,
        what_if::Influence,
    },
    order::falling,
};
use smaa::half_width;

/// How many questions and facts are named that would help to decide.
const NAMED: usize = 2;

/// The result in one sentence, a second one that says how sure it is, and what would decide where it is not.
pub fn headline(told: Told) -> Html {
    let share = |share: f64| {
        // Rounded up, since "±0" would promise more than draws can.
        let half_width = figure((1000.0 * half_width(share)).ceil() / 10.0, None);
        format!("{} of 100 draws (±{half_width})", of_100(share))
    };
    let (first, second) = match &told.decision.headline {
        Headline::Unanswered => (String::new(), String::new()),
        Headline::NothingLeft => (
            format!("No {} here meets all that you require.", told.catalog().noun.one),
            "Below is what excluded each, and the least that would have to go.".to_owned(),
        ),
        Headline::OnlyOne(only) => (
            format!("Only {} meets what you require.", told.named(only)),
            "That is no contest: it follows from your requirements alone. See below which they are.".to_owned(),
        ),
        Headline::Winner { first, lead, share: firsts } => (
            format!("{} fits your answers best.", told.named(first)),
            format!(
                "It leads by {} of 100 and comes first in {}, in which weights and ratings vary as far as your answers and the evidence allow.",
                points(*lead),
                share(*firsts)
            ),
        ),
        Headline::Shortlist(ids) => (
            format!("No clear winner: {}.", names(told, ids)),
            format!(
                "A winner leads by {} points or more, comes first in {} of 100 draws or more and is known to meet your requirements. {} leads by {} and comes first in {}. Try those named, or find out more.",
                of_100(TOO_CLOSE),
                of_100(SURE),
                told.name(0),
                lead(&told.decision.ranking),
                share(told.decision.acceptability.ranks[0][0])
            ),
        ),
        Headline::TooEarly(ids) => (
            format!("Do not decide yet: {} are still possible.", ids.len()),
            format!("{} may each be the best for you. The answers do not tell them apart.", names(told, ids)),
        ),
    };
    let said = Html::element("h2", &[], first.into()).and(Html::element("p", &[], second.into()));
    match &told.decision.headline {
        Headline::Shortlist(ids) | Headline::TooEarly(ids) => said.and(deciders(told, ids)),
        _ => said,
    }
}

/// By how much the first leads, rounded down to a tenth: what falls short of a bound must not seem to reach it.
fn lead(ranking: &[Ranked]) -> String {
    catalog::points(((ranking[0].score - ranking[1].score + SAME) * 1000.0).floor() / 10.0)
}

fn names(told: Told, ids: &[String]) -> String {
    enumerate(&ids.iter().map(|id| told.named(id)).collect::<Vec<_>>())
}

/// The answers and facts that would help most to decide between those on the list.
fn deciders(told: Told, ids: &[String]) -> Html {
    let influences = told.decision.changes.influences.iter().filter(|influence| influence.flips || influence.settles);
    let questions = influences.take(NAMED).map(|influence| {
        let moves = match influence {
            Influence { flips: true, .. } => "”: it can put another first.".to_owned(),
            Influence { alone: true, .. } => format!("”: it can exclude all but {}.", told.name(0)),
            _ => format!("”: it can move the lead by up to {}.", points(influence.moves)),
        };
        Html::from("Answer “").and(told.change(&influence.question)).and(moves)
    });
    let items: Vec<Html> = questions.chain(facts(told, ids)).collect();
    if items.is_empty() {
        return Html::default();
    }
    Html::element("h3", &[], "What would decide it".into()).and(list(items))
}

/// Requirements that cannot be checked, then the ratings whose range moves a score most.
fn facts(told: Told, ids: &[String]) -> Vec<Html> {
    let doubt = told.decision.open.iter().filter(|open| ids.contains(&open.alternative)).map(|open| {
        let (name, title) = (told.named(&open.alternative), told.titled(&open.demand.criterion));
        format!("Find out whether {name} meets what you require of “{title}”.").into()
    });
    let listed = told.decision.ranking.iter().filter(|ranked| ids.contains(&ranked.alternative));
    let cells: Vec<_> = listed.flat_map(|ranked| ranked.parts.iter().map(move |part| (ranked, part))).collect();
    let reach: Vec<f64> = cells.iter().map(|(_, part)| part.weight * (part.cell.high - part.cell.low)).collect();
    let widest = falling(&reach).into_iter().map(|place| {
        let (ranked, part) = cells[place];
        let rated = match part.cell.known {
            true => format!("rated {} of 10", span((part.cell.low * 10.0, part.cell.high * 10.0))),
            false => "not rated at all".to_owned(),
        };
        let (name, title) = (told.named(&ranked.alternative), told.titled(&part.criterion));
        Html::from(format!("Find out more of {name} on “{title}”: "))
            .and(told.evidence(&ranked.alternative, &part.criterion, &rated))
            .and(format!(", which moves its score by {}.", points(reach[place])))
    });
    doubt.chain(widest).take(NAMED).collect()
}
