//! What we say of a link, in the reference's form.

use plumbline::decision::{Decision, headline::Headline, requirement::Demand};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// JSON with each number as [`number`] writes it.
pub fn parse(json: &str) -> Value {
    serde_json::from_str(&quoted(json)).unwrap()
}

/// JSON with each number put in quotes, as [`number`] writes it: what reads numbers here may miss their last bit.
fn quoted(json: &str) -> String {
    let mut out = String::new();
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            // No string of the reference holds a quotation mark.
            '"' => rest[1..].find('"').unwrap() + 2,
            '-' | '0'..='9' => rest.find([',', ']', '}', '\n']).unwrap_or(rest.len()),
            other => other.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        match token.parse::<f64>() {
            Ok(parsed) => out.push_str(&number(parsed).to_string()),
            Err(_) => out.push_str(token),
        }
        rest = after;
    }
    out
}

/// A number in the fewest digits that only it has, so that equal texts are equal bits.
pub fn number(number: f64) -> Value {
    format!("{number:?}").into()
}

fn numbers(numbers: &[f64]) -> Value {
    numbers.iter().copied().map(number).collect()
}

/// The first place at which two differ, and what stands there.
pub fn difference(ours: &Value, theirs: &Value) -> Option<String> {
    let within = |place: String, ours, theirs| Some(format!("{place}{}", difference(ours, theirs)?));
    match (ours, theirs) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(place, (a, b))| within(format!("[{place}]"), a, b))
        }
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().find_map(|(name, value)| within(format!(".{name}"), value, b.get(name).unwrap_or(&Value::Null)))
        }
        _ => (ours != theirs).then(|| format!(": {ours} and {theirs}")),
    }
}

/// What we say of a link, in the reference's form.
pub fn ours(decision: &Decision, link: &str) -> Value {
    let demand = |alternative: &str, demand: &Demand, found: Option<f64>| {
        json!({
            "alternative": alternative,
            "question": demand.question,
            "option": demand.option,
            "criterion": demand.criterion,
            "bound": number(demand.bound),
            "found": found.map(number),
        })
    };
    let excluded = decision.excluded.iter().map(|out| demand(&out.alternative, &out.demand, Some(out.found)));
    let open = decision.open.iter().map(|open| demand(&open.alternative, &open.demand, open.found));
    let criteria = decision.priorities.iter().map(|priority| {
        json!({
            "criterion": priority.criterion,
            "points": number(priority.points),
            "weight": number(priority.weight),
        })
    });
    let drawn = &decision.acceptability;
    let ranking = decision.ranking.iter().enumerate().map(|(place, ranked)| {
        let (low, high) = drawn.scores[place];
        json!({
            "alternative": ranked.alternative,
            "score": number(ranked.score),
            "interval": numbers(&[low, high]),
            "ranks": numbers(&drawn.ranks[place]),
            "wins": numbers(&drawn.wins[place]),
            "central": drawn.central[place].as_deref().map(numbers),
        })
    });
    let considered = decision.considered.as_ref().map(|considered| {
        let alternatives = considered.places.iter().map(|place| decision.ranking[*place].alternative.as_str());
        json!({
            "alternatives": alternatives.collect::<Vec<_>>(),
            "firsts": numbers(&considered.firsts),
            "headline": told(&considered.headline),
        })
    });
    json!({
        "link": link,
        "headline": told(&decision.headline),
        "considered": considered,
        "excluded": excluded.collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
        "criteria": criteria.collect::<Vec<_>>(),
        "ranking": ranking.collect::<Vec<_>>(),
    })
}

pub fn told(headline: &Headline) -> Value {
    let kind = kind(headline);
    match headline {
        Headline::Unanswered | Headline::NothingLeft => json!({ "kind": kind }),
        Headline::OnlyOne { only, sure } => json!({ "kind": kind, "only": only, "sure": sure }),
        Headline::Winner { first, lead, share } => {
            json!({ "kind": kind, "first": first, "lead": number(*lead), "share": number(*share) })
        }
        Headline::SoFar { first, lead, share, open } => {
            let (lead, share, open) = (number(*lead), number(*share), number(*open as f64));
            json!({ "kind": kind, "first": first, "lead": lead, "share": share, "open": open })
        }
        Headline::Shortlist(among) | Headline::TooEarly(among) => json!({ "kind": kind, "among": among }),
    }
}

fn kind(headline: &Headline) -> &'static str {
    match headline {
        Headline::Unanswered => "Unanswered",
        Headline::NothingLeft => "NothingLeft",
        Headline::OnlyOne { .. } => "OnlyOne",
        Headline::Winner { .. } => "Winner",
        Headline::SoFar { .. } => "SoFar",
        Headline::Shortlist(_) => "Shortlist",
        Headline::TooEarly(_) => "TooEarly",
    }
}

/// What a result shows that another may not.
pub fn sorts(decision: &Decision) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::from([kind(&decision.headline)]);
    let shares = decision.acceptability.wins.iter().flatten();
    let shows = [
        ("excluded", !decision.excluded.is_empty()),
        ("open", !decision.open.is_empty()),
        ("considered", decision.considered.is_some()),
        ("set by hand", decision.priorities.iter().any(|priority| priority.by_hand)),
        // Half a win over another.
        ("tied", shares.into_iter().any(|share| (share * 20_000.0).round() % 2.0 != 0.0)),
    ];
    found.extend(shows.iter().filter(|(_, shown)| *shown).map(|(name, _)| name));
    found
}
