use leptos::prelude::{document, window};
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::SplitLoaderError;

/// Why a file of this site could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing answered.
    Unreachable,
    /// The host has no such file.
    Missing,
    /// What came is not what was asked for.
    Broken,
    /// The site was renewed since this page was opened: what the host has is of another build.
    Renewed,
}

impl Failure {
    /// A heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Unreachable => "This page could not be fetched",
            Self::Missing => "This page is not here",
            Self::Broken => "This page could not be read",
            Self::Renewed => "This site was renewed",
        }
    }

    /// What to do about it.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Unreachable => "Nothing answered. Check the connection, then try again.",
            Self::Missing => "The host says that there is nothing at this address. Try again.",
            Self::Broken => "What arrived is not whole, or of another version. Try again.",
            Self::Renewed => "A new version is there. Load this page again.",
        }
    }
}

/// A part of the program that did not arrive says no more than that.
impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        if window().navigator().on_line() { Self::Missing } else { Self::Unreachable }
    }
}

/// The text of a file of this site, by its path below the root.
pub async fn fetch(path: &str) -> Result<String, Failure> {
    let unreachable = |_: JsValue| Failure::Unreachable;
    let url = super::absolute(&crate::site::href(path, ""));
    if !url.starts_with(&super::root()) {
        return Err(Failure::Missing);
    }
    let response = JsFuture::from(window().fetch_with_str(&url)).await.map_err(unreachable)?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return Err(Failure::Missing);
    }
    let text = JsFuture::from(response.text().map_err(unreachable)?).await.map_err(unreachable)?;
    Ok(text.as_string().unwrap_or_default())
}

/// The texts and the numbers of a file of columns. The browser reads JSON anyway, so the program needs no code for it.
pub async fn fetch_columns(path: &str) -> Result<(Vec<String>, Vec<f64>), Failure> {
    let read = js_sys::JSON::parse(&fetch(path).await?).map_err(|_| Failure::Broken)?;
    let column = |name: &str| js_sys::Reflect::get(&read, &name.into()).ok()?.dyn_into::<js_sys::Array>().ok();
    let texts = column("texts").and_then(|texts| texts.iter().map(|text| text.as_string()).collect());
    let numbers = column("numbers").and_then(|numbers| numbers.iter().map(|number| number.as_f64()).collect());
    texts.zip(numbers).ok_or(Failure::Broken)
}

/// A page of this site, read but not shown. It is of the same build as the one that is open: neither fits another.
pub async fn fetch_page(path: &str) -> Result<web_sys::Document, Failure> {
    let html = fetch(path).await?;
    let parsed =
        web_sys::DomParser::new().and_then(|parser| parser.parse_from_string(&html, web_sys::SupportedType::TextHtml));
    let page = parsed.map_err(|_| Failure::Broken)?;
    let theirs = build(&page);
    if theirs.is_some() && theirs != build(&document()) { Err(Failure::Renewed) } else { Ok(page) }
}

/// What was found; where it is missing, told apart from what a renewed site no longer has.
pub async fn or_renewed<T>(found: Result<T, Failure>) -> Result<T, Failure> {
    match found {
        Err(failure) => Err(told_apart(failure).await),
        found => found,
    }
}

/// Boxed, so that its code is there once.
fn told_apart(failure: Failure) -> Pin<Box<dyn Future<Output = Failure>>> {
    Box::pin(async move {
        if failure != Failure::Missing {
            return failure;
        }
        // Past what the service worker keeps (`public/sw`).
        fetch_page("?now").await.err().unwrap_or(failure)
    })
}

/// The build that a page says it is of.
fn build(page: &web_sys::Document) -> Option<String> {
    page.query_selector("meta[name=build]").ok()??.get_attribute("content")
}
