//! The built-in catalogue, as `build.rs` wrote it from `codes.toml`.

use super::format::entry::Condition::*;
use super::format::entry::*;
use super::format::vocabulary::*;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
