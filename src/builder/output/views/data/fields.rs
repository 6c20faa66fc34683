use super::{Published, table};
use crate::builder::output::published::{Field, fields as of_schema};
use leptos::prelude::*;

/// Every field of every file, from the schemas.
pub fn fields(published: &Published) -> impl IntoView + use<> {
    let files = published.files.iter().filter(|file| file.name.ends_with(".schema.json")).filter_map(|file| {
        let schema = serde_json::from_str(&file.text).ok()?;
        let name = file.name.replace(".schema", "");
        let rows = of_schema(&schema).into_iter().map(row);
        let label = format!("Fields of {name}");
        Some(view! {
            <details class="fields">
                <summary>{label.clone()}</summary>
                {table(&label, ["Field", "Form", "Meaning"], rows.collect_view())}
            </details>
        })
    });
    view! {
        <section aria-labelledby="fields">
            <h2 id="fields">"Field by field"</h2>
            <p>
                "From the schemas, which are checked against the files at every build. “?” marks a field that may be absent. \
                The tables in CSV have the same fields, one claim, rating or disputed claim a line."
            </p>
            {files.collect_view()}
        </section>
    }
}

fn row(field: Field) -> impl IntoView {
    let of = (!field.of.is_empty()).then(|| format!("{}.", field.of));
    let optional = (field.optional && field.kind != "value").then_some("?");
    view! {
        <tr>
            <th scope="row">
                <code>{of} {field.name} {optional}</code>
            </th>
            <td>{field.kind}</td>
            <td>{field.about}</td>
        </tr>
    }
}
