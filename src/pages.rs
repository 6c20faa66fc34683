//! What runs in the live places of pages: one file a page. Pages do not import each other.

pub mod claims;
pub mod compare;
pub mod decide;
pub mod home;
pub mod result;

pub use result::glimpse;

use crate::{
    session::Data,
    site::{DECIDE, Page, RESULT},
};
use leptos::prelude::AnyView;

/// The view of the data that stands in the live place of this name: the path of its page, without the slash.
pub fn instrument(place: &str) -> Option<fn(Data) -> AnyView> {
    let is = |page: Page| page.path.trim_end_matches('/') == place;
    match () {
        () if is(DECIDE) => Some(decide::decide),
        () if is(RESULT) => Some(result::result),
        () => None,
    }
}
