//! What only the program answers to, so it brings it along: the buttons of the columns, their menu, the place of a card.

use crate::{browser, catalog::Catalog, components::html::Html, session::Data};
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// Puts buttons, menu and dialog into the place of a table. In an excerpt no column is hidden: nothing there brings it back.
pub fn furnish(place: &HtmlElement, excerpt: bool) {
    for head in browser::elements_in(place, ".comparison thead th") {
        let name = browser::element_in(&head, "a").and_then(|link| link.text_content()).unwrap_or_default();
        let label = format!("{name}: {}", if excerpt { "move or pin" } else { "move, pin or hide" });
        let attributes =
            [("type", "button"), ("class", "more"), ("aria-expanded", "false"), ("aria-label", label.as_str())];
        add(&head, Html::element("button", &attributes, Html::default()));
    }
    let items = [("left", "Move left"), ("right", "Move right"), ("pin", "Pin as reference"), ("hide", "Hide")];
    let items = items.into_iter().filter(|(does, _)| !(excerpt && *does == "hide"));
    let items = Html::all(items.map(|(does, words)| button(("data-do", does), words)));
    add(
        place,
        Html::element("div", &[("class", "menu"), ("role", "group"), ("aria-label", "Column"), ("hidden", "")], items),
    );
    let actions = button(("data-take", "cell"), "Copy with its source").and(button(("data-do", "close"), "Close"));
    let actions = Html::element("p", &[("class", "actions")], actions);
    let inside = Html::element("div", &[], Html::default()).and(actions);
    add(place, Html::element("dialog", &[("class", "card"), ("aria-label", "Evidence")], inside));
}

fn button(does: (&str, &str), words: &str) -> Html {
    Html::element("button", &[("type", "button"), ("class", "plain"), does], words.into())
}

fn add(place: &Element, html: Html) {
    let _ = place.insert_adjacent_html("beforeend", &html.into_string());
}

/// The data with those alternatives only that have a column, in that order.
pub fn only_shown(place: &HtmlElement, data: Data) -> Data {
    let heads = browser::elements_in(place, ".comparison thead th").into_iter();
    let ids = heads.filter_map(|head| head.get_attribute("data-of"));
    let alternatives = ids.filter_map(|id| data.catalog.alternative(&id).cloned()).collect();
    let catalog = Catalog { alternatives, ..Catalog::clone(&data.catalog) };
    Data { catalog: Arc::new(catalog), model: data.model }
}
