use crate::{components::html::Html, decision::score::Ranked};

/// The whole scale in a picture's units; whole numbers of them are finer than a screen shows.
const SCALE: f64 = 10_000.0;
const GAP: f64 = 25.0;
/// The least share that is drawn as a part of its own.
const THIN: f64 = 0.015;
/// How wide the mark of a former score is.
const MARK: f64 = 60.0;

/// The paths of one alternative's picture: the score as a row of parts, one for each criterion, below it the range in
/// which it lay, and below that how often the alternative came first, second, third or lower; over them the score before
/// the last change. The words beside it and the table below say the same. Elements are what a picture costs: every second
/// part is drawn in one path, and all pictures have the same paths, so that one that is there can follow.
pub fn paths(
    ranked: &Ranked,
    (low, high): (f64, f64),
    shares: &[f64],
    before: Option<f64>,
) -> impl Iterator<Item = (&'static str, String)> {
    // What would be too thin to see stands together at the end.
    let rest = ranked.parts.iter().map(|part| part.part).filter(|part| *part < THIN).sum();
    let wide = ranked.parts.iter().map(|part| part.part).filter(|part| *part >= THIN);
    let parts = in_a_row(wide.chain([rest]));
    let every_second = |from: usize| parts.iter().skip(from).step_by(2).map(|part| rectangle(*part, (0, 4))).collect();
    let ground = [(0, 4), (7, 2)].map(|band| rectangle((0.0, 1.0), band)).concat();
    let ghost = before.map_or_else(String::new, |before| rectangle((before, MARK / SCALE), (0, 6)));
    let score = [
        ("ground", ground),
        ("odd", every_second(0)),
        ("even", every_second(1)),
        ("range", rectangle((low, high - low), (5, 1))),
    ];
    let lower = shares.iter().skip(3).sum::<f64>();
    let at = |rank: usize| shares.get(rank).copied().unwrap_or(0.0);
    let ranks = in_a_row([at(0), at(1), at(2), lower].into_iter()).into_iter().map(|part| rectangle(part, (7, 2)));
    let ranks = ["first", "second", "third", "lower"].into_iter().zip(ranks.collect::<Vec<_>>());
    score.into_iter().chain(ranks).chain([("ghost", ghost)])
}

/// The picture.
pub fn picture(paths: impl Iterator<Item = (&'static str, String)>) -> Html {
    let path =
        |(class, drawn): (&str, String)| Html::element("path", &[("class", class), ("d", &drawn)], Html::default());
    let view_box = format!("0 0 {} 9", SCALE as u32);
    let attributes =
        [("class", "bar"), ("viewBox", &view_box), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
    Html::element("svg", &attributes, Html::all(paths.map(path)))
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

/// A rectangle in the language of paths.
fn rectangle((x, width): (f64, f64), (y, height): (u32, u32)) -> String {
    let units = |share: f64| (share * SCALE) as u32;
    format!("M{} {y}h{}v{height}H{}z", units(x), units(width), units(x))
}
