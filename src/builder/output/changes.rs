//! What changed between two data versions. Earlier versions are read as they were published, whatever form they had.

use crate::catalog::figure;
use serde_json::Value;
use std::collections::BTreeMap;

/// What differs of one alternative between two versions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The alternative's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Titles of criteria.
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub changed: Vec<Changed>,
    /// Ratings that moved; before and after are points of 10.
    pub rated: Vec<Changed>,
}

/// A claim or a rating that both versions have.
#[derive(Debug, PartialEq, Eq)]
pub struct Changed {
    /// The criterion's id.
    pub id: String,
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
        let mut changes = Changes { id: id.to_owned(), name: name.to_owned(), ..Changes::default() };
        let rated = (part(was, "ratings"), part(is, "ratings"));
        changes.rated = rated
            .1
            .iter()
            .filter_map(|(criterion, rating)| {
                let (before, after) = (points(rated.0.get(criterion)?), points(rating));
                (before != after).then(|| Changed { id: criterion.clone(), title: title(criterion), before, after })
            })
            .collect();
        let (was, is) = (part(was, "claims"), part(is, "claims"));
        for (criterion, claim) in &is {
            match was.get(criterion) {
                None => changes.added.push(title(criterion)),
                Some(old) if told(old) != told(claim) => changes.changed.push(Changed {
                    id: criterion.clone(),
                    title: title(criterion),
                    before: shown(old),
                    after: shown(claim),
                }),
                Some(_) => {}
            }
        }
        changes.removed = was.keys().filter(|criterion| !is.contains_key(*criterion)).map(|id| title(id)).collect();
        let parts = [&changes.changed, &changes.rated].iter().all(|part| part.is_empty());
        if !(changes.added.is_empty() && changes.removed.is_empty() && parts) {
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

/// An alternative's claims or its ratings, by criterion.
fn part(alternative: Option<&&Value>, key: &str) -> BTreeMap<String, Value> {
    let found = alternative.and_then(|alternative| alternative.get(key)).and_then(Value::as_object);
    found.into_iter().flatten().map(|(id, claim)| (id.clone(), claim.clone())).collect()
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

/// What a catalog shows for one claim; nothing where it has none.
pub fn shown_in(catalog: &Value, alternative: &str, criterion: &str) -> Option<String> {
    let found = entries(catalog, "backends").find(|known| text(known, "id") == Some(alternative))?;
    found.get("claims")?.get(criterion).map(shown)
}

fn points(rating: &Value) -> String {
    rating.get("rating").and_then(Value::as_f64).map(|points| figure(points, None)).unwrap_or_default()
}

fn shown(claim: &Value) -> String {
    let known = claim.get("known").and_then(|known| text(known, "value"));
    known.unwrap_or("unknown").to_owned()
}
