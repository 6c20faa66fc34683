//! Every page once, and every link. Addresses are relative to the site's root, which each page names in its
//! `<base href>`; so the same files work in any folder of any host.

/// A page that every site built by this program has. `{one}` and `{many}` stand for the catalog's noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Relative to the root, without a leading slash, with a trailing one; empty for the start page.
    pub path: &'static str,
    /// The title, and the page's `h1`.
    pub title: &'static str,
    /// Its name in the navigation.
    pub label: &'static str,
    /// For search results and previews.
    pub description: &'static str,
}

pub const HOME: Page = Page { path: "", title: "", label: "Home", description: "" };
pub const ARTICLES: Page = Page {
    path: "articles/",
    title: "Articles",
    label: "Read",
    description: "Articles in which every figure leads to its source, with its date and a confidence, and in which advice is told from evidence.",
};
pub const COMPARE: Page = Page {
    path: "compare/",
    title: "Compare {many}",
    label: "Compare",
    description: "Compare {many} side by side in a table in which every cell can be opened to its source, date and confidence.",
};
pub const DECIDE: Page = Page {
    path: "decide/",
    title: "Choose a {one}",
    label: "Decide",
    description: "Questions about your product and your team, one at a time. Each says why it is asked; “not sure” is an answer.",
};
pub const RESULT: Page = Page {
    path: "result/",
    title: "Your result",
    label: "Result",
    description: "The {many} ranked by your answers: what counted, what was excluded and by which answer, and when it is too close.",
};
pub const DECISIONS: Page = Page {
    path: "decisions/",
    title: "Your decisions",
    label: "Your decisions",
    description: "The decisions that you keep on this device, each with its answers, a note and what became of it; to take along as a file.",
};
pub const CLAIMS: Page = Page {
    path: "claims/",
    title: "Claims checked",
    label: "Claims checked",
    description: "What articles on {many} claim, checked one by one: who says it, whether it holds, on what evidence, and what to say instead.",
};
pub const CASES: Page = Page {
    path: "cases/",
    title: "How others decided",
    label: "How others decided",
    description: "Decisions on {many} that teams told of in public: what they had, what they chose, why, and what became of it, each with its source.",
};
pub const DATA: Page = Page {
    path: "data/",
    title: "Data",
    label: "Data",
    description: "All data of this site to download, with the meaning of every field, the rules it follows, its versions and what changed in each.",
};
pub const GLOSSARY: Page = Page {
    path: "glossary/",
    title: "Glossary",
    label: "Glossary",
    description: "The words of the trade that articles and questions on {many} use, each in one plain sentence, from access rules to WebSocket.",
};
pub const OFFLINE: Page = Page {
    path: "offline/",
    title: "Without a connection",
    label: "Offline",
    description: "What of this site is kept on this device and opens without a connection, and how to keep all of it: every page, the program and the data.",
};
pub const EMBED: Page = Page {
    path: "embed/",
    title: "Show it on your own site",
    label: "Embed",
    description: "How to show a result or rows of the table in a frame on another site, with a link to the evidence and without keeping anything.",
};
/// All of these.
pub const PAGES: [Page; 12] =
    [HOME, ARTICLES, COMPARE, DECIDE, RESULT, DECISIONS, CLAIMS, CASES, DATA, GLOSSARY, OFFLINE, EMBED];

/// The name of the program and of the site it makes.
pub const NAME: &str = "Plumbline";

/// The page for every address that is none; it has no address of its own.
pub const NOT_FOUND: &str = "404";
/// The feed of the articles, on a site that knows its own address.
pub const FEED: &str = "feed.xml";
/// The licences of others.
pub const LICENCES: &str = "licences.txt";
/// The whole site in one file.
pub const SINGLE: &str = "plumbline.html";
/// How a result is worked out, in lay words and in formulas.
pub const METHOD: &str = "method/";

/// The pages in the header.
pub const NAVIGATION: [Page; 3] = [ARTICLES, COMPARE, DECIDE];

/// A link to a page, with or without a fragment (which carries no `#`).
pub fn href(path: &str, fragment: &str) -> String {
    // A path is never anything but a path, whatever colon or slash it begins with (RFC 3986, 4.2).
    let bare = path.starts_with(|first: char| first.is_ascii_alphanumeric())
        && !path.split('/').next().unwrap_or_default().contains(':');
    let path = if bare { path.to_owned() } else { format!("./{}", path.trim_start_matches('/')) };
    if fragment.is_empty() { path } else { format!("{path}#{fragment}") }
}

/// The address of an article.
pub fn article(slug: &str) -> String {
    format!("{}{slug}/", ARTICLES.path)
}

/// The address of the list of articles on a topic.
pub fn topic(topic: &str) -> String {
    format!("topics/{topic}/")
}

/// The address of a page of text that is no article.
pub fn info(slug: &str) -> String {
    format!("{slug}/")
}

/// The address of an alternative's page, in a folder that is named after what is compared.
pub fn alternative(noun: &crate::catalog::Noun, id: &str) -> String {
    let folder = noun.many.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    format!("{folder}/{id}/")
}

/// The place of a claim or a rating on the page of its alternative: its fragment, and its element's id.
pub fn claim(criterion: &str) -> String {
    format!("claim-{criterion}")
}

/// A page's title or description for one catalog.
pub fn with_noun(text: &str, noun: &crate::catalog::Noun) -> String {
    text.replace("{one}", &noun.one).replace("{many}", &noun.many)
}

/// True for the path of a page that is rendered from the data, relative to the root.
pub fn is_interactive(path: &str) -> bool {
    let bare = |path: &str| path.trim_end_matches('/').to_owned();
    [COMPARE, DECIDE, RESULT, DECISIONS, EMBED].iter().any(|page| bare(page.path) == bare(path))
}
