//! The site that the browser tests visit: the program as it was built into `dist/`, on the pages of an invented content
//! (`tests/content/other`). So the content of this site may grow and change without touching a test.

use crate::support::server::{Server, Site};
use plumbline::{
    answers::{Depth, link},
    builder::{
        self,
        content::{Content, Profile},
        output::{Settings, then},
    },
    decision::{self, Decision},
};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The site with the program.
pub const DIST: &str = "dist";
const CONTENT: &str = "tests/content/other";
/// To whom its pages report errors: a host that nobody can have, so that no message of a test ever arrives.
const REPORT: &str = "errors@other.invalid";

/// Describes how to serve the fixture site.
pub fn site() -> Site {
    Server::of(folder())
}

/// The fixture site's folder. It is built by the first test of a run that asks for it.
pub fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixture-site");
        build(&folder, content(), false)
            .unwrap_or_else(|error| panic!("no fixture site in {}: {error}", folder.display()));
        folder
    })
}

/// What the start page of the renewed site says.
pub const RENEWED: &str = "Choose anew among databases that do not exist";

/// The same site after a deploy: pages say something else, and nothing that is named after what is in it has its old name.
pub fn renewed_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixture-site-renewed");
        let renewed = || {
            let mut content = builder::read(Path::new(CONTENT)).map_err(|_| io::Error::other("it is not sound"))?;
            RENEWED.clone_into(&mut content.site.tagline);
            content.model.questions[0].why += " So it was said anew.";
            let ratings =
                content.catalog.alternatives.iter_mut().flat_map(|alternative| alternative.ratings.values_mut());
            ratings.for_each(|rating| rating.because += " So it was said anew.");
            build(&folder, &content, true)
        };
        renewed().unwrap_or_else(|error| panic!("no renewed site in {}: {error}", folder.display()));
        folder
    })
}

/// What the data of then says of answers.
pub fn decided_then(answers: &str) -> Decision {
    let data = then::read(&folder().join("data").join(EARLIER)).unwrap().expect("data that can be read");
    let opened = link::decode(answers, &data.model, EARLIER);
    decision::decide(&data.catalog, &data.model, &opened.answers)
}

/// What the pages are made of, for what a test expects of them.
pub fn content() -> &'static Content {
    static READ: OnceLock<Content> = OnceLock::new();
    READ.get_or_init(|| {
        let mut content = builder::read(Path::new(CONTENT)).unwrap_or_else(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{CONTENT} is not sound:\n{}", told.join("\n"))
        });
        content.site.report = Some(REPORT.to_owned());
        content
    })
}

/// `anew` has nothing that is named after what is in it keep its name.
fn build(folder: &Path, content: &Content, anew: bool) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let page = fs::read_to_string(Path::new(DIST).join("index.html"))
        .map_err(|error| io::Error::other(format!("{DIST}/index.html: {error}: run `make dist` first")))?;
    let mut old = BTreeSet::new();
    for entry in fs::read_dir(DIST)?.filter(|_| anew) {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let hash = ["plumbline-", "scripts-"].iter().find_map(|start| name.strip_prefix(start)?.get(..16));
        old.extend(hash.map(str::to_owned));
    }
    let renamed = |text: &str| {
        let other = |hash: &str| hash.chars().rev().collect::<String>();
        old.iter().fold(text.to_owned(), |text, hash| text.replace(hash, &other(hash)))
    };
    copy(Path::new(DIST), folder, &renamed)?;
    fs::write(folder.join("index.html"), renamed(&shell(&page)?))?;
    if anew {
        for entry in fs::read_dir(folder)? {
            let file = entry?.path();
            if file.extension().is_some_and(|ending| ending == "css") {
                fs::write(&file, fs::read_to_string(&file)? + ":root{--renewed:1}")?;
            }
        }
    }
    earlier(content, &folder.join("data").join(EARLIER))?;
    let settings = Settings { folder: folder.to_owned(), licences: "None.".to_owned(), release: true };
    builder::write(content, &settings).map(drop)
}

/// The version of data that was published before.
pub const EARLIER: &str = "2020-01-01";

/// Whose ratings were other ones then, and by how much.
pub const RISEN: (&str, f64) = ("heron", 2.0);

