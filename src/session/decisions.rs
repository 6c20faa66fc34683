use super::{Data, Session};
use crate::{
    answers::{Answers, link},
    browser,
    decisions::{self, Decision, Decisions},
    kept::Restored,
};
use leptos::{prelude::*, task::spawn_local};

const TOO_MUCH: &str = "Not all of this is kept: at most 1,000 decisions, 80 characters a name, 2,000 a note.";

impl Session {
    /// The decisions that the reader keeps, read from the device by who asks first.
    pub fn decisions(self) -> RwSignal<Decisions> {
        if !self.decisions.restored.get_untracked() {
            self.decisions.restore(move |text| self.hear(text));
        }
        self.decisions.value
    }

    /// Changes them and keeps them on the device; `change` is false where it is more than is kept.
    pub fn revise(self, change: impl FnOnce(&mut Decisions) -> bool) {
        let mut change = Some(change);
        self.revise_once(&mut |all| change.take().is_none_or(|change| change(all)));
    }

    /// One instance for all changes.
    #[inline(never)]
    fn revise_once(self, change: &mut dyn FnMut(&mut Decisions) -> bool) {
        self.decisions();
        let mut is_all = true;
        let were_none = self.decisions.value.with_untracked(Decisions::is_empty);
        self.decisions.change(move |text| self.hear(text), decisions::write, |all| is_all = change(all));
        if !is_all {
            self.decisions.notice.set(Some(TOO_MUCH));
        }
        // Once, and where the reader has just asked for something to be kept.
        if were_none && self.decisions.value.with_untracked(|all| !all.is_empty()) {
            spawn_local(async {
                browser::last().await;
            });
        }
    }

    /// Reads what the device holds, and says what differs from what this page knows: another tab has changed it.
    fn hear(self, text: &str) -> Restored<Decisions> {
        let restored = decisions::read(text);
        if self.decisions.restored.get_untracked() {
            let names = self.decisions.value.with_untracked(|here| {
                restored.value.differing(here).iter().map(|name| format!("“{name}”")).collect::<Vec<_>>()
            });
            let told = match names.len() {
                0 => return restored,
                1..=3 => names.join(", "),
                more => format!("{}, and {} more", names[..2].join(", "), more - 2),
            };
            self.heard.set(Some(format!("Another tab has changed {told}. This page shows it as it is now.")));
        }
        restored
    }

    /// The id of the decision that the reader's own answers belong to, where it is there.
    pub fn decision(self) -> Option<String> {
        let decisions = self.decisions();
        let id = self.kept.value.with(|draft| draft.decision.clone())?;
        decisions.with(|all| all.get(&id).is_some()).then_some(id)
    }

    /// Puts the reader's own answers into the decision that they belong to, where they are not in it.
    pub fn save(self) {
        self.say(None);
    }

    /// The same, with what the result says of them.
    pub fn say(self, headline: Option<&str>) {
        let Some((id, data)) = untrack(|| self.decision()).zip(self.data.get_untracked()) else { return };
        let (link, today) = (self.link(&data), browser::today());
        self.revise(|all| all.set_answers(&id, &link, headline, &today));
    }

    /// Keeps the reader's own answers as a new decision and returns its id, if there is room.
    pub fn keep_as(self, name: &str, headline: &str) -> Option<String> {
        let data = self.data.get_untracked()?;
        let (link, today) = (self.link(&data), browser::today());
        let said = if headline.is_empty() { String::new() } else { today.clone() };
        let (made, changed, name, headline) = (today.clone(), today, name.to_owned(), headline.to_owned());
        let decision = Decision { name, link, made, changed, headline, said, ..Decision::default() };
        let mut id = None;
        self.revise(|all| {
            id = all.add(&browser::stamp(), decision);
            id.is_some()
        });
        id
    }

    /// Before other answers take their place: answers that no decision holds become one, so that nothing is lost.
    pub fn put_away(self, name: &str) {
        self.save();
        let Some(data) = self.data.get_untracked() else { return };
        let link = self.link(&data);
        let all = self.decisions();
        let is_kept =
            untrack(|| self.decision()).is_some() || all.with_untracked(|all| all.with_answers(&link).is_some());
        if !is_kept && !self.answers.with_untracked(Answers::is_empty) {
            self.keep_as(name, "");
        }
    }

    fn link(self, data: &Data) -> String {
        self.answers.with_untracked(|answers| link::canonical(answers, &data.catalog.version))
    }
}
