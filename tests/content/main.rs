//! What authors edit: the content of this site is sound, damage is told precisely, and another subject is only other files.

mod addresses;
mod code;
mod damage;
mod days;
mod figures;
mod fresh;
mod frozen;
mod headers;
mod licences;
mod neutral;
mod other;
mod previews;
mod problems;
mod prose;
mod publisher;
mod readings;
mod refused;
mod repeatable;
mod schema;
mod sheets;
mod sound;
mod support;
