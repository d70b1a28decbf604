//! The index of the built-in catalogue, as `build.rs` wrote it.

use super::prepare::index::{Document, Index, Pattern};
use crate::catalogue::format::entry::List;
use crate::catalogue::format::vocabulary::Field;

include!(concat!(env!("OUT_DIR"), "/index.rs"));
