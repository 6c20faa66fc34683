//! What the live figures of articles work out: plain arithmetic, the same where the site is built and in a reader's browser.

pub mod benchmark;
pub mod bill;
pub mod calendar;
pub mod duel;
pub mod estimate;
pub mod lanes;
pub mod numbers;
