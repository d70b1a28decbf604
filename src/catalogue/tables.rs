//! The built-in catalogue, as `build.rs` wrote it from `codes.toml`.

#![allow(clippy::unreadable_literal, clippy::wildcard_imports, missing_docs, reason = "written by a program")]

use super::format::entry::Condition::{Absent, Contains, Is, Present, Starts};
use super::format::entry::*;
use super::format::vocabulary::*;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
