//! The few things asked of the browser outside the views. Called from effects and event handlers only, never while
//! rendering, so the first render is the same here and in the site builder.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::FocusOptions;

/// The site's root, absolute, with its trailing slash.
pub fn root() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// The path of the site's root without its trailing slash: what the router calls its base.
pub fn base() -> String {
    let path = web_sys::Url::new(&root()).map(|url| url.pathname()).unwrap_or_default();
    path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()
}

/// The address below the site's root, without a leading slash.
pub fn path() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.strip_prefix(&base()).unwrap_or(&path).trim_start_matches('/').to_owned()
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

/// The text of a file of this site. An error is a sentence for the reader.
pub async fn fetch(path: &str) -> Result<String, String> {
    let failed = |_: JsValue| format!("“{path}” could not be fetched. Check the connection and try again.");
    let response = JsFuture::from(window().fetch_with_str(&absolute(path))).await.map_err(failed)?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return Err(format!("“{path}” is not on this site (the host answered {}).", response.status()));
    }
    let text = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    Ok(text.as_string().unwrap_or_default())
}

/// A page of this site, read but not shown. An error is a sentence for the reader.
pub async fn fetch_page(path: &str) -> Result<web_sys::Document, String> {
    let html = fetch(path).await?;
    let parsed =
        web_sys::DomParser::new().and_then(|parser| parser.parse_from_string(&html, web_sys::SupportedType::TextHtml));
    parsed.map_err(|_| format!("“{path}” could not be read."))
}

/// Puts text on the clipboard; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    // Absent on pages that were not served securely, and then any call would trap.
    let navigator = window().navigator();
    match js_sys::Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) if !clipboard.is_undefined() => {
            JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Moves the keyboard's focus to the first element that fits, and the window to it if it is out of sight.
pub fn focus(selector: &str) {
    focus_with(selector, &FocusOptions::new());
}

/// Moves the keyboard's focus to the content of the page. The window stays where it is, since the content begins below
/// the header.
pub fn focus_content() {
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    focus_with("#main", &stay);
}

fn focus_with(selector: &str, options: &FocusOptions) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Some(element) = element.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = element.focus_with_options(options);
    }
}

/// After content has arrived: brings the element that the address names into view.
pub fn scroll_to_fragment() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(element) = document().get_element_by_id(hash.trim_start_matches('#')) {
        element.scroll_into_view();
    }
}

/// The fragment of the address, without its `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Puts a link made by [`crate::site::href`] into the address, in place of the present one, and stays on the page.
pub fn replace_fragment(href: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&absolute(href)));
    }
}

/// The version of the data with which this page was built.
pub fn data_version() -> String {
    let meta = document().query_selector("meta[name=data-version]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// A paragraph as HTML; the sentence may hold anything.
pub fn paragraph(sentence: &str) -> String {
    document().create_element("p").map_or_else(
        |_| String::new(),
        |paragraph| {
            paragraph.set_text_content(Some(sentence));
            paragraph.outer_html()
        },
    )
}

/// The inside of the first element that fits, as HTML.
pub fn inner_html(selector: &str) -> String {
    document().query_selector(selector).ok().flatten().map(|element| element.inner_html()).unwrap_or_default()
}

/// True where the page was found altered on an earlier try, so that its HTML cannot be taken over.
pub fn mounts_afresh() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_attribute("data-start").as_deref() == Some("afresh"))
}

/// Says something below everything else, where no view is there to say it.
pub fn append_notice(sentence: &str) {
    if let (Some(body), Ok(notice)) = (document().body(), document().create_element("p")) {
        notice.set_class_name("notice");
        let _ = notice.set_attribute("role", "alert");
        notice.set_text_content(Some(sentence));
        let _ = body.append_child(&notice);
    }
}

/// Says on the page's root element that the app is at work, for styles and for tests that wait for it.
pub fn mark_started() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", "on");
    }
}

/// Lets the browser show what has changed so far.
pub async fn painted() {
    let next_frame = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
    });
    let _ = JsFuture::from(next_frame).await;
    pause().await;
}

/// Lets the browser do what else there is to do, such as answering a key.
pub async fn pause() {
    let next_task = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(next_task).await;
}
