//! The ranking, what made it, and how to pass it on.

mod adjust;
mod changes;
mod code;
mod context;
pub mod details;
mod embed;
mod excluded;
mod headline;
mod keep;
mod methods;
mod next;
mod origin;
mod own;
mod picture;
mod priorities;
mod ranking;
mod record;
mod share;
mod sheet;
mod speech;
mod teams;
mod text;
mod then;
mod together;
mod versus;
mod why;

use crate::{
    address::Address,
    answers::{Answers, link},
    browser,
    components::{
        button::plain_button,
        erase::erase,
        html::Html,
        notice::{StorageNotice, missing, problems},
    },
    decision::{self, Decision},
    session::{Data, Session, Wanted},
    site::{self, DECIDE, METHOD, RESULT},
};
use adjust::Adjustments;
use context::ReportContext;
use details::Details;
use leptos::{ev, prelude::*, task::spawn_local};
use origin::Origin;
use priorities::Priorities;
use ranking::Ranking;
use speech::said_at_rest;
use wasm_bindgen::JsCast;

/// What the parts of the report have in common.
#[derive(Clone, Copy)]
struct ResultState {
    /// As the reader of these answers sees it.
    data: Memo<Data>,
    /// Those of the address or the reader's own.
    answers: Memo<Answers>,
    decision: Memo<Decision>,
    /// The version of the data that the link was made with, where that is an earlier one.
    made_with: Memo<Option<String>>,
    /// Puts answers into the address: as a new step of the history, or in place of the present one where true.
    show: Callback<(Answers, bool)>,
    /// Shows answers until the address changes.
    preview: Callback<Answers>,
    adjustments: Adjustments,
    details: Wanted<Details>,
    session: Session,
}

impl ResultState {
    /// What is told of the decision, anew with each and when words arrive.
    fn with_report<T>(self, tell: impl FnOnce(ReportContext) -> T) -> T {
        let words = self.session.words.get();
        let words = words.as_deref();
        self.decision.with(|decision| {
            let tell = |data: &Data| {
                self.answers.with_untracked(|answers| tell(ReportContext { data, answers, decision, words }))
            };
            self.data.with_untracked(tell)
        })
    }

    /// Makes the answers shown the reader's own. No decision gets them: one that is open keeps its own.
    fn keep(self, session: Session) {
        session.work_on(self.answers.get_untracked(), None);
    }
}

