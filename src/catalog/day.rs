use std::fmt;

/// A day of the calendar. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// After every other day.
    pub const LAST: Self = Self { year: u16::MAX, month: 12, day: 31 };

    /// Reads `YYYY-MM-DD`, or a month or a year, which stand for their first day. Nothing for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let part = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = part(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(1), |month| part(month, 2))?;
        let day = parts.next().map_or(Some(1), |day| part(day, 2))?;
        let exists = parts.next().is_none() && (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
        exists.then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// The day so many months later; where that month is shorter, its last day.
    pub fn after_months(self, months: u32) -> Self {
        let at = u32::from(self.year) * 12 + u32::from(self.month) - 1 + months;
        let (year, month) = ((at / 12) as u16, (at % 12) as u16 + 1);
        Self { year, month: month as u8, day: u16::from(self.day).min(length(year, month)) as u8 }
    }

    /// Days since 1 March of the year 0: differences of it are differences in days.
    pub fn number(self) -> i64 {
        // The civil-calendar count of H. Hinnant, "chrono-compatible low-level date algorithms": the year begins in March.
        let (year, month, day) = (i64::from(self.year), i64::from(self.month), i64::from(self.day));
        let year = if month <= 2 { year - 1 } else { year };
        let months = (month + 9) % 12;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * months + 2) / 5 + day - 1
    }

    pub fn year(self) -> u16 {
        self.year
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn length(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}
