//! What changed between two data versions. Earlier versions are read as they were published, whatever form they had.

use serde_json::Value;
use std::collections::BTreeMap;

/// The claims of one alternative that differ between two versions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The alternative's name.
    pub name: String,
    /// Titles of criteria.
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub changed: Vec<Changed>,
}

/// A claim that both versions have.
#[derive(Debug, PartialEq, Eq)]
pub struct Changed {
    /// The criterion's title.
    pub title: String,
    pub before: String,
    pub after: String,
}

/// Compares two catalogs. A claim changed where its value, its number, its sentence, its source or its confidence did.
/// Alternatives without a change are left out.
pub fn changes(before: &Value, after: &Value) -> Vec<Changes> {
    let (old, new) = (alternatives(before), alternatives(after));
    let titles: BTreeMap<&str, &str> = entries(before, "criteria")
        .chain(entries(after, "criteria"))
        .filter_map(|criterion| Some((text(criterion, "id")?, text(criterion, "title")?)))
        .collect();
    let title = |id: &str| titles.get(id).copied().unwrap_or(id).to_owned();
    let ids: std::collections::BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let mut found = vec![];
    for id in ids {
        let (was, is) = (old.get(id), new.get(id));
        let name = is.or(was).and_then(|alternative| text(alternative, "name")).unwrap_or(id);
        let mut changes = Changes { name: name.to_owned(), ..Changes::default() };
        let (was, is) = (claims(was), claims(is));
        for (criterion, claim) in &is {
            match was.get(criterion) {
                None => changes.added.push(title(criterion)),
                Some(old) if told(old) != told(claim) => {
                    changes.changed.push(Changed { title: title(criterion), before: shown(old), after: shown(claim) })
                }
                Some(_) => {}
            }
        }
        changes.removed = was.keys().filter(|criterion| !is.contains_key(*criterion)).map(|id| title(id)).collect();
        if !(changes.added.is_empty() && changes.removed.is_empty() && changes.changed.is_empty()) {
            found.push(changes);
        }
    }
    found
}

fn entries<'a>(catalog: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    catalog.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn alternatives(catalog: &Value) -> BTreeMap<&str, &Value> {
    entries(catalog, "backends").filter_map(|alternative| Some((text(alternative, "id")?, alternative))).collect()
}

fn claims(alternative: Option<&&Value>) -> BTreeMap<String, Value> {
    let claims = alternative.and_then(|alternative| alternative.get("claims")).and_then(Value::as_object);
    claims.into_iter().flatten().map(|(id, claim)| (id.clone(), claim.clone())).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

/// What counts as the claim.
fn told(claim: &Value) -> Vec<Option<&Value>> {
    match claim.get("known") {
        Some(known) => ["value", "number", "detail", "source", "confidence"].map(|key| known.get(key)).to_vec(),
        None => vec![claim.get("unknown")],
    }
}

fn shown(claim: &Value) -> String {
    let known = claim.get("known").and_then(|known| text(known, "value"));
    known.unwrap_or("unknown").to_owned()
}
