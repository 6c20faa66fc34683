use crate::builder::validation::{BINS, Mean};
use std::fmt::Write;

const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 300.0;
const MARGIN: f64 = 36.0;

/// How often the first was the accepted one against the share of draws that was said: a dot for each bin, larger where more
/// cases lie in it, beside the line on which a share would be right as often as it says.
pub fn reliability(bins: &[Mean; BINS.len()]) -> String {
    let x = |share: f64| MARGIN + (WIDTH - 2.0 * MARGIN) * share;
    let y = |share: f64| HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * share;
    let mut svg = format!(
        "<svg class=\"plot reliability\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-label=\"Said and right: the table below has all values.\">\
         <path class=\"grid\" d=\"M{} {}H{}M{} {}V{}\"/><path class=\"grid ideal\" d=\"M{} {}L{} {}\"/>",
        x(0.0),
        y(0.0),
        x(1.0),
        x(0.0),
        y(0.0),
        y(1.0),
        x(0.0),
        y(0.0),
        x(1.0),
        y(1.0)
    );
    for share in [0.0, 0.5, 1.0] {
        let label = format!("{:.0}", share * 100.0);
        let _ = write!(svg, "<text x=\"{}\" y=\"{}\" class=\"below\">{label}</text>", x(share), y(0.0) + 18.0);
        let _ = write!(svg, "<text x=\"{}\" y=\"{}\" class=\"beside\">{label}</text>", x(0.0) - 6.0, y(share) + 4.0);
    }
    for (at, bin) in bins.iter().enumerate() {
        let Some(right) = bin.value() else { continue };
        let middle = (BINS[at] + BINS.get(at + 1).copied().unwrap_or(1.0)) / 2.0;
        let radius = 3.0 + (bin.count as f64).sqrt();
        let _ = write!(svg, "<circle class=\"own\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\"/>", x(middle), y(right));
    }
    svg + "</svg>"
}
