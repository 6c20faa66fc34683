//! JSON that was cut off: what is left of it.

/// Our documents are not as deep as this. Deeper ones would only cost time.
const DEEPEST: usize = 8;

/// The text with an end, so that it may be read: first with what is left of the value at which it was cut, if that is a
/// text, then without. Objects only, as nothing else stands in our documents.
pub fn endings(text: &str) -> Vec<String> {
    let mut open = 0;
    // How far each piece is whole, and how many objects are open there.
    let mut whole = (0, 0);
    let mut in_text = false;
    let mut is_value = false;
    // Before an escape that is cut as well.
    let mut end = text.len();
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if in_text => match signs.next() {
                Some((_, 'u')) if text.len() < at + "\\u0000".len() => end = at,
                Some(_) => {}
                None => end = at,
            },
            '"' => in_text = !in_text,
            _ if in_text => {}
            ':' => is_value = true,
            ',' => (whole, is_value) = ((at, open), false),
            '{' => {
                open += 1;
                (whole, is_value) = ((at + 1, open), false);
            }
            '}' if open > 0 => {
                open -= 1;
                (whole, is_value) = ((at + 1, open), false);
            }
            _ => {}
        }
        if open > DEEPEST {
            return vec![];
        }
    }
    let closed = |text: &str, quote: &str, open: usize| format!("{text}{quote}{}", "}".repeat(open));
    let without = closed(&text[..whole.0], "", whole.1);
    if in_text && is_value { vec![closed(&text[..end], "\"", open), without] } else { vec![without] }
}
