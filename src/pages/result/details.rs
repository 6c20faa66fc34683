//! What is told below the ranking and within its rows. Nobody sees it at once, so it is a part of the program of its own, fetched at the
//! first sign of the reader.

use super::{
    ResultState,
    adjust::Unfolded,
    changes::changes,
    context::ReportContext,
    embed::embed,
    excluded::excluded,
    keep::keep,
    methods::methods,
    next::next,
    own::{OwnAlternatives, rated, taken_back},
    render_part,
    share::Share,
    teams::TeamsLikeYours,
    then::then_and_now,
    together::Together,
    versus::HeadToHead,
    why::why_of,
};
use crate::{
    browser::{self, Failure},
    components::{erase::erase, html::Html},
    session::{Data, Fetching},
};
use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::wasm_split;
use web_sys::{Event, HtmlElement};

#[derive(Clone, Copy)]
pub struct Details {
    /// What speaks for and against the alternative of this id.
    pub(super) why: fn(ReportContext, &str) -> Html,
    /// Takes a rating that was chosen there.
    pub(super) rated: fn(ResultState, &Event),
    /// Keeps the result as a decision, where the reader has asked for it, or says as which it is kept.
    pub(super) keep: fn(ResultState, RwSignal<bool>) -> AnyView,
    /// What a link of earlier data showed then.
    pub(super) then: fn(ResultState) -> AnyView,
    /// The reader's own alternatives.
    pub(super) own: fn(ResultState, Unfolded) -> AnyView,
    /// What a frame on another site shows.
    pub embed: fn(&HtmlElement, Data) -> AnyView,
    /// The rest of the page.
    pub(super) report: fn(ResultState) -> AnyView,
}

pub fn fetch() -> Fetching<Details> {
    Box::pin(details())
}

#[wasm_split(details, fallible)]
fn details() -> Result<Details, Failure> {
    Ok(Details {
        why: why_of,
        rated,
        keep,
        then: then_and_now,
        own: |state, unfolded| erase(view! { <OwnAlternatives state unfolded /> }),
        embed,
        report,
    })
}

fn report(state: ResultState) -> AnyView {
    // What excludes says why; all other reasons are folded away.
    Effect::new(move || {
        if state.decision.with(|decision| !decision.excluded.is_empty()) {
            state.session.words.want();
        }
    });
    erase(view! {
        <div class="report" on:click=move |event| taken_back(state, &event)>
            <div inner_html=render_after_paint(state, |report| excluded(report).and(changes(report)))></div>
            <div>
                <HeadToHead state />
                <div inner_html=render_after_paint(state, |report| next(report).and(methods(report)))></div>
            </div>
        </div>
        <TeamsLikeYours state />
        <Together state />
        <Share state />
    })
}

/// A part of the report, rendered anew with each decision once the ranking has been painted: what stands below it need not
/// keep a slider waiting.
fn render_after_paint(state: ResultState, part: fn(ReportContext) -> Html) -> Signal<String> {
    let rendered = RwSignal::new(String::new());
    let waiting = StoredValue::new(false);
    Effect::new(move || {
        state.decision.track();
        state.session.words.get();
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        spawn_local(async move {
            browser::painted().await;
            // Nothing is left to tell where the reader has gone elsewhere meanwhile.
            if waiting.try_set_value(false).is_none() {
                let text = untrack(render_part(state, part));
                if rendered.try_with_untracked(|rendered| *rendered != text) == Some(true) {
                    rendered.set(text);
                }
            }
        });
    });
    rendered.into()
}
