//! Days as content writes them. That the calendar is right is its library's to prove.

use plumbline::builder::Day;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::read(text).unwrap_or_else(|| panic!("{text} is a day"))
}

#[test]
fn months_and_years_stand_for_their_first_day() {
    assert_eq!(day("2024-02").to_string(), "2024-02-01");
    assert_eq!(day("2024").to_string(), "2024-01-01");
}

#[test]
fn what_is_no_day_is_refused() {
    let other_spellings =
        ["20260101", "2026-1-1", "2026-01-01T10:00:00", "2026-01-01[UTC]", "+026-01", "2026-01-01Z", "é026"];
    for text in ["", "202", "2026-13", "2026-02-29", "1900-02-29", "2026-01-01-01", "soon", "2026-00", "2026-"] {
        assert_eq!(Day::read(text), None, "{text}");
    }
    assert_eq!(other_spellings.map(Day::read), [None; 7]);
    assert!(Day::read("2000-02-29").is_some() && Day::read("2024-02-29").is_some());
}

#[test]
fn months_are_added_as_a_calendar_does() {
    let cases = [("2025-02-24", 24, "2027-02-24"), ("2024-08-31", 6, "2025-02-28"), ("2024-01-31", 1, "2024-02-29")];
    for (from, months, to) in cases {
        assert_eq!(day(from).after_months(months), day(to));
    }
    assert_eq!(day("2026-01-01").after_months(u32::MAX).to_string(), "9999-12-31");
}

#[test]
fn days_are_counted_one_by_one() {
    assert_eq!(day("2026-03-01").since(day("2026-02-28")), 1);
    assert_eq!(day("2000-03-01").since(day("1970-01-01")), 11017);
    assert_eq!(day("2026-01-01").since(day("2027-01-01")), -365);
}

proptest! {
    /// The published data orders days by their text.
    #[test]
    fn days_are_ordered_as_their_text_is(a in (1900u16..2200, 1u8..=12, 1u8..=28), b in (1900u16..2200, 1u8..=12, 1u8..=28)) {
        let text = |(year, month, day): (u16, u8, u8)| format!("{year:04}-{month:02}-{day:02}");
        let (one, other) = (text(a), text(b));
        prop_assert_eq!(one.cmp(&other), day(&one).cmp(&day(&other)));
        prop_assert_eq!(day(&one).to_string(), one);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        let _ = Day::read(&text);
    }
}
