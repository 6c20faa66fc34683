use super::words::{Told, enumerate, list, section};
use crate::{
    catalog::{figure, out_of_ten},
    components::html::Html,
    decision::requirement::Demand,
};

/// What was set apart and by which answer, what could not be checked, and what to take back where nothing is left.
pub fn excluded(told: Told) -> Html {
    let decision = told.decision;
    let drops = decision.to_drop.iter().map(|(answers, back)| {
        let answers: Vec<String> =
            answers.iter().map(|(question, answer)| format!("“{}”", told.option(question, answer))).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let back: Vec<&str> = back.iter().map(|id| told.named(id)).collect();
        let are = if back.len() == 1 { "is" } else { "are" };
        Html::from(format!("Take back {}: then {} {are} left.", enumerate(&answers), enumerate(&back)))
    });
    let excluded = decision.excluded.iter().map(|exclusion| {
        let reason = format!(
            " has {} where your answer asks for {}. {}",
            amount(told, &exclusion.demand, exclusion.found),
            amount(told, &exclusion.demand, exclusion.demand.bound),
            told.reason(&exclusion.alternative, &exclusion.demand.criterion),
        );
        entry(told, &exclusion.alternative, reason, &exclusion.demand)
    });
    let open = decision.open.iter().map(|open| {
        let reason = match open.found {
            Some(found) => format!(
                " has {} where your answer asks for {}, but its range reaches so far. It stays in the ranking.",
                amount(told, &open.demand, found),
                amount(told, &open.demand, open.demand.bound),
            ),
            None => " is not known here, so nobody can say. It stays in the ranking, but is no winner.".to_owned(),
        };
        entry(told, &open.alternative, reason, &open.demand)
    });
    let items: Vec<Html> = drops.chain(excluded).chain(open).collect();
    if items.is_empty() {
        Html::default()
    } else {
        section("Your requirements", Html::element("div", &[("class", "excluded")], list(items)))
    }
}

/// A rating or a number, as the criterion of a demand is told.
fn amount(told: Told, demand: &Demand, number: f64) -> String {
    if told.data.model.scales.contains_key(&demand.criterion) {
        return out_of_ten(number);
    }
    let criterion = told.catalog().criterion(&demand.criterion);
    figure(number, criterion.and_then(|criterion| criterion.unit.as_deref()))
}

fn entry(told: Told, alternative: &str, reason: String, demand: &Demand) -> Html {
    let answer = told.option(&demand.question, &demand.option);
    let note = told
        .evidence(alternative, &demand.criterion, told.titled(&demand.criterion))
        .and(format!(": “{answer}” in “"))
        .and(told.change(&demand.question))
        .and("”");
    Html::element("strong", &[], told.named(alternative).into()).and(reason + " ").and(Html::element(
        "span",
        &[("class", "note")],
        note,
    ))
}
