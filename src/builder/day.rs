use jiff::{Span, civil::Date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use std::{borrow::Cow, fmt};
use toml::value::Datetime;

/// A day of the calendar. TOML has times of day as well, which are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Datetime")]
pub struct Day(pub Date);

impl Day {
    /// Reads `YYYY-MM-DD`, or a month or a year, which stand for their first day. Nothing for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let first = match text.len() {
            4 => "-01-01",
            7 => "-01",
            _ => "",
        };
        let whole = format!("{text}{first}");
        // Times and other spellings of a day are read as well, but not written like this.
        whole.parse().ok().filter(|date: &Date| date.to_string() == whole).map(Self)
    }

    /// The day so many months later; where that month is shorter, its last day.
    pub fn after_months(self, months: u32) -> Self {
        Self(Span::new().try_months(months).map_or(Date::MAX, |span| self.0.saturating_add(span)))
    }

    /// How many days it is after another one.
    pub fn since(self, other: Self) -> i64 {
        i64::from((self.0 - other.0).get_days())
    }
}

impl TryFrom<Datetime> for Day {
    type Error = &'static str;

    fn try_from(date: Datetime) -> Result<Self, Self::Error> {
        Self::read(&date.to_string()).ok_or("A date is a day, YYYY-MM-DD, without a time")
    }
}

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
