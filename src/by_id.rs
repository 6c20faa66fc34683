//! A map for ids: a sorted list. There are a hundred of them at most, and a tree is two kilobytes of the program for each
//! type that it holds.

use crate::columns::{Column, Columns, Reader};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::Index};

/// Values by id, in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "BTreeMap<String, T>", from = "BTreeMap<String, T>", bound(serialize = "T: Clone + Serialize"))]
pub struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    pub fn get(&self, id: &str) -> Option<&T> {
        self.place(id).ok().map(|place| &self.0[place].1)
    }

    pub fn contains_key(&self, id: &str) -> bool {
        self.place(id).is_ok()
    }

    /// Sets the value of an id, in place of another.
    pub fn insert(&mut self, id: String, value: T) {
        match self.place(&id) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (id, value)),
        }
    }

    pub fn remove(&mut self, id: &str) {
        if let Ok(place) = self.place(id) {
            self.0.remove(place);
        }
    }

    /// Keeps the entries that fit.
    pub fn retain(&mut self, fits: impl Fn(&str, &T) -> bool) {
        self.0.retain(|(id, value)| fits(id, value));
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &T)> + Clone {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> + Clone {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        place(&mut self.0.iter().map(|(id, _)| id.as_str()), id)
    }
}

/// Where an id stands, or where it would. Compiled once, whatever the values are.
fn place(ids: &mut dyn Iterator<Item = &str>, id: &str) -> Result<usize, usize> {
    let mut before = 0;
    for other in ids {
        if other == id {
            return Ok(before);
        }
        if other > id {
            break;
        }
        before += 1;
    }
    Err(before)
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(vec![])
    }
}

/// As with std's maps: what is not there panics.
impl<T> Index<&str> for ById<T> {
    type Output = T;

    fn index(&self, id: &str) -> &T {
        &self.0[self.place(id).unwrap_or(usize::MAX)].1
    }
}

impl<T> From<BTreeMap<String, T>> for ById<T> {
    fn from(map: BTreeMap<String, T>) -> Self {
        Self(map.into_iter().collect())
    }
}

impl<T> From<ById<T>> for BTreeMap<String, T> {
    fn from(map: ById<T>) -> Self {
        map.0.into_iter().collect()
    }
}

impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut map = Self::default();
        entries.into_iter().for_each(|(id, value)| map.insert(id, value));
        map
    }
}

impl<T> Extend<(String, T)> for ById<T> {
    fn extend<I: IntoIterator<Item = (String, T)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(id, value)| self.insert(id, value));
    }
}

impl<T, const N: usize> From<[(String, T); N]> for ById<T> {
    fn from(entries: [(String, T); N]) -> Self {
        entries.into_iter().collect()
    }
}

#[cfg(feature = "build")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ById<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}

/// The keys first, which are those of the map before quite often and then take no room in what is compressed.
impl<T: Column> Column for ById<T> {
    fn read(from: &mut Reader) -> Option<Self> {
        let keys: Vec<String> = Column::read(from)?;
        if !keys.is_sorted_by(|a, b| a < b) {
            return None;
        }
        let mut map = vec![];
        for key in keys {
            map.push((key, T::read(from)?));
        }
        Some(Self(map))
    }

    fn write(&self, to: &mut Columns) {
        self.len().write(to);
        self.0.iter().for_each(|(key, _)| key.write(to));
        self.values().for_each(|value| value.write(to));
    }
}
