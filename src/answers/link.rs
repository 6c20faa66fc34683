//! Answers in an address: `v=1&data=<version>&n=<count>.<length>&<question>=<option>[.<option>...]&own.<n>=~<name>~&
//! r.<alternative>.<criterion>=<0..10>&w.<criterion>=<0..4>`, where an alternative of the reader's own is `own.<n>`.
//!
//! A published form: it may be added to, never changed. `tests/links/` keeps a link of every version for ever. What `n`
//! says is told in [`whole`]; what links meet on their way is undone by [`fragment`].

mod problems;
mod reading;
mod whole;

use super::{Answers, Model, own};
use crate::fragment;
use reading::Reading;

/// The version of the form that this program writes.
const VERSION: u32 = 1;

/// What a link held, as far as it could be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub answers: Answers,
    /// The version of the data that it names, where that is another one.
    pub made_with: Option<String>,
    /// Sentences on what could not be used.
    pub problems: Vec<String>,
}

impl Opened {
    /// Says that the data was another one.
    pub fn told_of_data(&self, now: &str) -> Option<String> {
        let then = self.made_with.as_ref()?;
        Some(format!("The link was made with the data of {then}. The result uses the data of {now}."))
    }
}

/// Writes answers as a link to pass on: the canonical spelling, and with it how much it holds. Equal answers give the
/// same characters.
pub fn encode(answers: &Answers, data_version: &str) -> String {
    write(answers, data_version, Some(whole::said(answers)))
}

/// Writes answers in their canonical spelling, which seeds the draws and is kept on devices. Only answers may ever be
/// added to it, or results would change.
pub fn canonical(answers: &Answers, data_version: &str) -> String {
    write(answers, data_version, None)
}

/// The version of the data that a link names.
pub fn version(text: &str) -> Option<String> {
    fragment::pairs(text).find(|(key, _)| key == "data").map(|(_, version)| version)
}

fn write(answers: &Answers, data_version: &str, said: Option<String>) -> String {
    let mut pairs = vec![("v".to_owned(), VERSION.to_string()), ("data".to_owned(), data_version.to_owned())];
    pairs.extend(said.map(|said| ("n".to_owned(), said)));
    for (question, options) in answers.chosen() {
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        pairs.push((question.to_owned(), options.join(".")));
    }
    for (alternative, name) in answers.own().names() {
        pairs.push((alternative.to_owned(), own::written(name)));
    }
    for (alternative, criterion, rating) in answers.own().ratings() {
        pairs.push((format!("r.{alternative}.{criterion}"), rating.to_string()));
    }
    for (criterion, level) in answers.weights() {
        pairs.push((format!("w.{criterion}"), level.to_string()));
    }
    fragment::join(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// Reads a link. Total: any text gives usable answers, and what could not be used is said in words. What chats, mail and
/// other sites did to it is no doing of the reader's, and is undone or passed over without a word.
pub fn decode(text: &str, model: &Model, data_version: &str) -> Opened {
    let mut reading = Reading::new(model, data_version);
    for (key, value) in fragment::pairs(text) {
        let key = fragment::tidy(&key);
        // Ids and numbers; what readers wrote themselves is taken as it is.
        match own::is_own(&key) {
            true => reading.name(&key, &value),
            false => reading.take(&key, &fragment::tidy(&value)),
        }
    }
    reading.close()
}
