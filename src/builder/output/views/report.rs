//! How a reader tells of an error: by a message in their own mail program, or by an issue at the public tracker. Both come
//! filled in with what was read. Nothing is sent from here, and without an address nothing is offered.

use crate::{builder::content::Content, fragment, site};
use leptos::prelude::*;

/// What a report is about.
pub struct About<'a> {
    pub title: &'a str,
    /// What was read, in a line, where that is more than the page.
    pub read: Option<String>,
    /// From the root.
    pub address: &'a str,
}

impl About<'_> {
    fn subject(&self) -> String {
        format!("{}: {}", site::NAME, self.title)
    }

    fn body(&self, version: &str, line_end: &str) -> String {
        let (read, about) = (self.read.iter().cloned(), format!("Data of {version}, {}", self.address));
        let asked = ["What is wrong:", "", "Where it can be read (address, date):", "", "--", self.title];
        let lines: Vec<String> = asked.map(str::to_owned).into_iter().chain(read).chain([about]).collect();
        lines.join(line_end)
    }
}

/// Links to the ways there are, each after a space; none without an address.
pub fn ways(content: &Content, about: &About) -> Option<impl IntoView + use<>> {
    let (version, subject) = (&content.catalog.version, about.subject());
    let mail = content.site.report.as_ref().map(|to| {
        let body = about.body(version, "\r\n");
        let filled = fragment::join([("subject", subject.as_str()), ("body", body.as_str())]);
        ("Report an error", format!("mailto:{to}?{filled}"))
    });
    let issue = content.site.issues.as_ref().map(|tracker| ("Open an issue", issue(tracker, about, version)));
    let links = mail.into_iter().chain(issue).map(|(label, href)| {
        view! {
            " "
            <a href=href rel="external">
                {label}
            </a>
        }
    });
    let links = links.collect_view();
    (!links.is_empty()).then_some(links)
}

/// The address that opens an issue with title and text filled in.
fn issue(tracker: &str, about: &About, version: &str) -> String {
    let (title, body) = (about.subject(), about.body(version, "\n"));
    format!("{tracker}?{}", fragment::join([("title", title.as_str()), ("body", body.as_str())]))
}

/// A link that opens a message to an address.
pub fn mail(address: &str) -> impl IntoView + use<> {
    view! {
        <a href=format!("mailto:{address}") rel="external">
            {address.to_owned()}
        </a>
    }
}

/// The same for an issue about a page.
pub fn open_issue(content: &Content, page: &site::Page) -> Option<impl IntoView + use<>> {
    let tracker = content.site.issues.as_ref()?;
    let about = About { title: page.title, read: None, address: page.path };
    let href = issue(tracker, &about, &content.catalog.version);
    Some(view! {
        <a href=href rel="external">
            "open an issue"
        </a>
    })
}
