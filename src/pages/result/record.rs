//! The decision as an architecture decision record in Markdown, under the headings of MADR 4 (<https://adr.github.io/madr/>).

use super::{
    ResultState, changes,
    code::code,
    context::{HARDLY, ReportContext, of_100},
    excluded, headline, next,
    sheet::sheet,
    text::CHANGES,
};
use crate::{
    answers::own::is_own,
    browser::{self, Failure},
    catalog::{out_of_ten, span},
    components::html::Html,
    decision::{headline::Headline, score::Part},
    order::falling,
    session::Fetching,
    site::{self, METHOD},
};
use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

/// How many criteria are told of each option.
const TOLD: usize = 6;
/// How many criteria are told for and against the first.
const CONSEQUENCES: usize = 3;
const GOOD: &str = "Good";
const BAD: &str = "Bad";

/// What there is to do with records.
#[derive(Clone, Copy)]
pub struct Record {
    /// Makes the record of a result, whose words are there, with a link that shows the same.
    pub text: fn(ResultState, &str) -> String,
    /// Shows a record.
    pub sheet: fn(&str) -> Html,
    /// Draws a QR code of an address.
    pub code: fn(&str) -> Html,
}

/// The part of the program that makes it: few ask for it.
pub fn fetch() -> Fetching<Record> {
    Box::pin(part())
}

#[wasm_split(record, fallible)]
fn part() -> Result<Record, Failure> {
    Ok(Record { text, sheet, code })
}

fn text(state: ResultState, link: &str) -> String {
    let notes = state.session.reading().with_untracked(|reading| reading.pad().to_owned());
    untrack(|| state.with_report(|report| record(report, link, &browser::today(), &notes)))
}

/// `today` is a day `YYYY-MM-DD`, `notes` are the reader's on the project.
fn record(report: ReportContext, link: &str, today: &str, notes: &str) -> String {
    let noun = &report.catalog().noun;
    let drivers = falling(&weights(report)).into_iter().filter_map(|place| {
        let priority = &report.decision.priorities[place];
        (priority.weight >= HARDLY)
            .then(|| format!("{}: {} % of the weight", report.titled(&priority.criterion), of_100(priority.weight)))
    });
    let options = (0..report.decision.ranking.len()).map(|place| option(report, place));
    let mut text = format!("---\nstatus: proposed\ndate: {today}\n---\n\n# Choose a {}\n", noun.one);
    let mut part = |head: &str, body: String| {
        if !body.is_empty() {
            text += &format!("\n{head}\n\n{body}\n");
        }
    };
    let asked = format!("Which {} fits these answers?\n\n", noun.one);
    part("## Context and Problem Statement", asked + &list(report.answered()) + &quote(notes));
    part("## Decision Drivers", list(drivers));
    part("## Considered Options", list(options));
    part("## Decision Outcome", outcome(report));
    part("### Consequences", consequences(report));
    part("### Confirmation", list(confirmation(report, today)));
    text += "\n## Pros and Cons of the Options\n";
    for place in 0..report.decision.ranking.len() {
        text += &format!("\n### {}\n\n{}\n", option(report, place), pros_and_cons(report, place));
    }
    text += &format!("\n## More Information\n\n{}\n", list(more(report, link)));
    text
}

fn weights(report: ReportContext) -> Vec<f64> {
    report.decision.priorities.iter().map(|priority| priority.weight).collect()
}

/// The name of an option, with whose it is.
fn option(report: ReportContext, place: usize) -> String {
    let name = plain(report.name(place));
    if is_own(report.id(place)) { format!("{name} (rated by us)") } else { name }
}

/// What is chosen, where the rule that says so is met.
fn chosen(report: ReportContext) -> Option<String> {
    let is = matches!(report.decision.headline, Headline::Winner { .. } | Headline::OnlyOne { sure: true, .. });
    is.then(|| option(report, 0))
}

fn outcome(report: ReportContext) -> String {
    let said = [vec![headline::outcome(report)], headline::how_sure(report)].concat().join(" ");
    let chosen = match chosen(report) {
        Some(chosen) => format!("“{chosen}”, because of the answers above"),
        None => "none yet".to_owned(),
    };
    format!("Chosen option: {chosen}. {}", plain(&said))
}

/// What is gained with the first, and where to think twice.
fn consequences(report: ReportContext) -> String {
    let Some(first) = report.decision.ranking.first() else { return String::new() };
    let counted: Vec<&Part> = by_weight(&first.parts).into_iter().filter(|part| part.cell.known).collect();
    let told = |word: &str| -> Vec<String> {
        let parts = counted.iter().filter(|part| self::word(part) == word).take(CONSEQUENCES);
        parts.map(|part| format!("{word}, because {}.", rated(report, part))).collect()
    };
    let caveats = headline::caveats(report)
        .into_iter()
        .map(|caveat| format!("Bad, because it needs a second thought when this holds: {}", plain(&caveat)));
    let of = match chosen(report) {
        Some(_) => String::new(),
        None => format!("Of {}, which stands first:\n\n", option(report, 0)),
    };
    of + &list(told(GOOD).into_iter().chain(told(BAD)).chain(caveats))
}

