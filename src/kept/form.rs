//! JSON by hand, of objects and texts: the code that turns maps into JSON would be a tenth of the part of the program that
//! keeps something.

use serde_json::{Map, Value};

/// An object of these fields.
pub fn object(fields: Vec<String>) -> String {
    format!("{{{}}}", fields.join(","))
}

/// A field of an object; its value is JSON.
pub fn field(key: &str, value: &str) -> String {
    format!("{}:{value}", quoted(key))
}

/// A text as JSON.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Takes each entry of an object. False where it is none or something is left over.
pub fn all_of(value: &Value, take: impl FnMut(&str, &Value) -> bool) -> bool {
    value.as_object().is_some_and(|object| all(object, take))
}

/// Takes each entry, also after one that is left over.
pub fn all(object: &Map<String, Value>, mut take: impl FnMut(&str, &Value) -> bool) -> bool {
    object.iter().fold(true, |all, (key, value)| take(key, value) && all)
}
