//! The insides of pages that only the site builder renders.

mod alternative;
mod article;
mod audit;
mod card;
mod cases;
mod comparison;
mod crumbs;
mod data;
mod embed;
mod fold;
mod frame;
mod glossary;
mod home;
mod instruments;
mod ledger;
mod listing;
mod offline;
mod outline;
mod report;
mod small;
mod table;
mod validation;

pub use alternative::{alternative, counted};
pub use article::article;
pub use cases::{cases, chosen, of as path_of_cases, of_one};
pub use comparison::compare;
pub use data::{Published, data};
pub use embed::embed;
pub use frame::frame;
pub use glossary::glossary;
pub use home::home;
pub use instruments::{decide, decisions, result};
pub use ledger::ledger;
pub use listing::{articles, topic, topics};
pub use offline::{offline, tell_size};
pub use small::{footer, former, info, not_found};

use crate::builder::still::still;
use crumbs::crumbs;
