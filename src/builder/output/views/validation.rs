use super::table::table;
use crate::{
    builder::{
        content::{Case, Content, Kind},
        output::plots,
        validation::{BINS, Mean, Part, Rule, Validation, name, validate},
    },
    catalog::{counted, figure},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How often the advice is right: scores beside simpler rules, said against right, and every miss. Nothing where there are
/// no cases.
pub fn validation(content: &Content) -> Option<AnyView> {
    if content.cases.all.is_empty() {
        return None;
    }
    let Validation { parts } = validate(content);
    let aside = content.cases.all.iter().filter(|case| case.is_aside()).count();
    let documented = content.cases.all.iter().filter(|case| case.kind == Kind::Documented).count();
    let all = content.cases.all.len();
    Some(
        view! {
            <h2 id="right">"How often is this right?"</h2>
            <p>
                {format!(
                    "The advice was held against {all} situations: {documented} decisions that somebody took and told of, and {} invented situations on which official documentation or several experts agree. \
                    Readers who did not know the model, its weights or the outcome answered the questions for each; what a source does not tell was left at “not sure”. \
                    {aside} of them were gathered apart and put aside before anybody looked; the model was never moved towards them, and was held against them once, when it was done. \
                    The others were learnt from: the points of the answers were moved towards them. \
                    “Pairs” is the share of pairs that stand in the right order, “first places” how often the accepted one is among the first one, two or three, as strictly as the reasons given allow.",
                    all - documented,
                )}
            </p>
            {scores(&parts)}
            {said_and_right(&parts)}
            {misses(content, &parts)}
        }
        .into_any(),
    )
}

type Parts = [(Kind, bool, Part)];

/// The scores of those put aside, which judge, then of those learnt from.
fn scores(parts: &Parts) -> impl IntoView {
    [true, false].map(|aside| {
        let parts: Vec<&(Kind, bool, Part)> = parts.iter().filter(|(_, other, _)| *other == aside).collect();
        let cases: usize = parts.iter().map(|(_, _, part)| part.cases).sum();
        let title = if aside { "Put aside" } else { "Learnt from" };
        view! {
            <h3>{format!("{title}: {}", counted(cases, "situation"))}</h3>
            {scores_of(title, &parts)}
        }
    })
}

fn scores_of(title: &str, parts: &[&(Kind, bool, Part)]) -> impl IntoView + use<> {
    let of_kind = |kind: &Kind| if *kind == Kind::Documented { "Documented" } else { "Agreed" };
    let heads = ["Rule".to_owned()].into_iter().chain(
        parts.iter().flat_map(|(kind, ..)| ["pairs", "first places"].map(|what| format!("{}, {what}", of_kind(kind)))),
    );
    let rows = Rule::ALL.map(|rule| {
        let of = |means: &BTreeMap<Rule, Mean>| share(means.get(&rule).copied().unwrap_or_default());
        let cells = parts.iter().flat_map(|(_, _, part)| [of(&part.pairs), of(&part.top)]);
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{rule.title()}</th>
                {cells}
            </tr>
        }
    });
    let bests: Vec<Mean> = parts.iter().map(|(_, _, part)| part.best).collect();
    let lists = parts.iter().map(|(_, _, part)| part.list).collect();
    let further = [("“Fits best” was right", bests), ("A list held the accepted one", lists)].map(|(what, means)| {
        let cells = means.into_iter().map(|mean| view! { <td colspan="2">{of_100(mean)}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{what}</th>
                {cells}
            </tr>
        }
    });
    table(&format!("Scores: {title}"), heads, (rows.collect_view(), further.collect_view()))
}

/// All parts put aside together, or all there are.
fn said_and_right(parts: &Parts) -> impl IntoView {
    let judged: Vec<&Part> = parts.iter().filter(|(_, aside, _)| *aside).map(|(_, _, part)| part).collect();
    let mut bins = [Mean::default(); BINS.len()];
    for (at, bin) in bins.iter_mut().enumerate() {
        judged.iter().for_each(|part| *bin = bin.with(part.bins[at]));
    }
    let rows = bins.iter().enumerate().map(|(at, bin)| {
        let percent = |share: f64| figure(share * 100.0, None);
        let most = BINS.get(at + 1).map_or_else(|| " or more".to_owned(), |most| format!(" to {}", percent(*most)));
        view! {
            <tr>
                <th scope="row">{percent(BINS[at])} {most}</th>
                <td>{of_100(*bin)}</td>
            </tr>
        }
    });
    view! {
        <h3 id="reliability">"Said and right"</h3>
        <p>
            "In how many of 100 draws the first came first, and in how many of those situations it was the accepted one. Of those put aside only. \
            The line is where a share would be right as often as it says; the larger a dot, the more situations."
        </p>
        <div inner_html=plots::reliability(&bins)></div>
        {table("Said and right", ["First in … of 100 draws", "Was the accepted one"], rows.collect_view())}
    }
}

fn misses(content: &Content, parts: &Parts) -> impl IntoView {
    let lists = parts.iter().filter(|(_, _, part)| !part.misses.is_empty()).map(|(kind, aside, part)| {
        let items = part.misses.iter().map(|miss| {
            let case = content.cases.all.iter().find(|case| case.id == miss.id);
            let told = case.map(|case| {
                let comment = if case.comment.is_empty() { String::new() } else { format!(" {}", case.comment) };
                view! { <a href=case.source_url.clone() rel="external noopener">{who(case)}</a> ": " {miss.says.clone()} {comment} }
            });
            view! { <li>{told}</li> }
        });
        view! {
            <details>
                <summary>{format!("{}: {} of {} differ", name(*kind, *aside), part.misses.len(), part.cases)}</summary>
                <ul>{items.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <h3 id="misses">"Where it differs"</h3>
        <p>"Every situation in which the ranking does not do what is expected, or in which it was sure of another."</p>
        {lists.collect_view()}
    }
}

fn who(case: &Case) -> String {
    case.year.as_ref().map_or_else(|| case.who.clone(), |year| format!("{} ({year})", case.who))
}

fn share(mean: Mean) -> String {
    mean.value().map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}

fn of_100(mean: Mean) -> String {
    mean.value().map_or_else(|| "–".to_owned(), |value| format!("{:.0} of 100, of {}", value * 100.0, mean.count))
}
