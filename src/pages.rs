//! What runs in the live places of pages: one file a page. Pages do not import each other.
//!
//! Each instrument is a part of the program of its own (`wasm_split`), fetched by the pages that have it: the builder takes
//! the parts out of what is compiled.

pub mod claims;
pub mod compare;
pub mod decide;
pub mod home;
pub mod result;

pub use result::glimpse;

use crate::{
    browser::Failure,
    session::{Data, Fetching},
    site::{COMPARE, DECIDE, Page, RESULT},
};
use leptos::prelude::AnyView;
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;

/// A view of the data in a live place.
#[derive(Clone, Copy)]
pub enum Instrument {
    /// In place of what came with the page.
    New(fn(Data) -> AnyView),
    /// Takes over what came with the page.
    InPlace(fn(&HtmlElement, Data) -> AnyView),
}

/// How to get the instrument of the live place of this name: the path of its page, without the slash.
pub fn instrument(place: &str) -> Option<fn() -> Fetching<Instrument>> {
    let is = |page: Page| page.path.trim_end_matches('/') == place;
    match () {
        () if is(DECIDE) => Some(|| Box::pin(decide())),
        () if is(RESULT) => Some(|| Box::pin(result())),
        () if is(COMPARE) => Some(|| Box::pin(compare())),
        () => None,
    }
}

#[wasm_split(decide, fallible)]
fn decide() -> Result<Instrument, Failure> {
    Ok(Instrument::New(decide::decide))
}

#[wasm_split(result, fallible)]
fn result() -> Result<Instrument, Failure> {
    Ok(Instrument::New(result::result))
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<Instrument, Failure> {
    Ok(Instrument::InPlace(compare::compare))
}
