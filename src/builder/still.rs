use leptos::prelude::{IntoView, RenderHtml};

/// A view as HTML that nothing takes over: without the marks that hydration looks for.
pub fn still(view: impl IntoView) -> String {
    RenderHtml::to_html(view).replace("<!>", "")
}
