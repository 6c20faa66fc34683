//! Times the draws of the decision engine on two sizes and prints a line of JSON for each. `make bench` puts the figures
//! beside those of `engine.py` and `engine.mjs`, which compute the same on instances of the same making.

use smaa::{Field, Random, draw};
use std::{hint::black_box, time::Instant};

const RUNS: usize = 31;

/// Importance of 1 to 4 points in turn, and around values in tenths the ranges of ratings of three confidences.
fn field(rows: usize, columns: usize) -> Field {
    let mut random = Random::from_text("engine");
    let ranges = (0..rows * columns).map(|_| {
        let (middle, half) = (random.below(11) as f64 / 10.0, [0.05, 0.1, 0.2][random.below(3)]);
        (f64::max(middle - half, 0.0), f64::min(middle + half, 1.0))
    });
    let (low, high) = ranges.unzip();
    Field { rows, points: (0..columns).map(|column| (1 + column % 4) as f64).collect(), low, high }
}

fn main() {
    for (rows, columns) in [(11, 16), (50, 40)] {
        let field = field(rows, columns);
        let mut random = Random::from_text("draws");
        let run = |_| {
            let start = Instant::now();
            black_box(draw(black_box(&field), &mut random));
            start.elapsed().as_secs_f64() * 1000.0
        };
        let mut times: Vec<f64> = (0..RUNS).map(run).collect();
        times.sort_by(f64::total_cmp);
        println!(r#"{{"size":"{rows} x {columns}","ms":{:.3},"least":{:.3}}}"#, times[RUNS / 2], times[0]);
    }
}
