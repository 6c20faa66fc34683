//! What runs in the live places of pages: one file a page. Pages do not import each other.
//!
//! Each instrument is a part of the program of its own (`wasm_split`), fetched by the pages that have it: the builder takes
//! the parts out of what is compiled.

pub mod article;
pub mod articles;
pub mod claims;
pub mod compare;
pub mod decide;
pub mod decisions;
pub mod figure;
pub mod home;
pub mod pad;
pub mod result;

pub use result::glimpse;

use crate::{
    browser::Failure,
    components::erase::erase,
    session::{Data, Wanted},
    site::{COMPARE, DECIDE, DECISIONS, EMBED, RESULT},
};
use leptos::prelude::{AnyView, provide_context};
use result::details::{self, Details};
use wasm_split_helpers::wasm_split;
use web_sys::HtmlElement;

/// A view that needs no data.
pub type Alone = fn(&HtmlElement) -> AnyView;

/// A view of the data in a live place.
#[derive(Clone, Copy)]
pub enum Instrument {
    /// In place of what came with the page.
    New(fn(Data) -> AnyView),
    /// Takes over what came with the page.
    InPlace(fn(&HtmlElement, Data) -> AnyView),
    /// The same, without the data: all it needs came with the page.
    Alone(Alone),
}

/// The name of the live place of a figure.
pub const FIGURE: &str = "figure";
/// The name of the live places for those who read; its `data-kind` says which.
pub const READING: &str = "reading";
/// The kinds.
const KINDS: [(&str, Alone); 4] =
    [("article", article::article), ("articles", articles::articles), ("claims", claims::claims), ("pad", pad::pad)];

/// True for a live place that asks for no data.
pub fn is_alone(place: &str) -> bool {
    [FIGURE, READING].contains(&place)
}

/// The parts of the program of one visit. They are kept: who comes back to a page finds it there at once, and where it was.
#[derive(Clone, Copy)]
pub struct Parts {
    decide: Wanted<Instrument>,
    result: Wanted<Instrument>,
    compare: Wanted<Instrument>,
    decisions: Wanted<Instrument>,
    embed: Wanted<Instrument>,
    figure: Wanted<Instrument>,
    reading: Wanted<Instrument>,
    details: Wanted<Details>,
}

impl Parts {
    /// None is fetched before somebody wants it.
    pub fn of_a_visit() -> Self {
        Self {
            decide: Wanted::new(|| Box::pin(decide()), None),
            result: Wanted::new(|| Box::pin(result()), None),
            compare: Wanted::new(|| Box::pin(compare()), None),
            decisions: Wanted::new(|| Box::pin(decisions()), None),
            // What a frame shows is told by what tells of a result: a part of its own would cut all others in smaller pieces.
            embed: Wanted::new(|| Box::pin(async { Ok(Instrument::InPlace(details::fetch().await?.embed)) }), None),
            figure: Wanted::new(|| Box::pin(figure()), None),
            reading: Wanted::new(|| Box::pin(reading()), None),
            details: Wanted::new(details::fetch, None),
        }
    }

    /// Has the views find them.
    pub fn provide(self) {
        provide_context(self.details);
    }

    /// The instrument of the live place of this name: the path of its page, without the slash, or one of those above.
    pub fn instrument(self, place: &str) -> Option<Wanted<Instrument>> {
        let of = [
            (DECIDE.path, self.decide),
            (RESULT.path, self.result),
            (COMPARE.path, self.compare),
            (DECISIONS.path, self.decisions),
            (EMBED.path, self.embed),
            (FIGURE, self.figure),
            (READING, self.reading),
        ];
        of.into_iter().find(|(path, _)| path.trim_end_matches('/') == place).map(|(_, part)| part)
    }
}

#[wasm_split(decide, fallible)]
fn decide() -> Result<Instrument, Failure> {
    Ok(Instrument::New(decide::decide))
}

#[wasm_split(result, fallible)]
fn result() -> Result<Instrument, Failure> {
    Ok(Instrument::New(result::result))
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<Instrument, Failure> {
    Ok(Instrument::InPlace(compare::compare))
}

#[wasm_split(decisions, fallible)]
fn decisions() -> Result<Instrument, Failure> {
    Ok(Instrument::New(decisions::decisions))
}

#[wasm_split(figure, fallible)]
fn figure() -> Result<Instrument, Failure> {
    Ok(Instrument::Alone(figure::figure))
}

#[wasm_split(reading, fallible)]
fn reading() -> Result<Instrument, Failure> {
    Ok(Instrument::Alone(|place| {
        let kind = place.dataset().get("kind");
        let view = KINDS.iter().find(|(known, _)| kind.as_deref() == Some(known));
        view.map_or_else(|| erase(()), |(_, view)| view(place))
    }))
}
