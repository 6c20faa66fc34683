//! Views that know no page.

pub mod address;
pub mod button;
pub mod cell;
pub mod erase;
pub mod filter;
pub mod html;
pub mod layout;
pub mod live;
pub mod loading;
pub mod notice;
