//! How the source is built: imports go down only, the core is pure, content is data, files are small.

mod layers;
mod names;
mod paths;
mod purity;
mod size;
mod source;
mod workflows;
