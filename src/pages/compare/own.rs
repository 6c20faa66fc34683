//! Ratings of the reader's own in place of ours: chosen on the card of a cell, and told by the cell.

use super::{Table, grid::cell_link, standing};
use crate::{
    browser,
    components::{
        html::Html,
        rating::{rating_choice, take_rating},
    },
};
use leptos::prelude::WithUntracked;
use web_sys::{Element, Event};

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

/// Takes a rating that was chosen on a card, and says what it changes.
pub fn rated(table: &Table, control: &Element, event: &Event) {
    let Some((cell, chosen)) = browser::chosen(event, "rate") else { return };
    let first = || table.session.answers.with_untracked(|answers| standing::first(&table.data, answers));
    let before = first();
    table.session.change(|answers| take_rating(answers, &table.data.model, &cell, &chosen));
    let counts = if chosen.is_empty() { "Ours counts again." } else { "Kept as yours." };
    let changes = match (before, first()) {
        (_, None) => "It counts once you have answered questions.".to_owned(),
        (Some(before), Some(now)) if before != now => {
            format!("By your answers {now} comes first now, no longer {before}.")
        }
        (_, Some(now)) => format!("By your answers {now} comes first, as before."),
    };
    if let Some(says) = control.parent_element().and_then(|place| browser::element_in(&place, "[role=status]")) {
        says.set_text_content(Some(&format!("{counts} {changes}")));
    }
}

/// Has each cell that the reader rates otherwise say so. True where one did or does.
pub fn mark(table: &Table) -> bool {
    let before = browser::elements_in(&table.place, ".comparison [data-yours]");
    before.iter().for_each(|cell| drop(cell.remove_attribute("data-yours")));
    table.session.answers.with_untracked(|answers| {
        for (of, on, rating) in answers.own().ratings() {
            // Whom a link rates, nobody has checked.
            let known = table.data.catalog.alternative(of).is_some();
            let link = if known { cell_link(&table.place, of, on) } else { None };
            let cell = link.and_then(|link| link.parent_element());
            let _ = cell.map(|cell| cell.set_attribute("data-yours", &rating.to_string()));
        }
        !before.is_empty() || !answers.own().is_empty()
    })
}
