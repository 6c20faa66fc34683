//! A decision record as a page of its own, to be read before it is passed on and to be printed. It reads the Markdown that
//! `record` writes, and no more of Markdown than that.

use crate::components::html::Html;

/// What stands before the parts of a record.
const FRONT: &str = "---\n";

/// Headings begin below the one of the section in which the record stands.
const HEADINGS: [(&str, &str); 3] = [("### ", "h5"), ("## ", "h4"), ("# ", "h3")];

/// The record as HTML.
pub fn sheet(record: &str) -> Html {
    let parts = record.strip_prefix(FRONT).and_then(|rest| rest.split_once(FRONT));
    let (front, body) = parts.unwrap_or(("", record));
    let front = front.lines().collect::<Vec<_>>().join(", ");
    let mut html = Html::default();
    for block in body.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        html = html.and(shown(block));
        if block.starts_with("# ") {
            html = html.and(Html::element("p", &[("class", "note")], front.as_str().into()));
        }
    }
    html
}

/// A heading, a list, a quotation or a paragraph.
fn shown(block: &str) -> Html {
    let heading = HEADINGS.iter().find_map(|(mark, name)| Some((block.strip_prefix(mark)?, *name)));
    if let Some((text, name)) = heading {
        return Html::element(name, &[], inline(text));
    }
    if block.starts_with("* ") {
        let items = block.lines().map(|line| Html::element("li", &[], inline(line.trim_start_matches("* "))));
        return Html::element("ul", &[], Html::all(items));
    }
    if block.starts_with('>') {
        let lines = block.lines().map(|line| line.trim_start_matches('>').trim_start());
        // What the reader wrote is text, whatever it looks like.
        let lines = lines.map(|line| Html::element("p", &[], line.into()));
        return Html::element("blockquote", &[], Html::all(lines));
    }
    Html::element("p", &[], inline(block))
}

/// Text with links, and without the signs that keep other text from being taken for something else.
fn inline(text: &str) -> Html {
    let (mut html, mut plain, mut rest) = (Html::default(), String::new(), text);
    while let Some(sign) = rest.chars().next() {
        let (shown, after) = match sign {
            '\\' => {
                let after = &rest[1..];
                let escaped = after.chars().next().map_or(0, char::len_utf8);
                plain.push_str(&after[..escaped]);
                (None, &after[escaped..])
            }
            '<' => match rest[1..].split_once('>') {
                Some((address, after)) => (Some(link(address, address)), after),
                None => (None, ""),
            },
            '[' => match rest[1..].split_once("](").and_then(|(text, to)| Some((text, to.split_once(')')?))) {
                Some((text, (address, after))) => (Some(link(address, text)), after),
                None => (None, ""),
            },
            _ => {
                plain.push(sign);
                (None, &rest[sign.len_utf8()..])
            }
        };
        if let Some(shown) = shown {
            html = html.and(std::mem::take(&mut plain).as_str()).and(shown);
        }
        rest = after;
    }
    html.and(plain.as_str())
}

/// A link of the record, which is one of this site.
fn link(address: &str, text: &str) -> Html {
    Html::link(Some(address), text)
}
