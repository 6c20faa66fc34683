use crate::{browser, site};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// The fragment of the address, without its `#`. Empty while rendering: what it says arrives with the first effect, so
/// that the first render is the same everywhere.
pub fn use_fragment() -> RwSignal<String> {
    let hash = use_location().hash;
    let fragment = RwSignal::new(String::new());
    Effect::new(move || {
        let hash = hash.get().trim_start_matches('#').to_owned();
        if fragment.with_untracked(|fragment| *fragment != hash) {
            fragment.set(hash);
        }
    });
    fragment
}

/// Goes to a page's fragment, as a new step of the browser's history or in place of the present one.
pub fn use_go() -> impl Fn(&str, &str, bool) + Clone {
    let navigate = use_navigate();
    move |path: &str, fragment: &str, replace: bool| {
        let options = NavigateOptions { resolve: false, replace, scroll: false, ..Default::default() };
        navigate(&browser::absolute(&site::href(path, fragment)), options);
    }
}
