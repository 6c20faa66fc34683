//! Pictures in SVG. What they show stands beside them in words as well.

mod dots;
mod reliability;
mod timeline;

pub use dots::dots;
pub use reliability::reliability;
pub use timeline::timeline;

/// The width of a picture in its own units, which are pixels on a phone.
const WIDTH: f64 = 320.0;
