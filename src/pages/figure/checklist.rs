//! What to do, for one alternative; what is ticked is counted and kept nowhere.

use super::place::{Place, is_ticked, of};
use crate::{
    browser::{element_in, elements_in, mark},
    catalog::counted,
};

/// Hides what is not for the choice, and counts anew.
pub fn show(place: &Place) {
    let chosen = place.value("choice");
    let (mut all, mut done) = (0, 0);
    for item in elements_in(&place.element, "li") {
        let whom = of(&item, "of");
        let applies = chosen.is_empty() || whom.is_empty() || whom.split(' ').any(|id| id == chosen);
        let ticked = element_in(&item, "input").is_some_and(|control| is_ticked(&control));
        mark(&item, "hidden", !applies);
        mark(&item, "data-off", ticked);
        all += usize::from(applies);
        done += usize::from(applies && ticked);
    }
    place.say(&says(done, all));
}

/// How much is done.
pub fn says(done: usize, all: usize) -> String {
    format!("{done} of {} done. Nothing is stored: print the page to keep it.", counted(all, "line"))
}
