use super::WIDTH;
use crate::builder::{Day, content::Release, document::escape};
use jiff::civil::Date;
use std::fmt::Write;

const ROW: f64 = 22.0;
const NAMES: f64 = 92.0;
const FOOT: f64 = 20.0;
/// How long a window without a stated end is drawn: to the end of the picture, and no shorter than this many days.
const OPEN: i64 = 365;

/// The support windows of release lines, with a line at the day of the data.
pub fn timeline(releases: &[Release], today: Day) -> String {
    let days = |text: &str| Day::read(text).map(|day| day.since(today));
    let bars: Vec<(&Release, i64, Option<i64>)> = releases
        .iter()
        .filter_map(|release| Some((release, days(&release.from)?, release.until.as_deref().and_then(days))))
        .collect();
    let first = bars.iter().map(|(_, from, _)| *from).chain([0]).min().unwrap_or_default();
    let last = bars.iter().map(|(_, from, until)| until.unwrap_or(from + OPEN)).chain([90]).max();
    let last = last.unwrap_or(first + 1);
    let x = |day: i64| NAMES + (WIDTH - NAMES - 4.0) * (day - first) as f64 / (last - first) as f64;
    let height = ROW * bars.len() as f64 + FOOT;
    let mut svg = format!(
        "<svg class=\"plot\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"Support windows; the table below says the same.\">"
    );
    let years: Vec<(i16, f64)> = (today.0.year() - 20..today.0.year() + 40)
        .filter_map(|year| Some((year, Day(Date::new(year, 1, 1).ok()?).since(today))))
        .filter(|(_, day)| (first..=last).contains(day))
        .map(|(year, day)| (year, x(day)))
        .collect();
    let every = years.len().div_ceil(6).max(1);
    for (index, (year, at)) in years.iter().enumerate() {
        let _ = write!(svg, "<path class=\"grid\" d=\"M{at:.1} 0V{:.1}\"/>", height - FOOT);
        if index.is_multiple_of(every) && *at < WIDTH - 16.0 {
            let _ = write!(svg, "<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{year}</text>", height - 5.0);
        }
    }
    for (row, (release, from, until)) in bars.iter().enumerate() {
        let y = ROW * row as f64;
        let (left, right) = (x(*from), x(until.unwrap_or(last)));
        let class = match until {
            None => "open",
            Some(until) if *until < 0 => "over",
            Some(_) => "window",
        };
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{:.1}\">{}</text><rect class=\"{class}\" x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"12\"/>",
            y + 14.0,
            escape(&release.name),
            y + 4.0,
            (right - left).max(1.0),
        );
    }
    let at = x(0);
    let _ = write!(svg, "<path class=\"today\" d=\"M{at:.1} 0V{:.1}\"/></svg>", height - FOOT + 4.0);
    svg
}
