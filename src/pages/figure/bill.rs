//! Monthly bills by what is used.

use super::{
    draw::{path, units},
    place::{Place, number, of},
};
use crate::{
    browser::elements_in,
    catalog::figure,
    components::html::Html,
    figures::{
        bill::{Plan, sizes},
        numbers::{money, short},
    },
    order::falling,
};

/// The picture's measures in its own units.
const WIDE: f64 = 320.0;
const HIGH: f64 = 180.0;
const LEFT: f64 = 40.0;
const RIGHT: f64 = 16.0;
const FOOT: f64 = 18.0;
/// Into how many pieces a line is divided.
const PIECES: u32 = 50;
/// How far letters stand apart at least.
const APART: f64 = 12.0;

/// Works the bills out anew.
pub fn show(place: &Place) {
    let controls = elements_in(&place.element, "[type=range]");
    let inputs: Vec<f64> = controls
        .iter()
        .filter_map(|control| control.get_attribute("name"))
        .map(|name| place.slider(&name, short))
        .collect();
    let Some(first) = controls.first() else { return };
    let most: f64 = number(&first.get_attribute("max").unwrap_or_default());
    let currency = place.of("currency");
    let rows = place.rows();
    let plans: Vec<Plan> = rows.iter().filter_map(|row| Plan::read(&of(row, "plan"), number)).collect();
    let sizes = sizes(inputs.first().copied().unwrap_or(0.0), most);
    for (head, size) in elements_in(&place.element, "thead b").iter().zip(sizes) {
        head.set_text_content(Some(&figure(size, None)));
    }
    for (row, plan) in rows.iter().zip(&plans) {
        for (cell, bill) in elements_in(row, "td").iter().zip(bills(plan, &inputs, sizes)) {
            cell.set_text_content(Some(&money(bill, &currency)));
        }
    }
    let named: Vec<(String, f64)> =
        rows.iter().zip(&plans).map(|(row, plan)| (of(row, "name"), plan.total(&inputs))).collect();
    let from = number(&first.get_attribute("min").unwrap_or_default());
    place.put(".drawn", chart(&plans, &inputs, (from, most), &currency));
    place.say(&says(&named, &currency));
}

/// The bill at each of three sizes of the first input.
pub fn bills(plan: &Plan, inputs: &[f64], sizes: [f64; 3]) -> [f64; 3] {
    sizes.map(|size| plan.total(&at(inputs, size)))
}

fn at(inputs: &[f64], first: f64) -> Vec<f64> {
    std::iter::once(first).chain(inputs.iter().skip(1).copied()).collect()
}

/// The bills of plans named, in a sentence.
pub fn says(named: &[(String, f64)], currency: &str) -> String {
    let told: Vec<String> = named.iter().map(|(name, bill)| format!("{name}: {}", money(*bill, currency))).collect();
    format!("A month at your numbers costs: {}.", told.join("; "))
}

/// The letter by which a line is found in the table.
pub fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).unwrap_or(25).min(25))
}

/// Lines of the bills over the first input, each with its letter, and a mark at the reader's own number.
pub fn chart(plans: &[Plan], inputs: &[f64], (from, to): (f64, f64), currency: &str) -> Html {
    let line = |plan: &Plan| -> Vec<f64> {
        (0..=PIECES)
            .map(|piece| plan.total(&at(inputs, from + (to - from) * f64::from(piece) / f64::from(PIECES))))
            .collect()
    };
    let lines: Vec<Vec<f64>> = plans.iter().map(line).collect();
    let most = ceiling(lines.iter().flatten().copied().fold(1.0, f64::max));
    let x = |share: f64| LEFT + (WIDE - LEFT - RIGHT) * share;
    let y = |bill: f64| HIGH - FOOT - (HIGH - FOOT - 8.0) * bill / most;
    let text = |x: f64, y: f64, class: &str, text: &str| {
        let (x, y) = (units(x), units(y));
        Html::element("text", &[("x", &x), ("y", &y), ("class", class)], text.into())
    };
    let mut inside = Html::default();
    for share in [0.0, 0.5, 1.0] {
        let bill = most * share;
        inside = inside
            .and(path("grid", &format!("M{} {}H{}", units(LEFT), units(y(bill)), units(WIDE - RIGHT))))
            .and(text(LEFT - 4.0, y(bill) + 4.0, "beside", &figure(bill, None)))
            .and(match share {
                1.0 => text(WIDE, HIGH - 4.0, "beside", &figure(to, None)),
                _ => text(x(share), HIGH - 4.0, "below", &figure(from + (to - from) * share, None)),
            });
    }
    let now = inputs.first().copied().unwrap_or(from);
    inside = inside.and(path("today", &format!("M{} 8V{}", units(x((now - from) / (to - from))), units(HIGH - FOOT))));
    // Letters that would stand on each other move apart, from the lowest line up.
    let ends: Vec<f64> = lines.iter().map(|line| y(line.last().copied().unwrap_or(0.0))).collect();
    let mut before = f64::INFINITY;
    for number in falling(&ends) {
        before = ends[number].min(before - APART);
        let place = ((WIDE - RIGHT + 4.0), before + 4.0);
        inside = inside.and(text(place.0, place.1, "", &letter(number).to_string()));
    }
    for (number, line) in lines.iter().enumerate() {
        let points = line.iter().enumerate().map(|(piece, bill)| {
            let share = piece as f64 / f64::from(PIECES);
            format!("{}{} {}", if piece == 0 { "M" } else { "L" }, units(x(share)), units(y(*bill)))
        });
        inside = inside.and(path(&format!("line l{number}"), &points.collect::<String>()));
    }
    let label = format!("Bills in {currency} a month; the table below has the numbers.");
    let view_box = format!("0 0 {} {}", units(WIDE), units(HIGH));
    Html::element("svg", &[("class", "plot"), ("viewBox", &view_box), ("role", "img"), ("aria-label", &label)], inside)
}

/// The next number of one, two or five times a power of ten, for 1 or more.
fn ceiling(number: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= number {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0].into_iter().map(|digit| digit * power).find(|round| *round >= number).unwrap_or(power * 10.0)
}
