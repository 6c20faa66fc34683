//! Where one is: the address of the page that is open, and of others on this site. Where the whole site is one file
//! (`public/single.js`), that of the page stands behind the file's own.

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// The site's root, absolute, with its trailing slash.
pub fn root() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// The path of the site's root without its trailing slash.
fn base() -> String {
    let path = web_sys::Url::new(&root()).map(|url| url.pathname()).unwrap_or_default();
    path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
}

/// The address below the site's root, without a leading slash.
pub fn path() -> String {
    if let Some((path, _)) = in_one_file() {
        return path;
    }
    below_root(&window().location().pathname().unwrap_or_default())
}

/// A path of this site relative to its root.
pub fn below_root(path: &str) -> String {
    path.strip_prefix(&base()).unwrap_or(path).trim_start_matches('/').to_owned()
}

/// Fixes `<base href>` to the absolute root, since a relative one would follow the address on in-app navigation.
pub fn pin_root() {
    if let Ok(Some(base)) = document().query_selector("base") {
        let _ = base.set_attribute("href", &root());
    }
}

/// The absolute address of a link made by [`crate::site::href`].
pub fn absolute(href: &str) -> String {
    web_sys::Url::new_with_base(href, &root()).map(|url| url.href()).unwrap_or_default()
}

/// Whether the whole site is one file (`public/single.js`), whose address holds that of the page behind its `#`.
fn is_one_file() -> bool {
    is_marked(ONE_FILE)
}

fn is_marked(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Says so, and to where links lead that are passed on.
const ONE_FILE: &str = "data-single";

/// The path and the fragment of the page, where the site is one file.
fn in_one_file() -> Option<(String, String)> {
    let address = is_one_file().then(|| window().location().hash().unwrap_or_default())?;
    let address = address.strip_prefix('#').unwrap_or_default();
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    Some((path.to_owned(), fragment.to_owned()))
}

/// The address of a page in the file that is open.
fn in_this_file(href: &str) -> String {
    let here = here();
    let (file, url) = (here.split('#').next().unwrap_or_default(), absolute(href));
    format!("{file}#{}", url.strip_prefix(&root()).unwrap_or_default())
}

/// The absolute address of a link made by [`crate::site::href`], as it is passed on to others.
pub fn passed_on(href: &str) -> String {
    let root = document().document_element().filter(|_| is_one_file()).and_then(|root| root.get_attribute(ONE_FILE));
    match root {
        None => absolute(href),
        Some(origin) if origin.is_empty() => in_this_file(href),
        Some(origin) => web_sys::Url::new_with_base(href, &origin).map(|url| url.href()).unwrap_or_default(),
    }
}

/// The fragment of the address, without its `#`.
pub fn fragment() -> String {
    if let Some((_, fragment)) = in_one_file() {
        return fragment;
    }
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Puts an address of this site into the address bar, as a new step of the history or in place of the present one. How
/// far the page was read stays with the step that is left.
pub fn put(href: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    let url = absolute(href);
    // A browser that was asked too often refuses; then the page goes on without it.
    let _ = if replace {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&url))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Goes one step back in the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// The whole address.
pub fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// Loads the page that is open again.
pub fn reload() {
    let _ = window().location().reload();
}

/// Whether another page shows this one in a frame (`public/theme.js` marks it).
pub fn is_framed() -> bool {
    is_marked("data-framed")
}
