//! The built site, read once.

use scraper::{ElementRef, Html, Selector};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What every test that finds no site or an old one says.
pub const BUILD: &str = "run make dist first";

/// The whole site in one file, which is no page of it.
pub const SINGLE: &str = "plumbline.html";

pub struct Site {
    /// Every file by its path from the root, with `/` between its parts.
    pub files: BTreeMap<String, Vec<u8>>,
    pub pages: Vec<Page>,
}

pub struct Page {
    /// The file, from the root.
    pub file: String,
    pub html: Html,
}

impl Site {
    #[track_caller]
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let mut files = BTreeMap::new();
        collect(&root, &root, &mut files);
        assert!(files.contains_key("robots.txt"), "There is no site in {}: {BUILD}.", root.display());
        let pages = files.iter().filter(|(file, _)| file.ends_with(".html") && *file != SINGLE);
        let pages = pages.map(|(file, bytes)| Page {
            file: file.clone(),
            html: Html::parse_document(std::str::from_utf8(bytes).unwrap()),
        });
        Self { pages: pages.collect(), files }
    }

    /// A file as text.
    #[track_caller]
    pub fn text(&self, file: &str) -> &str {
        std::str::from_utf8(self.files.get(file).unwrap_or_else(|| panic!("There is no {file}: {BUILD}."))).unwrap()
    }

    pub fn page(&self, file: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.file == file)
    }

    /// The absolute address of the root, as the start page gives it, where it was known when the site was built.
    #[track_caller]
    pub fn origin(&self) -> Option<String> {
        let home = self.page("index.html").expect("there is a start page");
        home.all("link[rel=canonical]").first().map(|link| link.attr("href").unwrap().to_owned())
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}: {BUILD}.", folder.display()));
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let parts: PathBuf = path.strip_prefix(root).unwrap().into();
            let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
            files.insert(parts.join("/"), fs::read(&path).unwrap());
        }
    }
}

impl Page {
    /// The page's address from the root: a folder, or empty for the start page; the page for missing ones has none.
    pub fn path(&self) -> &str {
        self.file.strip_suffix("index.html").unwrap_or(&self.file)
    }

    pub fn is_missing_page(&self) -> bool {
        self.file == "404.html"
    }

    /// True for pages that search engines are asked to pass over.
    pub fn is_unlisted(&self) -> bool {
        !self.all("meta[name=robots][content=noindex]").is_empty()
    }

    pub fn all<'a>(&'a self, selector: &str) -> Vec<ElementRef<'a>> {
        self.html.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The only element that fits.
    #[track_caller]
    pub fn one<'a>(&'a self, selector: &str) -> ElementRef<'a> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{}: {selector}", self.file);
        found[0]
    }

    /// What a `meta` element says.
    #[track_caller]
    pub fn meta(&self, selector: &str) -> &str {
        self.one(selector).attr("content").unwrap_or_else(|| panic!("{}: {selector} says nothing", self.file))
    }
}

/// All text of an element, without space around it.
pub fn text(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}
