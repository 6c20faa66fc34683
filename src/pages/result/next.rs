use super::context::{ReportContext, list, section};
use crate::{
    answers::own::is_own,
    components::html::Html,
    decision::headline::Headline,
    fragment,
    order::falling,
    site::{self, ARTICLES, COMPARE},
};

/// How many alternatives and trials are named.
const NAMED: usize = 3;

/// Where to go from here: what to read, and what to try with one's own data.
pub fn next(report: ReportContext) -> Html {
    let ids: Vec<&str> = match &report.decision.headline {
        Headline::Winner { first, .. } | Headline::SoFar { first, .. } | Headline::OnlyOne { only: first, .. } => {
            vec![first]
        }
        Headline::Shortlist(ids) | Headline::TooEarly(ids) => ids.iter().take(NAMED).map(String::as_str).collect(),
        Headline::Unanswered | Headline::NothingLeft => return Html::default(),
    };
    let pages = ids.iter().filter(|id| !is_own(id)).map(|id| {
        let known = format!("what is known of {}", report.named(id));
        Html::from("Read ").and(Html::link(report.page(id).as_deref(), &known)).and(".")
    });
    let mut items: Vec<Html> = pages.collect();
    let ranked = report.decision.ranking.iter().map(|ranked| ranked.alternative.as_str());
    let mut compared: Vec<&str> = ids.iter().copied().filter(|id| !is_own(id)).collect();
    let others: Vec<&str> = ranked.filter(|id| !is_own(id) && !compared.contains(id)).collect();
    if compared.len() < 2 {
        compared.extend(others.first());
    }
    if compared.len() > 1 {
        let ids = || report.catalog().alternatives.iter().map(|alternative| alternative.id.as_str());
        let compared: Vec<&str> = ids().filter(|id| compared.contains(id)).collect();
        let href = site::href(COMPARE.path, &fragment::join([("show", compared.join(".").as_str())]));
        items.push(Html::link(Some(&href), "Compare them in the table").and("."));
    }
    items.push(Html::from("Read ").and(Html::link(Some(&site::href(ARTICLES.path, "")), "the articles")).and("."));
    items.extend(trials(report).into_iter().map(|trial| Html::from(format!("Try: {trial}"))));
    section("Next steps", list(items))
}

/// What to try first: where much weight meets much doubt.
pub fn trials(report: ReportContext) -> Vec<String> {
    let parts = report.decision.ranking.first().map_or(&[][..], |ranked| &ranked.parts);
    let doubts: Vec<f64> = parts.iter().map(|part| part.weight * (part.cell.high - part.cell.low + 0.1)).collect();
    let places = falling(&doubts).into_iter().take(NAMED);
    places.filter_map(|place| Some(report.data.model.scales.get(&parts[place].criterion)?.trial.clone())).collect()
}
