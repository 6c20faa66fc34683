//! Ratings of the reader's own in place of ours: chosen on the card of a cell, and told by the cell.

use super::{Table, grid::cell_link, standing};
use crate::{
    answers::own::Own,
    browser,
    catalog::{Catalog, out_of_ten},
    components::{html::Html, rating::rating_choice},
};
use leptos::prelude::WithUntracked;
use web_sys::{Element, HtmlElement};

/// What stands below the card of a rating; nothing below that of a value.
pub fn choice(table: &Table, of: &str, on: &str) -> Html {
    let catalog = &table.data.catalog;
    let rated = catalog.alternative(of).zip(catalog.criterion(on));
    let Some((alternative, criterion)) = rated.filter(|(alternative, _)| alternative.ratings.contains_key(on)) else {
        return Html::default();
    };
    let chosen = table.session.answers.with_untracked(|answers| answers.own().rating(of, on));
    let label = format!("Your rating of {} on {}", alternative.name, criterion.title);
    let choice = rating_choice(&format!("{of}.{on}"), &label, "as rated", chosen);
    let says = Html::element("span", &[("role", "status")], Html::default());
    Html::element("p", &[("class", "own actions")], choice.and(says))
}

/// Takes a rating that was chosen, and says what it changes.
pub fn rated(table: &Table, control: &Element, value: &str) {
    let Some(cell) = control.get_attribute("data-rate") else { return };
    let Some((of, on)) = cell.rsplit_once('.') else { return };
    let first = || table.session.answers.with_untracked(|answers| standing::first(&table.data, answers));
    let before = first();
    let rating = value.parse().ok();
    table.session.change(|answers| match rating {
        Some(rating) => drop(answers.rate(&table.data.model, of, on, rating)),
        None => answers.unrate(of, on),
    });
    let counts = if rating.is_some() { "Kept as yours." } else { "Ours counts again." };
    let changes = match (before, first()) {
        (_, None) => "It counts once you have answered questions.".to_owned(),
        (Some(before), Some(now)) if before != now => {
            format!("By your answers {now} comes first now, no longer {before}.")
        }
        (_, Some(now)) => format!("By your answers {now} comes first, as before."),
    };
    if let Ok(Some(says)) = control.parent_element().map_or(Ok(None), |place| place.query_selector("[role=status]")) {
        says.set_text_content(Some(&format!("{counts} {changes}")));
    }
}

/// Has each cell that the reader rates otherwise say so.
pub fn mark(place: &HtmlElement, catalog: &Catalog, own: &Own) {
    for cell in browser::elements_in(place, ".comparison [data-yours]") {
        let _ = cell.remove_attribute("data-yours");
    }
    for (of, on, rating) in own.ratings() {
        if catalog.alternative(of).is_none() || catalog.criterion(on).is_none() {
            continue;
        }
        let cell = cell_link(place, of, on).and_then(|link| link.parent_element());
        let _ = cell.map(|cell| cell.set_attribute("data-yours", &format!("yours: {}", out_of_ten(f64::from(rating)))));
    }
}
