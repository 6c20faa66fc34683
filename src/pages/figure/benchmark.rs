//! Rates of one test, and what is left of their distance once a request waits for a database as well.

use super::{
    draw::{WIDE, rectangle, strip},
    place::{Place, number_of, put},
};
use crate::{
    components::html::Html,
    figures::{
        benchmark::{ends, ratio, time},
        numbers::{decimals, milliseconds, short},
    },
};

/// Tells the times anew.
pub fn show(place: &Place) {
    let database = place.slider("wait", milliseconds);
    let rows = place.rows();
    let times: Vec<f64> =
        rows.iter().map(|row| time(place.number("processors"), number_of(row, "rate"), database)).collect();
    for (row, total) in rows.iter().zip(&times) {
        put(row, ".takes", takes(*total, database, ends(&times).1));
    }
    place.say(&says(&times, database));
}

/// The time of one request, of which `database` is what it waits, drawn beside the longest of all.
pub fn takes(total: f64, database: f64, most: f64) -> Html {
    let x = |time: f64| WIDE * time / most;
    let paths =
        [("own", rectangle(0.0, x(total - database), 1, 8)), ("rest", rectangle(x(total - database), x(total), 1, 8))];
    Html::from(milliseconds(total)).and(strip(10, &paths))
}

/// What the times come to, in a sentence.
pub fn says(times: &[f64], database: f64) -> String {
    let (least, most) = ends(times);
    let with = if database > 0.0 {
        format!("With {} in the database for each request", milliseconds(database))
    } else {
        "Without any time in the database".to_owned()
    };
    let times_as_long = match ratio(times) {
        // Where little is left of it, that little can be seen.
        near if near < 2.0 => decimals(near, 2),
        far => short(far),
    };
    format!(
        "{with}, the slowest takes {times_as_long} times as long as the fastest: {} and {}.",
        milliseconds(most),
        milliseconds(least)
    )
}
