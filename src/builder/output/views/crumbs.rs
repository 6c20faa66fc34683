use leptos::prelude::*;

/// Where the page stands: links to what is above it, then its own name.
pub fn crumbs(above: &[(String, String)], here: &str) -> impl IntoView + use<> {
    let links = above.iter().cloned().map(|(href, title)| {
        view! {
            <li>
                <a href=href>{title}</a>
            </li>
        }
    });
    view! {
        <nav class="crumbs" aria-label="Breadcrumb">
            <ol>
                {links.collect_view()} <li aria-current="page">{here.to_owned()}</li>
            </ol>
        </nav>
    }
}
