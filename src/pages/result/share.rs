use super::{
    ResultState,
    embed::snippet,
    record::{self, Record},
    text::text,
};
use crate::{
    answers::link,
    browser,
    components::{button::plain_button, erase::erase},
    fragment,
    session::Wanted,
    site::{self, RESULT},
};
use leptos::{ev, prelude::*, task::spawn_local};

/// What of the page is printed alone.
const RECORD: &str = "record";

/// Where a decision record goes.
#[derive(Clone, Copy, PartialEq)]
enum To {
    Clipboard,
    File,
    Page,
}

/// The link that shows the same result to anybody, and the result as text and as a decision record. The link holds the answers and nothing else,
/// and no host sees them.
#[component]
pub fn Share(state: ResultState) -> impl IntoView {
    let said = RwSignal::new("");
    let field = NodeRef::<leptos::html::Input>::new();
    let address = Memo::new(move |_| {
        let version = state.data.with_untracked(|data| data.catalog.version.clone());
        browser::passed_on(&site::href(RESULT.path, &state.answers.with(|answers| link::encode(answers, &version))))
    });
    let copy = move |text: String| {
        spawn_local(async move {
            let copied = browser::copy(&text).await;
            if !copied && let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
            said.set(if copied {
                "Copied."
            } else {
                "The browser did not allow it. The link is selected: copy it by hand."
            });
        });
    };
    let subject = move || state.data.with_untracked(|data| format!("Which {} fits", data.catalog.noun.one));
    let mail = move || {
        let body = address.get();
        format!("mailto:?{}", fragment::join([("subject", subject().as_str()), ("body", body.as_str())]))
    };
    let send = move || spawn_local(async move { browser::share(&subject(), &address.get_untracked()).await });
    let as_text =
        move || untrack(|| state.with_report(|report| text(report, &address.get_untracked(), browser::passed_on)));
    let as_frame = move || {
        let version = state.data.with_untracked(|data| data.catalog.version.clone());
        snippet(&state.answers.with_untracked(|answers| link::encode(answers, &version)), &subject())
    };
    // What few ask for is fetched once somebody does.
    let maker = Wanted::new(record::fetch, None);
    view! {
        <section class="share">
            <h2>"Pass it on"</h2>
            <p>
                "The link carries your answers after the “#”, a part that browsers do not send to any server. \
                Whoever opens it sees this result. The text has the result, what speaks against it and the link in some ten lines."
            </p>
            <p class="actions">
                <label class="hidden" for="link">"Link to this result"</label>
                <input id="link" type="text" readonly prop:value=address node_ref=field />
                <button type="button" class="button" on:click=move |_| copy(address.get_untracked())>
                    "Copy link"
                </button>
                {plain_button("Copy as text", || false, move || copy(as_text()))}
                {plain_button("Copy as a frame", || false, move || copy(as_frame()))}
                {plain_button("Share …", || !browser::can_share(), send)}
                <a class="button plain" rel="external" href=mail>"Send by e-mail"</a>
                <span role="status" inner_html=said></span>
            </p>
            {picture(address, maker)}
            {records(state, maker, address, said, Callback::new(copy))}
        </section>
    }
}

/// The link as a QR code, for a phone.
fn picture(address: Memo<String>, maker: Wanted<Record>) -> AnyView {
    let asked = RwSignal::new(false);
    let ask = move || {
        maker.want();
        asked.update(|asked| *asked = !*asked);
    };
    let label = move || if asked.get() { "Hide the QR code" } else { "Show a QR code" };
    let drawn = move || match (asked.get(), maker.get(), maker.failure()) {
        (true, Some(record), _) => address.with(|address| (record.code)(address)).into_string(),
        (true, None, Some(failure)) => failure.sentence().to_owned(),
        _ => String::new(),
    };
    erase(view! {
        <p class="actions">
            <button type="button" class="plain" aria-expanded=move || asked.get().to_string() on:click=move |_| ask()>
                {label}
            </button>
            "A phone opens the link when its camera sees the code. It is drawn on this device."
        </p>
        <div inner_html=drawn></div>
    })
}

/// The decision record: to be read, and to be taken along.
fn records(
    state: ResultState,
    maker: Wanted<Record>,
    address: Memo<String>,
    said: RwSignal<&'static str>,
    copy: Callback<String>,
) -> AnyView {
    let asked = RwSignal::new(None::<To>);
    let shown = RwSignal::new(String::new());
    let words = state.session.words;
    Effect::new(move || {
        let Some(to) = asked.get() else { return };
        if let (Some(record), Some(_)) = (maker.get(), words.get()) {
            asked.set(None);
            let text = (record.text)(state, &address.get_untracked());
            match to {
                To::Clipboard => copy.run(text),
                To::File => {
                    let noun = state.data.with_untracked(|data| data.catalog.noun.one.replace(' ', "-"));
                    browser::save(&format!("0001-choose-{noun}.md"), "text/markdown", &text);
                    said.set("Saved as a file.");
                }
                To::Page => shown.set((record.sheet)(&text).into_string()),
            }
        } else if maker.failure().or(words.failure()).is_some() {
            asked.set(None);
            said.set("It could not be fetched what the record is made of. Check the connection, then try again.");
        }
    });
    // It tells of answers that are no longer shown.
    Effect::new(move || {
        state.answers.track();
        shown.set(String::new());
    });
    Effect::new(|| {
        let listener = window_event_listener(ev::afterprint, |_| browser::print_whole());
        on_cleanup(move || listener.remove());
    });
    let ask = move |to: To| {
        maker.want();
        words.want();
        asked.set(Some(to));
    };
    let none = move || shown.with(String::is_empty);
    erase(view! {
        <h3>"Decision record"</h3>
        <p>
            "The record has the answers, what counts, all options with their evidence, and when to look again, \
            as a Markdown architectural decision record (MADR)."
        </p>
        <p class="actions">
            {plain_button("Show the record", move || !none(), move || ask(To::Page))}
            {plain_button("Print the record", none, || browser::print_only(RECORD))}
            {plain_button("Copy the record", || false, move || ask(To::Clipboard))}
            {plain_button("Save the record as a file", || false, move || ask(To::File))}
        </p>
        <div class="sheet" data-printed=RECORD hidden=none inner_html=shown></div>
    })
}
