//! The index of the built-in catalogue, as `build.rs` wrote it.

#![allow(
    clippy::unreadable_literal,
    unreachable_pub,
    clippy::wildcard_imports,
    missing_docs,
    reason = "written by a program"
)]

use super::prepare::index::{Index, Passage, Pattern};
use super::prepare::passages::Document;
use crate::catalogue::format::entry::List;
use crate::catalogue::format::vocabulary::Field;

include!(concat!(env!("OUT_DIR"), "/index.rs"));
