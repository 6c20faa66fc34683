//! Shares of the same survey in pairs, marked by what the reader's team writes.

use super::{
    draw::{WIDE, rectangle, strip, units},
    place::{Place, is_ticked, of},
};
use crate::{
    browser::{elements_in, mark},
    components::html::Html,
};

/// Marks the pairs whose language is ticked.
pub fn show(place: &Place) {
    let controls = elements_in(&place.element, "input");
    let known: Vec<String> =
        controls.iter().filter(|control| is_ticked(control)).map(|control| of(control, "of")).collect();
    let mut told = vec![];
    for row in place.rows() {
        let is_known = known.contains(&of(&row, "of"));
        mark(&row, "data-on", is_known);
        if is_known {
            told.push(of(&row, "says"));
        }
    }
    place.say(&says(&told));
}

/// Two shares of 100 on one axis, one below the other.
pub fn bars(first: f64, second: f64) -> Html {
    let x = |share: f64| WIDE * share / 100.0;
    let ground = format!("M0 0v20M{} 0v20M{} 0v20", units(WIDE / 2.0), units(WIDE));
    strip(20, &[("grid", ground), ("rest", rectangle(0.0, x(first), 2, 7)), ("own", rectangle(0.0, x(second), 11, 7))])
}

/// What is marked, in a sentence.
pub fn says(told: &[String]) -> String {
    match told {
        [] => String::new(),
        told => format!("In what your team writes: {}.", told.join("; ")),
    }
}
