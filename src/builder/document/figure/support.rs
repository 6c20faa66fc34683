use super::{
    Asked, Line,
    frame::{Frame, slider, table},
};
use crate::{
    builder::{Day, document::escape},
    figures::calendar::{MONTHS, after, day},
    pages::figure::support::{band, in_years, lasts, says, takes},
};
use serde::Deserialize;

/// How many years a reader may want to stay, and from how many years one may choose for the launch.
const MOST: f64 = 6.0;
const LAUNCHES: i16 = 4;

/// The release lines of some alternatives beside the time for which a reader wants to stay.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    kind: String,
    caption: String,
    alternatives: Vec<String>,
    launch: Day,
    years: u8,
}

impl Support {
    pub fn render(&self, asked: &mut Asked) -> Result<String, String> {
        let years = f64::from(self.years);
        if !(1.0..=MOST).contains(&years) {
            return Err(format!("The years go from 1 to {MOST}, so {years} is out of reach."));
        }
        let today = Day::read(asked.catalog.version.get(..10).unwrap_or_default());
        let read = |text: &str| day(text).ok_or(format!("“{text}” is no day."));
        let now = today.map_or(Ok(0), |today| read(&today.to_string()))?;
        let launch = format!("{:04}-{:02}", self.launch.0.year(), self.launch.0.month());
        let band = band(read(&launch)?, years);
        // From a year before the day of the data to a year after the band; what is over by then is left out.
        let axis = (after(now, -12), after(band.1, 12));
        let known = asked.known;
        let mut rows = String::new();
        let (mut outlives, mut all) = (vec![], 0);
        for id in &self.alternatives {
            let name = escape(asked.name(id)?);
            let left = |line: &&Line| line.until.as_deref().and_then(day).is_none_or(|until| until >= now);
            let lines: Vec<&Line> = known.lines.iter().filter(|line| line.alternative == *id).filter(left).collect();
            if lines.is_empty() {
                return Err(format!("There is no release line of “{id}” that has fixes still. Leave it out."));
            }
            for line in lines {
                let until = line.until.as_deref();
                let told = until.unwrap_or("not stated");
                let told = asked.noted(None, Some(&line.source), told)?;
                let full = format!("{name} {}", escape(&line.name));
                let shown = takes(read(&line.from)?, until.and_then(day), band, axis).into_string();
                let on = lasts(until.and_then(day), band) == Some(true);
                rows += &format!(
                    "<tr data-from=\"{}\" data-until=\"{}\" data-name=\"{full}\"{}><th scope=\"row\">{full}</th><td><span>{told}</span><div class=\"takes\">{shown}</div></td></tr>",
                    line.from,
                    until.unwrap_or_default(),
                    if on { " data-on" } else { "" },
                );
                if on {
                    outlives.push(format!("{} {}", asked.name(id)?, line.name));
                }
                all += 1;
            }
        }
        let option = |value: &str, label: &str, chosen: bool| {
            format!("<option value=\"{value}\"{}>{label}</option>", if chosen { " selected" } else { "" })
        };
        let month = usize::from(self.launch.0.month().unsigned_abs());
        let months: String =
            (1..).zip(MONTHS).map(|(at, name)| option(&format!("{at:02}"), name, at == month)).collect();
        let first = today.map_or(self.launch.0.year(), |today| today.0.year().min(self.launch.0.year()));
        let choices: String = (first..=(first + LAUNCHES).max(self.launch.0.year()))
            .map(|year| option(&year.to_string(), &year.to_string(), year == self.launch.0.year()))
            .collect();
        let controls = format!(
            "<label>Launch in <select name=\"month\">{months}</select></label><label>of the year <select name=\"year\">{choices}</select></label>{}",
            slider("stay", "Then stay without an upgrade for", [1.0, MOST, 1.0, years], &in_years(years))
        );
        let text = |day: i32| {
            let months = day.div_euclid(31);
            format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
        };
        Ok(Frame {
            kind: &self.kind,
            caption: &self.caption,
            data: &[("from", &text(axis.0)), ("to", &text(axis.1))],
            controls: &controls,
            body: &table("Release lines", &["Line", "Fixes until<small>your time in it, as a band</small>"], &rows, ""),
            says: &says(&outlives, band, all),
        }
        .html())
    }
}
