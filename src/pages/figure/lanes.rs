//! Requests that arrive at once, under several models of a server.

use super::{
    draw::{WIDE, rectangle, strip, units},
    place::{Place, number, number_of, of, put},
};
use crate::{
    browser::element_in,
    catalog::{counted, figure},
    components::html::Html,
    figures::{
        lanes::{Lanes, Moment},
        numbers::{milliseconds, short},
    },
};

/// How high the picture of all answers is.
const HIGH: u32 = 20;
/// And that of what became of the requests.
const LOW: u32 = 5;
/// In how many steps the answers are drawn.
const STEPS: usize = 20;
/// In how many steps a reader goes from the arrival to the very last answer.
pub const MOMENTS: f64 = 50.0;

/// A moment, and what has become of the requests of one model by then.
pub type Became = (f64, Moment);

/// Tells anew when the answers leave, and what had become of the requests at the moment that the reader set.
pub fn show(place: &Place) {
    let waits = place.slider("waits", milliseconds);
    let computes = place.slider("computes", milliseconds);
    let requests = place.slider("requests", short) as usize;
    let rows = place.rows();
    let models: Vec<Lanes> = rows
        .iter()
        .filter_map(|row| {
            let workers = number_of(row, "workers") as usize;
            Lanes::of(&of(row, "form"), workers, place.number("processors") as usize)
        })
        .collect();
    let answers: Vec<Vec<f64>> = models.iter().map(|model| model.answers(requests, waits, computes)).collect();
    let names: Vec<String> = rows.iter().filter_map(|row| element_in(row, "b")?.text_content()).collect();
    let most = most(&answers);
    let (step, mut became) = (number(&place.value("moment")), vec![]);
    let at = if step < MOMENTS { most * step / MOMENTS } else { most };
    for ((row, model), ends) in rows.iter().zip(&models).zip(&answers) {
        let then = (step < MOMENTS).then(|| (at, model.moment(ends, waits, at)));
        put(row, ".takes", takes(ends, most, then));
        became.extend(then);
    }
    place.put("thead b", milliseconds(most).into());
    place.tell("moment", &milliseconds(at));
    if became.is_empty() {
        place.say(&says(&names, &answers, waits, computes));
    } else {
        place.say_at_rest(says_then(&names, &became, requests));
    }
}

fn last(ends: &[f64]) -> f64 {
    ends.last().copied().unwrap_or(0.0)
}

/// When the very last answer leaves.
pub fn most(answers: &[Vec<f64>]) -> f64 {
    answers.iter().map(|ends| last(ends)).fold(0.0, f64::max)
}

/// When the last answer leaves, above a picture in which an area grows as answers leave, from none to all, over the time until
/// the very last of all models. Before a moment's end, what lies ahead is dimmed, and what became of the requests stands below.
pub fn takes(ends: &[f64], most: f64, then: Option<Became>) -> Html {
    let x = |time: f64| units(if most > 0.0 { WIDE * time / most } else { 0.0 });
    let mut drawn = format!("M{} {HIGH}", x(ends.first().copied().unwrap_or(0.0)));
    for step in 1..=STEPS {
        let left = (ends.len() * step).div_ceil(STEPS);
        if let Some(end) = left.checked_sub(1).and_then(|at| ends.get(at)) {
            drawn += &format!("L{} {}", x(*end), units(f64::from(HIGH) * (1.0 - step as f64 / STEPS as f64)));
        }
    }
    drawn += &format!("H{}V{HIGH}z", units(WIDE));
    let mut paths = vec![("own", drawn)];
    let Some((at, moment)) = then else { return Html::from(milliseconds(last(ends))).and(strip(HIGH, &paths)) };
    let now = x(at);
    paths.push(("ahead", format!("M{now} 0H{}V{HIGH}H{now}z", units(WIDE))));
    paths.push(("now", format!("M{now} 0V{HIGH}")));
    Html::from(milliseconds(last(ends))).and(strip(HIGH, &paths)).and(requests(moment))
}

/// All requests side by side: first those that are done, then computing, waiting and not begun, in a picture and in words.
fn requests(moment: Moment) -> Html {
    let all = [
        ("own", moment.done, "done"),
        ("range", moment.computing, "computing"),
        ("rest", moment.waiting, "waiting"),
        ("ground", moment.queued, "not begun"),
    ];
    let sum: usize = all.iter().map(|(_, count, _)| count).sum();
    let x = |count: usize| WIDE * count as f64 / sum.max(1) as f64;
    let (mut from, mut paths, mut words) = (0, vec![], vec![]);
    for (class, count, word) in all.into_iter().filter(|(_, count, _)| *count > 0) {
        paths.push((class, rectangle(x(from), x(from + count), 0, LOW)));
        words.push(format!("{} {word}", figure(count as f64, None)));
        from += count;
    }
    strip(LOW, &paths).and(Html::element("small", &[], words.join(", ").into()))
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

/// How far the models are at a moment, in a sentence.
pub fn says_then(names: &[String], became: &[Became], requests: usize) -> String {
    let at = became.first().map_or(0.0, |(at, _)| *at);
    let done = names.iter().zip(became).map(|(name, (_, moment))| format!("{name} {}", short(moment.done as f64)));
    format!(
        "After {}, so many of {} are done: {}.",
        milliseconds(at),
        counted(requests, "request"),
        done.collect::<Vec<_>>().join("; ")
    )
}
