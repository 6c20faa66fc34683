use super::{Settings, head, page::Output, views};
use crate::{
    app::{App, AppProps},
    builder::content::Content,
    components::layout::Prerendered,
    session::Data,
};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::{fs, io, path::Path, sync::Arc};

/// Trunk's `index.html`: a head with the hashed files, and an empty body.
pub struct Shell {
    pub html: String,
}

impl Shell {
    pub fn read(folder: &Path) -> io::Result<Self> {
        let html = fs::read_to_string(folder.join("index.html"))?;
        // Trunk's minifier leaves out the head's opening tag, so the first meta element tells where it was.
        for (place, least, most) in [("<meta", 1, usize::MAX), ("</head>", 1, 1), ("<body>", 1, 1)] {
            if !(least..=most).contains(&html.matches(place).count()) {
                return Err(io::Error::other(format!("index.html must have one {place}, for a page to be put in.")));
            }
        }
        let html = if html.contains("<head>") { html } else { html.replacen("<meta", "<head><meta", 1) };
        Ok(Self { html })
    }

    /// One whole page.
    pub fn page(&self, page: &Output, content: &Content, origin: &str, settings: &Settings) -> String {
        let app = render(page, content);
        self.html
            .replacen("<head>", &format!("<head><meta charset=\"utf-8\">{}", head::opening(page, settings)), 1)
            .replacen("</head>", &format!("{}</head>", head::tags(page, content, origin)), 1)
            .replacen("<body>", &format!("<body>{app}"), 1)
    }
}

/// The same components that run in the browser, rendered once.
fn render(page: &Output, content: &Content) -> String {
    let data = Data { catalog: Arc::new(content.catalog.clone()), model: Arc::new(content.model.clone()) };
    let prerendered = Prerendered { main: page.main.clone(), footer: views::footer(content), in_place: false };
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&format!("/{}", page.path)));
        let html = App(AppProps { base: String::new(), data: Some(data), prerendered }).to_html();
        // The places that hydration looks for: Leptos writes them in a short form that the HTML standard calls an error.
        html.replace("<!>", "<!---->")
    })
}
