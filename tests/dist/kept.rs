//! What a device can keep of the site: the list of a build's files is whole and true, a copy of all of it is small, and what
//! installing needs is there.

use crate::{
    site::{Page, Site},
    weight::size,
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The most that a copy of the whole site may take to fetch, in bytes.
const MOST: usize = 1_500_000;

/// The list's name, and each path it has with size and hash.
fn list(site: &Site) -> (String, BTreeMap<String, (usize, String)>) {
    let named: Vec<&String> = site.files.keys().filter(|file| file.starts_with("files-")).collect();
    assert_eq!(named.len(), 1, "one build, one list: {named:?}");
    let groups: BTreeMap<String, BTreeMap<String, (usize, String)>> =
        serde_json::from_str(site.text(named[0])).expect("groups of files");
    (named[0].clone(), groups.into_values().flatten().collect())
}

/// The file that holds what a path of the list names.
fn file(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

#[test]
fn every_page_names_the_build_of_the_list() {
    let site = Site::read();
    let (name, _) = list(&site);
    for page in &site.pages {
        assert_eq!(format!("files-{}.json", page.meta("meta[name=build]")), name, "{}", page.file);
    }
}

#[test]
fn the_list_has_every_page_and_all_that_pages_load() {
    let site = Site::read();
    let (_, listed) = list(&site);
    let mut wanted: BTreeSet<String> =
        site.pages.iter().filter(|page| !page.is_missing_page()).map(|page| page.path().to_owned()).collect();
    for page in &site.pages {
        for element in page.all("link[href], script[src], img[src]") {
            if element.attr("rel") != Some("canonical") && element.attr("rel") != Some("alternate") {
                wanted
                    .insert(element.attr("href").or(element.attr("src")).unwrap().trim_start_matches("./").to_owned());
            }
        }
        for name in ["app-data", "app-words", "search"] {
            wanted.insert(page.meta(&format!("meta[name={name}]")).to_owned());
        }
    }
    // The program and the scripts fetch each other, and two scripts fetch published data.
    let program = |file: &&String| {
        let own = !file.contains('/') || file.starts_with("scripts-");
        own && [".js", ".wasm"].iter().any(|end| file.ends_with(end)) && *file != "sw.js"
    };
    wanted.extend(site.files.keys().filter(program).cloned());
    let home = site.page("index.html").expect("a start page");
    let version = home.meta("meta[name=data-version]");
    wanted.extend(["catalog.json", "model.json"].map(|name| format!("data/{version}/{name}")));
    let missing: Vec<&String> = wanted.iter().filter(|path| !listed.contains_key(*path)).collect();
    assert!(missing.is_empty(), "not in the list: {missing:?}");
}

#[test]
fn the_list_is_true() {
    let site = Site::read();
    let (name, listed) = list(&site);
    let build = name.trim_start_matches("files-").trim_end_matches(".json");
    for (path, (length, hash)) in listed {
        let bytes = site.files.get(&file(&path)).unwrap_or_else(|| panic!("there is no {path}"));
        // A page is hashed before it names the build, which is a hash over all of them.
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if file(&path).ends_with(".html") => text.replacen(build, "", 1).into_bytes(),
            _ => bytes.clone(),
        };
        let found: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((bytes.len(), found), (length, hash), "{path}");
    }
}

#[test]
fn a_copy_of_the_whole_site_is_at_most_1500_kilobytes() {
    let site = Site::read();
    let sizes: BTreeMap<String, usize> =
        list(&site).1.into_keys().map(|path| (path.clone(), size(&site.files[&file(&path)]))).collect();
    let sum: usize = sizes.values().sum();
    println!("{} files, {sum} bytes", sizes.len());
    assert!(sum <= MOST, "{sum} bytes: {sizes:#?}");
}

#[test]
fn the_manifest_can_be_installed_from_any_folder() {
    let site = Site::read();
    let manifest: Value = serde_json::from_str(site.text("manifest.webmanifest")).unwrap();
    for place in ["id", "start_url", "scope"] {
        assert_eq!(manifest[place], "./", "{place}");
    }
    let mut kinds = BTreeSet::new();
    for icon in manifest["icons"].as_array().expect("icons") {
        let name = icon["src"].as_str().unwrap();
        let bytes = site.files.get(name).unwrap_or_else(|| panic!("there is no {name}"));
        if let Some((width, height)) = icon["sizes"].as_str().unwrap().split_once('x') {
            // Where a PNG says its size.
            let at = |from: usize| u32::from_be_bytes(bytes[from..from + 4].try_into().unwrap()).to_string();
            assert_eq!((at(16).as_str(), at(20).as_str()), (width, height), "{name}");
        }
        kinds.insert(format!("{} {}", icon["sizes"].as_str().unwrap(), icon["purpose"].as_str().unwrap_or("any")));
    }
    for kind in ["192x192 any", "512x512 any", "512x512 maskable"] {
        assert!(kinds.contains(kind), "no icon of {kind} in {kinds:?}");
    }
    let linked = |page: &Page| page.one("link[rel=manifest]").attr("href") == Some("manifest.webmanifest");
    assert!(site.pages.iter().all(linked));
}
