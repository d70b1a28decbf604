//! `http5xx catalogue`: a team's own catalogue.

use std::path::Path;

use crate::answer::{Answer, Part, Refusal, Result};
use crate::catalogue::BUILT_IN;
use crate::catalogue::team::{Place, load};
use crate::escape::escaped;

/// The file that `init` prints.
const STARTER: &str = include_str!("starter.toml");

/// Checks a file as if it were the team's.
///
/// # Errors
/// Every fault, one a line.
pub fn check(file: &Path) -> Result {
    let catalogue =
        load(&BUILT_IN, &Place::Named(file.to_owned())).map_err(|lines| Refusal::new(lines.join("\n")))?;
    let own = catalogue.codes.iter().filter(|code| !code.overlaid.is_empty()).count();
    let name = file.to_string_lossy();
    Ok(Answer::of(Part::Document(format!("{}: {own} {}, no faults\n", escaped(&name), codes(own)))))
}

fn codes(count: usize) -> &'static str {
    if count == 1 { "code" } else { "codes" }
}

/// A commented file to start from, which names the place where it is looked for.
#[must_use]
pub fn init(folder: Option<&Path>) -> Answer {
    let place =
        folder.map_or_else(|| "(no configuration folder is known here)".into(), Path::to_string_lossy);
    Answer::of(Part::Document(STARTER.replace("{PLACE}", &escaped(&place))))
}
