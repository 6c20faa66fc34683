//! The link as a QR code: few ask for it, so it is a part of the program of its own.

use crate::{browser::Failure, components::html::Html, qr::Qr, session::Fetching};
use wasm_split_helpers::wasm_split;

/// Draws a code of an address.
pub type Draw = fn(&str) -> Html;

pub fn fetch() -> Fetching<Draw> {
    Box::pin(part())
}

#[wasm_split(code, fallible)]
fn part() -> Result<Draw, Failure> {
    Ok(drawn)
}

fn drawn(address: &str) -> Html {
    let Some(Qr { size, path }) = Qr::of(address) else {
        return Html::element("p", &[], "The link is too long for a QR code.".into());
    };
    let size = format!("0 0 {size} {size}");
    let attributes = [("class", "qr"), ("viewBox", &*size), ("role", "img"), ("aria-label", "QR code of the link")];
    Html::element("svg", &attributes, Html::element("path", &[("d", &path)], Html::default()))
}
