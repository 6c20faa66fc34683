//! The page on the data: downloads, rules, fields, versions and changes.

mod changes;
mod corrections;
mod fields;
mod readers;
mod rules;

use super::{
    outline::guided,
    report::{mail, open_issue},
    still,
    table::table,
};
use crate::{
    builder::{
        content::Content,
        contract::{Claim, Evidence},
        output::published::PublishedFile,
    },
    catalog::Confidence,
    site::{self, DATA},
};
use leptos::prelude::*;
use serde_json::Value;

/// What the page tells beside the content itself.
pub struct Published {
    pub files: Vec<PublishedFile>,
    /// All versions, oldest first, this one last.
    pub versions: Vec<String>,
    /// The catalogs of the versions before this one, oldest first.
    pub earlier: Vec<(String, Value)>,
    /// Those of them that the program can read, each with the hash in the name of its file.
    pub then: Vec<(String, String)>,
}

pub fn data(content: &Content, published: &Published) -> String {
    let version = &content.catalog.version;
    let head = still(view! {
        <h1>{DATA.title}</h1>
        <p class="lead">{counted(content)}</p>
    });
    let body = still(view! {
            <p>
                "Content and data: Creative Commons Attribution 4.0 ("
                <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license">
                    "CC BY 4.0"
                </a>
                "). Take it, change it, use it for anything; name " {site::NAME} " and the version. What the pages show and what the program reads is made from the same content."
            </p>
            {downloads(published, version)}
            {readers::readers(content)}
            {rules::rules(content)}
            {fields::fields(published)}
            {versions(published)}
            {changes::changes(content, published)}
            {corrections::corrections(content, published)}
            <section aria-labelledby="report">
                <h2 id="report">"Where errors go"</h2>
                {report(content)}
            </section>
    });
    guided(&head, &body, DATA.path)
}

/// How to report an error, or that there is no address for it.
fn report(content: &Content) -> impl IntoView + use<> {
    let by_mail = content.site.report.as_ref().map(|address| {
        view! {
            <p>
                "Every value has a link that opens a message in your own mail program, with what you read filled in. \
                Nothing is sent from this site. For anything else: "
                {mail(address)}
                "."
            </p>
        }
    });
    let in_public = open_issue(content, &DATA).map(|link| {
        view! {
            <p>
                "Every value and every article has a link that opens an issue at the public tracker, with what you read filled in. \
                What you write there can be read by everybody, under your name there. For anything else: "
                {link}
                "."
            </p>
        }
    });
    let nowhere = (by_mail.is_none() && in_public.is_none()).then(|| {
        view! {
            <p>
                "This copy of the site gives no address for reports. Tell whoever publishes it: every value leads to its source, \
                its date and the day on which it was read, so that what is wrong can be shown."
            </p>
        }
    });
    view! {
        {by_mail}
        {in_public}
        {nowhere}
    }
}

fn counted(content: &Content) -> String {
    let claims: Vec<&Claim> = content.catalog.alternatives.iter().flat_map(|a| a.claims.values()).collect();
    let known: Vec<&Evidence> = claims
        .iter()
        .filter_map(|claim| match claim {
            Claim::Known(evidence) => Some(evidence),
            Claim::Unknown(_) => None,
        })
        .collect();
    let of = |confidence| known.iter().filter(|evidence| evidence.confidence == confidence).count();
    format!(
        "{} values on {} {}: {} known, each with source, date and confidence, and {} unknown, each with where we looked. \
         Confidence is high for {}, medium for {} and low for {}; {} were stale on the day of the data.",
        claims.len(),
        content.catalog.alternatives.len(),
        content.catalog.noun.many,
        known.len(),
        claims.len() - known.len(),
        of(Confidence::High),
        of(Confidence::Medium),
        of(Confidence::Low),
        known.iter().filter(|evidence| evidence.stale).count(),
    )
}

fn downloads(published: &Published, version: &str) -> impl IntoView + use<> {
    let rows = published.files.iter().map(|file| {
        let href = format!("data/{version}/{}", file.name);
        view! {
            <tr>
                <th scope="row">
                    <a href=href rel="external">
                        {file.name.clone()}
                    </a>
                </th>
                <td>{file.about}</td>
                <td class="number">{format!("{} KB", file.text.len().div_ceil(1000))}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="download">
            <h2 id="download">{format!("Download version {version}")}</h2>
            {table("Files", ["File", "What is in it", "Size"], rows.collect_view())}
            <h3 id="reference">"Work out a result yourself"</h3>
            <p>
                <a href="reference.py" rel="external">
                    "reference.py"
                </a>
                " is a small program in plain Python, under the MIT licence. Give it catalog.json, model.json and what stands after the “#” of a link                 to a result: it prints the same ranking, shares and headline, to the last digit."
            </p>
        </section>
    }
}

fn versions(published: &Published) -> impl IntoView + use<> {
    let items = published.versions.iter().rev().map(|version| {
        let href = format!("data/{version}/catalog.json");
        view! {
            <li>
                <a href=href rel="external">
                    {version.clone()}
                </a>
            </li>
        }
    });
    view! {
        <section aria-labelledby="versions">
            <h2 id="versions">"Versions"</h2>
            <p>"A version is the day of its data, and never changes once it is published. The newest is named in " <a href="data/latest.json" rel="external">"latest.json"</a> "."</p>
            <ul>{items.collect_view()}</ul>
        </section>
    }
}
