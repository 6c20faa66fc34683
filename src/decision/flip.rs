//! What would put another alternative first: one weight, a shift between weights, one piece of evidence. All exact, at
//! the stated weights. Lead and differences: `D = sum_j w_j d_j`, `d_j = v_aj - v_bj` for the first `a` and a
//! challenger `b`.

use super::{table::Cell, weights::SAME};
use crate::order::{by_falling, falling, within};

/// One weight, the others changed in proportion.
#[derive(Clone, Debug, PartialEq)]
pub struct OneWeight {
    /// The row that would draw level.
    pub challenger: usize,
    pub criterion: usize,
    pub from: f64,
    /// 0 to 1.
    pub to: f64,
}

/// One rating, all else as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct OneRating {
    /// The row whose rating it is, and the row that would draw level with the first or be it.
    pub alternative: usize,
    pub challenger: usize,
    pub criterion: usize,
    /// Values, 0 to 1.
    pub from: f64,
    pub to: f64,
    /// True where `to` lies in the range in which the rating may lie by its evidence.
    pub in_range: bool,
}

/// The nearest change of one weight that brings a challenger level, if there is any. With
/// `R = sum_{j != k} w_j d_j / (1 - w_k)` the lead is gone at `w_k = R / (R - d_k)` (Triantaphyllou and Sánchez 1997).
pub fn nearest_weight(weights: &[f64], first: &[f64], others: &[(usize, Vec<f64>)]) -> Option<OneWeight> {
    let mut nearest: Option<OneWeight> = None;
    for (challenger, values) in others {
        let differences: Vec<f64> = first.iter().zip(values).map(|(a, b)| a - b).collect();
        let lead: f64 = weights.iter().zip(&differences).map(|(w, d)| w * d).sum();
        for (criterion, (from, d)) in weights.iter().zip(&differences).enumerate() {
            if *from <= 0.0 || *from >= 1.0 {
                continue;
            }
            let rest = (lead - from * d) / (1.0 - from);
            let to = rest / (rest - d);
            let nearer = nearest.as_ref().is_none_or(|found| (to - from).abs() < (found.to - found.from).abs());
            if (0.0..=1.0).contains(&to) && nearer {
                nearest = Some(OneWeight { challenger: *challenger, criterion, from: *from, to });
            }
        }
    }
    nearest
}

/// The least weight that has to move between criteria, 0 to 1, for the lead over one challenger to vanish; none where no
/// shift does it. Weight goes from where the first is most ahead to where it is least ahead, until the lead is gone: a
/// fractional knapsack. Only criteria that count take part.
pub fn least_shift(weights: &[f64], differences: &[f64]) -> Option<f64> {
    let counted: Vec<usize> = (0..weights.len()).filter(|criterion| weights[*criterion] > 0.0).collect();
    let differences: Vec<f64> = counted.iter().map(|criterion| differences[*criterion]).collect();
    let mut lead: f64 = counted.iter().zip(&differences).map(|(criterion, d)| weights[*criterion] * d).sum();
    let order = falling(&differences);
    let least = differences[*order.last()?];
    let mut moved = 0.0;
    for place in order {
        let (weight, gain) = (weights[counted[place]], differences[place] - least);
        if lead <= SAME {
            break;
        }
        if gain * weight + SAME >= lead {
            return Some(moved + lead / gain);
        }
        lead -= gain * weight;
        moved += weight;
    }
    (lead <= SAME).then_some(moved)
}

/// Each single rating that would bring a challenger level with the first, the smallest change first. A rating of the
/// first falls or one of the challenger rises by `D / w_j`.
pub fn ratings(weights: &[f64], first: (usize, &[Cell]), others: &[(usize, Vec<Cell>)]) -> Vec<OneRating> {
    let mut found = vec![];
    for (challenger, cells) in others {
        let lead: f64 = weights.iter().zip(first.1).zip(cells).map(|((w, a), b)| w * (a.value - b.value)).sum();
        let lead = lead.max(0.0);
        for criterion in (0..weights.len()).filter(|criterion| weights[*criterion] > 0.0) {
            let change = lead / weights[criterion];
            let (a, b) = (&first.1[criterion], &cells[criterion]);
            for (alternative, cell, to) in [(first.0, a, a.value - change), (*challenger, b, b.value + change)] {
                // An end of the scale that rounding missed is reached.
                if (-SAME..=1.0 + SAME).contains(&to) {
                    let to = within(to, 0.0, 1.0);
                    let in_range = (cell.low..=cell.high).contains(&to);
                    let (challenger, from) = (*challenger, cell.value);
                    found.push(OneRating { alternative, challenger, criterion, from, to, in_range });
                }
            }
        }
    }
    by_falling(found, |flip| -(flip.to - flip.from).abs())
}
