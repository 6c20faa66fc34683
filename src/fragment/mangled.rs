//! What chats, mail and other sites do to an address on its way, undone where it is certain.
//!
//! Certain is what cannot be ours. [`join`](super::join) escapes all but letters, digits and `-._~`, so in what it wrote
//! no blank stands as it is, each part has an `=`, and no value has one. And no id has a blank, or a sign at its end.

use super::decode;
use std::borrow::Cow;

/// An `=` that was escaped not at all, once, twice, three times.
const EQUALS: [&[&str]; 4] = [&["="], &["%3D", "%3d"], &["%253D", "%253d"], &["%25253D", "%25253d"]];

/// Takes out blanks and the line ends of quoted-printable text (RFC 2045, 6.7), also from within an escape.
pub(super) fn unfold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return mend_escapes(text, false);
    }
    let soft = text.contains("=3D") || text.contains("=3d");
    let text = if soft { text.replace("=\r\n", "").replace("=\n", "") } else { text.to_owned() };
    let text: String = text.chars().filter(|c| !is_blank(*c)).collect();
    mend_escapes(&text, false)
}

/// Puts escapes together into which escaped blanks came. Only where the whole was escaped, `%25` is a part of what comes
/// after it.
fn mend_escapes(text: &str, of_the_whole: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let after = &rest[at + 1..];
        let code = if of_the_whole { after.trim_start_matches("25") } else { after };
        let digits = code.bytes().take(2).take_while(u8::is_ascii_hexdigit).count();
        let (whole, after) = rest.split_at(rest.len() - code.len() + digits);
        out.push_str(whole);
        rest = if digits < 2 { rest_of_escape(after, 2 - digits) } else { after };
    }
    out + rest
}

/// Passes over escaped blanks where the missing digits of an escape stand behind them.
fn rest_of_escape(text: &str, missing: usize) -> &str {
    let mut rest = text;
    while let Some(length) = escaped_blank(rest) {
        rest = &rest[length..];
    }
    let digits = rest.bytes().take(missing).take_while(u8::is_ascii_hexdigit).count();
    if digits == missing { rest } else { text }
}

/// The length of the escaped blank with which the text begins.
fn escaped_blank(text: &str) -> Option<usize> {
    let begins = text.starts_with('%') && text.as_bytes().get(1).is_some_and(u8::is_ascii_hexdigit);
    let one_blank = |escape: &str| {
        let decoded = decode(escape);
        decoded.chars().count() == 1 && decoded.chars().all(is_blank)
    };
    [3, 6, 9].into_iter().find(|length| begins && text.get(..*length).is_some_and(one_blank))
}

/// Where a part ends: also before a `?`, since whoever adds to an address may not have seen its `#`.
pub(super) fn end(text: &str) -> Option<usize> {
    text.find(['&', '?'])
}

/// The pairs that a part stands for: one, or more where an `&` between them was escaped, or none where only the
/// remains of an HTML entity are left.
pub(super) fn split(part: &str) -> Vec<(String, String)> {
    if part.is_empty() {
        return vec![];
    }
    let mended = (part.contains("%25") && !part.contains('=')).then(|| mend_escapes(part, true));
    let part = mended.as_deref().unwrap_or(part);
    let depth = (0..EQUALS.len()).find(|depth| equals(part, *depth));
    let Some(depth) = depth.filter(|_| part.contains('%')) else { return pair(part).into_iter().collect() };
    let mut pieces = vec![];
    let (mut start, mut from) = (0, 0);
    while let Some((at, after)) = separator(part, from) {
        let next = separator(part, after).map_or(part.len(), |(at, _)| at);
        // In this order, or junk without any `=` would be looked through again and again.
        if equals(&part[after..next], depth) && equals(&part[start..at], depth) {
            pieces.push(&part[start..at]);
            start = after;
        }
        from = after;
    }
    pieces.push(&part[start..]);
    let unescape = |piece: &str| (0..depth).fold(piece.to_owned(), |piece, _| decode(&piece));
    pieces.into_iter().filter_map(|piece| pair(&unescape(piece))).collect()
}

/// True where an `=` stands that was escaped so many times.
fn equals(text: &str, depth: usize) -> bool {
    EQUALS[depth].iter().any(|sign| text.contains(sign))
}

/// Where the next `&` or `?` that was escaped begins and ends.
fn separator(text: &str, from: usize) -> Option<(usize, usize)> {
    text[from..].match_indices('%').map(|(at, _)| from + at).find_map(|at| {
        let code = text[at + 1..].trim_start_matches("25");
        let is_one = ["26", "3F", "3f"].iter().any(|sign| code.starts_with(sign));
        is_one.then(|| (at, text.len() - code.len() + 2))
    })
}

fn pair(text: &str) -> Option<(String, String)> {
    let text = without_entities(text);
    let Some((key, value)) = text.split_once('=') else {
        return (!text.is_empty() && !is_entity(text)).then(|| (decode(text), String::new()));
    };
    // In quoted-printable text `=3D` stands for `=`, and each other one for the end of a line that goes on.
    let sign = value.find("=3D").or_else(|| value.find("=3d"));
    Some(match sign {
        Some(at) => (decode(&(key.to_owned() + &value[..at]).replace('=', "")), decode(&value[at + 3..])),
        None => (decode(key), decode(value)),
    })
}

/// What follows the remains of HTML's forms of `&`, such as `&amp;` and `&#038;`.
fn without_entities(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = ["amp;", "#38;", "#038;", "#x26;"].iter().find_map(|entity| rest.strip_prefix(entity)) {
        rest = after;
    }
    if rest == "amp" { "" } else { rest }
}

/// True where nothing stands but another sign in HTML's form, such as `quot;`, and what is no letter.
fn is_entity(text: &str) -> bool {
    text.split_once(';').is_some_and(|(name, after)| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
            && !after.contains(char::is_alphanumeric)
    })
}

/// An id, a list of them, or a number, without what came into it or behind it on its way. What is sound stays as it is.
pub fn tidy(id: &str) -> Cow<'_, str> {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if !id.starts_with('3') && id.bytes().all(sound) && !id.ends_with('.') {
        return id.into();
    }
    let id: String = id.chars().filter(|c| *c != '=' && !is_blank(*c)).collect();
    let id = ["3D", "3d"].iter().find_map(|sign| id.strip_prefix(sign)).unwrap_or(&id);
    let of_an_id = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    without_entities(id).trim_end_matches(|c| !of_an_id(c)).to_owned().into()
}

/// True for what others add to an address to follow those who open it.
pub fn tracks(key: &str) -> bool {
    const KEYS: &str = "_ga _gl _hsenc _hsmi dclid ef_id fbclid gad_source gbraid gclid gclsrc igsh igshid li_fat_id \
                        mc_cid mc_eid mkt_tok msclkid ref ref_src srsltid ttclid twclid wbraid yclid";
    const BEGINNINGS: [&str; 4] = ["hsa_", "mtm_", "pk_", "utm_"];
    KEYS.split(' ').any(|known| known == key) || BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
}

/// Spaces, line ends and tabs, and what is not seen: soft hyphens, joiners, marks of direction and of bytes.
pub fn is_blank(c: char) -> bool {
    const UNSEEN: [char; 2] = ['\u{ad}', '\u{feff}'];
    let unseen = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    c.is_whitespace() || c.is_control() || unseen || UNSEEN.contains(&c)
}
