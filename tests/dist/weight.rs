//! What a visit loads stays small, as a server that compresses with Brotli sends it.

use crate::site::Site;

/// What is fetched once somebody wants it.
const LATER: [&str; 10] = [
    "copy.js",
    "embed.js",
    "minisearch.js",
    "offline.js",
    "plain.js",
    "read.js",
    "search.js",
    "single.js",
    "sw.js",
    "take.js",
];

/// The name of a file without the folder of our scripts, which is named after what is in it.
fn bare(file: &str) -> &str {
    file.split_once('/').filter(|(folder, _)| folder.starts_with("scripts-")).map_or(file, |(_, name)| name)
}

/// The compressed size of all files of a kind.
fn compressed(site: &Site, fits: impl Fn(&str) -> bool) -> Vec<(String, usize)> {
    let files = site.files.iter().filter(|(file, _)| fits(file));
    let sizes: Vec<_> = files.map(|(file, bytes)| (file.clone(), size(bytes))).collect();
    assert!(!sizes.is_empty(), "no file of this kind was found");
    sizes
}

pub fn size(bytes: &[u8]) -> usize {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).unwrap();
    out.len()
}

fn sum(sizes: &[(String, usize)]) -> usize {
    sizes.iter().map(|(_, size)| size).sum()
}

/// All modules together; a page loads the main one and its parts.
#[test]
fn the_program_is_at_most_415_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with(".wasm"));
    assert!(sum(&sizes) <= 415_000, "{sizes:?}");
}

#[test]
fn scripts_are_at_most_12_kilobytes() {
    // What the table gives to take along is fetched when somebody asks for it.
    let sizes = compressed(&Site::read(), |file| file.ends_with(".js") && !LATER.contains(&bare(file)));
    assert!(sum(&sizes) <= 12_000, "{sizes:?}");
}

#[test]
fn styles_are_at_most_12_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with(".css"));
    assert!(sum(&sizes) <= 12_000, "{sizes:?}");
}

#[test]
fn each_article_is_at_most_15_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.starts_with("articles/") && file.ends_with(".html"));
    for (file, size) in sizes {
        assert!(size <= 15_000, "{file} has {size} bytes");
    }
}

#[test]
fn what_a_decision_reads_is_at_most_15_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with("-app.json"));
    assert!(sizes.len() == 1 && sum(&sizes) <= 15_000, "{sizes:?}");
}

/// Everything that a first visit to a page that is worked on loads before the first sign of the reader: the page, styles,
/// scripts, the parts of the program that it needs, and data.
#[test]
fn a_first_visit_to_a_page_that_is_worked_on_is_at_most_210_kilobytes() {
    let site = Site::read();
    let at_root = |file: &str| {
        !bare(file).contains('/')
            && !LATER.contains(&bare(file))
            && ["_bg.wasm", ".js", ".css"].iter().any(|end| file.ends_with(end))
    };
    let shared = sum(&compressed(&site, |file: &str| at_root(file) || file.ends_with("-app.json")));
    let program = site.files.keys().find_map(|file| file.strip_suffix("_bg.wasm")).expect("a program");
    let home = site.page("index.html").expect("a start page");
    let parts = home.all("script[data-parts]")[0].attr("data-parts").unwrap();
    for (place, most) in [("decide", 210_000), ("result", 210_000), ("compare", 220_000)] {
        let named = parts.split(' ').find_map(|part| part.strip_prefix(place)?.strip_prefix(':'));
        let named: Vec<String> =
            named.expect("its parts").split(',').map(|part| format!("{program}-{part}.wasm")).collect();
        let own = |file: &str| file == format!("{place}/index.html") || named.iter().any(|part| part == file);
        let own = sum(&compressed(&site, own));
        assert!(shared + own <= most, "{place}: {shared} and {own} bytes");
    }
}

/// A document says all before there is a program: what it loads before the first sign of the reader.
#[test]
fn a_first_visit_to_a_document_is_at_most_30_kilobytes() {
    let site = Site::read();
    let shared = |file: &str| ["start.js", "theme.js"].contains(&bare(file)) || file.ends_with(".css");
    let shared = sum(&compressed(&site, shared));
    for (file, size) in
        compressed(&site, |file| file == "index.html" || file.starts_with("articles/") && file.ends_with(".html"))
    {
        assert!(shared + size <= 30_000, "{file}: {shared} and {size} bytes");
    }
}
