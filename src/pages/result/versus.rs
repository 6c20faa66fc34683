//! Any two, criterion by criterion: who gains where, and what would have to be true for the one behind.

use super::{
    ResultState,
    changes::{answer, rating},
    context::{ReportContext, list, of_100, points, section},
};
use crate::{
    browser,
    components::html::Html,
    decision::{score::Part, weights::SAME},
    order::by_falling,
};
use leptos::{prelude::*, task::spawn_local};

/// Differences of less than this are not drawn.
const DRAWN: f64 = 0.005;
/// Half the width of a row's picture, in its units.
const HALF: f64 = 100.0;

/// The ids of the two; where one is not in the ranking, the first two stand in.
type Pair = [String; 2];

/// The section, with a choice for each of the two.
#[component]
pub fn HeadToHead(state: ResultState) -> impl IntoView {
    let pair = RwSignal::new(Pair::default());
    let pick = move |event: leptos::ev::Event| {
        let Some((side, id)) = browser::chosen(&event, "side") else { return };
        let Some(side) = side.parse::<usize>().ok().filter(|side| *side < 2) else { return };
        let mut next = untrack(|| {
            state.with_report(|report| places(report, &pair.get_untracked()).map(|at| report.id(at).to_owned()))
        });
        next[side] = id;
        pair.set(next);
        // The choices are made anew with the picture.
        spawn_local(async move {
            browser::painted().await;
            browser::focus(&format!("[data-side=\"{side}\"]"));
        });
    };
    let told = move || state.with_report(|report| head_to_head(report, &pair.get())).into_string();
    view! { <div on:change=pick inner_html=told></div> }
}

fn places(report: ReportContext, pair: &Pair) -> [usize; 2] {
    let place = |side: usize| report.decision.ranking.iter().position(|ranked| ranked.alternative == pair[side]);
    match [place(0), place(1)] {
        [Some(one), Some(other)] if one != other => [one, other],
        [Some(0), _] | [None, None] => [0, 1],
        [Some(one), _] => [one, 0],
        [None, Some(1)] => [0, 1],
        [None, Some(other)] => [usize::from(other == 0), other],
    }
}

fn head_to_head(report: ReportContext, pair: &Pair) -> Html {
    if report.decision.ranking.len() < 2 {
        return Html::default();
    }
    let [one, other] = places(report, pair);
    let choices = choice(report, 0, one).and(" against ").and(choice(report, 1, other));
    let choices = Html::element("p", &[("class", "pair")], choices);
    section("Head to head", choices.and(sides(report, one, other)).and(for_the_one_behind(report, one.max(other))))
}

fn choice(report: ReportContext, side: usize, chosen: usize) -> Html {
    let options = (0..report.decision.ranking.len()).map(|at| {
        let value = [("value", report.id(at)), ("selected", "")];
        Html::element("option", if at == chosen { &value } else { &value[..1] }, report.name(at).into())
    });
    let label = if side == 0 { "One of the two" } else { "The other of the two" };
    let side = side.to_string();
    Html::element("select", &[("data-side", &side), ("aria-label", label)], Html::all(options))
}

/// The differences, the largest first, each as a bar to the side of who gains and in words.
fn sides(report: ReportContext, one: usize, other: usize) -> Html {
    let (ahead, behind) = (&report.decision.ranking[one], &report.decision.ranking[other]);
    let of = |part: &Part| behind.parts.iter().find(|other| other.criterion == part.criterion).map_or(0.0, |p| p.part);
    let gains: Vec<(&str, f64)> =
        ahead.parts.iter().map(|part| (report.titled(&part.criterion), part.part - of(part))).collect();
    let sum = |sign: f64| gains.iter().map(|(_, gain)| (gain * sign).max(0.0)).sum::<f64>();
    let (name, rival) = (report.name(one), report.name(other));
    let lead = ahead.score - behind.score;
    let verb = if lead < -SAME { "is behind" } else { "is ahead of" };
    let told = match lead.abs() < SAME {
        true => format!("{name} and {rival} are level"),
        false => format!("{name} {verb} {rival} by {}", points(lead.abs())),
    };
    let told = format!(
        "{told}: better by {} on some criteria, to the right, and worse by {} on others, to the left.",
        of_100(sum(1.0)),
        of_100(sum(-1.0))
    );
    let drawn: Vec<(&str, f64)> = gains.into_iter().filter(|(_, gain)| gain.abs() >= DRAWN).collect();
    let most = drawn.iter().map(|(_, gain)| gain.abs()).fold(DRAWN, f64::max);
    let rows = by_falling(drawn, |(_, gain)| gain.abs()).into_iter().map(|(title, gain)| {
        let width = (gain.abs() / most * HALF) as u32;
        let (class, from) = if gain > 0.0 { ("gain", HALF as u32) } else { ("loss", HALF as u32 - width) };
        let bar = format!("M{from} 1h{width}v6h-{width}z");
        let path = |class: &str, drawn: &str| Html::element("path", &[("class", class), ("d", drawn)], Html::default());
        let bar = path(class, &bar).and(path("axis", &format!("M{HALF} 0h1v8h-1z")));
        let attributes = [("viewBox", "0 0 201 8"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
        let bar = Html::element("svg", &attributes, bar);
        let who = format!("{} +{}", if gain > 0.0 { name } else { rival }, of_100(gain.abs()));
        Html::element(
            "li",
            &[],
            Html::element("span", &[], title.into()).and(bar).and(Html::element("b", &[], who.into())),
        )
    });
    Html::element("p", &[], told.into()).and(Html::element("ul", &[("class", "versus")], Html::all(rows)))
}

/// What would put this one first.
fn for_the_one_behind(report: ReportContext, place: usize) -> Html {
    let changes = &report.decision.changes;
    let shift =
        report.outlook().shifts.iter().find(|(challenger, _)| *challenger == place).map(|(_, shift)| match shift {
            Some(share) => {
                Html::from(format!("At least {} of 100 points of weight move between criteria.", of_100(*share)))
            }
            None => Html::from("No shift of weight between the criteria that count is enough."),
        });
    let id = report.id(place);
    let answers =
        changes.answers.iter().filter(|other| other.first.as_deref() == Some(id)).map(|other| answer(report, other));
    let ratings = report.outlook().ratings.iter().filter(|flip| flip.challenger == place && flip.in_range);
    let ratings = ratings.take(1).map(|flip| rating(report, flip).and(" That lies within its range."));
    let items: Vec<Html> = shift.into_iter().chain(answers).chain(ratings).collect();
    if items.is_empty() {
        return Html::default();
    }
    let title = format!("What would have to be true for {}", report.name(place));
    Html::element("h3", &[], title.into()).and(list(items))
}
