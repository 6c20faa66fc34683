use super::html::Html;
use crate::{
    answers::{Answers, Model, own::BEST},
    order::by_falling,
};

/// The choice of a rating for one cell, `<alternative>.<criterion>`: ours, in these words, or the reader's own.
pub fn rating_choice(cell: &str, label: &str, ours: &str, chosen: Option<u8>) -> Html {
    let option = |value: &str, label: &str, selected: bool| {
        let attributes: &[(&str, &str)] =
            if selected { &[("value", value), ("selected", "")] } else { &[("value", value)] };
        Html::element("option", attributes, label.into())
    };
    let ratings = by_falling((0..=BEST).collect(), |rating| f64::from(*rating)).into_iter().map(|rating| {
        let text = rating.to_string();
        option(&text, &format!("for us: {text}"), chosen == Some(rating))
    });
    let options = option("", ours, chosen.is_none()).and(Html::all(ratings));
    Html::element("select", &[("data-rate", cell), ("aria-label", label)], options)
}

/// Takes what was chosen for a cell: a number is the reader's rating, all else goes back to ours.
pub fn take_rating(answers: &mut Answers, model: &Model, cell: &str, chosen: &str) {
    let Some((alternative, criterion)) = cell.rsplit_once('.') else { return };
    match chosen.parse() {
        Ok(rating) => drop(answers.rate(model, alternative, criterion, rating)),
        Err(_) => answers.unrate(alternative, criterion),
    }
}
