//! What authors edit, read and checked.

mod alternatives;
mod articles;
mod criteria;
mod pages;
mod questions;
mod site_file;
mod sources;

pub use articles::{Article, FrontMatter};
pub use pages::InfoPage;
pub use site_file::{Door, SiteFile};

use super::{Problem, document::Renderer, source_file::SourceFile};
use crate::{answers::Model, catalog::Catalog};
use std::path::Path;

/// Everything that a site is made of.
pub struct Content {
    pub site: SiteFile,
    pub catalog: Catalog,
    pub model: Model,
    /// Newest first.
    pub articles: Vec<Article>,
    /// Pages of text that are no articles, such as the method.
    pub pages: Vec<InfoPage>,
}

/// Reads the folder. All problems are told at once, in the order of files and lines.
pub fn read(folder: &Path) -> Result<Content, Vec<Problem>> {
    let mut problems = vec![];
    let mut close = |file: SourceFile| problems.extend(file.into_problems());

    let file = SourceFile::open(folder, "site.toml");
    let site = site_file::read(&file);
    close(file);
    let file = SourceFile::open(folder, "sources.toml");
    let sources = sources::read(&file);
    close(file);
    let file = SourceFile::open(folder, "criteria.toml");
    let criteria = criteria::read(&file);
    close(file);
    let mut alternatives = vec![];
    for path in files(folder, "backends", "toml") {
        let file = SourceFile::open(folder, path);
        alternatives.extend(alternatives::read(&file, &criteria, &sources));
        close(file);
    }
    let catalog = Catalog {
        version: site.data_version.to_string(),
        noun: site.noun.clone(),
        groups: criteria.groups,
        criteria: criteria.criteria,
        alternatives,
        sources,
    };
    let file = SourceFile::open(folder, "questions.toml");
    let questions = questions::read(&file, &catalog, &criteria.scales);
    close(file);
    let model = Model { questions, scales: criteria.scales };

    let renderer = Renderer { catalog: &catalog };
    let mut articles = vec![];
    for path in files(folder, "articles", "md") {
        let file = SourceFile::open(folder, path);
        articles.extend(articles::read(&file, &renderer));
        close(file);
    }
    articles.sort_by(|a, b| (&b.front.published, &a.slug).cmp(&(&a.front.published, &b.slug)));
    let mut pages = vec![];
    for path in files(folder, "pages", "md") {
        let file = SourceFile::open(folder, path);
        pages.extend(pages::read(&file, &renderer));
        close(file);
    }

    problems.sort();
    if problems.is_empty() { Ok(Content { site, catalog, model, articles, pages }) } else { Err(problems) }
}

/// The files of a folder with this ending, by name, relative to the content.
fn files(folder: &Path, below: &str, ending: &str) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder.join(below)).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .map(|entry| Path::new(below).join(entry.file_name()))
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    names.sort();
    names
}

/// A file's name without its ending: the id of what it describes.
fn stem(file: &SourceFile) -> String {
    file.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Complains where an id could not stand in an address.
fn check_id(file: &SourceFile, line: usize, field: &str, id: &str) {
    if !crate::fragment::is_id(id) {
        file.complain(
            line,
            field,
            format!(
                "“{id}” is no id. Use lower-case letters, digits, “-” and “_”, a letter first: ids stand in addresses."
            ),
        );
    }
}
