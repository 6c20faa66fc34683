//! Live figures of articles. Each stands in its article with all it says; the program shows the controls that came with it
//! and changes numbers, words and pictures in place. The builder draws by the same functions.

pub mod benchmark;
pub mod bill;
pub mod checklist;
pub mod dots;
pub mod draw;
pub mod estimate;
pub mod gaps;
pub mod lanes;
pub mod place;
pub mod shares;
pub mod support;
pub mod switches;

use crate::{browser::elements_in, components::erase::erase};
use leptos::prelude::*;
use place::Place;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What tells a figure anew.
type Show = fn(&Place);

/// That of each kind.
const KINDS: [(&str, Show); 10] = [
    ("benchmark", benchmark::show),
    ("lanes", lanes::show),
    ("switches", switches::show),
    ("gaps", gaps::show),
    ("support", support::show),
    ("bill", bill::show),
    ("estimate", estimate::show),
    ("dots", dots::show),
    ("use", shares::show),
    ("checklist", checklist::show),
];

/// Takes over a figure.
pub fn figure(element: &HtmlElement) -> AnyView {
    let place = Rc::new(Place::new(element.clone()));
    let kind = place.of("kind");
    let Some((_, show)) = KINDS.iter().find(|(known, _)| *known == kind) else { return erase(()) };
    // What the controls replace, and the controls.
    for (selector, hidden) in [("[data-still]", true), ("[data-live-only]", false)] {
        for part in elements_in(element, selector).iter().filter_map(|part| part.dyn_ref::<HtmlElement>()) {
            part.set_hidden(hidden);
        }
    }
    // A browser may have kept what was set before.
    show(&place);
    let handles = ["input", "click"].map(|event_name| {
        let place = Rc::clone(&place);
        window_event_listener_untyped(event_name, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(target) = target.filter(|target| place.element.contains(Some(target))) else { return };
            if event_name == "input" || place.step(&target) {
                show(&place);
            }
        })
    });
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    erase(())
}
