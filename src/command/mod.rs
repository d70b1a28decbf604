//! One file for each command: from arguments to an [`Answer`](crate::answer::Answer).

pub mod clients;
pub mod compare;
pub mod explain;
pub mod list;
pub mod lookup;
pub mod retryable;
pub mod search;
pub mod team;

use std::ffi::OsStr;
use std::io::Read;

use time::OffsetDateTime;

use crate::answer::{Part, Refusal, Result};
use crate::catalogue::format::entry::Catalogue;
use crate::escape::escaped;

/// What a command may look at besides its arguments.
pub struct Setting<'a> {
    /// The catalogue that holds.
    pub catalogue: Catalogue,
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Whether standard input is a terminal, where nobody pipes anything in.
    pub stdin_is_terminal: bool,
    /// The present moment.
    pub now: OffsetDateTime,
}

impl Setting<'_> {
    /// Standard input, unless somebody would have to type it.
    ///
    /// # Errors
    /// A refusal where it is a terminal.
    pub fn piped(&mut self) -> Result<&mut dyn Read> {
        if self.stdin_is_terminal {
            return Err(Refusal::new(
                "- reads standard input, and that is a terminal; pipe something into it",
            ));
        }
        Ok(self.stdin)
    }
}

/// An operand as text. Bytes that are no UTF-8 become the replacement character: no name or id has one.
fn text_of(operand: &OsStr) -> String {
    operand.to_string_lossy().into_owned()
}

/// A number outside 500-599, with the most useful word on it.
fn outside(catalogue: &Catalogue, text: &str) -> Part {
    let number: Option<u16> = text.parse().ok().filter(|_| text.len() == 3);
    let line = match number {
        Some(0) => "000 means that no response came; see curl's own exit status".to_owned(),
        Some(code) => {
            catalogue.neighbour(code).map_or_else(|| class_of(code), |neighbour| neighbour.line.to_string())
        }
        None => format!("{} is no status code", escaped(text)),
    };
    Part::Outside(format!("{line}; this tool covers 500-599"))
}

fn class_of(code: u16) -> String {
    let class = match code / 100 {
        1 => "an interim response",
        2 => "success",
        3 => "a redirect",
        4 => "a client error",
        _ => "no valid HTTP status (RFC 9110 ends at 599)",
    };
    format!("{code:03} is {class}")
}
