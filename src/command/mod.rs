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

/// A range whose ends are the wrong way round.
fn backwards(right: &str) -> Refusal {
    Refusal::new(format!("the range runs backwards; write {right}"))
}

/// A number outside 500-599, with the most useful word on it.
fn outside(catalogue: &Catalogue, text: &str) -> Part {
    let number: Option<u16> = text.parse().ok().filter(|_| text.len() == 3);
    let line = match number {
        Some(0) => "000 means that no response came; see curl's own exit status".to_owned(),
        Some(code) => {
            catalogue.neighbour(code).map_or_else(|| class_of(code), |neighbour| neighbour.line.to_string())
        }
        None if text.bytes().all(|b| b.is_ascii_digit()) => format!("{text} is no status code"),
        None => {
            return Part::Outside(format!("{} is not within 500-599, which this tool covers", escaped(text)));
        }
    };
    let and = if line.ends_with('.') { " This" } else { "; this" };
    Part::Outside(format!("{line}{and} tool covers 500-599"))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::format::entry::{List, Neighbour};

    #[test]
    fn a_number_outside_gets_its_own_line_and_the_tools_range() {
        let neighbour = |code, line| Neighbour { code, line };
        let neighbours =
            vec![neighbour(499, "499 is nginx's: hung up".into()), neighbour(429, "429: slow down.".into())];
        let catalogue = Catalogue { neighbours: List::of(neighbours), ..Catalogue::EMPTY };
        for (text, expected) in [
            ("499", "499 is nginx's: hung up; this tool covers 500-599"),
            ("429", "429: slow down. This tool covers 500-599"),
            ("200", "200 is success; this tool covers 500-599"),
            ("000", "000 means that no response came; see curl's own exit status; this tool covers 500-599"),
            ("0200", "0200 is no status code; this tool covers 500-599"),
            ("490-510", "490-510 is not within 500-599, which this tool covers"),
        ] {
            let Part::Outside(line) = outside(&catalogue, text) else { panic!("{text} is outside") };
            assert_eq!(line, expected);
        }
    }
}
