//! The texts of the built-in catalogue, one behind the other: a single string needs no patching at start.

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/pool.rs"));

/// The text at a place.
pub(super) fn get(at: u32, length: u32) -> &'static str {
    let at = at as usize;
    &POOL[at..at + length as usize]
}

/// Shows a text to a person who debugs. In the build script this writes its place in the pool.
pub(super) fn show(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(text, f)
}
