//! Just enough XML to read a feed and a sitemap, and strict about it.

/// An element with what is in it.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The only child of this name.
    #[track_caller]
    pub fn one(&self, name: &str) -> &Self {
        let found: Vec<_> = self.children.iter().filter(|child| child.name == name).collect();
        assert_eq!(found.len(), 1, "{name} in {}", self.name);
        found[0]
    }
}

/// Reads a document. Panics on what is no XML, or more of it than is needed here.
#[track_caller]
pub fn parse(text: &str) -> Element {
    let body = text.strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>").expect("a declaration comes first");
    let (root, rest) = element(body.trim_start());
    assert_eq!(rest.trim(), "", "something follows the root");
    root
}

#[track_caller]
fn element(text: &str) -> (Element, &str) {
    let (tag, mut rest) = text.strip_prefix('<').and_then(|rest| rest.split_once('>')).expect("an element");
    let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric()) && !name.is_empty(), "“{name}” is no name");
    let mut element = Element::new(name, attributes);
    if empty {
        return (element, rest);
    }
    loop {
        let next = rest.find('<').unwrap_or_else(|| panic!("{name} has no end"));
        element.text += &unescape(&rest[..next]);
        rest = &rest[next..];
        if let Some(after) = rest.strip_prefix("</") {
            let after = after.strip_prefix(name).and_then(|after| after.strip_prefix('>'));
            return (element, after.unwrap_or_else(|| panic!("{name} is not closed in its turn")));
        }
        let (child, after) = self::element(rest);
        element.children.push(child);
        rest = after;
    }
}

impl Element {
    #[track_caller]
    fn new(name: &str, attributes: &str) -> Self {
        let mut found = vec![];
        let mut rest = attributes.trim();
        while !rest.is_empty() {
            let (key, after) = rest.split_once("=\"").expect("an attribute has a value");
            let (value, after) = after.split_once('"').expect("a value ends");
            assert!(!value.contains('<'), "{value}");
            found.push((key.to_owned(), unescape(value)));
            rest = after.trim_start();
        }
        Self { name: name.to_owned(), attributes: found, text: String::new(), children: vec![] }
    }
}

#[track_caller]
fn unescape(text: &str) -> String {
    const ENTITIES: [(&str, &str); 4] = [("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("amp;", "&")];
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let entity = ENTITIES.iter().find_map(|(name, sign)| Some((sign, part.strip_prefix(name)?)));
        let (sign, rest) = entity.unwrap_or_else(|| panic!("“&{part}” is no entity"));
        out += sign;
        out += rest;
    }
    out
}

#[test]
fn what_is_well_formed_is_read() {
    let read = parse("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"1&amp;2\"><c/>x &lt;<d>y</d></a>\n");
    assert_eq!((read.attribute("b"), read.text.as_str(), read.one("d").text.as_str()), (Some("1&2"), "x <", "y"));
}

#[test]
fn what_is_not_well_formed_is_refused() {
    for body in ["<a>", "<a></b>", "<a><b></a></b>", "<a>&</a>", "<a b=1></a>", "<a/><b/>", "a", ""] {
        let text = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>{body}");
        assert!(std::panic::catch_unwind(|| parse(&text)).is_err(), "{body}");
    }
}
