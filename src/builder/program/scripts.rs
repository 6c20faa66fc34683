//! Our own scripts, of `public/`. Their names stay from build to build, so they stand in a folder that is named after what
//! is in them: no document meets scripts of another build.

use crate::builder::hash::hashed;
use std::{fs, io, path::Path};

/// In the order in which their folder's name is made of them.
const SCRIPTS: [&str; 10] = [
    "copy.js",
    "embed.js",
    "offline.js",
    "plain.js",
    "read.js",
    "search.js",
    "single.js",
    "start.js",
    "take.js",
    "theme.js",
];
/// Comes from others as short as it can be.
const VENDORED: &str = "minisearch.js";
/// The script that a browser runs beside pages. It stays at the root, as its place says for which addresses it speaks.
pub const WORKER: &str = "sw.js";
/// The folder of what it is made of, and that in the order in which it stands in it.
const WORKER_PARTS: (&str, [&str; 4]) = ("sw", ["memory.js", "answers.js", "builds.js", "events.js"]);
/// How the name of their folder begins.
pub const FOLDER: &str = "scripts-";

/// Makes the scripts short, moves them into their folder, and returns the page that names them there.
pub fn gather(folder: &Path, html: &str) -> io::Result<String> {
    let (parts, names) = (folder.join(WORKER_PARTS.0), WORKER_PARTS.1);
    let worker = names.iter().map(|name| fs::read_to_string(parts.join(name))).collect::<io::Result<String>>()?;
    fs::write(folder.join(WORKER), bare(&worker))?;
    fs::remove_dir_all(parts)?;
    let mut scripts = vec![(VENDORED, fs::read_to_string(folder.join(VENDORED))?)];
    for script in SCRIPTS {
        scripts.push((script, bare(&fs::read_to_string(folder.join(script))?)));
    }
    let whole: String = scripts.iter().flat_map(|(name, text)| [*name, "\n", text]).collect();
    let below = format!("{FOLDER}{}", hashed(&whole));
    fs::create_dir_all(folder.join(&below))?;
    let mut html = html.to_owned();
    for (name, text) in scripts {
        fs::write(folder.join(&below).join(name), text)?;
        fs::remove_file(folder.join(name))?;
        // Trunk's minifier leaves quotes out.
        for quote in ["", "\""] {
            html = html.replace(&format!("src={quote}{name}"), &format!("src={quote}{below}/{name}"));
        }
    }
    Ok(html)
}

/// A script without lines of comment, indents and empty lines.
pub fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let code =
        lines.filter(|line| !["//", "/**", "* ", "*/"].iter().any(|comment| line.starts_with(comment)) && *line != "*");
    code.flat_map(|line| [line, "\n"]).collect()
}
