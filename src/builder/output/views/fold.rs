use crate::catalog::counted;
use leptos::prelude::*;

/// A part of a long page, folded away until somebody opens it or an address leads into it (`public/start.js`). The heading
/// stays; `of` names what it holds.
pub fn fold(id: String, title: impl IntoView + 'static, count: usize, of: &str, inside: AnyView) -> AnyView {
    view! {
        <details class="fold">
            <summary>
                <h2 id=id>{title}</h2>
                " "
                <small>{counted(count, of)}</small>
            </summary>
            {inside}
        </details>
    }
    .into_any()
}
