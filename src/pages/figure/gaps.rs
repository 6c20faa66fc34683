//! What several stacks leave to add and to write.

use super::place::{Place, is_ticked, of};
use crate::{
    browser::{element_in, elements_in, mark},
    catalog::figure,
    components::html::Html,
};

/// Who does the work, by the words in an article, with a sign of its own each: a shape, because colour alone says nothing.
pub const MARKS: [(&str, &str); 4] =
    [("built in", "●"), ("official add-on", "◐"), ("third party", "○"), ("yours", "✎")];

/// Counts anew what is ticked.
pub fn show(place: &Place) {
    let rows = place.rows();
    let mut wanted = vec![];
    for row in rows {
        let on = element_in(&row, "input").is_some_and(|control| is_ticked(&control));
        mark(&row, "data-off", !on);
        if on {
            wanted.push(row);
        }
    }
    let feet = elements_in(&place.element, "tfoot td");
    let mut told = vec![];
    for (at, foot) in feet.iter().enumerate() {
        let mut counts = [0; MARKS.len()];
        for row in &wanted {
            let kind = elements_in(row, "td").get(at).and_then(|cell| of(cell, "kind").parse::<usize>().ok());
            if let Some(count) = kind.and_then(|kind| counts.get_mut(kind)) {
                *count += 1;
            }
        }
        foot.set_inner_html(&left(counts).into_string());
        told.push(format!("{}: {}", of(foot, "of"), in_short(counts)));
    }
    place.say(&says(wanted.len(), &told));
}

/// How many needs there are of each kind, in a line each.
pub fn left(counts: [usize; MARKS.len()]) -> Html {
    let lines = MARKS.iter().zip(counts).map(|((word, sign), count)| {
        let sign = Html::element("span", &[("aria-hidden", "true")], (*sign).into());
        Html::element("span", &[], sign.and(format!(" {} {word}", figure(count as f64, None))))
    });
    Html::all(lines)
}

/// The same in short: what is left to do.
pub fn in_short(counts: [usize; MARKS.len()]) -> String {
    format!("{} to add, {} to write", counts[1] + counts[2], counts[3])
}

/// What the ticked needs come to.
pub fn says(needs: usize, told: &[String]) -> String {
    format!("Needs counted: {needs}. {}.", told.join("; "))
}
