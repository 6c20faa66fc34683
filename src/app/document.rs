use crate::{browser, browser::Failure, components::html::Html, site};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A page of this site as it came: what in-app navigation puts in the place of another.
#[derive(Clone)]
pub struct Document {
    title: String,
    class: String,
    main: String,
}

impl Document {
    /// The page that is open, before anything was mounted into it.
    pub fn of_page() -> Self {
        Self::of(&document()).unwrap_or_else(Self::apology)
    }

    /// A page that was fetched.
    pub fn of(page: &web_sys::Document) -> Result<Self, Failure> {
        let main = page.query_selector("main").ok().flatten().ok_or(Failure::Broken)?;
        let title = page.query_selector("title").ok().flatten();
        let title = title.and_then(|title| title.text_content()).unwrap_or_default();
        Ok(Self { title, class: main.class_name(), main: main.inner_html() })
    }

    /// What stands there instead of a page that could not be had.
    pub fn apology(failure: Failure) -> Self {
        let link = |class: &str, rel: &str, href: &str, text: &str| {
            Html::element("a", &[("class", class), ("rel", rel), ("href", href)], text.into())
        };
        // Loaded by the browser itself, which knows better than a program whether there is a connection.
        let again = link("button", "external", &browser::here(), "Try again");
        let home = link("button", "", &site::href("", ""), "Go to the start page");
        let (first, then) = if failure == Failure::Missing { (home, again) } else { (again, home) };
        let main = Html::element("h1", &[], failure.title().into())
            .and(Html::element("p", &[], failure.sentence().into()))
            .and(Html::element("p", &[("class", "actions")], first.and(then)));
        Self { title: failure.title().to_owned(), class: String::new(), main: main.into_string() }
    }

    /// Puts it in the place of the page that is open, whose address has this path.
    pub fn show(&self, path: &str) {
        document().set_title(&self.title);
        if let Some(main) = browser::element("main") {
            main.set_class_name(&self.class);
            main.set_inner_html(&self.main);
        }
        if let Some(skip) = browser::element("a.skip") {
            let _ = skip.set_attribute("href", &site::href(path, "main"));
        }
        for link in browser::elements("header nav a").iter().filter_map(|link| link.dyn_ref::<HtmlElement>()) {
            let here = link.get_attribute("href").is_some_and(|href| path.starts_with(&href));
            let _ =
                if here { link.set_attribute("aria-current", "page") } else { link.remove_attribute("aria-current") };
        }
    }
}
