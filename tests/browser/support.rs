//! What every browser test stands on: a site to visit, a browser to visit it with, and a
//! promise that neither outlives the test.
//!
//! ```ignore
//! in_every_browser!(counts_up, fixture::site().start(), async |s| {
//!     s.goto("").await;
//!     s.click("button").await;
//!     s.wait_text("output", "1").await;
//!     s.assert_quiet().await;
//! });
//! ```
#![allow(dead_code, reason = "a helper stays for the next test even when no test of today needs it")]

pub mod display;
pub mod drivers;
pub mod home;
pub mod patience;
pub mod port;
pub mod process;
pub mod scenario;
pub mod server;
pub mod session;
