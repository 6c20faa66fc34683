//! What a visit loads stays small, as a server that compresses with Brotli sends it.

use crate::site::Site;

/// The compressed size of all files of a kind.
fn compressed(site: &Site, fits: impl Fn(&str) -> bool) -> Vec<(String, usize)> {
    let files = site.files.iter().filter(|(file, _)| fits(file));
    let sizes: Vec<_> = files.map(|(file, bytes)| (file.clone(), size(bytes))).collect();
    assert!(!sizes.is_empty(), "no file of this kind was found");
    sizes
}

fn size(bytes: &[u8]) -> usize {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).unwrap();
    out.len()
}

fn sum(sizes: &[(String, usize)]) -> usize {
    sizes.iter().map(|(_, size)| size).sum()
}

#[test]
fn the_program_is_at_most_240_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with(".wasm"));
    assert!(sum(&sizes) <= 240_000, "{sizes:?}");
}

#[test]
fn scripts_are_at_most_12_kilobytes() {
    // What the table gives to take along is fetched when somebody asks for it.
    let sizes = compressed(&Site::read(), |file| file.ends_with(".js") && file != "take.js");
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

/// Everything that a first visit to a page that is worked on loads: the page, styles, scripts, program and data.
#[test]
fn a_first_visit_to_a_page_that_is_worked_on_is_at_most_290_kilobytes() {
    let site = Site::read();
    let at_root = |file: &str| {
        !file.contains('/')
            && !["plain.js", "take.js"].contains(&file)
            && [".wasm", ".js", ".css"].iter().any(|end| file.ends_with(end))
    };
    let shared = |file: &str| at_root(file) || file.ends_with("-app.json");
    let shared = sum(&compressed(&site, shared));
    for page in ["decide/", "result/", "compare/"] {
        let own = sum(&compressed(&site, |file| file == format!("{page}index.html")));
        assert!(shared + own <= 290_000, "{page}: {shared} and {own} bytes");
    }
}
