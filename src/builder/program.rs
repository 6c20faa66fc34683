//! Takes the program apart, once Trunk has put it into the site: what every page needs stays in the main module, and what
//! only some pages need becomes modules of their own (`wasm_split` in the program says which), which share their memory and
//! functions with it. Trunk cannot do this itself, so what it made of the whole is replaced.

mod module;
mod scripts;

pub use scripts::{FOLDER, WORKER};

use module::{rename_imports, without_names};
use scripts::{bare, gather};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_split_cli_support::{Options, transform};

/// The program's name in Cargo's folder.
const COMPILED: &str = "plumbline.wasm";
/// How the tool's script loads a module: each from a file of its own.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// How ours does: a file holds several, one after another, and is fetched once, or again where that failed.
const FROM_A_FILE: &str = r#"
const files = {};
async function fetched(file) {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.arrayBuffer();
}
async function part(file, from, to) {
  files[file] ??= fetched(file);
  try {
    return (await files[file]).slice(from, to);
  } catch (error) {
    delete files[file];
    throw error;
  }
}
"#;
/// The file of what several pages need.
const SHARED: &str = "shared";
/// The file of what several need, but not the page whose first visit is the largest.
const BESIDE: &str = "beside";
/// The file of what several need, but neither of the two whose first visits are the largest.
const FURTHER: &str = "further";
/// They, the largest first.
const LARGEST: [&str; 2] = ["result", "compare"];
/// Parts that are only fetched where another one is there already.
const AFTER: [(&str, &str); 4] =
    [("details", "result"), ("record", "result"), ("record", "details"), ("record", "reading")];

/// Replaces the program in the folder by its parts, and names them on its `index.html` for `start.js`.
pub fn take_apart(folder: &Path, release: bool) -> io::Result<()> {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)?;
    // A page without a program has none to take apart.
    let Some(script) = html.split('<').find(|tag| tag.contains("data-wasm=")) else { return Ok(()) };
    let program = attribute(script, "data-js").and_then(|file| file.strip_suffix(".js"));
    let program = program.ok_or_else(|| io::Error::other("index.html names no program (data-js)"))?;
    let program = program.trim_start_matches("./");
    let work = folder.join(".parts");
    let parts = split(&compiled(release)?, program, &work)?;
    bind(program, &work, folder)?;
    shorten(program, folder)?;
    let mut loads =
        fs::read_to_string(work.join(link(program)))?.replace(STREAMED, "WebAssembly.instantiate(await src, imports)");
    let files = filed(&parts);
    for (file, modules) in &files {
        let name = part(program, file);
        let mut bytes = vec![];
        for module in modules {
            let from = bytes.len();
            bytes.extend(without_names(&fs::read(work.join(format!("{module}.wasm")))?));
            let fetched = format!("fetch(new URL(\"./{module}.wasm\", import.meta.url))");
            loads = loads.replace(&fetched, &format!("part(\"./{name}\", {from}, {})", bytes.len()));
        }
        fs::write(folder.join(name), bytes)?;
    }
    loads += FROM_A_FILE;
    fs::write(folder.join(link(program)), bare(&loads))?;
    fs::remove_dir_all(work)?;
    let needed = |place: &str| {
        let needs = |modules: &[&String]| modules.iter().any(|module| parts[place].contains(module));
        files.iter().filter(|(_, modules)| needs(modules)).map(|(file, _)| file.as_str()).collect::<Vec<_>>().join(",")
    };
    let told: Vec<String> = parts.keys().map(|place| format!("{place}:{}", needed(place))).collect();
    let tagged = script.replacen("data-wasm=", &format!("data-parts=\"{}\" data-wasm=", told.join(" ")), 1);
    fs::write(page, gather(folder, &html.replacen(script, &tagged, 1))?)
}

/// The value of a tag's attribute; Trunk's minifier leaves quotes out where there are no blanks.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!("{name}="))?.1;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

/// What Cargo has compiled, with the names that wasm-bindgen drops.
fn compiled(release: bool) -> io::Result<PathBuf> {
    let told = Command::new("cargo").args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output()?;
    let told: Value = serde_json::from_slice(&told.stdout)?;
    let target = told["target_directory"].as_str().ok_or_else(|| io::Error::other("cargo names no target folder"))?;
    let profile = if release { "release" } else { "debug" };
    Ok(Path::new(target).join("wasm32-unknown-unknown").join(profile).join(COMPILED))
}

/// Makes the modules, and returns which files each part needs, without ending and in the order of their names.
fn split(compiled: &Path, program: &str, work: &Path) -> io::Result<BTreeMap<String, Vec<String>>> {
    let compiled = fs::read(compiled).map_err(|error| io::Error::other(format!("{}: {error}", compiled.display())))?;
    let (main, link, script) = (work.join("main.wasm"), link(program), format!("./{program}.js"));
    let mut options = Options::new(&compiled);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &script;
    let split = transform(options).map_err(|error| io::Error::other(format!("{error:#}")))?;
    Ok(split.prefetch_map.into_iter().collect())
}

/// Makes what a browser loads of the main module.
fn bind(program: &str, work: &Path, folder: &Path) -> io::Result<()> {
    let bound = Command::new("wasm-bindgen")
        // The parts share what the linker exports.
        .args(["--target", "web", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", program, "--out-dir"])
        .arg(folder)
        .arg(work.join("main.wasm"))
        .status()?;
    if !bound.success() {
        return Err(io::Error::other("wasm-bindgen failed on the main module"));
    }
    // Types for other compilers.
    [".d.ts", "_bg.wasm.d.ts"].iter().try_for_each(|end| fs::remove_file(folder.join(format!("{program}{end}"))))
}

/// Gives what script and main module say to each other short names: wasm-bindgen's hold a hash, which cannot be compressed,
/// once on each side.
fn shorten(program: &str, folder: &Path) -> io::Result<()> {
    let (script, module) = (folder.join(format!("{program}.js")), folder.join(format!("{program}_bg.wasm")));
    let mut text = bare(&fs::read_to_string(&script)?);
    let mut short = 0;
    let shortened = rename_imports(&fs::read(&module)?, |name| {
        if !name.starts_with("__wb") {
            return None;
        }
        short += 1;
        let new = format!("i{short}");
        text = text.replacen(&format!("{name}:"), &format!("{new}:"), 1);
        Some(new)
    });
    fs::write(module, shortened.ok_or_else(|| io::Error::other("wasm-bindgen's module cannot be read"))?)?;
    fs::write(script, text)
}

/// Which modules each file holds: those of one page its own, those of several a shared one. Each request costs more than
/// the few kilobytes that a page fetches in vain.
fn filed(parts: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<&String>> {
    let mut files: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for module in parts.values().flatten().collect::<BTreeSet<_>>() {
        let uses = |place: &str| parts.get(place).is_some_and(|modules| modules.contains(module));
        let served = |place: &str| AFTER.iter().any(|(after, before)| *after == place && uses(before));
        let users: Vec<&String> = parts.keys().filter(|place| uses(place) && !served(place)).collect();
        let file = match users[..] {
            [only] => only.as_str(),
            _ if !LARGEST.iter().any(|place| uses(place)) => FURTHER,
            _ if !uses(LARGEST[0]) => BESIDE,
            _ => SHARED,
        };
        files.entry(file.to_owned()).or_default().push(module);
    }
    files
}

fn part(program: &str, file: &str) -> String {
    format!("{program}-{file}.wasm")
}

fn link(program: &str) -> String {
    format!("./{program}-parts.js")
}
