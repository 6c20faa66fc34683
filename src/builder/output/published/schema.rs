use super::articles::Listed;
use crate::builder::{
    content::{Case, Ledger, Profile, SecondReading},
    contract::{Catalog, Model},
};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Map, Value};

/// A published file and its form.
pub struct Form {
    /// What is in it, in a sentence.
    pub about: &'static str,
    pub form: fn() -> Schema,
}

/// The forms of the catalog, the model, the profiles, the disputed claims, the articles, the cases and the second reading.
pub const ALL: [Form; 7] = [
    Form { about: "Everything that is compared: criteria, claims, ratings and sources.", form: of::<Catalog> },
    Form { about: "The questions, what each answer does, and the value scales.", form: of::<Model> },
    Form { about: "When to choose each, and the support windows of its releases.", form: of::<Vec<Profile>> },
    Form { about: "What others claim, whether it holds, and where they contradict each other.", form: of::<Ledger> },
    Form { about: "The articles of this site.", form: of::<Vec<Listed>> },
    Form { about: "Situations by which the advice is judged, with their sources and answers.", form: of::<Vec<Case>> },
    Form { about: "What a second reader rated, who did not know our ratings.", form: of::<SecondReading> },
];

/// The form in which a type is written.
fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// A field of a published file.
pub struct Field {
    /// The type that has it; empty for the file itself.
    pub of: String,
    pub name: String,
    pub kind: String,
    pub optional: bool,
    pub about: String,
}

/// Every field that a schema names, in its order.
pub fn fields(schema: &Value) -> Vec<Field> {
    let mut found = vec![];
    collect("", schema, &mut found);
    let types = schema.get("$defs").and_then(Value::as_object);
    for (name, definition) in types.into_iter().flatten() {
        collect(name, definition, &mut found);
    }
    found
}

fn collect(of: &str, schema: &Value, found: &mut Vec<Field>) {
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        found.push(Field {
            of: of.to_owned(),
            name: name.clone(),
            kind: kind(field),
            optional: !required.contains(&name.as_str()),
            about: text(field, "description"),
        });
    }
    // The values of a choice, each with its meaning.
    for choice in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        match choice.get("const").and_then(Value::as_str) {
            Some(value) => found.push(Field {
                of: of.to_owned(),
                name: format!("“{value}”"),
                kind: "value".to_owned(),
                optional: true,
                about: text(choice, "description"),
            }),
            None => {
                for (name, field) in choice.get("properties").and_then(Value::as_object).into_iter().flatten() {
                    let about = text(choice, "description");
                    found.push(Field {
                        of: of.to_owned(),
                        name: name.clone(),
                        kind: kind(field),
                        optional: true,
                        about,
                    });
                }
            }
        }
    }
}

fn text(schema: &Value, key: &str) -> String {
    schema.get(key).and_then(Value::as_str).unwrap_or_default().replace('\n', " ")
}

/// A type in words.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(of) = schema.get("anyOf").or(schema.get("allOf")).and_then(Value::as_array) {
        return of.first().map(kind).unwrap_or_default();
    }
    if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
        return format!("[{}]", items.iter().map(kind).collect::<Vec<_>>().join(", "));
    }
    match type_name(schema) {
        "array" => format!("list of {}", schema.get("items").map(kind).unwrap_or_default()),
        "object" => map(schema.as_object()),
        name => name.to_owned(),
    }
}

fn map(schema: Option<&Map<String, Value>>) -> String {
    let values = schema.and_then(|schema| schema.get("additionalProperties"));
    format!("id to {}", values.map(kind).unwrap_or_default())
}

fn type_name(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => names.first().and_then(Value::as_str).unwrap_or_default(),
        _ => "",
    }
}
