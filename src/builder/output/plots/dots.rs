use super::WIDTH;
use crate::{
    builder::{
        contract::{Catalog, Criterion},
        document::escape,
    },
    catalog::figure,
};
use std::fmt::Write;

const HEIGHT: f64 = 44.0;
const LINE: f64 = 14.0;
const MARGIN: f64 = 22.0;
/// From this ratio of the largest to the smallest number on the scale is one of ratios.
const WIDE: f64 = 15.0;

/// One criterion's numbers on a line, that of one alternative marked. Nothing where it has no number of its own.
pub fn dots(catalog: &Catalog, criterion: &Criterion, alternative: &str) -> Option<String> {
    let number = |id: &str| catalog.alternative(id)?.number(&criterion.id);
    let own = number(alternative)?;
    let all: Vec<(&str, f64)> =
        catalog.alternatives.iter().filter_map(|a| Some((a.name.as_str(), a.number(&criterion.id)?))).collect();
    let least = all.iter().map(|(_, number)| *number).fold(f64::INFINITY, f64::min);
    let most = all.iter().map(|(_, number)| *number).fold(0.0, f64::max);
    let by_ratio = least > 0.0 && most / least >= WIDE;
    let (start, end) = if by_ratio {
        (10_f64.powf(least.log10().floor()), 10_f64.powf(most.log10().ceil()))
    } else {
        (0.0, if most > 0.0 { most } else { 1.0 })
    };
    let share = |number: f64| match by_ratio {
        true => (number / start).ln() / (end / start).ln(),
        false => (number - start) / (end - start),
    };
    let x = |number: f64| MARGIN + (WIDTH - 2.0 * MARGIN) * share(number);
    let unit = criterion.unit.as_deref();
    let mut svg = format!(
        "<svg class=\"plot\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}: {}; the list below has all values.\">\
         <path class=\"grid\" d=\"M{MARGIN} {LINE}H{}\"/>",
        escape(&criterion.title),
        escape(&figure(own, unit)),
        WIDTH - MARGIN,
    );
    for tick in ticks(start, end, by_ratio) {
        let at = x(tick);
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{at:.1} {}v6\"/><text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            LINE - 3.0,
            HEIGHT - 8.0,
            short(tick),
        );
    }
    for (name, number) in &all {
        let _ = write!(
            svg,
            "<circle cx=\"{:.1}\" cy=\"{LINE}\" r=\"4\"><title>{}: {}</title></circle>",
            x(*number),
            escape(name),
            escape(&figure(*number, unit)),
        );
    }
    let _ = write!(svg, "<circle class=\"own\" cx=\"{:.1}\" cy=\"{LINE}\" r=\"6\"/></svg>", x(own));
    Some(svg)
}

fn ticks(start: f64, end: f64, by_ratio: bool) -> Vec<f64> {
    if by_ratio {
        let decades = (end / start).log10().round() as i32;
        return (0..=decades).map(|n| start * 10_f64.powi(n)).collect();
    }
    vec![start, end / 2.0, end]
}

/// A number at a tick, where there is little room.
fn short(number: f64) -> String {
    match number {
        n if n >= 1e6 => format!("{}M", figure(n / 1e6, None)),
        n if n >= 1e3 => format!("{}k", figure(n / 1e3, None)),
        n => figure(n, None),
    }
}
