use crate::site::{self, NAVIGATION};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// What the site builder puts into parts of a page that only it renders. In the browser they are what the page came
/// with; hydration leaves them alone.
#[derive(Clone, Default)]
pub struct Prerendered {
    /// The inside of `main`, on pages that are documents.
    pub main: String,
    /// The inside of the footer.
    pub footer: String,
    /// True where the page that is there is taken over, and not rendered.
    pub in_place: bool,
}

/// The address below the site's root, without a leading slash: `articles/` on the list of articles.
pub fn use_path() -> Memo<String> {
    let base = use_context::<Base>().unwrap_or_default().0;
    let pathname = use_location().pathname;
    Memo::new(move |_| {
        let path = pathname.get();
        path.strip_prefix(&base).unwrap_or(&path).trim_start_matches('/').to_owned()
    })
}

/// The path of the site's root without its trailing slash, in context.
#[derive(Clone, Default)]
pub struct Base(pub String);

/// The top of every page.
#[component]
pub fn Header() -> impl IntoView {
    let path = use_path();
    let links = NAVIGATION
        .iter()
        .map(|page| {
            let current = move || path.with(|path| path.starts_with(page.path)).then_some("page");
            view! {
                <li>
                    <a href=site::href(page.path, "") aria-current=current>
                        {page.label}
                    </a>
                </li>
            }
        })
        .collect_view();
    // The page for missing addresses does not know where it will stand.
    let skip = move || path.with(|path| (path != site::NOT_FOUND).then(|| site::href(path, "main")));
    view! {
        <a class="skip" href=skip>
            "Skip to the content"
        </a>
        <header>
            <a class="brand" href=site::href("", "")>
                <svg viewBox="0 0 16 24" width="12" height="18" aria-hidden="true">
                    <path d="M8 0v11M3 11h10l-5 12z" fill="none" stroke="currentColor" stroke-width="1.6" />
                </svg>
                {site::NAME}
            </a>
            <nav aria-label="Site">
                <ul>{links}</ul>
            </nav>
        </header>
    }
}

/// The foot of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let inside = expect_context::<Prerendered>().footer;
    view! { <footer inner_html=inside></footer> }
}

/// The path with which the visit began, until a page has used it.
#[derive(Clone, Copy)]
pub struct Arrival(pub StoredValue<Option<String>>);

/// True, once, for the page with which the visit began, where its HTML is being taken over.
pub fn arrived_in_place() -> bool {
    let here = use_path().get_untracked();
    let first = expect_context::<Arrival>().0.try_update_value(|first| first.take_if(|first| *first == here)).flatten();
    first.is_some() && expect_context::<Prerendered>().in_place
}
