//! Days as numbers, where a difference of a day or two cannot be seen.

/// The days of a month in this calendar: all have as many, so days keep their order and months their length.
const MONTH: i32 = 31;

/// The names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day written `YYYY-MM-DD` (or a month, for its first day) as a number that grows by 31 a month.
pub fn day(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month) = (parts.next()??, parts.next()??);
    let day = parts.next().unwrap_or(Some(1))?;
    ((1..=12).contains(&month) && (1..=MONTH).contains(&day)).then(|| (year * 12 + month - 1) * MONTH + day - 1)
}

/// The day so many months later.
pub fn after(day: i32, months: i32) -> i32 {
    day + months * MONTH
}

/// Whole months from one day to a later one.
pub fn months(from: i32, to: i32) -> i32 {
    (to - from) / MONTH
}

/// The month of a day in words, such as “March 2027”.
pub fn month(day: i32) -> String {
    let months = day.div_euclid(MONTH);
    let name = usize::try_from(months.rem_euclid(12)).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&MONTHS[0]);
    format!("{name} {}", months.div_euclid(12))
}
