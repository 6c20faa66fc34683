use super::SourceFile;
use crate::catalog::capital;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, IgnoredAny},
};
use std::{borrow::Cow, marker::PhantomData, ops::Range};
use toml::{
    Spanned,
    de::{DeTable, DeValue, ValueDeserializer},
};

/// A place in TOML: what it is called, where it stands and what stands there.
#[derive(Clone)]
pub struct TomlValue<'f> {
    pub file: &'f SourceFile,
    /// The TOML and the line of the file on which it begins.
    text: &'f str,
    first_line: usize,
    /// In the notation of the file; empty for the whole.
    field: String,
    /// The key, or the heading of an entry; where there is none, those of what it should stand in.
    key: Range<usize>,
    value: Option<Spanned<DeValue<'f>>>,
}

/// What is read apart from the table around it, so that it gets problems of its own and hides none.
pub struct Apart<T>(PhantomData<T>);

impl<'de, T> Deserialize<'de> for Apart<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Apart<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<'f> TomlValue<'f> {
    /// The whole of a text that begins at this line of the file. What is no TOML is told, and has nothing in it.
    pub fn parse(file: &'f SourceFile, text: &'f str, first_line: usize) -> Self {
        let whole = Self { file, text, first_line, field: String::new(), key: 0..0, value: None };
        match DeTable::parse(text) {
            Ok(table) => Self { value: Some(Spanned::new(0..0, DeValue::Table(table.into_inner()))), ..whole },
            Err(error) => {
                Self { key: error.span().unwrap_or_default(), ..whole.clone() }.complain(sentence(error.message()));
                whole
            }
        }
    }

    /// What stands here under a key.
    pub fn key(&self, key: &str) -> Self {
        let found = self.value.as_ref().and_then(|value| value.get_ref().as_table()?.get_key_value(key));
        let field = if self.field.is_empty() { key.to_owned() } else { format!("{}.{key}", self.field) };
        self.inner(field, found.map(|(key, value)| (key.span(), value.clone())))
    }

    /// The entries of a list, or of a table.
    pub fn entries(&self) -> Vec<Self> {
        match self.value.as_ref().map(Spanned::get_ref) {
            Some(DeValue::Table(table)) => table.keys().map(|key| self.key(key.get_ref())).collect(),
            Some(DeValue::Array(list)) => list
                .iter()
                .enumerate()
                .map(|(index, value)| {
                    self.inner(format!("{}[{index}]", self.field), Some((value.span(), value.clone())))
                })
                .collect(),
            _ => vec![],
        }
    }

    fn inner(&self, field: String, found: Option<(Range<usize>, Spanned<DeValue<'f>>)>) -> Self {
        let (key, value) = found.map_or((self.key.clone(), None), |(key, value)| (key, Some(value)));
        Self { field, key, value, file: self.file, text: self.text, first_line: self.first_line }
    }

    /// The same place under another name.
    pub fn called(self, field: impl Into<String>) -> Self {
        Self { field: field.into(), ..self }
    }

    pub fn is_there(&self) -> bool {
        self.value.is_some()
    }

    /// Counted from 1, in the file.
    pub fn line(&self) -> usize {
        self.first_line + self.text.get(..self.key.start).unwrap_or_default().matches('\n').count()
    }

    pub fn complain(&self, sentence: impl Into<String>) {
        let field = if self.field.is_empty() { "file" } else { &self.field };
        self.file.complain(self.line(), field, sentence);
    }

    /// What stands here; where it is no `T`, that is told of the innermost place at fault.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(ValueDeserializer::from(self.value.clone()?))
            .map_err(|error| {
                let place = error.span().and_then(|span| self.innermost(span.start));
                place.as_ref().unwrap_or(self).complain(sentence(error.message()));
            })
            .ok()
    }

    /// The entries of a list, each with its place; those that are none are told and left out.
    pub fn each<T: DeserializeOwned>(&self, _: &[Apart<T>]) -> Vec<(Self, T)> {
        self.entries().into_iter().filter_map(|place| place.read().map(|read| (place, read))).collect()
    }

    /// The innermost place that holds this part of the text. A table under a heading holds what stands elsewhere.
    fn innermost(&self, at: usize) -> Option<Self> {
        let inner = self.entries().into_iter().find_map(|inner| inner.innermost(at));
        let own = || self.key.contains(&at) || self.value.as_ref().is_some_and(|value| value.span().contains(&at));
        inner.or_else(|| own().then(|| self.clone()))
    }
}

fn sentence(message: &str) -> String {
    format!("{}.", capital(message.trim()).replace('\n', " ").trim_end_matches('.'))
}
