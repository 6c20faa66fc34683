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
