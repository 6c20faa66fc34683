//! Articles and all other pages that are read and not worked on. The site builder renders them; here the page's own HTML
//! is left as it came, and on in-app navigation the next page is fetched and its inside taken over.

use crate::{
    browser,
    components::{
        layout::{Arrival, Prerendered, use_path},
        live,
    },
    session::Session,
    site,
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;

/// The documents of this visit, so that "back" is at once where it was.
#[derive(Clone, Copy)]
pub struct Visited(pub StoredValue<Vec<(String, Page)>>);

/// A document as it came.
#[derive(Clone)]
pub struct Page {
    title: String,
    main: String,
}

#[component]
pub fn Document() -> impl IntoView {
    let session = Session::expect();
    let path = use_path();
    let mounted = StoredValue::new_local(live::Mounted::new());
    let arrival = expect_context::<Arrival>().0;
    let visited = expect_context::<Visited>().0;
    let arrived = arrival.with_value(|arrival| arrival.as_ref() == Some(&path.get_untracked()));
    let main = RwSignal::new(if arrived { expect_context::<Prerendered>().main } else { String::new() });

    let show = move |page: Page| {
        mounted.set_value(vec![]);
        document().set_title(&page.title);
        main.set(page.main);
        // The new inside is there only after the effects of this change have run.
        request_animation_frame(move || {
            mounted.set_value(live::mount(session));
            browser::focus_content();
            browser::scroll_to_fragment();
        });
    };
    Effect::new(move || {
        let wanted = path.get();
        if arrival.try_update_value(|arrival| arrival.take_if(|at| *at == wanted)).flatten().is_some() {
            if let Ok(page) = parse(&document()) {
                visited.update_value(|visited| visited.push((wanted, page)));
            }
            mounted.set_value(live::mount(session));
            return;
        }
        if let Some(page) =
            visited.with_value(|visited| visited.iter().find(|(path, _)| *path == wanted).map(|(_, page)| page.clone()))
        {
            show(page);
            return;
        }
        spawn_local(async move {
            let page = browser::fetch_page(&wanted).await.and_then(|page| parse(&page));
            // The reader may have gone on while this was under way.
            if path.try_get_untracked().as_ref() != Some(&wanted) {
                return;
            }
            match page {
                Ok(page) => {
                    visited.update_value(|visited| visited.push((wanted, page.clone())));
                    show(page);
                }
                Err(sentence) => show(apology(&sentence)),
            }
        });
    });
    view! { <main id="main" tabindex="-1" inner_html=move || main.get()></main> }
}

fn parse(page: &web_sys::Document) -> Result<Page, String> {
    let main = page.query_selector("main").ok().flatten().ok_or("This page could not be read.")?;
    let title = page
        .query_selector("title")
        .ok()
        .flatten()
        .and_then(|title| title.dyn_into::<web_sys::HtmlElement>().ok())
        .map(|title| title.inner_text())
        .unwrap_or_default();
    Ok(Page { title, main: main.inner_html() })
}

fn apology(sentence: &str) -> Page {
    const TITLE: &str = "This page is not here";
    let home = site::href("", "");
    let main = format!(
        "<h1>{TITLE}</h1>{}<p><a class=\"button\" href=\"{home}\">Go to the start page</a></p>",
        browser::paragraph(sentence)
    );
    Page { title: TITLE.to_owned(), main }
}
