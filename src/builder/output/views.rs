//! The insides of pages that only the site builder renders.

mod article;
mod listing;
mod small;

pub use article::article;
pub use listing::{articles, topic, topics};
pub use small::{footer, home, info, not_found};
