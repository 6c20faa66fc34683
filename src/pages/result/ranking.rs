use super::{
    context::{ReportContext, of_100, section},
    picture::picture,
    why::why,
};
use crate::components::html::Html;
use std::collections::BTreeSet;

/// The alternatives, best first, with score, range and how often each comes first. Those of `unfolded` tell why.
pub fn ranking(report: ReportContext, unfolded: &BTreeSet<String>) -> Html {
    if report.decision.ranking.is_empty() {
        return Html::default();
    }
    let key = |class: &str| Html::element("span", &[("class", &format!("key {class}"))], class.into()).and(" ");
    let legend = Html::from(
        "The bar is the score, a part for each criterion; the line below it is where the score lay in 90 of 100 draws. \
         The strip is how often it came ",
    );
    let legend = legend.and(Html::all(["first", "second", "third", "lower"].map(key)));
    let items =
        (0..report.decision.ranking.len()).map(|place| item(report, place, unfolded.contains(report.id(place))));
    let items = Html::element("ol", &[("class", "ranking")], Html::all(items));
    section("Ranking", Html::element("p", &[("class", "note")], legend).and(items))
}

fn item(report: ReportContext, place: usize, unfolded: bool) -> Html {
    let ranked = &report.decision.ranking[place];
    let acceptability = &report.decision.acceptability;
    let (low, high) = acceptability.scores[place];
    let numbers = format!(
        "{} of 100 ({}–{}) · first in {} of 100",
        of_100(ranked.score),
        of_100(low),
        of_100(high),
        of_100(acceptability.ranks[place][0])
    );
    let name = report.name(place);
    let line = Html::element("strong", &[], name.into()).and(Html::element("span", &[], numbers.into()));
    let question = if place == 0 { format!("Why {name}?") } else { format!("Why not {name}?") };
    let summary = Html::element("summary", &[], question.into());
    // What is folded away is not told at all: most of it never is opened.
    let details = match unfolded {
        true => {
            Html::element("details", &[("data-id", report.id(place)), ("open", "")], summary.and(why(report, place)))
        }
        false => Html::element("details", &[("data-id", report.id(place))], summary),
    };
    let picture = picture(ranked, (low, high), &acceptability.ranks[place]);
    Html::element("li", &[], Html::element("div", &[("class", "score")], line).and(picture).and(details))
}
