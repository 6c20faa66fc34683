use super::table;
use crate::{
    builder::{
        content::{Content, SETTLE, Second},
        raters::agreement,
    },
    catalog::figure,
    site,
};
use leptos::prelude::*;

/// How far two readers agree who rated the same claims apart from each other, and how each difference was settled.
pub fn readers(content: &Content) -> Option<AnyView> {
    let reading = &content.second_reading;
    let agreement = agreement(&reading.pairs(), SETTLE)?;
    let catalog = &content.catalog;
    let settled = catalog.alternatives.iter().flat_map(|alternative| {
        catalog.criteria.iter().filter_map(move |criterion| {
            let both: &Second = reading.of(&alternative.id, &criterion.id)?;
            let settled = both.settled.clone()?;
            let now = alternative.ratings.get(&criterion.id)?.rating;
            let href = site::href(&site::alternative(&catalog.noun, &alternative.id), &site::claim(&criterion.id));
            Some(view! {
                <tr>
                    <th scope="row">
                        <a href=href>{alternative.name.clone()} ", " {criterion.title.clone()}</a>
                    </th>
                    <td class="number">{figure(both.first, None)}</td>
                    <td class="number">{figure(both.second, None)}</td>
                    <td class="number">{figure(now, None)}</td>
                    <td>{both.because.clone()} " " {settled}</td>
                </tr>
            })
        })
    });
    let beyond = reading.ratings.values().flat_map(|of| of.values()).filter(|both| both.beyond).count();
    let sentence = format!(
        "On {}, somebody who knew the claims of version {} and the scales, but none of our ratings, rated all {} judged ratings \
         anew. Weighted kappa, with quadratic weights, is {:.2}, where 1 is full agreement and 0 what chance would give. The two \
         are {} points apart on average, at most one point apart in {:.0} of 100 ratings, and {SETTLE} points or more apart in \
         {}. For {beyond} ratings the second reader had to know more than the claims say.",
        reading.read,
        reading.of,
        agreement.count,
        agreement.kappa,
        figure((agreement.distance * 10.0).round() / 10.0, None),
        agreement.within_one * 100.0,
        agreement.apart,
    );
    Some(
        view! {
            <section aria-labelledby="readers">
                <h2 id="readers">"How far two readers agree"</h2>
                <p>{sentence}</p>
                <p>
                    "Both readers are language models, and of one family: what one of them takes for granted, the other may as \
                    well. Take the agreement as a check on care, not as proof that the ratings are right. All second ratings, \
                    with reasons, are in second_reading.json."
                </p>
                {table(
                    "Differences and how they were settled",
                    ["Rating", "First", "Second", "Now", "The second reader’s reason, and how it was settled"],
                    settled.collect_view(),
                )}
            </section>
        }
        .into_any(),
    )
}
