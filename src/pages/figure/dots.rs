//! Two alternatives side by side, while one criterion counts more and more.

use super::{
    draw::{WIDE, rectangle, strip, units},
    place::{Place, number_of},
};
use crate::{
    browser::{elements_in, mark},
    catalog::{figure, points},
    components::html::Html,
    figures::duel::{ahead, flips},
};

/// Room for a mark at an end of the line.
const MARGIN: f64 = 10.0;
/// The best rating.
const BEST: f64 = 10.0;

/// Tells anew who is ahead. The engine has worked out all levels where the site was built.
pub fn show(place: &Place) {
    let level = place.slider("level", in_words) as usize;
    let rows = elements_in(&place.element, "[data-first]");
    let scores: Vec<[f64; 2]> = rows.iter().map(|row| [number_of(row, "first"), number_of(row, "second")]).collect();
    for (at, row) in rows.iter().enumerate() {
        mark(row, "data-on", at == level);
    }
    let names = [place.of("left"), place.of("right")];
    place.say(&says(&names, &place.of("title"), &scores, level));
}

/// A level of importance.
pub fn in_words(level: f64) -> String {
    format!("{} of 4", level as u32)
}

/// The ratings of both on a line from 0 to 10, the first as a square, the second as a diamond, each with its range.
pub fn both(ratings: [Option<(f64, f64, f64)>; 2]) -> Html {
    let x = |rating: f64| MARGIN + (WIDE - 2.0 * MARGIN) * rating / BEST;
    let mut paths = vec![("grid", {
        let (start, middle, end) = (units(MARGIN), units(WIDE / 2.0), units(WIDE - MARGIN));
        format!("M{start} 10H{end}M{start} 7v6M{middle} 7v6M{end} 7v6")
    })];
    for (at, rating) in ratings.into_iter().enumerate() {
        let Some((rating, low, high)) = rating else { continue };
        let (class, top) = if at == 0 { ("own", 6) } else { ("other", 14) };
        paths.push((class, rectangle(x(low), x(high), top - 1, 2)));
        let mark = match at {
            0 => format!("M{} 3h14v6h-14z", units(x(rating) - 7.0)),
            _ => format!("M{} 10l9 4l-9 4l-9 -4z", units(x(rating))),
        };
        paths.push((class, mark));
    }
    strip(20, &paths)
}

/// Who is ahead at a level, and where that changes.
pub fn says(names: &[String; 2], title: &str, scores: &[[f64; 2]], level: usize) -> String {
    let Some(now) = scores.get(level) else { return String::new() };
    let of_100 = |score: f64| figure(score * 100.0, None);
    let lead = match ahead(*now) {
        Some(first) => format!("{} is ahead by {}", names[first], points((now[0] - now[1]).abs() * 100.0)),
        None => "they are even".to_owned(),
    };
    let turns = match flips(scores) {
        Some(at) => format!("The order turns between {} and {at}.", at - 1),
        None => "The order is the same at every importance.".to_owned(),
    };
    format!(
        "With importance {level} of 4 for “{title}”: {} {}, {} {}; {lead}. {turns}",
        names[0],
        of_100(now[0]),
        names[1],
        of_100(now[1])
    )
}
