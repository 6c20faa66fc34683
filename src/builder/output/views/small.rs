use super::{article::sources, audit::neutrality, outline::guided, still, validation::validation};
use crate::{
    builder::content::{Content, InfoPage},
    catalog::Former,
    site::{self, CASES, CLAIMS, DATA, DECISIONS, GLOSSARY, OFFLINE},
};
use leptos::prelude::*;

/// A page of text.
pub fn info(content: &Content, page: &InfoPage) -> String {
    let is_method = site::info(&page.slug) == site::METHOD;
    let audited = is_method.then(|| view! { <div class="text">{validation(content)} {neutrality(content)}</div> });
    let head = still(view! { <h1>{page.front.title.clone()}</h1> });
    let body = still(view! {
        <div class="text" inner_html=page.document.html.clone()></div>
        {audited}
        {sources(&page.document, &content.catalog)}
    });
    guided(&head, &body, &site::info(&page.slug))
}

/// The page of what was compared once.
pub fn former(content: &Content, former: &Former) -> String {
    let now = former.now.iter().filter_map(|id| content.catalog.alternative(id));
    let links = now.map(|alternative| {
        let href = site::href(&site::alternative(&content.catalog.noun, &alternative.id), "");
        view! {
            <li>
                <a href=href>{alternative.name.clone()}</a>
            </li>
        }
    });
    still(view! {
        <h1>"Now compared one by one"</h1>
        <p>{former.says.clone()}</p>
        <ul>{links.collect_view()}</ul>
    })
}

pub fn not_found() -> String {
    still(view! {
        <h1>"This page is not here"</h1>
        <p>"The address may be mistyped, or the page has moved. What you kept on this device is untouched."</p>
        <p class="actions">
            <a class="button" href=site::href("", "")>
                "Go to the start page"
            </a>
        </p>
    })
}

/// The inside of the footer of every page.
pub fn footer(content: &Content) -> String {
    let pages = content
        .pages
        .iter()
        .map(|page| {
            view! {
                <li>
                    <a href=site::href(&site::info(&page.slug), "")>{page.front.title.clone()}</a>
                </li>
            }
        })
        .collect_view();
    let version = content.catalog.version.clone();
    let claims = (!content.ledger.is_empty()).then(|| {
        view! {
            <li>
                <a href=site::href(CLAIMS.path, "")>{CLAIMS.label}</a>
            </li>
        }
    });
    let cases = super::chosen(content).next().is_some().then(|| {
        view! {
            <li>
                <a href=site::href(CASES.path, "")>{CASES.label}</a>
            </li>
        }
    });
    let glossary = (!content.glossary.0.is_empty()).then(|| {
        view! {
            <li>
                <a href=site::href(GLOSSARY.path, "")>{GLOSSARY.label}</a>
            </li>
        }
    });
    let feed = content.site.origin.is_some().then(|| {
        view! {
            <li>
                <a href=site::FEED rel="external">
                    "Feed"
                </a>
            </li>
        }
    });
    still(view! {
        <ul>
            <li>
                <a href=site::href(DECISIONS.path, "")>{DECISIONS.label}</a>
            </li> {claims} {cases} {glossary} {pages} <li>
                <a href=site::href(DATA.path, "")>{DATA.label} " of " {version}</a>
            </li> <li>
                <a href=site::href(OFFLINE.path, "")>{OFFLINE.label}</a>
            </li> {feed}
        </ul>
        <p>
            "Content and data CC BY 4.0, code MIT or Apache 2.0, with "
            <a href=site::LICENCES rel="external">
                "code of others"
            </a>
            ". No cookies, no tracking, nothing leaves this device."
        </p>
        <label class="theme" hidden>
            "Light or dark "
            <select name="theme">
                <option value="system">"as the system"</option>
                <option value="light">"light"</option>
                <option value="dark">"dark"</option>
            </select>
        </label>
    })
}
