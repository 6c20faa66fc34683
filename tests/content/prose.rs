//! How articles are written. What a program can see of a picky editor's standard; the rest is the editor's.

use crate::support::{read, real};
use plumbline::builder::{content::Article, document::Heading};
use std::{collections::BTreeSet, fs};

/// Words that say nothing, or that the site uses another one for.
const AVOIDED: [&str; 22] = [
    "leverage",
    "seamless",
    "robust solution",
    "cutting-edge",
    "game-changer",
    "game changer",
    "world-class",
    "best-in-class",
    "delve",
    "in today's",
    "it's worth noting",
    "it is worth noting",
    "needless to say",
    "unlock",
    "blazing",
    "supercharge",
    "powerful",
    "state-of-the-art",
    "log-in",
    "e-mail",
    "back end",
    "click here",
];

/// Words of a link that do not say where it leads, as a list of a page's links is read out.
const EMPTY: [&str; 9] =
    ["here", "this", "link", "this link", "this article", "this page", "more", "read more", "source"];

/// An article's file, to say where something stands in it.
struct Lines(Vec<String>);

impl Lines {
    fn read(slug: &str) -> Self {
        let file = fs::read_to_string(real().join(format!("articles/{slug}.md"))).unwrap();
        Self(file.lines().map(bare).collect())
    }

    /// The number of the line that holds the beginning of a text; that of the first line where none does.
    fn of(&self, text: &str) -> usize {
        let start: Vec<&str> = text.split_whitespace().take(6).collect();
        let start = start.join(" ").to_lowercase();
        self.0.iter().position(|line| line.to_lowercase().contains(&start)).map_or(1, |at| at + 1)
    }
}

