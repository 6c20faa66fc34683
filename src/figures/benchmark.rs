//! What a rate in a benchmark is for one request.

/// The time of one request in milliseconds: `1000 * processors / rate + database`. A test keeps all processors (at least 1)
/// busy, so at `rate` requests a second (above 0) each request has one of them for so long; `database` is what it waits
/// besides, in milliseconds (0 or more).
pub fn time(processors: f64, rate: f64, database: f64) -> f64 {
    1000.0 * processors / rate + database
}

/// How many times as long the slowest takes as the fastest, 1 or more.
pub fn ratio(times: &[f64]) -> f64 {
    let (least, most) = ends(times);
    if least > 0.0 && least <= most { most / least } else { 1.0 }
}

/// The least and the most of some times.
pub fn ends(times: &[f64]) -> (f64, f64) {
    let least = times.iter().copied().fold(f64::INFINITY, f64::min);
    (least, times.iter().copied().fold(0.0, f64::max))
}
