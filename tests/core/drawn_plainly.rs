//! The draws, which work on four rows and two criteria at once, against the same drawn one by one.

use crate::support::{Cells, dot, few, fields, mixture, uniform};
use proptest::prelude::*;
use smaa::{DRAWS, Random, UNSEEN};

/// For each row the share of draws in which it was first, the mean of the weights with which it was, and the share of draws
/// in which it was ahead of each other.
struct Plain {
    firsts: Vec<f64>,
    central: Vec<Vec<f64>>,
    wins: Vec<Vec<f64>>,
}

/// As many draws as the engine makes.
fn plainly(field: &Cells) -> Plain {
    let columns = field.points.len();
    let count = field.low.len() / columns;
    let mut random = Random::from_text("plainly");
    let (mut firsts, mut sums) = (vec![0.0; count], vec![vec![0.0; columns]; count]);
    let mut wins = vec![vec![0.0; count]; count];
    for _ in 0..DRAWS {
        let weights = mixture(&field.points, &mut random);
        let mut value = |cell: usize| field.low[cell] + (field.high[cell] - field.low[cell]) * uniform(&mut random);
        let values: Vec<f64> = (0..count * columns).map(&mut value).collect();
        let mut score = |row: &[f64]| dot(&weights, row) + UNSEEN * (uniform(&mut random) + uniform(&mut random) - 1.0);
        let scores: Vec<f64> = values.chunks(columns).map(&mut score).collect();
        let first = (0..count).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap();
        firsts[first] += 1.0;
        sums[first].iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        for (a, wins) in wins.iter_mut().enumerate() {
            wins.iter_mut().zip(&scores).for_each(|(wins, other)| *wins += f64::from(u8::from(scores[a] > *other)));
        }
    }
    let central = sums.iter().zip(&firsts).map(|(sums, first)| sums.iter().map(|sum| sum / first).collect()).collect();
    let share = |count: f64| count / DRAWS as f64;
    Plain {
        firsts: firsts.into_iter().map(share).collect(),
        central,
        wins: wins.into_iter().map(|wins| wins.into_iter().map(share).collect()).collect(),
    }
}

/// Two shares of as many draws, within six deviations of their difference.
#[track_caller]
fn assert_near(found: f64, plain: f64, what: &str) {
    let middle = (found + plain) / 2.0;
    let most = 6.0 * (2.0 * middle * (1.0 - middle) / DRAWS as f64).sqrt() + 10.0 / DRAWS as f64;
    assert!((found - plain).abs() <= most, "{what}: {found} and not {plain}");
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_field_shares_as_it_does_drawn_one_by_one(field in fields(9, 10)) {
        let (found, plain) = (field.draw(), plainly(&field));
        let counted: Vec<usize> = (0..field.points.len()).filter(|column| field.points[*column] > 0.0).collect();
        for (a, first) in plain.firsts.iter().enumerate() {
            assert_near(found.ranks[a][0], *first, "a share of firsts");
            plain.wins[a].iter().zip(&found.wins[a]).for_each(|(plain, found)| assert_near(*found, *plain, "a win"));
            let Some(central) = found.central[a].as_ref().filter(|_| *first > 0.01) else { continue };
            // A weight lies between 0 and 1 and nearer to its mean.
            let most = 6.0 * 0.25 * (2.0 / (first * DRAWS as f64)).sqrt();
            prop_assert_eq!(central.len(), counted.len());
            for (column, weight) in counted.iter().zip(central) {
                prop_assert!((weight - plain.central[a][*column]).abs() < most, "{weight} at {column}");
            }
        }
    }
}
