//! The decisions that a reader keeps on this device.

mod files;
mod lasting;
mod list;
mod opening;
mod row;

use crate::{
    components::{
        erase::erase,
        filter::{Choice, filter},
        html::Html,
        notice::said,
    },
    decisions::{Decision, Decisions, Sort},
    session::{Data, Session},
    site::{self, DECIDE, DECISIONS},
};
use leptos::prelude::*;

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Shelf {
    session: Session,
    data: StoredValue<Data>,
    /// What was deleted last and can still be put back.
    removed: RwSignal<Option<(String, Decision)>>,
    /// What was done last, or why it was not.
    told: RwSignal<String>,
}

impl Shelf {
    fn has_none(self) -> bool {
        self.session.decisions().with(Decisions::is_empty) && self.removed.with(Option::is_none)
    }

    fn tell(self, sentence: impl Into<String>) {
        self.told.set(sentence.into());
    }
}

/// All decisions.
pub fn decisions(data: Data) -> AnyView {
    let session = Session::expect();
    let shelf = Shelf {
        session,
        data: StoredValue::new(data),
        removed: RwSignal::new(None),
        told: RwSignal::new(String::new()),
    };
    session.decisions();
    session.heard.set(None);
    let is_empty = Memo::new(move |_| shelf.has_none());
    let sort = move || {
        let labels = ["By name", "By state", "Last made first"];
        let named = Sort::ALL[1..].iter().zip(labels).map(|(sort, label)| (sort.word().to_owned(), label.to_owned()));
        let choice = Choice { key: "sort", label: "Order", none: "Last changed first", options: named.collect() };
        filter(DECISIONS.path, "decisions", vec![choice], Box::new(move |chosen| list::follow(shelf, &chosen[0])))
    };
    erase(view! {
        {said(session.decisions.notice)}
        <div role="status" class="heard">
            {move || session.heard.get().map(|sentence| view! { <p class="notice">{sentence}</p> })}
        </div>
        {files::files(shelf)}
        <p class="outcome" role="status">{move || shelf.told.get()}</p>
        {move || match is_empty.get() {
            true => erase(view! { <div class="empty" inner_html=none().into_string()></div> }),
            false => sort(),
        }}
        {list::place(shelf)}
        {lasting::lasting()}
    })
}

fn none() -> Html {
    let why = "No decision is kept on this device yet. Answer the questions; on the result, “Keep as a decision” brings it here. \
               A file that you saved elsewhere can be opened above.";
    let link = Html::element(
        "a",
        &[("class", "button"), ("href", &site::href(DECIDE.path, ""))],
        "Go to the questions".into(),
    );
    Html::element("p", &[], why.into()).and(Html::element("p", &[("class", "actions")], link))
}
