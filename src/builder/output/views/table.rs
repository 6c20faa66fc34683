use leptos::prelude::*;

/// A table that scrolls by itself where the page is narrow; `rows` are its rows, each with its own heading.
pub fn table<H: Into<String>>(
    label: &str,
    heads: impl IntoIterator<Item = H>,
    rows: impl IntoView + 'static,
) -> AnyView {
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head.into()}</th> }).collect_view();
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=label.to_owned()>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
