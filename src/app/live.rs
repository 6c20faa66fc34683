//! Components that are mounted into marked places of a document: `<div data-live="…"></div>`.

use super::early::{self, Early};
use crate::{
    address::Address,
    browser,
    components::{erase::erase, notice::missing},
    pages::{self, Instrument, Parts, claims, home},
    session::{Session, Wanted},
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
pub fn mount(session: Session, address: Address, parts: Parts) -> Mounted {
    let places = browser::elements("main [data-live]");
    let places = places.into_iter().filter_map(|place| place.dyn_into::<HtmlElement>().ok());
    places.filter_map(|place| fill(place, session, address, parts)).collect()
}

fn fill(place: HtmlElement, session: Session, address: Address, parts: Parts) -> Option<Box<dyn std::any::Any>> {
    let name = place.dataset().get("live")?;
    if let Some(part) = parts.instrument(&name) {
        let before = document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
        place.before_with_node_1(&before).ok()?;
        return Some(keep(mount_to(before, move || {
            provide_context(session);
            provide_context(address);
            parts.provide();
            instrument(place, session, part)
        })));
    }
    let view = match name.as_str() {
        "resume" => home::resume as fn(&HtmlElement) -> AnyView,
        "filter" => claims::filter,
        _ => return None,
    };
    Some(keep(mount_to(place.clone(), move || {
        provide_context(session);
        provide_context(address);
        view(&place)
    })))
}

/// Mounts an instrument into its place once it and the data are there. Until then what came with the page stands, below a
/// sentence where one of them cannot be had.
fn instrument(place: HtmlElement, session: Session, instrument: Wanted<Instrument>) -> AnyView {
    let alone = place.dataset().get("live").as_deref() == Some(pages::FIGURE);
    let place = StoredValue::new_local(place);
    let mounted = StoredValue::new_local(None);
    // Side by side.
    if !alone {
        session.data.want();
    }
    instrument.want();
    Effect::new(move || {
        let Some(instrument) = instrument.get() else { return };
        let data = if alone { None } else { session.data.get() };
        if data.is_none() && !alone {
            return;
        }
        place.with_value(|place| {
            let handle = match (instrument, data) {
                (Instrument::New(view), Some(data)) => {
                    let early = Early::of(place);
                    place.set_inner_html("");
                    let handle = mount_to(place.clone(), move || view(data));
                    early.repeat(place);
                    handle
                }
                (Instrument::InPlace(view), Some(data)) => {
                    let taken = place.clone();
                    mount_to(place.clone(), move || view(&taken, data))
                }
                (Instrument::Figure(view), _) => {
                    let taken = place.clone();
                    mount_to(place.clone(), move || view(&taken))
                }
                (_, None) => return,
            };
            let _ = place.set_attribute("data-ready", "");
            mounted.set_value(Some(handle));
            early::press(place);
        });
    });
    erase((missing(session.data), missing(instrument)))
}

fn keep<M: leptos::tachys::view::Mountable + 'static>(handle: UnmountHandle<M>) -> Box<dyn std::any::Any> {
    Box::new(handle)
}
