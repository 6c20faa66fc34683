//! Components that are mounted into marked places of a document: `<div data-live="…"></div>`.

use super::early::{self, Early};
use crate::{
    address::Address,
    browser,
    components::{erase::erase, notice::missing},
    pages::{self, Instrument, Parts, home},
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
    (name == "resume").then(|| {
        keep(mount_to(place.clone(), move || {
            provide_context(session);
            provide_context(address);
            home::resume(&place)
        }))
    })
}

/// True where what runs in a place waits for the first sign of the reader: `data-later`, though with the value
/// `unlinked` not where the address has state.
fn waits(place: &HtmlElement) -> bool {
    place.get_attribute("data-later").is_some_and(|when| when.is_empty() || browser::fragment().is_empty())
}

/// Mounts an instrument into its place once it and the data are there. Until then what came with the page stands, below a
/// sentence where one of them cannot be had.
fn instrument(place: HtmlElement, session: Session, instrument: Wanted<Instrument>) -> AnyView {
    let alone = place.dataset().get("live").is_some_and(|name| pages::is_alone(&name));
    let waits = waits(&place);
    let place = StoredValue::new_local(place);
    let mounted = StoredValue::new_local(None);
    let want = move || {
        // Side by side.
        if !alone {
            session.data.want();
        }
        instrument.want();
    };
    if waits {
        browser::on_sign(want)
    } else {
        want()
    }
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
                (Instrument::Alone(view), _) => {
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
