//! The link as a QR code.

use crate::{components::html::Html, qr::Qr};

/// Draws a code of an address.
pub fn code(address: &str) -> Html {
    let Some(Qr { size, path }) = Qr::of(address) else {
        return Html::element("p", &[], "The link is too long for a QR code.".into());
    };
    let size = format!("0 0 {size} {size}");
    let attributes = [("class", "qr"), ("viewBox", &*size), ("role", "img"), ("aria-label", "QR code of the link")];
    Html::element("svg", &attributes, Html::element("path", &[("d", &path)], Html::default()))
}
