//! Requests that arrive at once, under several models of a server.

use super::{
    draw::{WIDE, strip, units},
    place::{Place, number_of, of, put},
};
use crate::{
    browser::element_in,
    catalog::counted,
    components::html::Html,
    figures::{
        lanes::Lanes,
        numbers::{milliseconds, short},
    },
};

/// How high the picture of all answers is.
const HIGH: u32 = 20;
/// In how many steps the answers are drawn.
const STEPS: usize = 20;

/// Tells anew when the answers leave.
pub fn show(place: &Place) {
    let waits = place.slider("waits", milliseconds);
    let computes = place.slider("computes", milliseconds);
    let requests = place.slider("requests", short) as usize;
    let rows = place.rows();
    let answers: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| {
            let workers = number_of(row, "workers") as usize;
            let model = Lanes::of(&of(row, "form"), workers, place.number("processors") as usize);
            model.map_or_else(Vec::new, |model| model.answers(requests, waits, computes))
        })
        .collect();
    let names: Vec<String> = rows.iter().filter_map(|row| element_in(row, "b")?.text_content()).collect();
    for (row, ends) in rows.iter().zip(&answers) {
        put(row, ".takes", takes(ends, most(&answers)));
    }
    place.put("thead b", milliseconds(most(&answers)).into());
    place.say(&says(&names, &answers, waits, computes));
}

fn last(ends: &[f64]) -> f64 {
    ends.last().copied().unwrap_or(0.0)
}

/// When the very last answer leaves.
pub fn most(answers: &[Vec<f64>]) -> f64 {
    answers.iter().map(|ends| last(ends)).fold(0.0, f64::max)
}

/// When the last answer leaves, above a picture in which an area grows as answers leave, from none to all, over the time until
/// the very last of all models.
pub fn takes(ends: &[f64], most: f64) -> Html {
    let x = |time: f64| units(if most > 0.0 { WIDE * time / most } else { 0.0 });
    let mut drawn = format!("M{} {HIGH}", x(ends.first().copied().unwrap_or(0.0)));
    for step in 1..=STEPS {
        let left = (ends.len() * step).div_ceil(STEPS);
        if let Some(end) = left.checked_sub(1).and_then(|at| ends.get(at)) {
            drawn += &format!("L{} {}", x(*end), units(f64::from(HIGH) * (1.0 - step as f64 / STEPS as f64)));
        }
    }
    drawn += &format!("H{}V{HIGH}z", units(WIDE));
    Html::from(milliseconds(last(ends))).and(strip(HIGH, &[("own", drawn)]))
}

/// What the models come to, in a sentence.
pub fn says(names: &[String], answers: &[Vec<f64>], waits: f64, computes: f64) -> String {
    let all: Vec<f64> = answers.iter().map(|ends| last(ends)).collect();
    let least = all.iter().copied().fold(f64::INFINITY, f64::min);
    let most = all.iter().copied().fold(0.0, f64::max);
    let requests = answers.first().map_or(0, Vec::len);
    let those = |time: f64| {
        let named = names.iter().zip(&all).filter(|(_, other)| (**other - time).abs() < 1e-6);
        named.map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("; ")
    };
    let work = format!(
        "{}, each waits {} and computes {}",
        counted(requests, "request"),
        milliseconds(waits),
        milliseconds(computes)
    );
    if most - least < 1e-6 {
        return format!("{work}: the last answer leaves after {} under every model.", milliseconds(most));
    }
    format!(
        "{work}. The last answer leaves first, after {}, under: {}. It leaves last, after {}, under: {}.",
        milliseconds(least),
        those(least),
        milliseconds(most),
        those(most)
    )
}
