//! Days: reading, counting and adding months.

use plumbline::catalog::Day;
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
    for text in ["", "2026-13", "2026-02-29", "1900-02-29", "2026-1-1", "2026-01-01-01", "soon", "+026-01", "2026-00"] {
        assert_eq!(Day::read(text), None, "{text}");
    }
    assert!(Day::read("2000-02-29").is_some() && Day::read("2024-02-29").is_some());
}

#[test]
fn months_are_added_as_a_calendar_does() {
    let cases = [("2025-02-24", 24, "2027-02-24"), ("2024-08-31", 6, "2025-02-28"), ("2024-01-31", 1, "2024-02-29")];
    for (from, months, to) in cases {
        assert_eq!(day(from).after_months(months), day(to));
    }
}

#[test]
fn days_are_counted_one_by_one() {
    assert_eq!(day("2026-03-01").number() - day("2026-02-28").number(), 1);
    assert_eq!(day("2024-03-01").number() - day("2024-02-28").number(), 2);
    assert_eq!(day("2027-01-01").number() - day("2026-01-01").number(), 365);
    assert_eq!(day("2000-03-01").number() - day("1970-01-01").number(), 11017);
}

proptest! {
    #[test]
    fn the_count_orders_as_the_calendar_and_its_text_do(a in (1900u16..2200, 1u8..=12, 1u8..=28), b in (1900u16..2200, 1u8..=12, 1u8..=28)) {
        let text = |(year, month, day): (u16, u8, u8)| format!("{year:04}-{month:02}-{day:02}");
        let (one, other) = (text(a), text(b));
        prop_assert_eq!(one.cmp(&other), day(&one).cmp(&day(&other)));
        prop_assert_eq!(day(&one).number().cmp(&day(&other).number()), day(&one).cmp(&day(&other)));
        prop_assert_eq!(day(&one).to_string(), one);
    }

    #[test]
    fn more_months_are_never_earlier(months in 0u32..500, more in 0u32..500) {
        let from = day("2026-01-31");
        prop_assert!(from.after_months(months) <= from.after_months(months + more));
    }
}
