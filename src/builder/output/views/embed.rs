//! The page that others show in a frame. By itself it says how that is done.

use super::still;
use crate::{
    builder::content::Content,
    site::{self, COMPARE, EMBED, RESULT},
};
use leptos::prelude::*;

/// What a page around a frame needs so that the frame is as tall as what it shows.
const GROW: &str = r#"<script>
  addEventListener("message", ({ source, data }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && data?.plumbline === "height") frame.height = data.height;
    }
  });
</script>"#;

/// The way to embed a result and rows of the table.
pub fn embed(content: &Content) -> String {
    let root = content.site.origin.as_deref().unwrap_or("https://…/");
    let frame = |fragment: &str| {
        format!(
            "<iframe src=\"{root}{}#{fragment}\"\n  width=\"100%\" height=\"480\" loading=\"lazy\" style=\"border: 0\"\n  title=\"{}\"></iframe>",
            EMBED.path,
            site::NAME
        )
    };
    let answers = content.site.example.answers.replace('&', "&amp;");
    let two = content.catalog.alternatives.iter().take(2).map(|alternative| alternative.id.as_str());
    let rows = content.compared.criteria.iter().take(3).map(|criterion| criterion.id.as_str());
    let table =
        format!("table&amp;show={}&amp;only={}", two.collect::<Vec<_>>().join("."), rows.collect::<Vec<_>>().join("."));
    still(view! {
        <div data-live="embed">
            <div class="served text">
                <p class="linked" role="status">"Working out what this frame shows …"</p>
                <h1>{EMBED.title}</h1>
                <p class="lead">
                    "A frame on your page can show a result, or some rows of the table, as they are here, with a link to the evidence. \
                    It keeps nothing on the device of your readers, asks nobody else for anything, and cannot be worked in."
                </p>
                <h2>"A result"</h2>
                <p>
                    "Open "
                    <a href=site::href(RESULT.path, "")>"a result"</a>
                    ", go to “Pass it on” and press “Copy as a frame”. What you get looks like this, with your answers after the “#”:"
                </p>
                <pre tabindex="0"><code>{frame(&answers)}</code></pre>
                <h2>"Rows of the table"</h2>
                <p>
                    "Choose columns and rows in "
                    <a href=site::href(COMPARE.path, "")>"the table"</a>
                    ". Put what its address has after the “#” behind “table&”:"
                </p>
                <pre tabindex="0"><code>{frame(&table)}</code></pre>
                <h2>"As tall as what it shows"</h2>
                <p>
                    "The frame tells the page around it how tall it is, in a message that holds that number and nothing else. \
                    With this beside it no frame has a scroll bar of its own:"
                </p>
                <pre tabindex="0"><code>{GROW}</code></pre>
                <p>
                    "The content is under the Creative Commons Attribution 4.0 licence: leave the line that says whose it is."
                </p>
            </div>
        </div>
    })
}
