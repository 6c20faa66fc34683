/// A number with its unit as people read it: digits in groups of three, at most one decimal, years bare.
pub fn figure(number: f64, unit: Option<&str>) -> String {
    let tenths = (number.abs() * 10.0).round() as u64;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let mut digits = whole.to_string();
    if unit != Some("year") {
        let mut at = digits.len();
        while at > 3 {
            at -= 3;
            digits.insert(at, ',');
        }
    }
    if tenth != 0 {
        digits = format!("{digits}.{tenth}");
    }
    if number < 0.0 && tenths != 0 {
        digits.insert(0, '−');
    }
    match unit {
        None | Some("year") => digits,
        Some(unit) => format!("{digits}\u{a0}{unit}"),
    }
}

/// A text that begins with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// A number of points as people read it.
pub fn points(number: f64) -> String {
    so_many(figure(number, None), "point")
}

/// So many of what is named by a noun that takes an “s”.
pub fn counted(number: usize, noun: &str) -> String {
    so_many(figure(number as f64, None), noun)
}

fn so_many(number: String, noun: &str) -> String {
    let ending = if number == "1" { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// A rating as people read it.
pub fn out_of_ten(rating: f64) -> String {
    format!("{} of 10", figure(rating, None))
}

/// A range of ratings as people read it, such as `6–8`.
pub fn span((low, high): (f64, f64)) -> String {
    format!("{}–{}", figure(low, None), figure(high, None))
}
