use crate::{components::html::Html, figures::numbers::decimals};

/// The width of a strip in its own units.
pub const WIDE: f64 = 200.0;

/// A small picture beside the number that it shows, so it is hidden from those who hear the number.
pub fn strip(height: u32, paths: &[(&str, String)]) -> Html {
    let view_box = format!("0 0 {} {height}", WIDE as u32);
    let attributes =
        [("class", "strip"), ("viewBox", view_box.as_str()), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
    Html::element("svg", &attributes, Html::all(paths.iter().map(|(class, drawn)| path(class, drawn))))
}

/// A path.
pub fn path(class: &str, drawn: &str) -> Html {
    Html::element("path", &[("class", class), ("d", drawn)], Html::default())
}

/// A rectangle from `from` to `to`, between `top` and `top + height`.
pub fn rectangle(from: f64, to: f64, top: u32, height: u32) -> String {
    format!("M{} {top}h{}v{height}H{}z", units(from), units((to - from).max(0.0)), units(from))
}

/// A place in a picture, to a tenth of its unit.
pub fn units(place: f64) -> String {
    decimals(place, 1)
}
