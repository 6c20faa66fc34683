//! No loose numbers: what a text says in digits stands in a reference to a claim or a source, so that article, table and
//! questions cannot contradict each other. Free are dates, the numbers in names, and what an invented example makes up.

use crate::figures::calendar::MONTHS;
use pulldown_cmark::{Event, Tag, TagEnd};

/// Words after which a number is part of a name, beside those that begin with a capital letter.
const NAMING: [&str; 8] = ["round", "version", "versions", "line", "lines", "step", "or", "and"];
/// How a paragraph or a quotation begins whose numbers are made up.
const INVENTED: &str = "Invented example:";

/// Follows a text block by block.
#[derive(Default)]
pub struct Watch {
    /// What the present block says outside of links and code.
    said: String,
    /// How many quotations it stands in.
    quotes: usize,
    /// True within an example that is called invented.
    invented: bool,
}

impl Watch {
    /// A sentence where a block ends that has a loose number.
    pub fn follow(&mut self, event: &Event, in_link: bool) -> Option<String> {
        match event {
            Event::Start(Tag::BlockQuote(_)) => self.quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => {
                self.quotes -= 1;
                self.invented &= self.quotes > 0;
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => self.said.clear(),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                let said = std::mem::take(&mut self.said);
                let free = self.invented;
                self.invented &= self.quotes > 0;
                let number = loose(&said).filter(|_| !free)?;
                return Some(format!(
                    "“{number}” stands without a source in “{}”. Put it into a claim: or source: reference.",
                    said.trim()
                ));
            }
            Event::SoftBreak => self.said.push(' '),
            // No words of the text, but they part those beside them.
            Event::Code(_) => self.said.push('…'),
            Event::Text(_) if in_link => self.said.push('…'),
            Event::Text(text) => {
                self.invented |= text.starts_with(INVENTED);
                self.said.push_str(text);
            }
            _ => {}
        }
        None
    }
}

/// The first number in a text that needs a source.
fn loose(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = (0..words.len()).find(|at| is_loose(&words, *at))?;
    Some(words[at])
}

fn is_loose(words: &[&str], at: usize) -> bool {
    let word = words[at].trim_matches(|c: char| !c.is_alphanumeric() && c != '%');
    let begins = word.chars().next();
    if !word.contains(|c: char| c.is_ascii_digit()) || begins.is_some_and(char::is_alphabetic) {
        // A name such as HTTP/2 or p95 holds digits and is none.
        return false;
    }
    let near = |place: Option<usize>| place.and_then(|place| words.get(place)).copied().unwrap_or_default();
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_month = |word: &str| MONTHS.contains(&&*bare(word));
    let is_year = word.len() == 4 && ["19", "20"].iter().any(|century| word.starts_with(century));
    let is_version = word.chars().all(|c| c.is_ascii_digit() || c == '.') && !word.contains('%');
    let named = before.starts_with(|c: char| c.is_ascii_uppercase()) || NAMING.contains(&before);
    let is_date = is_month(before) || is_month(after);
    !(is_year || is_date || (is_version && named))
}

/// The numbers in a text, as they are compared: digits with separators left out.
fn numbers(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| !c.is_ascii_digit() && !['.', ',', '\u{a0}', '\u{202f}'].contains(&c));
    let digits = pieces.map(|piece| piece.trim_matches(['.', ',']).replace([',', '\u{a0}', '\u{202f}'], ""));
    digits.filter(|digits| !digits.is_empty()).collect()
}

/// The first number of a reference's text that what it refers to does not hold.
pub fn unheld(text: &str, told: &str) -> Option<String> {
    let known = numbers(told);
    numbers(text).into_iter().find(|number| !known.contains(number))
}
