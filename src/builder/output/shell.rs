use super::{head::Head, page::Output, views};
use crate::{
    app::{App, AppProps},
    builder::content::Content,
    components::layout::Prerendered,
    session::Data,
    site,
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

    /// One whole page: the head's tags and the inside of the body, put into the shell.
    pub fn page(&self, head: &Head, body: &str) -> String {
        self.html
            .replacen("<head>", &format!("<head><meta charset=\"utf-8\">{}", head.opening()), 1)
            .replacen("</head>", &format!("{}</head>", head.tags()), 1)
            .replacen("<body>", &format!("<body>{body}"), 1)
    }
}

/// Renders pages with the same components that run in the browser.
pub struct Renderer {
    data: Data,
    footer: String,
}

impl Renderer {
    pub fn new(content: &Content) -> Self {
        let data = Data { catalog: Arc::new(content.catalog.clone()), model: Arc::new(content.model.clone()) };
        Self { data, footer: views::footer(content) }
    }

    /// The inside of a page's body.
    pub fn render(&self, page: &Output) -> String {
        let prerendered = Prerendered { main: page.main.clone(), footer: self.footer.clone(), in_place: false };
        // Documents are not made from the data, and to hand it out has its price on a large site.
        let data = site::is_interactive(&page.path).then(|| self.data.clone());
        Owner::new().with(|| {
            provide_context(RequestUrl::new(&format!("/{}", page.path)));
            let html = App(AppProps { base: String::new(), data, prerendered }).to_html();
            // The places that hydration looks for: Leptos writes them in a short form that the HTML standard calls an error.
            html.replace("<!>", "<!---->")
        })
    }
}
