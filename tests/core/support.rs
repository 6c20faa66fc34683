//! Small worlds to try the laws on: generated catalogs with the models that decide on them, and answers to those.

mod alternatives;
mod answers;
mod fields;
mod plain;
mod traits;
mod ways;
mod weights;
mod worlds;

pub use answers::{answered_worlds, answers_to, chosen, given, pieces, replies_to, with};
pub use fields::{Cells, fields, world_of};
pub use plain::{decide_by_levels, outlook_by_levels, plain_world, question, rank, rank_by_levels};
use proptest::test_runner::Config;
pub use traits::matched;
pub use ways::ways;
pub use weights::{corners, counting, dot, fits, half_points, mixture, points, rows, uniform};
pub use worlds::{World, in_mind, scale, worlds};

/// So many cases of a law that decides: a decision draws ten thousand times.
pub fn few() -> Config {
    Config::with_cases(Config::default().cases / 8)
}

/// How far two ways of adding up the same numbers may lie apart.
pub const SAME: f64 = 1e-9;

/// The same for numbers of 24 bits, which the draws have.
pub const SINGLE: f64 = 1e-6;

/// Fails where two numbers differ by more than rounding.
#[track_caller]
pub fn assert_same(a: f64, b: f64, what: &str) {
    assert!((a - b).abs() < SAME, "{what}: {a} is not {b}");
}
