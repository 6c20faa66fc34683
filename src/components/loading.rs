use crate::components::erase::erase;
use crate::{
    session::{Data, Session},
    site::{self, Page},
};
use leptos::prelude::*;

/// The frame of a page that is rendered from the data: title, heading, and the view once the data is there.
pub fn with_data(page: Page, view: fn(Data) -> AnyView) -> AnyView {
    let session = Session::expect();
    Effect::new(move || session.want_data());
    Effect::new(move || {
        if let Some(data) = session.data.get() {
            document().set_title(&format!("{} · {}", site::with_noun(page.title, &data.catalog.noun), site::NAME));
        }
    });
    erase(view! {
        <main id="main" tabindex="-1" class=page.path.trim_end_matches('/')>
            {move || match session.data.get() {
                Some(data) => {
                    erase(view! {
                        <h1>{site::with_noun(page.title, &data.catalog.noun)}</h1>
                        {view(data)}
                    })
                }
                None => erase(view! { <p role="status">{move || session.failure.get().unwrap_or_else(|| "Loading…".to_owned())}</p> }),
            }}
        </main>
    })
}
