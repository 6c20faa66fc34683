use proptest::{option, prelude::*, sample::Index, sample::select};

/// What happens to an address between two people.
#[derive(Clone, Debug)]
pub struct Way(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    /// These signs are escaped so many times, in lower case or not.
    Escaped(&'static str, usize, bool),
    /// Every `&` is written as HTML writes it.
    Html(&'static str),
    /// Written as quoted-printable text, with lines of so many signs.
    Quoted(usize),
    /// A text got into it.
    Within(Index, &'static str),
    /// A text stands behind it.
    Behind(&'static str),
    /// A browser took it as an address.
    Opened,
}

impl Way {
    /// What arrives of a fragment.
    pub fn of(&self, fragment: &str) -> String {
        self.0.iter().fold(fragment.to_owned(), |text, step| step.of(text))
    }
}

impl Step {
    fn of(&self, text: String) -> String {
        match self {
            Self::Escaped(signs, times, lower) => (0..*times).fold(text, |text, _| escaped(&text, signs, *lower)),
            Self::Html(entity) => text.replace('&', entity),
            Self::Quoted(length) => quoted(&text, *length),
            Self::Within(at, inside) => {
                let at = at.index(text.len() + 1);
                // Only letters of ours have been put together so far.
                [&text[..at], inside, &text[at..]].concat()
            }
            Self::Behind(tail) => format!("{text}{tail}"),
            Self::Opened => opened(&text),
        }
    }
}

fn escaped(text: &str, signs: &str, lower: bool) -> String {
    let escape = |c: char| match (signs.contains(c), lower) {
        (false, _) => c.to_string(),
        (true, true) => format!("%{:02x}", c as u32),
        (true, false) => format!("%{:02X}", c as u32),
    };
    text.chars().map(escape).collect()
}

fn quoted(text: &str, length: usize) -> String {
    let mut out = String::new();
    let mut line = 0;
    for c in text.chars() {
        let written = if c == '=' { "=3D".to_owned() } else { c.to_string() };
        line += written.len();
        if line > length {
            out += "=\r\n";
            line = written.len();
        }
        out += &written;
    }
    out
}

/// What a browser makes of a fragment (WHATWG, URL: the fragment percent-encode set).
fn opened(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !"\t\r\n".contains(*c)) {
        if c.is_ascii_graphic() && !"\"<>`".contains(c) {
            out.push(c);
        } else {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out += &format!("%{byte:02X}"));
        }
    }
    out
}

/// Ways on which nothing is lost for sure.
pub fn ways() -> impl Strategy<Value = Way> {
    let signs = select(vec!["=", "&", "=&", "=&%._-", "=&%"]);
    let escaped =
        (signs, 1..=2usize, any::<bool>()).prop_map(|(signs, times, lower)| Step::Escaped(signs, times, lower));
    let html = select(vec!["&amp;", "&amp;amp;", "&#38;", "&#038;", "&#x26;"]).prop_map(Step::Html);
    let within = [
        "\r\n", "\n", "\r\n ", "\n\t", " ", "  ", "\t", "\u{a0}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}",
        "\u{feff}", "\u{ad}",
    ];
    let within = (any::<Index>(), select(within.to_vec())).prop_map(|(at, text)| Step::Within(at, text));
    let altered = prop_oneof![
        (option::of(escaped), option::of(html.clone()), any::<bool>(), option::of(within)).prop_map(
            |(escaped, html, html_first, within)| {
                let signs = if html_first { [html, escaped] } else { [escaped, html] };
                signs.into_iter().flatten().chain(within).collect::<Vec<_>>()
            }
        ),
        (option::of(html), 10..80usize)
            .prop_map(|(html, length)| html.into_iter().chain([Step::Quoted(length)]).collect())
    ];
    (altered, option::of(added()), option::of(closing()), any::<bool>()).prop_map(
        |(mut steps, added, closing, opened)| {
            steps.extend(added.into_iter().chain(closing).chain(opened.then_some(Step::Opened)));
            Way(steps)
        },
    )
}

/// What others append to find out who came from where.
fn added() -> impl Strategy<Value = Step> {
    let added = [
        "&fbclid=IwAR0_x-Y",
        "&gclid=Cj0",
        "&utm_source=a.b&utm_medium=c%20d",
        "&amp;utm_campaign=e",
        "?utm_source=example.org",
        "&mc_cid=1f&mc_eid=2e",
        "&igshid=Mz==",
        "&msclkid=0",
        "&_hsenc=p2&_hsmi=3",
        "&ref=chat",
    ];
    select(added.to_vec()).prop_map(Step::Behind)
}

/// What stood behind a link in a text and was taken for a part of it.
fn closing() -> impl Strategy<Value = Step> {
    let closing = [
        ")", "]", ",", ".", ";", ">", "\"", "'", "”", "’", "»", "…", "!", "*", ").", ">,", "\u{200b}", "\u{ad})", "&",
        "&amp;", "&quot;", "&gt;.", " ", "\r\n",
    ];
    select(closing.to_vec()).prop_map(Step::Behind)
}
