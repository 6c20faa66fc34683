//! `licences.txt`: the licences of what others wrote and the program in the browser is compiled from. Most of them ask that
//! their text goes along with copies.

mod texts;
mod tree;

pub use texts::of;
pub use tree::{Crate, shipped};

/// What stands above the list. The standard library has no folder of its own to read from.
const HEAD: &str = include_str!("licences/head.txt");

/// The whole file.
pub fn file() -> std::io::Result<String> {
    Ok(format!("{HEAD}{}", of(&shipped()?)?))
}
