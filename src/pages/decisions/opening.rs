//! Going on with a decision.

use super::{
    Shelf,
    row::{DOES, OPEN},
};
use crate::{
    answers::{link, saved},
    browser,
    decisions::{Decision, NAMELESS},
    site::{self, DECIDE},
};
use leptos::prelude::*;
use web_sys::Event;

/// Makes its answers those that are worked on; the press leads on to them. What part of them cannot be read is not lost by
/// going on with the rest: that is another decision then.
pub fn open(shelf: Shelf, id: &str, event: &Event) {
    let session = shelf.session;
    let Some(decision) = session.decisions().with_untracked(|all| all.get(id).cloned()) else { return };
    let (answers, problems, link) = shelf.data.with_value(|data| {
        let mut opened = saved::open(&decision.link, &data.model);
        opened.problems.extend(opened.answers.own().of_none(&data.catalog));
        let link = link::canonical(&opened.answers, &data.catalog.version);
        (opened.answers, opened.problems, link)
    });
    if !problems.is_empty() {
        event.prevent_default();
        let told =
            format!("Part of the answers of “{}” cannot be used here, and they are left as they are. ", decision.name);
        let rest = match answers.is_empty() {
            true => "Nothing of them could be read. ".to_owned(),
            false => beside(shelf, &decision, link),
        };
        return shelf.tell(told + &rest + &problems.join(" "));
    }
    session.put_away(&format!("{NAMELESS}, {}", browser::today()));
    if answers.is_empty()
        && let Some(link) = browser::clicked_link(event, &format!("[{DOES}={OPEN}]"))
    {
        let _ = link.set_attribute("href", &site::href(DECIDE.path, ""));
    }
    session.work_on(answers, Some(id.to_owned()));
}

/// Keeps what could be read of a decision beside it, unless that was done before, and says so.
fn beside(shelf: Shelf, decision: &Decision, link: String) -> String {
    let name = format!("{} (what could be read)", decision.name);
    if shelf.session.decisions().with_untracked(|all| all.with_answers(&link).is_none()) {
        let (made, changed) = (browser::today(), browser::today());
        let rest =
            Decision { name, link, made, changed, headline: String::new(), said: String::new(), ..decision.clone() };
        shelf.session.revise(|all| all.add(&browser::stamp(), rest).is_some());
    }
    "What could be read is a decision of its own. ".to_owned()
}
