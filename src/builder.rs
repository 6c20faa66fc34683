//! The site builder: reads `src/content/`, checks it, and writes the published data and every page.
//! Runs natively, from Trunk's post-build hook; nothing of it is in the browser.

pub mod address;
pub mod audit;
mod comparison;
pub mod content;
pub mod contract;
mod day;
pub mod document;
pub mod field;
pub mod flow;
pub mod fresh;
mod hash;
pub mod licences;
pub mod output;
mod problem;
pub mod program;
pub mod raters;
pub mod registry;
mod source_file;
mod still;
pub mod validation;

pub use day::Day;
pub use problem::Problem;

use content::Content;
use output::Settings;
use std::path::Path;

/// Reads and checks the content. All problems of a run are told at once.
pub fn read(folder: &Path) -> Result<Content, Vec<Problem>> {
    content::read(folder)
}

/// Writes the site into the folder that holds Trunk's shell. Returns how many pages it has.
pub fn write(content: &Content, settings: &Settings) -> std::io::Result<usize> {
    output::write(content, settings)
}