/// Whether a part speaks for its option, in the words of MADR.
fn word(part: &Part) -> &'static str {
    match part.cell.value {
        value if part.cell.known && value >= 0.65 => GOOD,
        value if part.cell.known && value <= 0.35 => BAD,
        _ => "Neutral",
    }
}

/// What a part says, to go after “because”.
fn rated(report: ReportContext, part: &Part) -> String {
    let title = plain(report.titled(&part.criterion));
    let value = if part.cell.known { out_of_ten(part.cell.value * 10.0) } else { "not known".to_owned() };
    format!("“{title}” is {value} ({} % of the weight)", of_100(part.weight))
}

/// What to try, and when to look again.
fn confirmation(report: ReportContext, today: &str) -> Vec<String> {
    let trials = next::trials(report).into_iter().map(|trial| format!("Try: {}", plain(&trial)));
    let changes = changes::items(report).into_iter().take(CHANGES).map(|item| plain(&item.text()));
    let again = expires(report, today).map(|(day, criterion, value)| {
        let name = option(report, 0);
        format!(
            "Revisit after {day}: until then what is known of {name} is fresh, “{}” ({}) goes first.",
            plain(criterion),
            plain(&value)
        )
    });
    trials.chain(changes).chain(again).collect()
}

/// The day until which all is fresh that is known of the first option and was fresh today, the criterion of which it is,
/// and what it says.
fn expires<'a>(report: ReportContext<'a>, today: &str) -> Option<(&'a str, &'a str, String)> {
    let criteria = report.catalog().criteria.iter();
    let values = criteria.filter_map(|criterion| {
        let value = report.words?.value(report.id(0), &criterion.id)??;
        let day = value.fresh_until.as_deref().filter(|day| *day >= today)?;
        Some((day, criterion.title.as_str(), value.scoped()))
    });
    values.min_by_key(|(day, ..)| *day)
}

/// The criteria that count most, and what is known of an option there.
fn pros_and_cons(report: ReportContext, place: usize) -> String {
    let ranked = &report.decision.ranking[place];
    let (low, high) = report.decision.acceptability.scores[place];
    let score = (ranked.score * 100.0).round();
    let first = of_100(report.decision.acceptability.ranks[place][0]);
    let range = span((low * 100.0, high * 100.0));
    let head = format!("Score {score} of 100 ({range}), first in {first} of 100 what-if runs.\n\n");
    let parts = by_weight(&ranked.parts).into_iter().take(TOLD).map(|part| {
        let because = plain(&report.because(&ranked.alternative, part));
        let page = report.evidence_page(&ranked.alternative, &part.criterion);
        let evidence = page.map_or_else(String::new, |page| format!(" ([evidence]({}))", browser::passed_on(&page)));
        format!("{}, because {}. {because}{evidence}", word(part), rated(report, part))
    });
    head + &list(parts)
}

/// Those that count, the weightiest first.
fn by_weight(parts: &[Part]) -> Vec<&Part> {
    let weights: Vec<f64> = parts.iter().map(|part| part.weight).collect();
    falling(&weights).into_iter().map(|place| &parts[place]).filter(|part| part.weight >= HARDLY).collect()
}

fn more(report: ReportContext, link: &str) -> Vec<String> {
    let left_out = report.decision.excluded.iter().map(|exclusion| {
        let reason = excluded::reason(report, exclusion);
        format!("Left out: {} {}", plain(report.named(&exclusion.alternative)), plain(&reason))
    });
    let fixed = [
        plain(&headline::unweighed()),
        format!("The same result, with all that it rests on: <{link}>"),
        format!(
            "Data of {}. How it is worked out: <{}>",
            report.catalog().version,
            browser::passed_on(&site::href(METHOD, ""))
        ),
    ];
    left_out.chain(fixed).collect()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().map(|item| format!("* {item}")).collect::<Vec<_>>().join("\n")
}

/// What the reader wrote, as a quotation, so that none of it becomes a heading of the record.
fn quote(text: &str) -> String {
    let lines = text.trim().lines().map(|line| format!("> {line}").trim_end().to_owned());
    let quoted = lines.collect::<Vec<_>>().join("\n");
    if quoted.is_empty() { quoted } else { format!("\n\nNotes on the project:\n\n{quoted}") }
}

/// Text that Markdown takes for nothing else, in one line.
fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (at, sign) in text.split_whitespace().collect::<Vec<_>>().join(" ").chars().enumerate() {
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>')
            || (at == 0 && matches!(sign, '#' | '+' | '-'))
        {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}
