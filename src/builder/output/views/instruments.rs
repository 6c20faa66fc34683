//! Pages that are worked on, as they come: what the program will mount into their live places, or what stands there until
//! it has.

use super::Published;
use crate::{
    address::Address,
    builder::{content::Content, contract::Catalog},
    components::html::Html,
    pages::{self, READING},
    session::{Data, Session},
    site::{self, DECIDE, DECISIONS, Page, RESULT},
};
use leptos::prelude::*;

pub fn decide(content: &Content) -> String {
    let opening =
        Html::element("p", &[("class", "linked"), ("role", "status")], "Opening the place of this link …".into());
    let served = format!("{}{}", opening.into_string(), rendered(pages::decide::decide, content));
    heading(DECIDE, &content.catalog) + &live(DECIDE, &format!("<div class=\"served\">{served}</div>"))
}

/// Nothing can be worked out beforehand, so what stands here is true of every reader: of one who opens a link, one who
/// has answers on this device, and one who has neither.
pub fn result(content: &Content, published: &Published) -> String {
    let paragraph = |class: &str, text: &str| Html::element("p", &[("class", class)], text.into());
    let waiting = paragraph("linked", "Working out the result of this link …")
        .and(paragraph("unlinked", "Looking for answers on this device …"));
    let waiting = Html::element("div", &[("role", "status")], waiting);
    let how = "A result is worked out from your answers by a program in your browser, so scripts have to be on. All questions, and \
               what each asks for, can be read without it.";
    let questions = Html::element("a", &[("href", &site::href(DECIDE.path, ""))], "Go to the questions".into());
    let how = Html::element("p", &[("class", "note")], Html::from(how).and(" ").and(questions));
    let inside = Html::element("div", &[("class", "waiting")], waiting.and(how));
    let notes =
        Html::element("div", &[("data-live", READING), ("data-kind", "pad"), ("data-later", "")], Html::default());
    heading(RESULT, &content.catalog)
        + &live(RESULT, &inside.into_string())
        + &Html::element("div", &[], notes).and(caveats(content)).and(then(published)).into_string()
}

/// True of who keeps decisions here and of who keeps none.
pub fn decisions(content: &Content) -> String {
    let paragraph = |class: &str, text: &str| Html::element("p", &[("class", class)], text.into());
    let about = "Each decision that you keep has a name, your answers, what the result said, a note, and what became of it. All of it \
                 stays in this browser and is sent to nobody; a file takes it along.";
    let waiting = Html::element("div", &[("role", "status")], paragraph("", "Looking for decisions on this device …"));
    let how =
        "They are listed by a program in your browser, so scripts have to be on. The questions can be read without it.";
    let questions = Html::element("a", &[("href", &site::href(DECIDE.path, ""))], "Go to the questions".into());
    let how = Html::element("p", &[("class", "note")], Html::from(how).and(" ").and(questions));
    let inside = Html::element("div", &[("class", "waiting")], waiting.and(how));
    heading(DECISIONS, &content.catalog)
        + &paragraph("lead", about).into_string()
        + &live(DECISIONS, &inside.into_string())
}

/// What the result says against the first, which is the same for every reader: the program takes it from here.
fn caveats(content: &Content) -> Html {
    let of_each = content.profiles.iter().map(|profile| {
        let whens = profile.think_twice.iter().map(|advice| Html::element("li", &[], advice.when.as_str().into()));
        Html::element("ul", &[("data-against", &profile.id)], Html::all(whens))
    });
    let unweighed = Html::element("p", &[("data-unweighed", "")], content.site.unweighed.as_str().into());
    Html::element("div", &[("hidden", "")], Html::all(of_each).and(unweighed))
}

/// Where the program finds the data that an old link was made with.
fn then(published: &Published) -> Html {
    let files: Vec<String> = published.then.iter().map(|(version, file)| format!("{version}={file}")).collect();
    Html::element("div", &[("hidden", ""), ("data-then", &files.join(" "))], Html::default())
}

fn heading(page: Page, catalog: &Catalog) -> String {
    Html::element("h1", &[], site::with_noun(page.title, &catalog.noun).into()).into_string()
}

/// A live place; its inside is HTML.
fn live(page: Page, inside: &str) -> String {
    format!("<div data-live=\"{}\">{inside}</div>", place(page))
}

fn place(page: Page) -> &'static str {
    page.path.trim_end_matches('/')
}

/// What the program mounts there where the address says nothing and nothing is answered.
fn rendered(view: fn(Data) -> AnyView, content: &Content) -> String {
    let data = content.data();
    Owner::new().with(|| {
        Session::provide(Some(data.clone()));
        provide_context(Address::new(String::new()));
        super::still(view(data))
    })
}
