//! What a choice leaves to build, and what it would take by the reader's own numbers.

use super::place::{Place, given, of, put};
use crate::{
    browser::{element_in, mark},
    catalog::{counted, figure},
    components::html::Html,
    figures::estimate::{Sum, sum},
    site,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Adds up anew.
pub fn show(place: &Place) {
    let chosen = place.value("choice");
    let page = place.of("page").replace('*', &chosen);
    let mut parts = vec![];
    for row in place.rows() {
        let holds = |name: &str| of(&row, name).split(' ').any(|id| id == chosen);
        let (brought, added) = (holds("brought"), holds("added"));
        mark(&row, "data-off", brought);
        let state = match () {
            () if chosen.is_empty() => Html::default(),
            () if brought => Html::link(Some(&claim(&page, &of(&row, "row"))), "comes with it"),
            () if added => Html::link(Some(&claim(&page, &of(&row, "row"))), "a package does most of it"),
            () => "yours to build".into(),
        };
        put(&row, ".state", state);
        let field = element_in(&row, "input").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let weeks = field.and_then(|field| given(&field.value()));
        parts.push((brought, weeks));
    }
    let sum = sum(parts);
    place.say(&says(sum, place.given("heads"), place.given("rate")));
}

fn claim(page: &str, criterion: &str) -> String {
    site::href(page, &site::claim(criterion))
}

/// What the numbers come to, in sentences; what is not given is said to be missing.
pub fn says(sum: Sum, people: Option<f64>, rate: Option<f64>) -> String {
    let left = counted(sum.left, "part");
    if sum.missing == sum.left && sum.left > 0 {
        return format!("{left} left to build. Give each the weeks that one person would need.");
    }
    let weeks = |number: f64| format!("{} week{}", figure(number, None), if number == 1.0 { "" } else { "s" });
    let mut told = format!("{left} left to build: {} of one person’s work", weeks(sum.weeks));
    if sum.missing > 0 {
        return told + &format!(", without the {} that have no number yet.", sum.missing);
    }
    if let Some(people) = people.filter(|people| *people > 0.0) {
        told += &format!(", or {} for {} if they share it evenly", weeks(sum.weeks / people), figure(people, None));
    }
    if let Some(rate) = rate {
        told += &format!(", and {} in your currency", figure((sum.weeks * rate).round(), None));
    }
    told + "."
}
