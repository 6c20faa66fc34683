//! Components that are mounted into marked places of a document: `<div data-live="…"></div>`.

use super::early::Early;
use crate::{
    address::Address,
    browser,
    components::notice::missing,
    pages::{self, claims, compare, home},
    session::{Data, Session},
    site::COMPARE,
};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What was mounted; dropping it takes the components out again.
pub type Mounted = Vec<Box<dyn std::any::Any>>;

/// Fills each marked place below `main`.
pub fn mount(session: Session, address: Address) -> Mounted {
    let places = browser::elements("main [data-live]");
    let places = places.into_iter().filter_map(|place| place.dyn_into::<HtmlElement>().ok());
    places.filter_map(|place| fill(place, session, address)).collect()
}

fn fill(place: HtmlElement, session: Session, address: Address) -> Option<Box<dyn std::any::Any>> {
    let name = place.dataset().get("live")?;
    if let Some(view) = pages::instrument(&name) {
        let before = document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
        place.before_with_node_1(&before).ok()?;
        return Some(keep(mount_to(before, move || {
            provide_context(session);
            provide_context(address);
            instrument(place, session, view)
        })));
    }
    let view = match name.as_str() {
        "resume" => home::resume as fn(&HtmlElement) -> AnyView,
        "filter" => claims::filter,
        name if name == COMPARE.path.trim_end_matches('/') => compare::compare,
        _ => return None,
    };
    Some(keep(mount_to(place.clone(), move || {
        provide_context(session);
        provide_context(address);
        view(&place)
    })))
}

/// Mounts a view of the data into its place once the data is there. Until then what came with the page stands, below a
/// sentence where the data cannot be had.
fn instrument(place: HtmlElement, session: Session, view: fn(Data) -> AnyView) -> AnyView {
    let place = StoredValue::new_local(place);
    let mounted = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(data) = session.data.get() else { return session.data.want() };
        place.with_value(|place| {
            let early = Early::of(place);
            place.set_inner_html("");
            mounted.set_value(Some(mount_to(place.clone(), move || view(data))));
            let _ = place.set_attribute("data-ready", "");
            early.repeat(place);
        });
    });
    missing(session.data)
}

fn keep<M: leptos::tachys::view::Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn std::any::Any> {
    Box::new(handle)
}
