use crate::{builder::source_file::SourceFile, catalog::Noun};
use serde::Deserialize;
use toml::value::Datetime;

/// `site.toml`: what the site as a whole says of itself.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// The start page's heading, and with the name its title.
    pub tagline: String,
    /// Below the heading: what this is, in two or three sentences. Markdown within a paragraph.
    pub lead: String,
    pub description: String,
    /// The origin used where an address must be absolute, unless the builder is told another.
    pub origin: String,
    pub data_version: Datetime,
    pub noun: Noun,
    #[serde(rename = "door")]
    pub doors: Vec<Door>,
}

/// A way into the site on its start page.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Door {
    pub title: String,
    /// Relative to the root.
    pub path: String,
    pub text: String,
}

pub fn read(file: &SourceFile) -> SiteFile {
    if let Some(site) = file.parse::<SiteFile>() {
        file.check_day(file.line_of("data_version"), "data_version", site.data_version);
        return site;
    }
    SiteFile {
        tagline: String::new(),
        lead: String::new(),
        description: String::new(),
        origin: String::new(),
        data_version: Datetime { date: None, time: None, offset: None },
        noun: Noun { one: String::new(), many: String::new() },
        doors: vec![],
    }
}
