//! Decisions that others took and told of: a list of all, which the program also searches for those of readers alike, and
//! a page for each alternative that was chosen.

use super::{crumbs, outline::guided, still};
use crate::{
    builder::content::{Case, Content, Kind},
    catalog::counted,
    components::html::Html,
    site::{self, CASES, METHOD, RESULT},
};

/// The alternatives that somebody chose, with the cases of each, in the catalog's order.
pub fn chosen(content: &Content) -> impl Iterator<Item = (&str, Vec<&Case>)> {
    content.catalog.alternatives.iter().filter_map(|alternative| {
        let documented = content.cases.all.iter().filter(|case| case.kind == Kind::Documented);
        let of_it: Vec<&Case> = documented.filter(|case| case.chosen() == Some(&alternative.id)).collect();
        (!of_it.is_empty()).then_some((alternative.id.as_str(), of_it))
    })
}

/// The list of all.
pub fn cases(content: &Content) -> String {
    let all: Vec<(&str, Vec<&Case>)> = chosen(content).collect();
    let count: usize = all.iter().map(|(_, cases)| cases.len()).sum();
    let lead = format!(
        "{} that teams told of in public: what they had, what they took and what became of it, in our words, each with its \
         source. They also judge our advice. Who tells of a choice is mostly content with it, so how many chose something \
         says nothing.",
        counted(count, "decision")
    );
    let method = Html::link(Some(&site::href(METHOD, "")), "how often our advice agrees with them");
    let more = Html::from("Read ").and(method).and(". After your own result you are shown those of teams like yours.");
    let lists = all.iter().map(|(id, cases)| {
        let path = of(id);
        let entries = cases.iter().map(|case| {
            let link = Html::link(Some(&site::href(&path, &case.id)), &case.who);
            let year = case.year.as_ref().map_or_else(String::new, |year| format!(", {year}"));
            Html::element(
                "li",
                &[("data-case", &case.id), ("data-chosen", id), ("data-answers", &case.answers)],
                link.and(year),
            )
        });
        let title = format!("{}: {}", name(content, id), cases.len());
        let title = Html::element("h2", &[("id", id)], Html::link(Some(&site::href(&path, "")), &title));
        title.and(Html::element("ul", &[], Html::all(entries)))
    });
    let head =
        Html::element("h1", &[], CASES.title.into()).and(paragraph("lead", lead.into())).and(paragraph("", more));
    guided(&head.into_string(), &Html::all(lists).into_string(), CASES.path)
}

/// The page of those who chose one.
pub fn of_one(content: &Content, id: &str, cases: &[&Case]) -> String {
    let title = format!("Who chose {}", name(content, id));
    let above = [(site::href(CASES.path, ""), CASES.title.to_owned())];
    let entries = cases.iter().map(|case| entry(case));
    let known = site::href(&site::alternative(&content.catalog.noun, id), "");
    let known = Html::link(Some(&known), &format!("What is known of {}", name(content, id)));
    let body = Html::element("h1", &[], title.as_str().into()).and(paragraph("lead", known)).and(Html::all(entries));
    still(crumbs(&above, &title)) + &body.into_string()
}

fn entry(case: &Case) -> Html {
    let year = case.year.as_ref().map_or_else(String::new, |year| format!(" ({year})"));
    let date = case.source_date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
    let source =
        Html::element("a", &[("href", &case.source_url), ("rel", "external")], case.source_title.as_str().into());
    let answers =
        Html::link(Some(&site::href(RESULT.path, &case.answers)), "their answers as we read them, and our result");
    let source = Html::from("Source: ").and(source).and(format!("{date}. Confidence {}. ", case.confidence.word()));
    let told =
        [("Why", &case.why), ("What became of it", &case.outcome)].into_iter().filter(|(_, text)| !text.is_empty());
    let told = told
        .map(|(label, text)| paragraph("", Html::element("b", &[], format!("{label}. ").into()).and(text.as_str())));
    let inside = Html::element("h2", &[], format!("{}{year}", case.who).into())
        .and(Html::all(told))
        .and(paragraph("note", source.and("Open ").and(answers).and(".")));
    Html::element("section", &[("class", "case"), ("id", &case.id)], inside)
}

/// The path of the page of those who chose one.
pub fn of(id: &str) -> String {
    format!("{}{id}/", CASES.path)
}

fn name<'a>(content: &'a Content, id: &str) -> &'a str {
    content.catalog.alternative(id).map_or("", |alternative| &alternative.name)
}

fn paragraph(class: &str, inside: Html) -> Html {
    let attributes = [("class", class)];
    Html::element("p", if class.is_empty() { &[] } else { &attributes }, inside)
}
