//! The router and what stands around every page.

use crate::{
    components::layout::{Arrival, Base, Footer, Header, Prerendered, use_path},
    pages::{
        compare::Compare,
        decide::Decide,
        document::{Document, Visited},
        result::Result,
    },
    session::{Data, Session},
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

/// The whole page below `body`. `base` is the path of the site's root without its trailing slash; `data` is there on
/// pages that are rendered from it; `prerendered` holds what only the site builder renders.
#[component]
pub fn App(base: String, data: Option<Data>, prerendered: Prerendered) -> impl IntoView {
    provide_context(prerendered);
    provide_context(Base(base.clone()));
    provide_context(Visited(StoredValue::default()));
    Session::provide(data);
    view! {
        <Router base>
            <Frame />
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let path = use_path();
    let arrival = StoredValue::new(Some(path.get_untracked()));
    provide_context(Arrival(arrival));
    view! {
        <Header />
        // Documents are a route of their own and not the fallback: the router gives a fallback no owner, so its signals
        // would be gone with the next change of the address.
        <FlatRoutes fallback=|| ()>
            <Route path=path!("/compare") view=Compare />
            <Route path=path!("/decide") view=Decide />
            <Route path=path!("/result") view=Result />
            <Route path=path!("/*document") view=Document />
        </FlatRoutes>
        <Footer />
    }
}
