//! `plumbline.html`: the whole site in one file, for networks that reach nothing. Opened from a disk it fetches nothing: all
//! that the site would fetch stands in it, each file packed by itself, and `public/single.js` hands it out.

use super::{
    head::base64,
    kept::{Document, NAMED},
};
use crate::{
    builder::program::attribute,
    site::{self, NAME},
};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// What starts the file.
const START: &str = "single.js";
/// What a file holds of the page that it is made from: which data it reads.
const NAMES: [&str; 4] = ["data-version", "app-data", "app-words", "search"];

/// Writes the file, once scripts, styles, program and data are in the folder, and returns its size in bytes; none without a
/// program. Links that are passed on lead to the origin, where it is known.
pub fn write(folder: &Path, documents: &[Document], version: &str, origin: Option<&str>) -> io::Result<Option<usize>> {
    let Some(page) = documents.iter().find(|document| document.path.is_empty()) else { return Ok(None) };
    let tags: Vec<&str> = page.html.split('<').collect();
    let tag = |holds: &str| tags.iter().copied().find(|tag| tag.contains(holds));
    let Some(program) = tag("data-wasm=") else { return Ok(None) };
    let named = |name: &str| attribute(program, name).unwrap_or_default();
    let (js, start) = (named("data-js"), named("src"));
    let scripts = start.rsplit_once('/').map_or("", |(scripts, _)| scripts);
    let text = |path: &str| fs::read_to_string(folder.join(path));
    let style = tag("rel=\"stylesheet\"").and_then(|tag| attribute(tag, "href")).unwrap_or_default();
    let (style, theme) = (text(style)?, text(&format!("{scripts}/theme.js"))?);
    let boot = text(&format!("{scripts}/{START}"))?;
    let mut held = Map::new();
    for document in documents.iter().filter(|document| document.path != site::NOT_FOUND) {
        held.insert(format!("{}index.html", document.path), packed(document.html.replacen(NAMED, "", 1).as_bytes())?);
    }
    for path in super::kept::below(folder)? {
        if path.starts_with(scripts) && !path.ends_with(START) || path == js || path.ends_with("-parts.js") {
            held.insert(path.clone(), packed(of_one_file(&text(&path)?, scripts).as_bytes())?);
        } else if is_asked_for(&path, version) {
            held.insert(path.clone(), packed(&fs::read(folder.join(&path))?)?);
        }
    }
    let metas = NAMES.iter().filter_map(|name| tag(&format!("meta name=\"{name}\"")));
    let metas: String = metas.flat_map(|tag| ["<", tag.trim_end()]).collect();
    let hash = |text: &str| format!("'sha256-{}'", base64(&Sha256::digest(text)));
    let policy = format!(
        "default-src 'none'; script-src {} {} blob: 'wasm-unsafe-eval'; style-src {}; img-src data:; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default single",
        hash(&theme),
        hash(&boot),
        hash(&style)
    );
    let icon = base64(&fs::read(folder.join("icon.svg"))?);
    let whole = format!(
        "<!doctype html><html lang=\"en\" data-single=\"{origin}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"content-security-policy\" content=\"{policy}\"><meta name=\"referrer\" content=\"no-referrer\">\
         <base href=\"./\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{NAME}</title><link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">{metas}<script>{theme}</script>\
         <style>{style}</style><script type=\"text/plain\" data-js=\"{js}\" data-wasm=\"{wasm}\" data-parts=\"{parts}\" \
         data-start=\"{start}\"></script></head><body><main><h1>{NAME}</h1><p>The whole site is in this file. A program in it \
         shows its pages, so scripts have to be on.</p></main>\
         <script type=\"application/json\" id=\"held\">{held}</script><script type=\"module\">{boot}</script></body></html>",
        origin = origin.unwrap_or_default(),
        wasm = named("data-wasm"),
        parts = named("data-parts"),
        held = json!(held),
    );
    fs::write(folder.join(site::SINGLE), &whole)?;
    Ok(Some(whole.len()))
}

/// What pages, scripts and program fetch.
fn is_asked_for(path: &str, version: &str) -> bool {
    let ends = ["-app.json", "-words.json", "-search.json", "-then.json", ".wasm"];
    ends.iter().any(|end| path.ends_with(end))
        || ["catalog.json", "model.json"].iter().any(|name| path == format!("data/{version}/{name}"))
}

/// A script that asks for others by what holds them instead of by their addresses. Two modules that name each other cannot
/// both be there first, so the second one finds what it needs of the first once that has come.
fn of_one_file(text: &str, scripts: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for line in text.lines() {
        let import = line.strip_prefix("import ").and_then(|rest| rest.trim_end_matches(';').split_once(" from \"./"));
        match import.map(|(names, from)| (names, from.trim_end_matches('"'))) {
            Some(("{ initSync }", _)) => lines += "const initSync = (...given) => self.initSync(...given);",
            Some((names, from)) => match names.strip_prefix("* as ") {
                Some(name) => lines += &format!("const {name} = await held(\"{from}\");"),
                None => lines += &format!("const {{ default: {names} }} = await held(\"{scripts}/{from}\");"),
            },
            None => lines += line,
        }
        lines.push('\n');
    }
    if lines.contains("export { initSync") {
        lines += "self.initSync = initSync;\n";
    }
    lines
        .replace("import(\"./", &format!("held(\"{scripts}/"))
        .replace("import(new URL(js, document.baseURI))", "held(js)")
        .replace("import.meta.url", "document.baseURI")
}

/// A file as text that a script can unpack.
fn packed(bytes: &[u8]) -> io::Result<Value> {
    let mut encoder = GzEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes)?;
    Ok(base64(&encoder.finish()?).into())
}
