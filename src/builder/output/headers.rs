//! `_headers`: what Netlify, Cloudflare Pages and hosts like them send along with each file. A page cannot say these things
//! itself. Where two rules fit one address, some hosts join their values and others take one of them; so no two rules that
//! fit the same address name the same header.

use super::page::Output;
use crate::{
    builder::program,
    site::{self, DATA},
};
use std::{collections::BTreeSet, fs, io, path::Path};

/// The page that others may show in a frame.
const FRAMED: &str = site::EMBED.path;

/// The hosts take so many rules, and the pages need some of them. What has none is only asked for more often.
const VERSIONS: usize = 50;

const ALWAYS: &str =
    "X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin";
const UNFRAMED: &str = "Content-Security-Policy: frame-ancestors 'none'\n  Cache-Control: no-cache";
const FRESH: &str = "Cache-Control: no-cache";
const FOREVER: &str = "Cache-Control: public, max-age=31536000, immutable";

/// The file for the site in the folder, with these pages and data versions, oldest first.
///
/// A missing address has no rule of its own, as a rule for everything would fit the framed pages too: there the app itself
/// stays away from frames.
pub fn headers(folder: &Path, pages: &[Output], versions: &[String]) -> io::Result<String> {
    let mut text = String::new();
    let mut rule = |path: &str, headers: &str| text += &format!("/{path}\n  {headers}\n");
    rule("*", ALWAYS);
    let mut folders = BTreeSet::new();
    for page in pages {
        match page.path.split_once('/') {
            // What lies below that one is no page.
            Some((top, _)) if page.path != DATA.path => drop(folders.insert(top)),
            _ => {
                rule(&page.path, UNFRAMED);
                rule(&page.file().to_string_lossy(), UNFRAMED);
            }
        }
    }
    for top in folders {
        rule(&format!("{top}/*"), if FRAMED.trim_end_matches('/') == top { FRESH } else { UNFRAMED });
    }
    rule(site::SINGLE, UNFRAMED);
    rule("data/latest.json", FRESH);
    rule(program::WORKER, FRESH);
    for version in versions.iter().rev().take(VERSIONS) {
        rule(&format!("data/{version}/*"), FOREVER);
    }
    for below in ["", DATA.path] {
        let names =
            fs::read_dir(folder.join(below))?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        let names = names.collect::<io::Result<BTreeSet<String>>>()?;
        for name in names.iter().filter(|name| is_hashed(name)) {
            let all = if name.starts_with(program::FOLDER) { "/*" } else { "" };
            rule(&format!("{below}{name}{all}"), FOREVER);
        }
    }
    Ok(text)
}

/// True for a name that changes with what is in it: Trunk's, those of the style sheet, of the scripts' folder, of the program's data and
/// of the list of a build's files.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '.', '_']).any(|part| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit()))
}
