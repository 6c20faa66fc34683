//! What the engine makes of answers that are switched on and off. It has ranked all their combinations where the site was
//! built, so neither the engine nor its data has to come.

use super::{
    draw::{WIDE, rectangle, strip},
    place::{Place, is_ticked, number, of},
};
use crate::{
    browser::elements_in,
    components::html::Html,
    fragment,
    site::{self, RESULT},
};

/// What stands between two cases, and between two fields of one.
pub const CASES: char = '\n';
pub const FIELDS: char = '\t';

/// Shows the result of what is switched on.
pub fn show(place: &Place) {
    let controls = elements_in(&place.element, "input");
    let is_step = place.element.has_attribute("data-step");
    let (mut case, mut sets, mut says) = (0, vec![], vec![]);
    for (at, control) in controls.iter().enumerate().filter(|(_, control)| is_ticked(control)) {
        case += if is_step { at } else { 1 << at };
        sets.push(of(control, "set"));
        says.push(of(control, "says"));
    }
    let cases = place.of("cases");
    let sets: Vec<&str> = sets.iter().map(String::as_str).collect();
    if let Some(told) = cases.split(CASES).nth(case) {
        place.put(".told", result(told, &link(&place.of("answers"), &sets)));
    }
    place.say(&says.join(" "));
}

/// The answers to begin with, and in their place those of each set, the last first: as in a link.
pub fn link(base: &str, sets: &[&str]) -> String {
    let mut pairs: Vec<(String, String)> = vec![];
    for (key, value) in std::iter::once(base).chain(sets.iter().copied()).flat_map(fragment::pairs) {
        match pairs.iter_mut().find(|(known, _)| *known == key) {
            Some(known) => known.1 = value,
            None => pairs.push((key, value)),
        }
    }
    fragment::join(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// The result in one line and the first few, with a link to all of it. A case is a sentence, then for each of the first few
/// its name, its score, the ends of its range and how often it came first, all of 100.
pub fn result(case: &str, link: &str) -> Html {
    let fields: Vec<&str> = case.split(FIELDS).collect();
    let Some((outcome, rows)) = fields.split_first() else { return Html::default() };
    let rows = rows.chunks_exact(5).map(|row| {
        let span = |class: &str, text: String| Html::element("span", &[("class", class)], text.into());
        let numbers = format!("{} ({}–{}) · first in {} of 100", row[1], row[2], row[3], row[4]);
        let name = Html::element("strong", &[], row[0].into());
        let line = Html::element("div", &[("class", "score")], name.and(" ").and(span("numbers", numbers)));
        let x = |of_100: &str| WIDE * number(of_100) / 100.0;
        let drawn = strip(
            10,
            &[
                ("ground", rectangle(0.0, WIDE, 0, 6)),
                ("own", rectangle(0.0, x(row[1]), 0, 6)),
                ("range", rectangle(x(row[2]), x(row[3]), 8, 2)),
            ],
        );
        Html::element("li", &[], line.and(drawn))
    });
    let outcome = Html::element("p", &[("class", "outcome")], (*outcome).into());
    let rows = Html::element("ol", &[("class", "ranking")], Html::all(rows));
    let open = Html::link(Some(&site::href(RESULT.path, link)), "Open this result, and move its weights");
    outcome.and(rows).and(Html::element("p", &[], open))
}
