//! Numbers as a figure shows them. They are put together from whole numbers: what formats a fraction would be as much again as
//! all figures are.

use crate::catalog::figure;

/// A number with as many decimals as can be told apart: none from 100 on, one from 1 on, else two, and three below a tenth.
pub fn short(number: f64) -> String {
    match number.abs() {
        n if n >= 100.0 => figure(number.round(), None),
        n if n >= 1.0 => figure(number, None),
        n if n >= 0.1 => decimals(number, 2),
        _ => decimals(number, 3),
    }
}

/// A number rounded to so many decimals, without zeros at the end.
pub fn decimals(number: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let all = (number.abs() * scale as f64).round() as u64;
    let sign = if number < 0.0 && all > 0 { "-" } else { "" };
    let (whole, mut part, mut width) = (all / scale, all % scale, places as usize);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    while part.is_multiple_of(10) {
        part /= 10;
        width -= 1;
    }
    format!("{sign}{whole}.{part:0width$}")
}

/// An amount of money: whole from 10 on, with hundredths below where there are some.
pub fn money(amount: f64, currency: &str) -> String {
    let hundredths = (amount * 100.0).round() as u64;
    if amount >= 10.0 || hundredths.is_multiple_of(100) {
        return figure(amount.round(), Some(currency));
    }
    format!("{}.{:02}\u{a0}{currency}", hundredths / 100, hundredths % 100)
}

/// Milliseconds.
pub fn milliseconds(number: f64) -> String {
    format!("{}\u{a0}ms", short(number))
}
