use super::check_id;
use crate::{builder::source_file::SourceFile, catalog::Source};
use std::collections::BTreeMap;

pub fn read(file: &SourceFile) -> BTreeMap<String, Source> {
    let tables: BTreeMap<String, toml::Value> = file.parse().unwrap_or_default();
    let mut sources = BTreeMap::new();
    for (id, table) in tables {
        let line = file.line_of(&format!("[{id}]"));
        check_id(file, line, &id, &id);
        let Some(source) = file.convert::<Source>(table, &id, line) else { continue };
        if !source.url.starts_with("https://") {
            file.complain(line, format!("{id}.url"), "An address begins with https://. Give the page that was read.");
        }
        if !is_date(&source.date) {
            file.complain(line, format!("{id}.date"), "A date is YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        sources.insert(id, source);
    }
    sources
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| (part.len() == digits).then(|| part.parse::<u32>().ok()).flatten();
    match parts.as_slice() {
        [year, rest @ ..] if rest.len() <= 2 => {
            number(year, 4).is_some()
                && rest.first().is_none_or(|month| number(month, 2).is_some_and(|month| (1..=12).contains(&month)))
                && rest.get(1).is_none_or(|day| number(day, 2).is_some_and(|day| (1..=31).contains(&day)))
        }
        _ => false,
    }
}
