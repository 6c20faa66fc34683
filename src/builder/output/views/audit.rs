use super::table::table;
use crate::{
    builder::{
        audit::{Audit, CORRELATED, MIXED, MOST, SAMPLES, audit},
        content::Content,
    },
    catalog::figure,
};
use leptos::prelude::*;

/// How often each alternative comes first over drawn answers, and which criteria go together.
pub fn neutrality(content: &Content) -> AnyView {
    let audit = audit(content);
    let percent = |share: f64| figure(share * 100.0, Some("%"));
    let depths = audit.depths.iter().map(|at| format!("{} ({} questions)", at.depth.word(), at.questions));
    let heads = ["First in".to_owned()].into_iter().chain(depths);
    let rows = content.catalog.alternatives.iter().enumerate().map(|(place, alternative)| {
        let cells = audit.depths.iter().map(|at| view! { <td>{percent(at.firsts[place])}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{alternative.name.clone()}</th>
                {cells}
            </tr>
        }
    });
    if content.cases.all.is_empty() {
        return together(content, &audit).into_any();
    }
    let nothing = audit.depths.iter().map(|at| view! { <td>{percent(at.nothing)}</td> }).collect_view();
    let nothing = view! {
        <tr>
            <th scope="row">"Nothing is left"</th>
            {nothing}
        </tr>
    };
    view! {
        <h2 id="neutrality">"Does the model favour anybody?"</h2>
        <p>
            {format!(
                "For each depth {} sets of answers were put together from those of the {} situations above: one of them is taken, and one answer in {MIXED} is that of another. \
                The table says how often each came first. They are the answers of people who wrote down why they chose something, so the shares need not be equal; \
                but the tests of this site fail where one comes first at no depth, or one in more than {} of the sets of a depth.",
                figure(SAMPLES as f64, None),
                content.cases.all.len(),
                percent(MOST),
            )}
        </p>
        {table("How often each comes first", heads, (rows.collect_view(), nothing))}
        {together(content, &audit)}
    }
    .into_any()
}

fn together(content: &Content, audit: &Audit) -> impl IntoView {
    let title = |id: &String| content.catalog.criterion(id).map_or("", |criterion| criterion.title.as_str());
    let pairs = audit.correlated.iter().map(|(a, b, r)| {
        let r = (r * 100.0).round() / 100.0;
        view! { <li>{format!("“{}” and “{}”: {}{:.2}", title(a), title(b), if r < 0.0 { "−" } else { "" }, r.abs())}</li> }
    });
    view! {
        <h2 id="together">"Criteria that go together"</h2>
        <p>
            {format!(
                "Criteria that say nearly the same count a theme twice. Over the {} rated here the correlations leave as much information as {} independent ones would hold. \
                These pairs have a correlation of {CORRELATED:.1} or more, or the same below zero:",
                audit.criteria,
                figure(audit.effective, None),
            )}
        </p>
        <ul>{pairs.collect_view()}</ul>
    }
}
