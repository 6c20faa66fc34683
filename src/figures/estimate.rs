//! What is left to build, and what it would take: all numbers are the reader's own.

/// What the reader's numbers add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// How many parts are left to build.
    pub left: usize,
    /// How many of these have no number yet.
    pub missing: usize,
    /// Weeks of one person's work, as far as they are given.
    pub weeks: f64,
}

/// Adds up the parts: for each whether it is brought along, and the weeks of one person's work that the reader gives it.
pub fn sum(parts: impl IntoIterator<Item = (bool, Option<f64>)>) -> Sum {
    parts.into_iter().filter(|(brought, _)| !brought).fold(Sum::default(), |sum, (_, weeks)| Sum {
        left: sum.left + 1,
        missing: sum.missing + usize::from(weeks.is_none()),
        weeks: sum.weeks + weeks.unwrap_or(0.0),
    })
}
