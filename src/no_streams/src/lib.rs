//! What leptos' server functions would stream by. This site has no server, so nothing of it is ever called; the package
//! itself would export its types to every page.

use futures_util::stream::{Stream, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>>>(_: S) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        empty()
    }
}
