//! The insides of pages that only the site builder renders.

mod article;
mod listing;
mod small;

pub use article::article;
pub use listing::{articles, topic, topics};
pub use small::{footer, home, info, not_found};

/// A view as HTML that nothing takes over: without the marks that hydration looks for.
fn still(view: impl leptos::prelude::IntoView) -> String {
    leptos::prelude::RenderHtml::to_html(view).replace("<!>", "")
}
