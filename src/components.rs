//! Views that know no page.

pub mod answers;
pub mod button;
pub mod erase;
pub mod filter;
pub mod html;
pub mod notes;
pub mod notice;
pub mod rating;
