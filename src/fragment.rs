//! State in an address: `#key=value&key=value`, readable, in one canonical spelling.

mod mangled;

pub use mangled::{is_blank, tidy, tracks};
use std::iter;

/// Reads `key=value` pairs from a fragment, with or without its `#`. Total: any text gives pairs, none is an error. What
/// [`join`] wrote is read as it was, also where it came through chats and mail that altered its signs; ids may need to be
/// [tidied](tidy) then.
pub fn pairs(fragment: &str) -> impl Iterator<Item = (String, String)> + use<> {
    let text = mangled::unfold(fragment.trim_start_matches('#'));
    // One part at a time: ten megabytes of junk must not become a list of pairs.
    let mut from = 0;
    let parts = iter::from_fn(move || {
        let rest = text.get(from..)?;
        let end = mangled::end(rest).unwrap_or(rest.len());
        from += end + 1;
        Some(mangled::split(&rest[..end]))
    });
    parts.flatten()
}

/// Writes pairs in the order given. No `#` stands before them.
pub fn join<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = String::new();
    for (key, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        encode(key, &mut out);
        out.push('=');
        encode(value, &mut out);
    }
    out
}

/// A fragment that leads a browser to the first place of a page with these words: a text directive (WICG, “URL
/// Fragment Text Directives”), in which `-`, `,` and `&` are syntax.
#[cfg(feature = "build")]
pub fn to_text(words: &str) -> String {
    let mut encoded = String::new();
    encode(words, &mut encoded);
    format!(":~:text={}", encoded.replace('-', "%2D"))
}

/// The ids in `a.b.c`, without empty ones.
pub fn list(value: &str) -> impl DoubleEndedIterator<Item = &str> {
    value.split('.').filter(|id| !id.is_empty())
}

/// True for what may stand in an address as it is: a lower-case letter first, then letters, digits, `_` and `-`.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// True for what may name a version of the data: a day, and a number where it is not the first of that day.
pub fn is_version(text: &str) -> bool {
    (10..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// Percent-decoding (RFC 3986, 2.1) that keeps what is not a valid escape and replaces what is not UTF-8.
fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let escaped =
            (bytes[i] == b'%').then(|| Some((digit(*bytes.get(i + 1)?)?, digit(*bytes.get(i + 2)?)?))).flatten();
        match escaped {
            Some((high, low)) => {
                out.push(high * 16 + low);
                i += 3;
            }
            None => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|digit| digit as u8)
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from_digit(half.into(), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
}

/// Thousandths are as fine as a number in an address gets: reading and writing all of a float would be a tenth of the app.
const FINEST: f64 = 1000.0;

/// A number in an address, such as `-12.5`; none for what is no such number, or a longer one than anybody compares.
pub fn number(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(whole, 12) || !is_number(part, 3) {
        return None;
    }
    let value = |digits: &str| digits.bytes().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
    let thousandths = value(whole) * 1000 + value(part) * [0, 100, 10, 1][part.len()];
    // Minus nothing is nothing.
    Some(if thousandths == 0 { 0.0 } else { sign * thousandths as f64 / FINEST })
}

/// Writes a number as [`number`] reads it.
pub fn decimal(number: f64) -> String {
    let thousandths = (number.abs() * FINEST).round() as u64;
    let mut text = format!("{}{}", if number < 0.0 && thousandths > 0 { "-" } else { "" }, thousandths / 1000);
    let part = format!("{}", 1000 + thousandths % 1000);
    let part = part[1..].trim_end_matches('0');
    if !part.is_empty() {
        text.push('.');
        text.push_str(part);
    }
    text
}
