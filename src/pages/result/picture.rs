use crate::{components::html::Html, decision::score::Ranked};

/// The whole scale in a picture's units; whole numbers of them are finer than a screen shows.
const SCALE: f64 = 10_000.0;
const GAP: f64 = 25.0;

/// The score as a row of parts, one for each criterion, below it the range in which it lay, and below that how often the
/// alternative came first, second, third or lower; the words beside it and the table below say the same. Elements are what
/// a picture costs: every second part is drawn in one path.
pub fn picture(ranked: &Ranked, (low, high): (f64, f64), shares: &[f64]) -> Html {
    let parts = in_a_row(ranked.parts.iter().map(|part| part.part));
    let every_second = |from: usize| parts.iter().skip(from).step_by(2).map(|part| rectangle(*part, (0, 4))).collect();
    let ground = [(0, 4), (7, 2)].map(|band| rectangle((0.0, 1.0), band)).concat();
    let score = path("ground", ground)
        .and(path("odd", every_second(0)))
        .and(path("even", every_second(1)))
        .and(path("range", rectangle((low, high - low), (5, 1))));
    let lower = shares.iter().skip(3).sum::<f64>();
    let named = ["first", "second", "third"].into_iter().zip(shares.iter().copied()).chain([("lower", lower)]);
    let (classes, shares): (Vec<_>, Vec<_>) = named.unzip();
    let ranks = in_a_row(shares.into_iter()).into_iter().zip(classes);
    let ranks = Html::all(ranks.map(|(part, class)| path(class, rectangle(part, (7, 2)))));
    let view_box = format!("0 0 {} 9", SCALE as u32);
    let attributes =
        [("class", "bar"), ("viewBox", &view_box), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
    Html::element("svg", &attributes, score.and(ranks))
}

/// Where each of some shares begins and how wide it is, one after the other.
fn in_a_row(shares: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
    let mut x = 0.0;
    shares
        .map(|share| {
            let at = x;
            x += share;
            (at, (share - GAP / SCALE).max(0.0))
        })
        .collect()
}

fn path(class: &str, drawn: String) -> Html {
    Html::element("path", &[("class", class), ("d", &drawn)], Html::default())
}

/// A rectangle in the language of paths.
fn rectangle((x, width): (f64, f64), (y, height): (u32, u32)) -> String {
    let units = |share: f64| (share * SCALE) as u32;
    format!("M{} {y}h{}v{height}H{}z", units(x), units(width), units(x))
}
