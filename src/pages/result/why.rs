use super::{
    context::{HARDLY, ReportContext, enumerate, list, of_100, points, table},
    own,
};
use crate::{
    catalog::{figure, span},
    components::html::Html,
    decision::{robust::Dominance, score::Part},
    order::falling,
};

/// How many criteria are named in a sentence.
const NAMED: usize = 3;

/// What speaks for and against one alternative: against the first, or for the first against the second; then the part of
/// each criterion.
pub fn why(report: ReportContext, place: usize) -> Html {
    let other = usize::from(place == 0);
    let ranks = &report.decision.acceptability.ranks[place];
    let in_draws = |rank: usize| of_100(ranks.get(rank).copied().unwrap_or(0.0));
    let lower = of_100(ranks.iter().skip(3).sum());
    let (first, second, third) = (in_draws(0), in_draws(1), in_draws(2));
    let mut said =
        vec![format!("First in {first}, second in {second}, third in {third}, lower in {lower} of 100 what-if runs.")];
    if report.decision.ranking.len() > 1 {
        said.extend(against(report, place, other));
    }
    said.extend(weights(report, place));
    said.push(regret(report, place));
    let ranked = &report.decision.ranking[place];
    let rows = |counts: bool| -> Vec<Vec<Html>> {
        let parts = ranked.parts.iter().filter(|part| (part.weight >= HARDLY) == counts);
        parts.map(|part| row(report, &ranked.alternative, part)).collect()
    };
    let heads = ["Criterion", "Weight", "Rating of 10", "Points", "Why"];
    let label = format!("Small parts of the score of {}", report.name(place));
    let summary = Html::element("summary", &[], "Criteria that hardly count".into());
    let hardly = summary.and(table(&label, "parts", &heads, rows(false)));
    let hardly = Html::element("details", &[("class", "hardly")], hardly);
    let all = report.page(&ranked.alternative).map_or_else(Html::default, |page| {
        Html::link(Some(&page), &format!("All that is known of {}", report.name(place)))
    });
    list(said.into_iter().map(Html::from).collect())
        .and(table(&format!("Parts of the score of {}", report.name(place)), "parts", &heads, rows(true)))
        .and(hardly)
        .and(Html::element("p", &[], all))
}

/// The same for an alternative's id; nothing where it is not in the ranking.
pub fn why_of(report: ReportContext, id: &str) -> Html {
    let place = report.decision.ranking.iter().position(|ranked| ranked.alternative == id);
    place.map_or_else(Html::default, |place| why(report, place))
}

/// Where it gains and loses against another, and how often it is ahead.
fn against(report: ReportContext, place: usize, other: usize) -> Vec<String> {
    let (ranked, against) = (&report.decision.ranking[place], &report.decision.ranking[other]);
    let of = |part: &Part| against.parts.iter().find(|other| other.criterion == part.criterion).map_or(0.0, |p| p.part);
    let gains: Vec<(String, f64)> = ranked
        .parts
        .iter()
        .map(|part| {
            let gain = part.part - of(part);
            (format!("{} ({})", report.titled(&part.criterion), points(gain.abs())), gain)
        })
        .collect();
    let (name, rival) = (report.name(place), report.name(other));
    let mut said = vec![];
    for (verb, names) in [("Ahead of", most(&gains, 1.0)), ("Behind", most(&gains, -1.0))] {
        if !names.is_empty() {
            said.push(format!("{verb} {rival} on {names}."));
        }
    }
    said.push(format!(
        "In {} of 100 runs it is ahead of {rival}.",
        of_100(report.decision.acceptability.wins[place][other])
    ));
    for (better, worse, how) in &report.outlook().dominance {
        let (better, worse) = if (*better, *worse) == (place, other) {
            (name, rival)
        } else if (*better, *worse) == (other, place) {
            (rival, name)
        } else {
            continue;
        };
        let as_far = match how {
            Dominance::Certain => "whatever the values within their ranges",
            Dominance::AsRated => "as rated",
        };
        said.push(format!(
            "{better} is at least as good as {worse} on every criterion that counts, {as_far}: no weights change that."
        ));
    }
    if let Some((_, shift)) = report.outlook().shifts.iter().find(|(challenger, _)| *challenger == place) {
        said.push(match shift {
            Some(share) => {
                format!("At least {} of 100 points of weight would have to move for it to catch up.", of_100(*share))
            }
            None => format!("No shift of weight between the criteria that count brings it level with {rival}."),
        });
    }
    said
}

/// The weights with which it comes first.
fn weights(report: ReportContext, place: usize) -> Option<String> {
    let Some(central) = &report.decision.acceptability.central[place] else {
        return Some("In no run does it come first.".to_owned());
    };
    let counted = report.decision.priorities.iter().filter(|priority| priority.points > 0.0);
    // Against the mean over all runs: what is told is what these weights have more of.
    let more: Vec<(String, f64)> = counted
        .zip(central)
        .map(|(p, mean)| (format!("{} ({} %)", report.titled(&p.criterion), of_100(*mean)), mean - p.weight))
        .collect();
    let named = most(&more, 1.0);
    (!named.is_empty()).then(|| format!("Where it comes first, these weigh more than usual: {named}."))
}

/// Those of the greatest share, or the least where the sign is negative, as an enumeration; shares below half a point of
/// 100 are left out.
fn most(shares: &[(String, f64)], sign: f64) -> String {
    let keys: Vec<f64> = shares.iter().map(|(_, share)| sign * share).collect();
    let found = falling(&keys).into_iter().filter(|place| keys[*place] >= 0.005).take(NAMED);
    enumerate(&found.map(|place| shares[place].0.as_str()).collect::<Vec<_>>())
}

fn regret(report: ReportContext, place: usize) -> String {
    let regret = report.outlook().regrets[place];
    format!(
        "Whatever the exact weights, within what your answers allow, it is at most {} behind the best.",
        points(regret)
    )
}

fn row(report: ReportContext, alternative: &str, part: &Part) -> Vec<Html> {
    let own = report.answers.own().rating(alternative, &part.criterion);
    let rating = report.catalog().alternative(alternative).and_then(|a| a.ratings.get(&part.criterion));
    let because = report.because(alternative, part);
    // Who rates needs the ends of the scale in sight.
    let anchors = report.data.model.scales.get(&part.criterion).filter(|_| own.is_some() || rating.is_none());
    let anchors = anchors.map_or_else(String::new, |scale| format!(" 0 is “{}”, 10 is “{}”.", scale.worst, scale.best));
    let value = figure(part.cell.value * 10.0, None);
    let value = match rating {
        Some(_) if own.is_none() => format!("{value} ({})", span((part.cell.low * 10.0, part.cell.high * 10.0))),
        _ => value,
    };
    vec![
        report.titled(&part.criterion).into(),
        figure((part.weight * 1_000.0).round() / 10.0, Some("%")).into(),
        report.evidence(alternative, &part.criterion, &value).and(own::choice(report, alternative, &part.criterion)),
        figure(part.part * 100.0, None).into(),
        (because + &anchors).into(),
    ]
}
