//! Views that know no page.

pub mod answers;
pub mod button;
pub mod erase;
pub mod html;
pub mod notice;
pub mod rating;