/// The result of the answers in the address, else of the reader's own.
pub fn result(data: Data) -> AnyView {
    let session = Session::expect();
    let address = Address::expect();
    let fragment = address.fragment;
    let published = StoredValue::new(data);
    let version = published.with_value(|data| data.catalog.version.clone());
    let opened = Memo::new({
        let version = version.clone();
        move |_| {
            published.with_value(|Data { catalog, model }| {
                let mut opened = fragment.with(|text| link::decode(text, model, &version));
                opened.problems.extend(opened.answers.own().of_none(catalog));
                opened
            })
        }
    });
    // The address leads: a link shows its answers; without one it is the reader's own that are shown.
    let linked = move || fragment.with(|text| !text.is_empty());
    // While a slider is moving the address waits: browsers let it change so many times a minute and no more.
    let previewed = RwSignal::new(None::<Answers>);
    let answers = Memo::new(move |_| match previewed.get() {
        Some(answers) => answers,
        None if linked() => opened.get().answers,
        None => session.answers.get(),
    });
    let adjustments = Adjustments::new();
    Effect::new(move || {
        fragment.track();
        let arrived = opened.get().answers;
        // Not what was changed here, but a link, or a step back.
        if previewed.with_untracked(|shown| shown.as_ref() != Some(&arrived)) {
            adjustments.forget();
        }
        previewed.set(None);
    });
    let preview = Callback::new(move |answers| previewed.set(Some(answers)));
    let own = Memo::new(move |_| answers.with(|answers| answers.own().clone()));
    let data = Memo::new(move |_| published.with_value(|data| own.with(|own| data.seen_with(own))));
    // Other answers nearly always decide otherwise, so comparing would be for nothing.
    let decide = move |_: Option<&Decision>| {
        data.with(|data| answers.with(|answers| decision::decide(&data.catalog, &data.model, answers)))
    };
    let decision = Memo::new_with_compare(decide, |_, _| true);
    let show = Callback::new({
        let version = version.clone();
        move |(answers, replace): (Answers, bool)| {
            let link = link::encode(&answers, &version);
            // Where the address has them already, nothing else would end a preview of others.
            preview.run(answers);
            address.go(RESULT.path, &link, replace);
        }
    });
    // One's own result gets its link into the address, so that the address bar can be copied.
    Effect::new(move || {
        let own = session.answers.get();
        if !linked() && !own.is_empty() {
            // Not before the way here is in the history, or it would be replaced by this.
            spawn_local(async move {
                browser::painted().await;
                if fragment.try_with_untracked(String::is_empty) == Some(true) {
                    show.run((own, true));
                }
            });
        }
    });
    let details: Wanted<Details> = expect_context();
    browser::on_sign(move || details.want());
    let made_with = Memo::new(move |_| opened.with(|opened| opened.made_with.clone()));
    let state = ResultState { data, answers, decision, made_with, show, preview, adjustments, details, session };
    // What was opened is told only then, and stays open while other importances are tried.
    let unfolded = StoredValue::new(Vec::<String>::new());
    let asked = RwSignal::new(());
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        // Reasons hold folded parts of their own.
        let row = details.as_ref().and_then(|details| details.parent_element());
        let Some((details, id)) = details.zip(row.and_then(|row| row.get_attribute("data-id"))) else { return };
        if !details.has_attribute("open") {
            unfolded.update_value(|unfolded| unfolded.retain(|other| *other != id));
        } else if unfolded.with_value(|unfolded| !unfolded.contains(&id)) {
            unfolded.update_value(|unfolded| unfolded.push(id));
            session.words.want();
            asked.set(());
        }
    };
    // On paper nothing can be opened.
    Effect::new(move || {
        let listener = window_event_listener(ev::beforeprint, move |_| {
            session.words.want();
            details.want();
            let all = decision.with_untracked(|d| d.ranking.iter().map(|ranked| ranked.alternative.clone()).collect());
            unfolded.set_value(all);
            asked.set(());
        });
        on_cleanup(move || listener.remove());
    });
    let rated = move |event| {
        if let Some(details) = details.get_untracked() {
            (details.rated)(state, &event);
        }
    };
    // What stands below need not keep the first look waiting.
    let painted = RwSignal::new(false);
    spawn_local(async move {
        browser::painted().await;
        painted.try_set(true);
    });
    let none = Memo::new(move |_| answers.with(Answers::is_empty));
    erase(view! {
        <StorageNotice />
        {move || opened.with(|opened| problems(opened.problems.clone()))}
        // Before the program follows the link.
        <div class="findings" on:click:capture=move |event| origin::take_along(state, session, linked(), &event)>
        {move || {
            if none.get() {
                return erase(view! {
                    <div class="empty" inner_html=unanswered().into_string()></div>
                    <p class="actions">{plain_button("Undo", move || adjustments.is_empty(), move || state.undo())}</p>
                });
            }
            erase(
                view! {
                    <section class="headline" inner_html=render_part(state, headline::headline)></section>
                    <Origin state linked=Signal::derive(linked) />
                    {move || details.get().map(|details| (details.then)(state))}
                    <p class="hidden outcome" role="status" inner_html=said_at_rest(state)></p>
                    {missing(session.words)}
                    {missing(details)}
                    <div class="workbench" on:toggle:capture=toggled on:change=rated>
                        <div>
                            <Ranking state unfolded asked />
                            {move || details.get().map(|details| (details.own)(state, unfolded))}
                        </div>
                        {move || painted.get().then(|| erase(view! { <Priorities state /> }))}
                    </div>
                    {move || details.get().map(|details| (details.report)(state))}
                },
            )
        }}
        </div>
        <p class="note">
            "How it is worked out: " <a href=site::href(METHOD, "")>"the method"</a>
            ". A result is a starting point for a trial, not a verdict."
        </p>
    })
}

/// The headline and the first few of the ranking, where nothing is worked on.
pub fn glimpse(data: &Data, answers: &Answers, decision: &Decision) -> Html {
    let report = ReportContext { data, answers, decision, words: None };
    let outcome = Html::element("p", &[("class", "outcome")], headline::outcome(report).into());
    outcome.and(ranking::first_few(report))
}

/// A part of the report, rendered anew with each decision.
fn render_part(
    state: ResultState,
    part: impl Fn(ReportContext) -> Html + Send + Sync + 'static,
) -> impl Fn() -> String + Send + Sync {
    move || state.with_report(&part).into_string()
}

/// What to do where there is nothing to tell yet.
fn unanswered() -> Html {
    let why = "There is nothing to work out yet. Answer some questions first; a few are enough, and “not sure” is an answer. \
               A link to a result carries its answers in the address and opens here.";
    let href = site::href(DECIDE.path, "");
    let link = Html::element("a", &[("class", "button"), ("href", &href)], "Go to the questions".into());
    Html::element("p", &[], why.into()).and(Html::element("p", &[("class", "actions")], link))
}
