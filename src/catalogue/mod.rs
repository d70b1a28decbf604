//! The catalogue: what is known about each code.
//!
//! [`BUILT_IN`] is what `codes.toml` says, compiled in. [`team`] lays a team's own file over it.

pub mod find;
pub mod format;
mod pool;
mod tables;
pub mod team;

pub use tables::BUILT_IN;
