//! What the device offers: its clipboard, its files, its connection, and whether it keeps what a site leaves on it.

use leptos::prelude::{document, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

/// Whether the reader's browser was told to fetch no more than it must.
pub fn saves_data() -> bool {
    field(&field(&window().navigator(), "connection"), "saveData").is_truthy()
}

fn field(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Whether the browser has promised to keep what this site leaves on the device; nothing where it does not say.
pub async fn is_lasting() -> Option<bool> {
    ask("persisted").await
}

/// Asks the browser to keep it, which may ask the reader. The answer, where there is one.
pub async fn last() -> Option<bool> {
    ask("persist").await
}

/// Absent on pages that were not served securely, and in older browsers.
async fn ask(name: &str) -> Option<bool> {
    let manager = field(&window().navigator(), "storage");
    let asked = field(&manager, name).dyn_into::<js_sys::Function>().ok()?.call0(&manager).ok()?;
    JsFuture::from(asked.dyn_into::<js_sys::Promise>().ok()?).await.ok()?.as_bool()
}

/// The text of a file that the reader has chosen. It is read here and goes nowhere.
pub async fn text_of(file: &web_sys::File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Offers text to be saved as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    let properties = web_sys::BlobPropertyBag::new();
    properties.set_type(&format!("{kind};charset=utf-8"));
    let parts = js_sys::Array::of1(&text.into());
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &properties) else { return };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // Engines differ in when they read it.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&address)), Duration::from_secs(60));
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

/// Whether the system offers to pass addresses on to other programs.
pub fn can_share() -> bool {
    field(&window().navigator(), "share").is_function()
}

/// Has the system pass an address on. It says itself what went wrong, and that the reader thought better of it is no fault.
pub async fn share(title: &str, address: &str) {
    let navigator = window().navigator();
    let shared = js_sys::Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        let _ = js_sys::Reflect::set(&shared, &name.into(), &value.into());
    }
    let Ok(share) = field(&navigator, "share").dyn_into::<js_sys::Function>() else { return };
    if let Ok(shared) = share.call1(&navigator, &shared)
        && let Ok(shared) = shared.dyn_into::<js_sys::Promise>()
    {
        let _ = JsFuture::from(shared).await;
    }
}

/// What of a page goes to paper, where that is not all of it.
const PRINTS: &str = "data-prints";

/// Prints what is marked with this name (`data-printed`) and nothing else.
pub fn print_only(name: &str) {
    let Some(root) = document().document_element() else { return };
    let _ = root.set_attribute(PRINTS, name);
    let _ = window().print();
}

/// Has all of a page go to paper again. Some engines go on while the reader is still being asked for a printer, so this has
/// to wait for their word that it is done.
pub fn print_whole() {
    let _ = document().document_element().map(|root| root.remove_attribute(PRINTS));
}
