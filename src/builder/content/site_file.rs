use super::{SourceFile, check_id};
use crate::{
    answers::{Answers, Model, link},
    builder::{
        Day,
        address::{Use, admit},
        contract::Catalog,
    },
    catalog::{Former, Noun},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// `site.toml`: what the site as a whole says of itself.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// The start page's heading, and with the name its title.
    pub tagline: String,
    /// Below the heading: what this is, in two or three sentences. Markdown within a paragraph.
    pub lead: String,
    pub description: String,
    /// Where the site is published, with a trailing slash. Without it, what has to be absolute is left out.
    #[serde(default)]
    pub origin: Option<String>,
    /// The day of the data set, with `-2`, `-3` after it for further ones of the same day.
    pub data_version: String,
    /// The mail address that reports of errors are addressed to. Without it no page offers to report one.
    #[serde(default)]
    pub report: Option<String>,
    /// Where an issue is opened at the public tracker, such as `https://<host>/<owner>/<name>/issues/new`: it takes `title` and
    /// `body`. Without it no page leads to one.
    #[serde(default)]
    pub issues: Option<String>,
    pub noun: Noun,
    /// What no result weighs and a reader has to, as the end of “Not weighed: …”.
    pub unweighed: String,
    /// Ids that are no longer compared, and what stands in their place.
    #[serde(default)]
    pub former: Vec<Former>,
    /// An invented situation whose result the start page shows.
    pub example: Example,
    #[serde(rename = "door")]
    pub doors: Vec<Door>,
}

/// A situation that is called invented, and its answers.
#[derive(Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The situation in one or two sentences, which say that it is invented.
    pub says: String,
    /// In the form of a link.
    pub answers: String,
}

impl Example {
    /// The answers as the model knows them.
    pub fn answers(&self, model: &Model, version: &str) -> Answers {
        link::decode(&self.answers, model, version).answers
    }
}

/// A way into the site on its start page.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Door {
    pub title: String,
    /// Relative to the root.
    pub path: String,
    pub text: String,
}

impl SiteFile {
    /// The day of the data version; nothing where it is not in its form.
    pub fn day(&self) -> Option<Day> {
        let (day, rest) = self.data_version.split_at_checked("YYYY-MM-DD".len())?;
        let further = |rest: &str| rest.strip_prefix('-').and_then(|n| n.parse::<u8>().ok()).is_some_and(|n| n >= 2);
        if rest.is_empty() || further(rest) { Day::read(day) } else { None }
    }
}

pub fn read(file: &SourceFile) -> SiteFile {
    let whole = file.toml();
    if let Some(mut site) = whole.read::<SiteFile>() {
        if site.day().is_none() {
            whole.key("data_version").complain(
                "A data version is the day of the data, YYYY-MM-DD, with -2, -3 … after it for further ones of one day.",
            );
        }
        let publisher = [
            ("origin", &mut site.origin, Use::Origin),
            ("report", &mut site.report, Use::Mail),
            ("issues", &mut site.issues, Use::Tracker),
        ];
        for (field, address, of) in publisher {
            match address.as_ref().map(|address| admit(address, of)) {
                Some(Ok(admitted)) => *address = Some(admitted),
                Some(Err(sentence)) => whole.key(field).complain(sentence),
                None => {}
            }
        }
        // The folder of the alternatives' pages is named after it.
        if !site.noun.many.contains(|c: char| c.is_ascii_alphanumeric()) {
            let sentence = format!("“{}” names a folder of the site. Give it a letter at least.", site.noun.many);
            whole.key("noun").key("many").complain(sentence);
        }
        for (place, door) in whole.key("door").entries().iter().zip(&site.doors) {
            if let Err(sentence) = admit(&door.path, Use::Link) {
                place.key("path").complain(sentence);
            }
        }
        return site;
    }
    SiteFile {
        tagline: String::new(),
        lead: String::new(),
        description: String::new(),
        origin: None,
        data_version: String::new(),
        report: None,
        issues: None,
        noun: Noun { one: String::new(), many: String::new() },
        unweighed: String::new(),
        example: Example::default(),
        former: vec![],
        doors: vec![],
    }
}

/// The example answers what is asked.
pub fn check_example(file: &SourceFile, example: &Example, model: &Model, version: &str) {
    for problem in link::decode(&example.answers, model, version).problems {
        file.toml().key("example").key("answers").complain(problem);
    }
}

/// What was compared once leads to what is compared.
pub fn check_former(file: &SourceFile, former: &[Former], catalog: &Catalog) {
    for (place, former) in file.toml().key("former").entries().into_iter().zip(former) {
        let place = place.called("former");
        check_id(&place.key("id"), &former.id);
        if catalog.alternative(&former.id).is_some() {
            place.key("id").complain(format!("“{}” is compared. Take it out here.", former.id));
        }
        for id in former.now.iter().filter(|id| catalog.alternative(id).is_none()) {
            place.key("now").complain(format!("“{id}” is not compared. Name what is."));
        }
    }
}
