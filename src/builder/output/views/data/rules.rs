use super::table;
use crate::{
    builder::{
        content::Content,
        contract::{Curve, WIDENED, least_width},
    },
    catalog::{Confidence, counted, figure, points},
};
use leptos::prelude::*;

/// The rules that the data follows: how long a claim stays fresh, how wide a range is, what is computed.
pub fn rules(content: &Content) -> impl IntoView + use<> {
    let catalog = &content.catalog;
    let kinds = catalog.kinds.iter().map(|kind| {
        let months = kind.months.map_or("does not age".to_owned(), |months| counted(months as usize, "month"));
        let of = catalog.criteria.iter().filter(|criterion| criterion.kind.as_ref() == Some(&kind.id));
        view! {
            <tr>
                <th scope="row">{kind.title.clone()}</th>
                <td>{months}</td>
                <td>{of.map(|criterion| criterion.title.clone()).collect::<Vec<_>>().join(", ")}</td>
            </tr>
        }
    });
    let widths = [Confidence::High, Confidence::Medium, Confidence::Low].map(|confidence| {
        view! {
            <tr>
                <th scope="row">{confidence.word()}</th>
                <td>{confidence.meaning()}</td>
                <td>{figure(least_width(confidence), None)}</td>
            </tr>
        }
    });
    let functions = catalog.criteria.iter().filter_map(|criterion| {
        let function = content.scales.get(&criterion.id)?.function.as_ref()?;
        let claim = catalog.criterion(&function.claim)?;
        let points = function
            .points
            .iter()
            .map(|(number, rating)| format!("{} is {}", figure(*number, claim.unit.as_deref()), figure(*rating, None)));
        let between = match function.curve {
            Curve::Linear => "straight lines between",
            Curve::Logarithmic => "straight lines between, on a scale of ratios",
        };
        Some(view! {
            <li>
                <b>{criterion.title.clone()}</b>
                {format!(", from “{}”: {}; {between}.", claim.title, points.collect::<Vec<_>>().join(", "))}
            </li>
        })
    });
    view! {
        <section aria-labelledby="rules">
            <h2 id="rules">"The rules it follows"</h2>
            <h3 id="freshness">"How long a claim stays fresh"</h3>
            <p>
                "A claim ages from the date that its source bears, not from the day we read it. Past its budget it is marked \
                stale: in these pages and files on the day of the data, and in your browser on any day after."
            </p>
            {table("Budgets", ["Kind of claim", "Fresh for", "Criteria"], kinds.collect_view())}
            <h3 id="ranges">"How wide a range is"</h3>
            <p>
                {format!(
                    "A rating has a range in which it may lie as well. The range reaches at least so far to either side as the \
                     lowest confidence among its claims asks for, and {} further once one of them is stale. A judged rating is \
                     an opinion on evidence, so its confidence is never high. An unknown rating may be anything from 0 to 10.",
                    points(WIDENED),
                )}
            </p>
            {table("Widths", ["Confidence", "Meaning", "Points to either side, at least"], widths.collect_view())}
            <h3 id="computed">"Ratings that are computed"</h3>
            <p>"These ratings are worked out from a claim’s number. All others are judged, and say why."</p>
            <ul>{functions.collect_view()}</ul>
        </section>
    }
}
