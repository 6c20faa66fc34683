use super::Crate;
use std::{collections::BTreeMap, fs, io};

/// How the names of files with licences begin.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE"];
/// What need not go along where MIT is offered and chosen.
const OTHERS: [&str; 5] = ["APACHE", "ZLIB", "UNLICENSE", "COPYING", "BSL"];
/// Titles, which stand above some copies of a text and not above others.
const TITLES: [&str; 3] = ["MIT License", "The MIT License", "The MIT License (MIT)"];

/// One text, with the crates under it by what each says of its copyright.
struct Text {
    body: String,
    crates: BTreeMap<Vec<String>, Vec<String>>,
}

/// The licences of the crates, each text once, those of most crates first.
pub fn of(crates: &[Crate]) -> io::Result<String> {
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    for one in crates {
        for text in texts_of(one)? {
            let (copyright, body) = split(&text);
            // Line breaks differ between copies of one text.
            let key = body.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = texts.entry(key).or_insert_with(|| Text { body, crates: BTreeMap::new() });
            text.crates.entry(copyright).or_default().push(format!("{} {} ({})", one.name, one.version, one.licence));
        }
    }
    let mut texts: Vec<Text> = texts.into_values().collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.crates.values().map(Vec::len).sum::<usize>()));
    Ok(texts.iter().map(print).collect())
}

fn print(text: &Text) -> String {
    let mut out = format!("\n{}\n\n", "-".repeat(80));
    for (copyright, crates) in &text.crates {
        out += &format!("{}\n", crates.join("\n"));
        copyright.iter().for_each(|line| out += &format!("    {line}\n"));
    }
    out + "\n" + &text.body + "\n"
}

/// The texts that go along with one crate.
fn texts_of(one: &Crate) -> io::Result<Vec<String>> {
    let mut files: Vec<(String, std::path::PathBuf)> = fs::read_dir(&one.folder)?
        .map(|entry| {
            Ok((
                entry.as_ref().map_or(String::new(), |e| e.file_name().to_string_lossy().to_uppercase()),
                entry?.path(),
            ))
        })
        .collect::<io::Result<_>>()?;
    files.retain(|(name, path)| NAMES.iter().any(|start| name.starts_with(start)) && path.is_file());
    files.sort();
    let chosen = one.licence.contains("MIT") && files.iter().any(|(name, _)| name.contains("MIT"));
    if chosen {
        files.retain(|(name, _)| !OTHERS.iter().any(|other| name.contains(other)));
    }
    if files.is_empty() {
        return Ok(vec![without_file(one)]);
    }
    files.into_iter().map(|(_, path)| Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())).collect()
}

/// Many crates of a workspace come without the text that stands in its root.
fn without_file(one: &Crate) -> String {
    let names: Vec<&str> =
        one.authors.iter().map(|author| author.split('<').next().unwrap_or_default().trim()).collect();
    let holders = if names.is_empty() { format!("The authors of {}", one.name) } else { names.join(", ") };
    let (_, mit) = split(include_str!("../../../LICENSE-MIT"));
    if one.licence.contains("MIT") {
        format!("Copyright (c) {holders}\n\n{mit}")
    } else {
        format!("Copyright (c) {holders}\n\nThese came without the text of their licence.")
    }
}

/// What a text says of copyright, and the rest of it.
fn split(text: &str) -> (Vec<String>, String) {
    let mut copyright = vec![];
    let mut body = String::new();
    for line in text.lines().map(str::trim_end) {
        let bare = line.trim();
        let of = bare.strip_prefix("Copyright").map(str::trim_start);
        if of.is_some_and(|of| {
            of.starts_with(['(', '©']) || of.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        }) {
            copyright.push(bare.to_owned());
        } else if !TITLES.contains(&bare) {
            body += line;
            body.push('\n');
        }
    }
    (copyright, body.trim_matches('\n').to_owned())
}