/// A text without the notation of links and of emphasis.
fn bare(text: &str) -> String {
    let (mut bare, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("](") {
        bare.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    (bare + rest).replace(['[', '*', '`'], "")
}

/// The words of each link.
fn links(markdown: &str) -> impl Iterator<Item = &str> {
    markdown.split("](").filter_map(|before| Some(before.rsplit_once('[')?.1))
}

/// A heading in a list or a quotation is none of the article's parts, and contents do not tell that.
fn is_inner_heading(line: &str) -> bool {
    let inner = line.trim_start_matches(|c: char| " >-*+.)".contains(c) || c.is_ascii_digit());
    let marked = !line[..line.len() - inner.len()].trim().is_empty();
    marked && inner.starts_with('#') && inner.trim_start_matches('#').starts_with(' ')
}

/// True where a line has a straight quotation mark or apostrophe outside of code, the targets of links and tags.
fn has_straight_quote(line: &str) -> bool {
    let prose: String = line.split('`').step_by(2).collect();
    let mut outside = String::new();
    let (mut closes, mut before) = (None, ' ');
    for c in prose.chars() {
        match (closes, c) {
            (None, '(') if before == ']' => closes = Some(')'),
            (None, '<') => closes = Some('>'),
            (Some(end), c) if c == end => closes = None,
            (None, c) => outside.push(c),
            _ => {}
        }
        before = c;
    }
    outside.contains(['"', '\''])
}

/// The lines of running text, each with its number in it.
fn prose(markdown: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    markdown.lines().enumerate().filter(move |(_, line)| {
        let fence = line.trim_start_matches(['>', ' ']).starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// The sentences of an article's running text, without code, tables, figures and the notation of links.
fn sentences(article: &Article) -> Vec<String> {
    let mut prose = String::new();
    let mut fenced = false;
    for line in article.markdown.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if !fenced && !line.trim_start().starts_with(['|', '#']) {
            let item = line.trim_start_matches(['>', ' ', '-', '*']);
            // A list's entries and paragraphs end where they end.
            let ended = item.ends_with(['.', ':', '!', '?']) || item.is_empty();
            prose.push_str(item);
            prose.push_str(if ended { " \n" } else { " " });
        }
    }
    let text = bare(&prose);
    let ends = |piece: &str| piece.ends_with(['.', '!', '?', ':']);
    let mut all = vec![];
    for line in text.lines() {
        let mut sentence = String::new();
        for word in line.split_whitespace() {
            sentence.push_str(word);
            if ends(word) {
                all.push(std::mem::take(&mut sentence));
            } else {
                sentence.push(' ');
            }
        }
        all.push(sentence);
    }
    all.retain(|sentence| sentence.split_whitespace().count() > 1);
    all
}

/// Groups of vowels, a silent “e” at the end left out: near enough for a mean over a thousand words.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let groups =
        letters.iter().enumerate().filter(|(at, c)| vowel(**c) && (*at == 0 || !vowel(letters[at - 1]))).count();
    let silent = letters.len() > 2 && letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']);
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// Reading ease (Flesch 1948): 206.835 - 1.015 words a sentence - 84.6 syllables a word.
fn ease(sentences: &[String]) -> f64 {
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| sentence.split_whitespace()).collect();
    let count = words.len() as f64;
    let spoken = words.iter().map(|word| syllables(word)).sum::<usize>() as f64;
    206.835 - 1.015 * count / sentences.len() as f64 - 84.6 * spoken / count
}

fn is_sentence_case(heading: &Heading) -> bool {
    let words: Vec<&str> = heading.title.split_whitespace().skip(1).collect();
    let capital = words.iter().filter(|word| word.starts_with(|c: char| c.is_uppercase())).count();
    // Names have capitals too, so all of them may not.
    words.len() < 3 || capital * 3 <= words.len() * 2
}

#[test]
fn articles_are_written_for_one_who_reads_them_aloud() {
    let content = read(&real());
    let mut wrong = vec![];
    for article in &content.articles {
        let (slug, front) = (&article.slug, &article.front);
        let lines = Lines::read(slug);
        let above = lines.0.len() - article.markdown.lines().count();
        let mut complain_at = |line: usize, sentence: String| {
            wrong.push(format!("src/content/articles/{slug}.md:{line}: {sentence}"));
        };
        for text in links(&article.markdown).filter(|text| EMPTY.contains(&text.to_lowercase().as_str())) {
            let line = article.markdown.lines().position(|line| line.contains(&format!("[{text}](")));
            let line = line.map_or(1, |at| at + 1 + above);
            complain_at(line, format!("the link “{text}” does not say where it leads"));
        }
        for (at, line) in prose(&article.markdown).filter(|(_, line)| has_straight_quote(line)) {
            complain_at(above + at + 1, format!("a straight quotation mark or apostrophe, not “ ” or ’: “{line}”"));
        }
        for (at, line) in lines.0.iter().enumerate().filter(|(_, line)| is_inner_heading(line)) {
            complain_at(at + 1, format!("a heading within a list or a quotation: “{}”", line.trim()));
        }
        if front.reviewed.to_string().as_str() > &content.catalog.version[..10] {
            complain_at(lines.of("reviewed ="), "its review is later than the data".to_owned());
        }
        let mut complain = |about: &str, sentence: String| complain_at(lines.of(about), sentence);
        let sentences = sentences(article);
        let words: usize = sentences.iter().map(|sentence| sentence.split_whitespace().count()).sum();
        if !(700..=2_500).contains(&words) {
            complain("", format!("it has {words} words"));
        }
        let ease = ease(&sentences);
        if ease < 50.0 {
            complain("", format!("its reading ease is {ease:.0}, below 50"));
        }
        for sentence in &sentences {
            let count = sentence.split_whitespace().count();
            if count > 36 {
                complain(sentence, format!("a sentence of {count} words: “{sentence}”"));
            }
        }
        let all = format!("{} {} {}", front.title, front.answer, article.markdown).to_lowercase().replace('’', "'");
        AVOIDED.iter().filter(|word| all.contains(**word)).for_each(|word| complain(word, format!("it says “{word}”")));
        if front.answer.split_whitespace().count() > 34 {
            complain("answer =", "its answer is too long to be said aloud".to_owned());
        }
        let headings = &article.document.headings;
        headings.iter().filter(|heading| !is_sentence_case(heading)).for_each(|heading| {
            complain(&heading.title, format!("“{}” is not in sentence case", heading.title));
        });
        let claims: BTreeSet<_> = article.document.citations.iter().flat_map(|citation| &citation.claims).collect();
        if claims.len() < 3 {
            complain("", format!("it cites {} values of the table", claims.len()));
        }
        let folder = plumbline::site::alternative(&content.catalog.noun, "");
        let folder = folder.trim_end_matches("//");
        for (what, link) in
            [("page of what is compared", format!("]({folder}/")), ("question", "](decide/#".to_owned())]
        {
            if !article.markdown.contains(&link) {
                complain("", format!("it leads to no {what}"));
            }
        }
        if !headings.iter().any(|heading| heading.title == "What would change this conclusion") {
            complain("", "it does not say what would change its conclusion".to_owned());
        }
        if article.markdown.contains('—') {
            complain("—", "it has a long dash".to_owned());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
