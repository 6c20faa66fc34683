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
fn the_program_is_at_most_260_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with(".wasm"));
    assert!(sum(&sizes) <= 260_000, "{sizes:?}");
}

#[test]
fn scripts_are_at_most_12_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with(".js"));
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
fn the_catalog_is_at_most_95_kilobytes() {
    let sizes = compressed(&Site::read(), |file| file.ends_with("/catalog.json"));
    for (file, size) in sizes {
        assert!(size <= 95_000, "{file} has {size} bytes");
    }
}
