//! What authors edit, read and checked.

mod alternatives;
mod articles;
mod cases;
mod corrections;
mod criteria;
mod ledger;
mod packages;
mod pages;
mod questions;
mod second_reading;
mod site_file;
mod sources;

pub use alternatives::{Advice, Profile, Release};
pub use articles::{Article, FrontMatter};
pub use cases::{Case, Cases, Kind, TopK};
pub use corrections::{Correction, Fault};
pub use ledger::{Contradiction, Disputed, Entry, Ledger, Opinion, Statement, Verdict};
pub use packages::{Package, Packages};
pub use pages::InfoPage;
pub use second_reading::{SETTLE, Second, SecondReading};
pub use site_file::{Door, SiteFile};

use super::{
    Day, Problem,
    document::Renderer,
    source_file::{Apart, Place, SourceFile},
};
use crate::{answers::Model, catalog::Catalog};
use ledger::Hedges;
use sources::Sources;
use std::path::Path;

/// Everything that a site is made of.
pub struct Content {
    pub site: SiteFile,
    pub catalog: Catalog,
    pub model: Model,
    /// Situations by which the advice is judged.
    pub cases: Cases,
    /// What a second reader made of the ratings.
    pub second_reading: SecondReading,
    /// Published values that were put right, newest first.
    pub corrections: Vec<Correction>,
    /// Packages whose versions claims name.
    pub packages: Packages,
    /// One for each alternative, in the catalog's order.
    pub profiles: Vec<Profile>,
    pub ledger: Ledger,
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
    // Where the day itself is wrong, that is told, and nothing more for it.
    let today = site.day().unwrap_or(Day(jiff::civil::Date::MAX));
    let mut sources = Sources::default();
    let source_files: Vec<_> =
        files(folder, "sources", "toml").into_iter().map(|path| SourceFile::open(folder, path)).collect();
    source_files.iter().for_each(|file| sources.read(file, today));
    let file = SourceFile::open(folder, "criteria.toml");
    let criteria = criteria::read(&file);
    close(file);
    let mut read = vec![];
    let context = alternatives::Context { criteria: &criteria, sources: &sources, today };
    for path in files(folder, "backends", "toml") {
        let file = SourceFile::open(folder, path);
        read.extend(alternatives::read(&file, &context));
        close(file);
    }
    read.sort_by_key(|(alternative, _)| alternative.name.to_lowercase());
    let (alternatives, profiles): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let mut catalog = Catalog {
        version: site.data_version.clone(),
        noun: site.noun.clone(),
        report: site.report.clone(),
        kinds: criteria.kinds,
        groups: criteria.groups,
        criteria: criteria.criteria,
        former: site.former.clone(),
        alternatives,
        sources: sources.all().clone(),
    };
    let file = SourceFile::open(folder, "site.toml");
    site_file::check_former(&file, &site.former, &catalog);
    close(file);
    let mut second_reading = SecondReading::default();
    let mut corrections = vec![];
    let mut packages = Packages::default();
    if let Some(file) = optional(folder, "second_reading.json") {
        second_reading = second_reading::read(&file, &catalog);
        close(file);
    }
    if let Some(file) = optional(folder, "corrections.toml") {
        corrections = corrections::read(&file, &catalog);
        close(file);
    }
    if let Some(file) = optional(folder, "packages.toml") {
        packages = packages::read(&file, &catalog);
        close(file);
    }
    let file = SourceFile::open(folder, "questions.toml");
    let model = questions::read(&file, &catalog, criteria.scales);
    close(file);
    let mut cases = Cases::default();
    for path in files(folder, "cases", "toml") {
        let file = SourceFile::open(folder, path);
        cases::read_popularity(&file, &catalog, &mut cases);
        close(file);
    }
    for path in files(folder, "cases", "json") {
        let file = SourceFile::open(folder, path);
        cases::read(&file, &catalog, &model, &mut cases);
        close(file);
    }

    let ledger_files: Vec<_> =
        files(folder, "disputes", "toml").into_iter().map(|path| SourceFile::open(folder, path)).collect();
    let mut hedges = Hedges::default();
    if let Some(file) = optional(folder, "hedges.toml") {
        hedges = Hedges::read(&file);
        close(file);
    }
    let ledger = ledger::read(&ledger_files, &hedges, &Renderer { catalog: &catalog });
    ledger_files.into_iter().for_each(&mut close);
    ledger.mark(&mut catalog);

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
    let documents = articles.iter().map(|article| &article.document).chain(pages.iter().map(|page| &page.document));
    for citation in documents.chain([&ledger.document]).flat_map(|document| &document.citations) {
        sources.contains(&citation.source);
    }
    for id in ledger.disputed.iter().flat_map(|disputed| &disputed.claims).flat_map(|claim| &claim.sources) {
        sources.contains(id);
    }
    for file in source_files {
        sources.complain_of_unused(&file);
        close(file);
    }

    problems.sort();
    if problems.is_empty() {
        Ok(Content {
            site,
            catalog,
            model,
            cases,
            second_reading,
            corrections,
            packages,
            profiles,
            ledger,
            articles,
            pages,
        })
    } else {
        Err(problems)
    }
}

/// A file that content may do without.
fn optional(folder: &Path, path: &str) -> Option<SourceFile> {
    folder.join(path).exists().then(|| SourceFile::open(folder, path))
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

/// A file's name without its ending, which is complained of where it could not stand in an address.
fn named(file: &SourceFile) -> String {
    let id = stem(file);
    no_id(&id).into_iter().for_each(|sentence| file.complain(1, "file name", sentence));
    id
}

/// Complains where an id could not stand in an address.
fn check_id(place: &Place, id: &str) {
    no_id(id).into_iter().for_each(|sentence| place.complain(sentence));
}

fn no_id(id: &str) -> Option<String> {
    (!crate::fragment::is_id(id)).then(|| {
        format!("“{id}” is no id. Use lower-case letters, digits, “-” and “_”, a letter first: ids stand in addresses.")
    })
}
