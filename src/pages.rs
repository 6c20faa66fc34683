//! One file a page. Pages do not import each other.

pub mod compare;
pub mod decide;
pub mod document;
pub mod result;
