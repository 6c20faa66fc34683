//! The laws of the core, tried natively on generated catalogs, models and answers.

mod day;
mod figure;
mod fragment;
mod headline;
mod independence;
mod link;
mod link_junk;
mod link_problems;
mod priorities;
mod ratings;
mod requirements;
mod saved;
mod scores;
mod selection;
mod selection_text;
mod support;
mod vectors;