/// Writes data as it might have been published once.
fn earlier(content: &Content, folder: &Path) -> io::Result<()> {
    let (mut catalog, model) = (content.catalog.clone(), content.published_model());
    EARLIER.clone_into(&mut catalog.version);
    let risen = catalog.alternatives.iter_mut().filter(|alternative| alternative.id == RISEN.0);
    for rating in risen.flat_map(|alternative| alternative.ratings.values_mut()) {
        rating.rating = (rating.rating - RISEN.1).max(0.0);
        (rating.low, rating.high) = (rating.low.min(rating.rating), rating.high.max(rating.rating));
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join("catalog.json"), serde_json::to_vec(&catalog)?)?;
    fs::write(folder.join("model.json"), serde_json::to_vec(&model)?)
}

/// Copies what is the program's: pages, feed, data and the list of files are the content's own.
fn copy(from: &Path, to: &Path, renamed: &impl Fn(&str) -> String) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let own = path.extension().is_some_and(|ending| ending == "html" || ending == "xml");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() && name.starts_with("scripts-") {
            copy(&path, &to.join(renamed(&name)), renamed)?;
        } else if path.is_file() && !own && !name.starts_with("files-") {
            // Modules name scripts as well. Each byte is a letter of its own here, and back.
            let letters: String = fs::read(&path)?.into_iter().map(char::from).collect();
            fs::write(
                to.join(renamed(&name)),
                renamed(&letters).chars().map(|letter| letter as u8).collect::<Vec<_>>(),
            )?;
        }
    }
    Ok(())
}

/// What Trunk left for the builder, from what the builder made of it: the project's own page, with the program and the style
/// sheet of the built one in place of what Trunk had to do.
fn shell(built: &str) -> io::Result<String> {
    let missing = |what: &str| io::Error::other(format!("{DIST}/index.html has no {what}: run `make dist` first"));
    let tag = |start: &str, holds: &str, end: &str| {
        let mut tags = built.match_indices(start).map(|(at, _)| &built[at..]);
        let tag = tags.find_map(|rest| rest.split_inclusive('>').next().filter(|tag| tag.contains(holds)));
        tag.map(|tag| format!("{tag}{end}")).ok_or_else(|| missing(holds))
    };
    let program = tag("<script", "data-wasm", "</script>")?;
    let style = tag("<link", "stylesheet", "")?;
    let theme = tag("<script", "theme.js", "</script>")?;
    let mut shell = fs::read_to_string("index.html")?.replacen("<script src=\"theme.js\"></script>", &theme, 1);
    while let Some(at) = shell.find("data-trunk") {
        let start = shell[..at].rfind('<').expect("an attribute stands in a tag");
        let end = at + shell[at..].find('>').expect("a tag ends");
        shell.replace_range(start..=end, "");
    }
    Ok(shell.replacen("</head>", &format!("{program}{style}</head>"), 1))
}

/// The address of the page of an alternative.
pub fn page(id: &str) -> String {
    plumbline::site::alternative(&content().catalog.noun, id)
}

/// The names of the alternatives with these ids, in the order in which a table shows them.
pub fn names<const N: usize>(ids: [&str; N]) -> String {
    ids.map(name).join(",")
}

/// The names of all, as a table shows them.
pub fn all_names() -> String {
    content().catalog.alternatives.iter().map(|alternative| alternative.name.as_str()).collect::<Vec<_>>().join(",")
}

/// What the pages call an alternative.
pub fn name(id: &str) -> &'static str {
    &content().catalog.alternative(id).unwrap_or_else(|| panic!("{CONTENT} has no alternative {id}")).name
}

/// What is said of an alternative beside its claims.
pub fn profile(id: &str) -> &'static Profile {
    let found = content().profiles.iter().find(|profile| profile.id == id);
    found.unwrap_or_else(|| panic!("{CONTENT} has no alternative {id}"))
}

/// What the pages call a criterion.
pub fn title(id: &str) -> &'static str {
    &content().catalog.criterion(id).unwrap_or_else(|| panic!("{CONTENT} has no criterion {id}")).title
}

/// What the pages call an option.
pub fn label(question: &str, option: &str) -> &'static str {
    let found = content().model.question(question).and_then(|question| question.option(option));
    &found.unwrap_or_else(|| panic!("{CONTENT} has no option {question}={option}")).label
}

/// How many questions are asked at a depth, where no answer makes one needless.
pub fn asked(depth: Depth) -> usize {
    content().model.asked(depth).count()
}

/// What follows from answers, told as in a link, by the same core.
pub fn decide(answers: &str) -> Decision {
    let Content { compared: catalog, model, .. } = content();
    let opened = link::decode(answers, model, &catalog.version);
    assert!(opened.problems.is_empty(), "{CONTENT} does not take {answers}: {:?}", opened.problems);
    decision::decide(&opened.answers.own().in_place(catalog), model, &opened.answers)
}
