use super::{
    Asked, check_above_zero,
    frame::{Frame, slider, table},
};
use crate::{
    builder::document::escape,
    catalog::{capital, figure},
    figures::{benchmark, numbers::milliseconds},
    pages::figure::{
        benchmark::{says, takes},
        draw::{WIDE, strip, units},
    },
};
use serde::Deserialize;

/// How long a request may wait for its database, in milliseconds.
const MOST: f64 = 50.0;

/// Rates of one test, and what is left of their distance once a request waits for a database as well.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    kind: String,
    caption: String,
    /// The unit of the values.
    unit: String,
    /// What was tested, on which day.
    test: String,
    /// Processors that the test kept busy.
    processors: f64,
    point: Vec<Point>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    label: String,
    claim: String,
    value: f64,
    through: Through,
    source: Option<String>,
    note: Option<String>,
}

/// How the entry asks its database.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Through {
    Raw,
    Orm,
}

impl Benchmark {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        check_above_zero("The number of processors", self.processors)?;
        if self.point.len() < 2 {
            return Err("A benchmark compares two points at least.".to_owned());
        }
        for point in &self.point {
            check_above_zero("A value", point.value)?;
            asked.check_number(&point.claim, point.value)?;
        }
        let values: Vec<f64> = self.point.iter().map(|point| point.value).collect();
        let (least, most) = benchmark::ends(&values);
        let ends = (least.log10().floor(), most.log10().ceil().max(least.log10().floor() + 1.0));
        let times: Vec<f64> = values.iter().map(|value| benchmark::time(self.processors, *value, 0.0)).collect();
        let longest = benchmark::ends(&times).1;
        let mut rows = String::new();
        for (point, time) in self.point.iter().zip(&times) {
            let through = match point.through {
                Through::Raw => "raw SQL",
                Through::Orm => "through an ORM",
            };
            let note = point.note.as_ref().map_or_else(String::new, |note| format!(", {}", escape(note)));
            let value = asked.noted(Some(&point.claim), point.source.as_deref(), &figure(point.value, None))?;
            rows += &format!(
                "<tr data-rate=\"{}\"><th scope=\"row\">{} <small>{through}{note}</small></th><td>{value}{}</td><td class=\"takes\">{}</td></tr>",
                point.value,
                escape(&point.label),
                dot(point.value.log10(), ends),
                takes(*time, 0.0, longest).into_string()
            );
        }
        let by_ratio = |end: f64| figure(10_f64.powf(end), None);
        let heads = [
            "Entry".to_owned(),
            format!(
                "{}<small>dots from {} to {}, on a scale of ratios</small>",
                escape(&capital(&self.unit)),
                by_ratio(ends.0),
                by_ratio(ends.1)
            ),
            "Time of one request".to_owned(),
        ];
        let body = table(&self.test, &heads.each_ref().map(String::as_str), &rows, "");
        let test = format!(
            "<p class=\"note\">{}. A request’s time is 1,000 × {} processors ÷ rate, and the database time that you set.</p>",
            escape(&self.test),
            self.processors
        );
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("processors", &self.processors.to_string())],
            controls: &slider("wait", "Your database time for each request", [0.0, MOST, 0.5, 0.0], &milliseconds(0.0)),
            body: &(body + &test),
            says: &says(&times, 0.0),
        }
        .html())
    }
}

/// A dot on a scale of ratios between two powers of ten.
fn dot(power: f64, (from, to): (f64, f64)) -> String {
    let x = 4.0 + (WIDE - 8.0) * (power - from) / (to - from);
    let tenths: String = (0..=(to - from) as u32)
        .map(|at| format!("M{} 1v8", units(4.0 + (WIDE - 8.0) * f64::from(at) / (to - from))))
        .collect();
    let dot = format!("M{} 1h6v8h-6z", units(x - 3.0));
    strip(10, &[("grid", format!("M4 5H{}{tenths}", WIDE - 4.0)), ("own", dot)]).into_string()
}
