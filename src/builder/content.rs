//! What authors edit, read and checked.

mod alternatives;
mod articles;
mod cases;
mod corrections;
mod criteria;
mod glossary;
mod ledger;
mod packages;
mod pages;
mod questions;
mod reader;
pub mod schema;
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
    contract::{self, Catalog, Scale},
    document::{Glossary, Renderer, figure::Known},
    source_file::{Apart, SourceFile, TomlValue},
};
use crate::{answers::Model, catalog, session::Data};
use ledger::Hedges;
use reader::Reader;
use sources::Sources;
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// Everything that a site is made of.
pub struct Content {
    pub site: SiteFile,
    pub catalog: Catalog,
    /// What a decision reads of the catalog.
    pub compared: catalog::Catalog,
    pub model: Model,
    /// The scales of the model, with all that is told of them.
    pub scales: BTreeMap<String, Scale>,
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
    pub glossary: Glossary,
    /// Newest first.
    pub articles: Vec<Article>,
    /// Pages of text that are no articles, such as the method.
    pub pages: Vec<InfoPage>,
}

impl Content {
    /// The model with all that is told of its scales.
    pub fn published_model(&self) -> contract::Model {
        contract::Model {
            questions: self.model.questions.clone(),
            contradictions: self.model.contradictions.clone(),
            scales: self.scales.clone(),
        }
    }

    /// What the program reads of it.
    pub fn data(&self) -> Data {
        Data { catalog: Arc::new(self.compared.clone()), model: Arc::new(self.model.clone()) }
    }
}

/// Reads the folder. All problems are told at once, in the order of files and lines.
pub fn read(folder: &Path) -> Result<Content, Vec<Problem>> {
    let mut reader = Reader { folder, problems: vec![] };
    let site = reader.one("site.toml", site_file::read);
    // Where the day itself is wrong, that is told, and nothing more for it.
    let today = site.day().unwrap_or(Day(jiff::civil::Date::MAX));
    let mut sources = Sources::default();
    reader.each("sources", "toml", |file| sources.read(file, today));
    let criteria = reader.one("criteria.toml", criteria::read);
    let context = alternatives::Context { criteria: &criteria, sources: &sources, today };
    let read = reader.each("backends", "toml", |file| alternatives::read(file, &context));
    let mut read: Vec<_> = read.into_iter().flatten().collect();
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
    reader.one("site.toml", |file| site_file::check_former(file, &site.former, &catalog));
    let second_reading = reader.optional("second_reading.json", |file| second_reading::read(file, &catalog));
    let corrections = reader.optional("corrections.toml", |file| corrections::read(file, &catalog));
    let packages = reader.optional("packages.toml", |file| packages::read(file, &catalog));
    let (compared, scales) = (catalog.compared(), criteria.scales);
    let read = scales.iter().map(|(id, scale)| (id.clone(), scale.read())).collect();
    let model = reader.one("questions.toml", |file| questions::read(file, &compared, read));
    reader.one("site.toml", |file| site_file::check_example(file, &site.example, &model, &catalog.version));
    let mut cases = Cases::default();
    reader.each("cases", "toml", |file| cases::read_popularity(file, &compared, &mut cases));
    reader.each("cases", "json", |file| cases::read(file, &compared, &model, &mut cases));
    let hedges = reader.optional("hedges.toml", Hedges::read);
    let glossary = reader.optional("glossary.toml", glossary::read);
    let renderer = Renderer { catalog: &catalog, glossary: &glossary, known: None };
    let mut ledger = reader.all("disputes", "toml", |files| ledger::read(files, &hedges, &renderer));
    // Above the entries, with one list of notes.
    reader.each("disputes", "md", |file| renderer.body(&mut ledger.document, file, &file.text, 1));
    ledger.mark(&mut catalog);

    let lines = profiles.iter().flat_map(Profile::lines).collect();
    let data = Data { catalog: Arc::new(compared.clone()), model: Arc::new(model.clone()) };
    let known = Known { data, lines };
    let renderer = Renderer { catalog: &catalog, glossary: &glossary, known: Some(&known) };
    let articles = reader.each("articles", "md", |file| articles::read(file, &renderer));
    let mut articles: Vec<_> = articles.into_iter().flatten().collect();
    articles.sort_by(|a, b| {
        let key = |article: &Article| (article.front.order, article.slug.clone());
        b.front.published.cmp(&a.front.published).then_with(|| key(a).cmp(&key(b)))
    });
    let pages = reader.each("pages", "md", |file| pages::read(file, &renderer));
    let pages: Vec<_> = pages.into_iter().flatten().collect();
    let documents = articles.iter().map(|article| &article.document).chain(pages.iter().map(|page| &page.document));
    for citation in documents.chain([&ledger.document]).flat_map(|document| &document.citations) {
        sources.contains(&citation.source);
    }
    for id in ledger.disputed.iter().flat_map(|disputed| &disputed.claims).flat_map(|claim| &claim.sources) {
        sources.contains(id);
    }
    reader.each("sources", "toml", |file| sources.complain_of_unused(file));

    let mut problems = reader.problems;
    problems.sort();
    // A file that is read twice tells twice that it is none.
    problems.dedup();
    if problems.is_empty() {
        Ok(Content {
            site,
            catalog,
            compared,
            model,
            scales,
            cases,
            second_reading,
            corrections,
            packages,
            profiles,
            ledger,
            glossary,
            articles,
            pages,
        })
    } else {
        Err(problems)
    }
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
fn check_id(place: &TomlValue, id: &str) {
    no_id(id).into_iter().for_each(|sentence| place.complain(sentence));
}

fn no_id(id: &str) -> Option<String> {
    (!crate::fragment::is_id(id)).then(|| {
        format!("“{id}” is no id. Use lower-case letters, digits, “-” and “_”, a letter first: ids stand in addresses.")
    })
}
