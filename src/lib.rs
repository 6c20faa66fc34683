//! Plumbline: choose a technology on evidence.
//!
//! Imports go down this list only; `tests/structure` holds that.

// The types of views nest deeply.
#![recursion_limit = "512"]

pub mod app;
#[cfg(feature = "build")]
pub mod builder;

pub mod pages;

pub mod components;

pub mod address;
pub mod session;

pub mod answers;
pub mod decision;
pub mod decisions;
pub mod figures;
pub mod reading;

pub mod browser;
pub mod catalog;
pub mod fragment;
mod order;
pub mod site;

pub mod by_id;
pub mod columns;
pub mod kept;
pub mod qr;
