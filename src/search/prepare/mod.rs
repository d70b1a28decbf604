//! What the search needs prepared: words, their rarity, and where they stand.
//!
//! The build script compiles this folder and writes the index of the built-in catalogue as static tables.
//! With a team's catalogue laid over it, the same code makes the index anew at run time.

mod function_words;
pub mod index;
pub mod passages;
mod read;
pub mod tokens;
mod weights;
