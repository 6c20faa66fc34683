use super::context::{ReportContext, enumerate, list, section};
use crate::{
    catalog::{figure, out_of_ten},
    components::html::Html,
    decision::requirement::{Demand, Exclusion},
};

/// What was set apart and by which answer, what could not be checked, and what to take back where nothing is left.
pub fn excluded(report: ReportContext) -> Html {
    let decision = report.decision;
    let drops = report.outlook().to_drop.iter().map(|(answers, back)| {
        let answers: Vec<String> =
            answers.iter().map(|(question, answer)| format!("“{}”", report.option(question, answer))).collect();
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let back: Vec<&str> = back.iter().map(|id| report.named(id)).collect();
        let are = if back.len() == 1 { "is" } else { "are" };
        Html::from(format!("Take back {}: then {} {are} left.", enumerate(&answers), enumerate(&back)))
    });
    let excluded = decision.excluded.iter().map(|exclusion| {
        let reason = format!(" {}", reason(report, exclusion));
        let Demand { question, option, .. } = &exclusion.demand;
        let label = format!("Take “{}” back, to look", report.option(question, option));
        let answer = format!("{question}.{option}");
        let drop = [("type", "button"), ("class", "plain"), ("data-drop", &*answer)];
        let drop = Html::element("button", &drop, label.as_str().into());
        entry(report, &exclusion.alternative, reason, &exclusion.demand).and(" ").and(drop)
    });
    let open = decision.open.iter().map(|open| {
        let reason = match open.found {
            Some(found) => format!(
                " has {} where your answer asks for {}, but its range reaches so far. It stays in the ranking.",
                amount(report, &open.demand, found),
                amount(report, &open.demand, open.demand.bound),
            ),
            None => " is not known here, so nobody can say. It stays in the ranking, but is no winner.".to_owned(),
        };
        entry(report, &open.alternative, reason, &open.demand)
    });
    let items: Vec<Html> = drops.chain(excluded).chain(open).collect();
    if items.is_empty() {
        Html::default()
    } else {
        section("Your requirements", Html::element("div", &[("class", "excluded")], list(items)))
    }
}

/// Why one was set apart, to go after its name.
pub fn reason(report: ReportContext, exclusion: &Exclusion) -> String {
    format!(
        "has {} where your answer asks for {}. {}",
        amount(report, &exclusion.demand, exclusion.found),
        amount(report, &exclusion.demand, exclusion.demand.bound),
        report.reason(&exclusion.alternative, &exclusion.demand.criterion),
    )
}

/// A rating or a number, as the criterion of a demand is told.
fn amount(report: ReportContext, demand: &Demand, number: f64) -> String {
    if report.data.model.scales.contains_key(&demand.criterion) {
        return out_of_ten(number);
    }
    let criterion = report.catalog().criterion(&demand.criterion);
    figure(number, criterion.and_then(|criterion| criterion.unit.as_deref()))
}

fn entry(report: ReportContext, alternative: &str, reason: String, demand: &Demand) -> Html {
    let answer = report.option(&demand.question, &demand.option);
    let note = report
        .evidence(alternative, &demand.criterion, report.titled(&demand.criterion))
        .and(format!(": “{answer}” in “"))
        .and(report.change(&demand.question))
        .and("”");
    Html::element("strong", &[], report.named(alternative).into()).and(reason + " ").and(Html::element(
        "span",
        &[("class", "note")],
        note,
    ))
}
