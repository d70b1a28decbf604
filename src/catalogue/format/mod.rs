//! The format of a catalogue: its words, its types, how a file is read and what is checked.
//!
//! The build script compiles this very folder, so that the built-in catalogue and a team's own file
//! pass through the same code. The way of a file: text -> [`read`] -> [`source::File`] (what the file
//! says, any part may be missing) -> [`check`] (is every value lawful?) -> [`complete`] (is every part
//! there?) -> [`lay`] -> [`entry::Catalogue`].

pub mod check;
pub mod complete;
pub mod entry;
pub mod fault;
pub mod lay;
pub mod read;
pub mod source;
pub mod vocabulary;
