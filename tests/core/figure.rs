//! Numbers are written the way people read them.

use plumbline::catalog::{counted, figure, out_of_ten, points, provision::Provision};
use proptest::prelude::*;

#[test]
fn examples() {
    let cases = [
        (0.0, None, "0"),
        (7.0, None, "7"),
        (999.0, None, "999"),
        (1000.0, None, "1,000"),
        (26587.0, Some("requests/s"), "26,587\u{a0}requests/s"),
        (1_327_379.0, None, "1,327,379"),
        (40.8, Some("%"), "40.8\u{a0}%"),
        (12.34, None, "12.3"),
        (12.36, None, "12.4"),
        (9.96, None, "10"),
        (999.96, None, "1,000"),
        (0.04, None, "0"),
        (-0.04, None, "0"),
        (-1234.5, None, "−1,234.5"),
        (2009.0, Some("year"), "2009"),
        (2009.0, Some("years"), "2,009\u{a0}years"),
    ];
    for (number, unit, text) in cases {
        assert_eq!(figure(number, unit), text, "{number} {unit:?}");
    }
    assert_eq!(out_of_ten(7.0), "7 of 10");
    assert_eq!(out_of_ten(7.5), "7.5 of 10");
}

#[test]
fn a_noun_goes_with_its_number() {
    let cases = [(0, "0 answers"), (1, "1 answer"), (2, "2 answers"), (1000, "1,000 answers")];
    for (number, text) in cases {
        assert_eq!(counted(number, "answer"), text);
    }
    assert_eq!([points(1.0), points(0.0), points(1.2), points(1.04)], ["1 point", "0 points", "1.2 points", "1 point"]);
}

proptest! {
    #[test]
    fn a_figure_says_its_number_to_a_tenth(tenths in -1_000_000_000..1_000_000_000i64) {
        let number = tenths as f64 / 10.0;
        let text = figure(number, None);
        let read: f64 = text.replace(',', "").replace('−', "-").parse().unwrap();
        prop_assert_eq!(read, number, "{}", text);
        let whole = text.trim_start_matches('−').split('.').next().unwrap().to_owned();
        prop_assert!(whole.split(',').skip(1).all(|group| group.len() == 3), "{}", text);
        prop_assert!(whole.split(',').next().unwrap().len() <= 3, "{}", text);
    }
}

/// A grade and its word say the same, and whatever is asked has a grade.
#[test]
fn each_grade_is_the_provision_of_its_word() {
    for (place, provision) in Provision::ALL.into_iter().enumerate() {
        assert_eq!(provision.grade(), place as f64);
        assert_eq!(Provision::of_grade(provision.grade()), provision);
        assert_eq!(serde_json::to_string(&provision).unwrap(), format!("\"{}\"", provision.word()));
    }
    for (asked, nearest) in [
        (-1e9, Provision::None),
        (0.4, Provision::None),
        (3.6, Provision::BuiltIn),
        (1e9, Provision::BuiltIn),
        (f64::NAN, Provision::BuiltIn),
    ] {
        assert_eq!(Provision::of_grade(asked), nearest, "{asked}");
    }
}
