//! Small worlds to try the laws on: generated catalogs with the models that decide on them, and answers to those.

mod answers;
mod plain;
mod worlds;

pub use answers::{answered_worlds, answers_to, given, pieces, replies_to};
pub use plain::{decide_by_classes, plain_world};
pub use worlds::{World, worlds};

/// How far two ways of adding up the same numbers may lie apart.
pub const SAME: f64 = 1e-9;

/// Fails where two numbers differ by more than rounding.
#[track_caller]
pub fn assert_same(a: f64, b: f64, what: &str) {
    assert!((a - b).abs() < SAME, "{what}: {a} is not {b}");
}
