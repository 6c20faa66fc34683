//! Which release lines outlive the time for which a reader wants to stay.

use super::{
    draw::{WIDE, rectangle, strip},
    place::{Place, of, put},
};
use crate::{
    browser::{elements_in, mark},
    components::html::Html,
    figures::calendar::{after, day, month, months},
};

/// Draws the band anew, and tells which lines outlive it.
pub fn show(place: &Place) {
    let years = place.slider("stay", in_years);
    let launch = day(&format!("{}-{}", place.value("year"), place.value("month"))).unwrap_or_default();
    let band = band(launch, years);
    let axis = (day(&place.of("from")).unwrap_or_default(), day(&place.of("to")).unwrap_or_default());
    let mut outlives = vec![];
    for row in place.rows() {
        let (from, until) = (day(&of(&row, "from")).unwrap_or_default(), day(&of(&row, "until")));
        put(&row, ".takes", takes(from, until, band, axis));
        mark(&row, "data-on", lasts(until, band) == Some(true));
        if lasts(until, band) == Some(true) {
            outlives.push(of(&row, "name"));
        }
    }
    place.say(&says(&outlives, band, elements_in(&place.element, "tbody tr").len()));
}

/// Years in words.
pub fn in_years(years: f64) -> String {
    crate::catalog::counted(years as usize, "year")
}

/// The days from a launch to so many years later.
pub fn band(launch: i32, years: f64) -> (i32, i32) {
    (launch, after(launch, (years * 12.0) as i32))
}

/// Whether a line has fixes until the end of the band; none where its end is not stated.
pub fn lasts(until: Option<i32>, (_, end): (i32, i32)) -> Option<bool> {
    until.map(|until| until >= end)
}

/// What a line is for the band, above a picture of both.
pub fn takes(from: i32, until: Option<i32>, band: (i32, i32), axis: (i32, i32)) -> Html {
    let x = |day: i32| {
        let share = f64::from(day - axis.0) / f64::from((axis.1 - axis.0).max(1));
        WIDE * share.clamp(0.0, 1.0)
    };
    let (class, end) = until.map_or(("open", axis.1), |until| ("own", until));
    let paths = [("band", rectangle(x(band.0), x(band.1), 0, 12)), (class, rectangle(x(from), x(end), 3, 6))];
    let told = match until {
        None => "no end stated".to_owned(),
        Some(until) if until >= band.1 => "outlives it".to_owned(),
        Some(until) if until < band.0 => "ends before you launch".to_owned(),
        Some(until) => match months(until, band.1) {
            0 => "ends in the last month".to_owned(),
            short => format!("ends {short} month{} before", if short == 1 { "" } else { "s" }),
        },
    };
    Html::from(told).and(strip(12, &paths))
}

/// Which lines outlive the band, in a sentence.
pub fn says(outlives: &[String], (from, to): (i32, i32), all: usize) -> String {
    let named = match outlives {
        [] => "none of them".to_owned(),
        lines => lines.join("; "),
    };
    format!("From {} to {}, of {all} lines these outlive it: {named}.", month(from), month(to))
}
