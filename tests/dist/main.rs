//! The site as it is published: what every page holds, where its links lead, and what it weighs. Looks at `dist/`.

mod controls;
mod data;
mod head;
mod kept;
mod links;
mod lists;
mod outline;
mod policy;
mod site;
mod weight;
mod xml;
