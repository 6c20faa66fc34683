//! Sorting by a number, and keeping one between two others.

/// Indexes of the keys in falling order; equal keys keep their order. One instance for every list that is sorted here,
/// since each instance of a sort is three kilobytes of the app.
#[inline(never)]
pub fn falling(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys[*b].total_cmp(&keys[*a]));
    order
}

/// The items in falling order of a key; equal keys keep their order.
pub fn by_falling<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let keys: Vec<f64> = items.iter().map(key).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    falling(&keys).into_iter().filter_map(|index| items[index].take()).collect()
}

/// The value, or the bound that it lies beyond. `f64::clamp` writes wrong bounds into a message, and the code that formats
/// numbers would be a part of every first visit.
#[allow(clippy::manual_clamp)]
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}
